import { requireKey } from "../arguments.js";
import { muonG2ByYear, type ReferenceId, type ValueWithError } from "../constants/index.js";
import { difference } from "./combination.js";

/** Δa_μ, measured minus predicted, as it stood in a year; pure numbers. */
export interface DatedAnomaly extends ValueWithError {
  readonly year: number;
  readonly ref: ReferenceId;
}

/**
 * What a new particle had to explain in a year: the measured a_μ minus the prediction, as paired in `muonG2ByYear`.
 *
 * @param year one of those in `muonG2ByYear`: 2006, 2021, 2023, 2025
 * @throws ArgumentError for any other year
 * @example muonG2Gap(2021) // 2.51(59) × 10⁻⁹
 */
export function muonG2Gap(year: keyof typeof muonG2ByYear): DatedAnomaly {
  const { experiment, theory } = requireKey("year", muonG2ByYear, String(year));
  const { value, sigma } = difference(experiment, theory);
  const size = experiment.unit.size;
  return { year, value: value * size, sigma: sigma * size, ref: experiment.ref };
}
