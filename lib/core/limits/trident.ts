import { ArgumentError, requireBetween, requireFinite } from "../arguments.js";
import { measured, one, pdg2020 } from "../constants/index.js";
import { GeV } from "../units.js";
import { withinDomain } from "./withinDomain.js";

/** CCFR's νN → νNμμ over the Standard Model (Phys. Rev. Lett. 66, 3117), and its error. */
const measuredRatio = measured(0.82, 0.28, one, "ccfr1991");

/** Higgs vacuum expectation value (√2 G_F)^(-1/2), 246.22 GeV. */
const v = (Math.SQRT2 * pdg2020.fermiConstant.natural) ** -0.5;

/**
 * σ/σ_SM of ν_μ N → ν_μ N μ⁺μ⁻ with a heavy mediator: [1 + (1 + 4s² + 2v² g_μ g_ν/M²)²]/[1 + (1 + 4s²)²]
 * (Phys. Rev. Lett. 113, 091801). Pure number.
 *
 * @param contact g_μ g_ν/M² in GeV⁻² @param sin2ThetaW s², 0.231 at the Z mass
 * @throws ArgumentError unless contact is finite and s² between 0 and 1
 * @example tridentRatio({ contact: 0, sin2ThetaW: 0.231 }) // 1: the Standard Model
 */
export function tridentRatio({ contact, sin2ThetaW }: { contact: number; sin2ThetaW: number }): number {
  requireFinite("contact", contact, "GeV⁻²");
  const standard = standardCoupling(sin2ThetaW);
  return (1 + (standard + 2 * v * v * contact) ** 2) / (1 + standard ** 2);
}

/**
 * The contact g_μ g_ν/M² > 0 in GeV⁻² at which {@link tridentRatio} reaches `ratio`.
 *
 * @param ratio >= 1
 * @throws ArgumentError unless ratio is finite and >= 1 and s² between 0 and 1
 * @example tridentContact({ ratio: 1.38, sin2ThetaW: 0.231 }) // 3.45e-6
 */
export function tridentContact({ ratio, sin2ThetaW }: { ratio: number; sin2ThetaW: number }): number {
  if (!(ratio >= 1 && ratio < Infinity)) throw new ArgumentError("ratio", ratio, "a finite number >= 1");
  const standard = standardCoupling(sin2ThetaW);
  return (Math.sqrt(ratio * (1 + standard ** 2) - 1) - standard) / (2 * v * v);
}

/** Twice the muon's vector coupling to the Z, over its axial one: 1 + 4s². */
function standardCoupling(sin2ThetaW: number): number {
  return 1 + 4 * requireBetween("sin2ThetaW", sin2ThetaW, 0, 1);
}

/** Neutrino tridents, where the mediator is heavy against the momentum transfer. */
export const trident = withinDomain({
  id: "trident",
  label: "trident",
  observable: "νN → νNμ⁺μ⁻",
  year: 2014,
  confidenceLevel: 0.95,
  kind: "computed",
  ref: "altmannshofer2014",
  note: "contact interaction, so M > 0.3 GeV only; chapter 3 computes the light end. CCFR at two standard deviations",
  domain: [0.3 * GeV, 100 * GeV],
  excluded(model, mass) {
    const product = model.charges.muon * model.charges.neutrinos[1];
    if (product <= 0) return undefined;
    const ratio = measuredRatio.value + 2 * measuredRatio.sigma;
    const contact = tridentContact({ ratio, sin2ThetaW: pdg2020.sin2ThetaWMZ.value });
    return { from: mass * Math.sqrt(contact / product), to: Infinity };
  },
});
