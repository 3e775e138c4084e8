import { ArgumentError, requireKey } from "../../arguments.js";
import type { Model } from "../../models/index.js";
import { plus, scaled, squaredModulus } from "../../numerics/complex.js";
import type { EffectiveCharges, PartialWidths } from "../../physics/index.js";
import type { DecayKinematics } from "../../physics/prepared.js";

/** Pairs of particles that a search sees. */
const finalStates = { ee: "electron", mumu: "muon", tautau: "tau", pipi: "pions" } as const;
export type FinalState = keyof typeof finalStates;

/** Which decays a search counts: pairs it sees, neutrinos and dark matter it does not, or all. */
export type CountedDecays = readonly FinalState[] | "invisible" | "any";

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

/**
 * The part of all decays that is counted, for widths of a model.
 *
 * @param pions width to two charged pions; only asked for if they are counted
 */
export function countedFraction(
  decays: CountedDecays,
  { darkDecay }: Model,
  widths: PartialWidths,
  pions: () => number,
): number {
  if (decays === "any") return 1;
  if (darkDecay) return decays === "invisible" ? 1 : 0;
  if (widths.total === 0) return 0;
  if (decays === "invisible") return widths.neutrinos / widths.total;
  let sum = 0;
  for (const state of decays) sum += state === "pipi" ? pions() : widths[finalStates[state]];
  return sum / widths.total;
}

/** M R_ρ/12π: two pions couple to the difference of up and down, whose current is, below 1 GeV, nothing else. */
export function pionWidth(
  { massless, hadrons: { rho } }: DecayKinematics,
  row: number,
  { up, down }: EffectiveCharges,
): number {
  return squaredModulus(plus(up, scaled(-1, down))) * (massless[row] as number) * (rho[row] as number);
}
