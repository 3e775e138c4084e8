import { ArgumentError, requireKey } from "../../arguments.js";
import type { Model } from "../../models/index.js";
import { plus, scaled, squaredModulus } from "../../numerics/complex.js";
import {
  decayTable,
  effectiveCharges,
  hadronicRatio,
  type NeutrinoNature,
  type PartialWidths,
} from "../../physics/index.js";

/** Pairs of particles that a search sees. */
export const finalStates = { ee: "electron", mumu: "muon", tautau: "tau", pipi: "pions" } as const;
export type FinalState = keyof typeof finalStates;

/** Which decays a search counts: pairs it sees, neutrinos and dark matter it does not, or all. */
export type CountedDecays = readonly FinalState[] | "invisible" | "any";

/** Fraction of all decays that is counted, and the width of all of them over g², in GeV. */
export interface Counted {
  readonly fraction: number;
  readonly width: number;
}

/** Requires one or more known final states. */
export function requireDecays(decays: CountedDecays): CountedDecays {
  if (typeof decays === "string") {
    requireKey("decay", { invisible: true, any: true }, decays);
    return decays;
  }
  if (decays.length === 0) throw new ArgumentError("decay", "none", "one final state or more");
  for (const state of decays) requireKey("decay", finalStates, state);
  return decays;
}

/** The decays counted at each of the masses (GeV) by model; everything that no charge enters is computed once. */
export function countedDecays(
  decays: CountedDecays,
  masses: readonly number[],
): (model: Model, neutrinos: NeutrinoNature) => Counted[] {
  const table = decayTable(masses);
  const needsPions = typeof decays !== "string" && decays.includes("pipi");
  const pionRatios = masses.map((mass) =>
    needsPions ? hadronicRatio({ mass, up: 1 / 2, down: -1 / 2 }) : 0,
  );
  return (model, neutrinos) =>
    table.widths(model, neutrinos).map((widths, i) => {
      const mass = masses[i] ?? 0;
      const pions = needsPions ? pionWidth(model, mass, pionRatios[i] ?? 0) : 0;
      return { fraction: fraction(decays, model, widths, pions), width: widths.total };
    });
}

function fraction(decays: CountedDecays, model: Model, widths: PartialWidths, pions: number): number {
  if (decays === "any") return 1;
  if (model.darkDecay) return decays === "invisible" ? 1 : 0;
  if (widths.total === 0) return 0;
  if (decays === "invisible") return widths.neutrinos / widths.total;
  const seen = { electron: widths.electron, muon: widths.muon, tau: widths.tau, pions };
  let sum = 0;
  for (const state of decays) sum += seen[finalStates[state]];
  return sum / widths.total;
}

/** Two pions couple to the difference of up and down; below 1 GeV they are all that R of that current consists of. */
function pionWidth(model: Model, mass: number, ratio: number): number {
  const { up, down } = effectiveCharges({ model, qSquared: mass * mass });
  return (squaredModulus(plus(up, scaled(-1, down))) * ratio * mass) / (12 * Math.PI);
}
