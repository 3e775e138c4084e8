import { requirePositive } from "../../arguments.js";

/**
 * The factor by which the limit on ε of a search for missing energy moves with more particles on target, pure number:
 * (before/after)^½, since without background the number of events is in proportion to ε² and to the exposure.
 *
 * @param before and after: particles on target, > 0
 * @throws ArgumentError unless both are finite and > 0
 * @example missingEnergyScaling({ before: 2.84e11, after: 9.37e11 }) // 0.55: NA64 from 2019 to 2023
 */
export function missingEnergyScaling({ before, after }: { before: number; after: number }): number {
  return Math.sqrt(requirePositive("before", before) / requirePositive("after", after));
}
