import { nonStandardInteractions, pdg2020 } from "../constants/index.js";
import { GeV, MeV } from "../units.js";
import { withinDomain } from "./withinDomain.js";

const allowed = nonStandardInteractions.muonMinusElectron;

/**
 * Neutrino forward scattering on quarks: ε^f_μμ = g² Q_f Q_ν/(2√2 G_F M²), for any range shorter than the Earth.
 * It needs a mediator that couples to quarks and distinguishes neutrino families.
 */
export const forwardScattering = withinDomain({
  id: "forwardScattering",
  label: "ν oscillations",
  observable: "matter effect in neutrino oscillations",
  year: 2019,
  kind: "estimated",
  provenance: "from memory",
  ref: "heeck2019",
  note: "the allowed |ε_μμ - ε_ee| = 0.02 is an order of magnitude without a confidence level",
  domain: [1 * MeV, 100 * GeV],
  excluded({ model, mass }) {
    const { up, neutrinos, electron } = model.charges;
    const difference = Math.abs(up * (neutrinos[1] - neutrinos[0]));
    if (difference === 0 || electron !== 0) return undefined;
    const gSquared =
      (allowed.value * 2 * Math.SQRT2 * pdg2020.fermiConstant.natural * mass * mass) / difference;
    return { from: Math.sqrt(gSquared), to: Infinity };
  },
});
