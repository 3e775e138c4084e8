import { matterEffect, pdg2020 } from "../constants/index.js";
import { GeV, MeV } from "../units.js";
import { withinDomain } from "./withinDomain.js";

const neutrons = matterEffect.neutronsPerElectron.value;
/** Quarks per electron of the Earth. */
const [ups, downs] = [2 + neutrons, 1 + 2 * neutrons];
/** Allowed difference of the potentials of ν_τ and ν_μ in GeV⁻², per electron: over √2 G_F by the W boson for ν_e. */
const allowed = matterEffect.muonTau.value * downs * Math.SQRT2 * pdg2020.fermiConstant.natural;

/**
 * Neutrinos that scatter forward on matter have the potential g² Q_ν Σ N_f Q_f/M², for any range shorter than the Earth: up and
 * down quarks and electrons add coherently, and kinetic mixing does nothing where matter is neutral. They oscillate otherwise
 * if A' distinguishes their families.
 */
export const forwardScattering = withinDomain({
  id: "forwardScattering",
  label: "ν oscillations",
  observable: "matter effect in neutrino oscillations",
  year: 2019,
  kind: "estimated",
  provenance: "from memory",
  ref: "heeck2019",
  note: "|ε_ττ - ε_μμ| < 0.049 of down quarks (1109.1889), carried over to all quarks and electrons of the Earth: an estimate without a confidence level; potentials of electron neutrinos alone, for which fits leave more room, are left out",
  domain: [1 * MeV, 100 * GeV],
  excluded({ model, mass }) {
    const { up, down, electron, neutrinos } = model.charges;
    const perElectron = up * ups + down * downs + electron;
    const difference = Math.abs((neutrinos[2] - neutrinos[1]) * perElectron);
    return difference === 0 ? undefined : { from: mass * Math.sqrt(allowed / difference), to: Infinity };
  },
});
