import { matterEffect, pdg2020 } from "../constants/index.js";
import type { Model } from "../models/index.js";
import { GeV, MeV } from "../units.js";
import { withinDomain } from "./withinDomain.js";

const { electronMuon, muonTau, neutronsPerElectron } = matterEffect;
const neutrons = neutronsPerElectron.value;
/** Quarks per electron of the Earth. */
const [ups, downs] = [2 + neutrons, 1 + 2 * neutrons];
/** The allowed differences of potentials, over that of electron neutrinos by the W boson. */
const allowed = { electronMuon: electronMuon.value * ups, muonTau: muonTau.value * downs };

/**
 * The largest g²/M² in GeV⁻²: a family has the potential g² Q_ν Σ N_f Q_f/M² in matter, for any range shorter than the Earth, against
 * √2 G_F N_e by the W boson. Up and down quarks and electrons add coherently, and kinetic mixing does nothing where
 * matter is neutral. Infinity for a model that does not tell families apart, or does not feel matter.
 */
function largestStrength({ charges: { up, down, electron, neutrinos } }: Model): number {
  const matter = up * ups + down * downs + electron;
  const [first, second, third] = neutrinos.map((charge) => charge * matter) as [number, number, number];
  const relative = Math.min(
    allowed.electronMuon / Math.abs(second - first),
    allowed.muonTau / Math.abs(third - second),
  );
  return relative * Math.SQRT2 * pdg2020.fermiConstant.natural;
}

/** Neutrinos that scatter forward on matter oscillate otherwise if A' distinguishes their families. */
export const forwardScattering = withinDomain({
  id: "forwardScattering",
  label: "ν oscillations",
  observable: "matter effect in neutrino oscillations",
  year: 2019,
  kind: "estimated",
  provenance: "from memory",
  ref: "heeck2019",
  note: "an order of magnitude without a confidence level: |ε_μμ - ε_ee| < 0.02 as for up quarks alone (fits allow more of one sign), |ε_ττ - ε_μμ| < 0.049 as for down quarks alone (1109.1889); quarks and electrons of the Earth added up",
  domain: [1 * MeV, 100 * GeV],
  excluded({ model, mass }) {
    const strength = largestStrength(model);
    return strength === Infinity ? undefined : { from: mass * Math.sqrt(strength), to: Infinity };
  },
});
