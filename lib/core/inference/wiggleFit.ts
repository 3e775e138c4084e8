import { ArgumentError, requirePositive } from "../arguments.js";
import { requireBins, type TimeBins } from "../experiments/timeBins.js";
import type { Wiggle } from "../experiments/wiggle.js";
import { poissonFit } from "./poissonFit.js";
import {
  poissonGoodness,
  requireCounts,
  standardisedResiduals,
  type PoissonGoodness,
} from "./poissonGoodness.js";
import { listToWiggle, wiggleModel, wiggleParameters, wiggleToList } from "./wiggleModel.js";
import { wiggleStart } from "./wiggleStart.js";

export interface WiggleFitInput {
  /** Counts per bin, whole numbers >= 0. */
  readonly counts: ArrayLike<number>;
  readonly bins: TimeBins;
  /**
   * Where to start; found from the counts if not given. From a frequency that is off by much more than 1/(γτ), a few per
   * cent, the search ends beside the maximum, with a hopeless p-value.
   */
  readonly start?: Wiggle;
}

export interface WiggleFit extends PoissonGoodness {
  /** The best parameters; asymmetry >= 0 and -π < phase <= π. */
  readonly wiggle: Wiggle;
  /** Their standard deviations. */
  readonly sigma: Wiggle;
  /** In the order of {@link wiggleParameters}. */
  readonly covariance: readonly (readonly number[])[];
  /** Fitted counts per bin. */
  readonly expected: Float64Array;
  /** (counts - expected) / sqrt(expected). */
  readonly residuals: Float64Array;
  readonly converged: boolean;
  readonly iterations: number;
}

/**
 * The five parameters of the wiggle plot by maximum Poisson likelihood, the rate integrated over each bin.
 *
 * @throws ArgumentError for counts that are not whole numbers >= 0 or not one per bin, and, without a start, for counts
 *   that do not decay or show no oscillation; Error if they do not determine the parameters
 * @example
 * const fit = fitWiggle(simulateWiggle({ ...e989Run1Wiggle, positrons: 1e7, seed: 2021 }));
 * fit.wiggle.angularFrequency / (2 * Math.PI * MHz); // 0.229079: with an error of 3 in the last digit
 */
export function fitWiggle({ counts, bins, start }: WiggleFitInput): WiggleFit {
  requireBins(bins);
  if (bins.count <= wiggleParameters.length)
    throw new ArgumentError("bins.count", bins.count, `more than ${wiggleParameters.length} bins`);
  if (counts.length !== bins.count)
    throw new ArgumentError("counts", `${counts.length} bins`, `${bins.count} bins, as in bins.count`);
  requireCounts("counts", counts);
  if (start) {
    requirePositive("start.lifetime", start.lifetime, "1/GeV");
    requirePositive("start.angularFrequency", start.angularFrequency, "GeV");
  }

  const fit = poissonFit({
    ...wiggleModel(bins),
    counts,
    start: wiggleToList(start ?? wiggleStart(counts, bins)),
  });
  const found = listToWiggle(fit.parameters);
  const sign = found.asymmetry < 0 ? -1 : 1; // -A at φ is A at φ + π
  const phase = wrapped(found.phase + (sign < 0 ? Math.PI : 0));
  const signs = wiggleParameters.map((name) => (name === "asymmetry" ? sign : 1));
  const expected = Float64Array.from(fit.expected);
  return {
    ...poissonGoodness(counts, expected, wiggleParameters.length),
    wiggle: { ...found, asymmetry: sign * found.asymmetry, phase },
    sigma: listToWiggle(fit.sigma),
    covariance: fit.covariance.map((row, i) => row.map((c, j) => c * (signs[i] ?? 1) * (signs[j] ?? 1))),
    expected,
    residuals: standardisedResiduals(counts, expected),
    converged: fit.converged,
    iterations: fit.iterations,
  };
}

/** The same angle in (-π, π]. */
function wrapped(angle: number): number {
  return angle - 2 * Math.PI * Math.ceil((angle - Math.PI) / (2 * Math.PI));
}
