import { ArgumentError, requireFinite, requirePositive } from "../arguments.js";
import { chiSquareSurvival } from "../numerics/index.js";

/**
 * The deviance 2 Σ [μ - n + n ln(n/μ)] of counts n about expected counts μ: twice the logarithm of the likelihood ratio
 * to a model that fits each bin exactly. Infinity if an expected count is not a finite number > 0.
 *
 * @throws ArgumentError for a count that is negative or not finite
 * @example poissonDeviance([7, 9, 8], [8, 8, 8]) // 0.2507
 */
export function poissonDeviance(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const n = counts[i] ?? NaN;
    const mu = expected[i] ?? NaN;
    if (!(n >= 0 && n < Infinity)) throw new ArgumentError(`counts[${i}]`, n, "a finite number >= 0");
    if (!(mu > 0 && mu < Infinity)) return Infinity;
    const excess = (mu - n) / n;
    sum += n === 0 ? mu : n * (excess - Math.log1p(excess)); // = μ - n + n ln(n/μ), for n ≈ μ without cancellation
  }
  return 2 * sum;
}

/**
 * Residuals (n - μ) / sqrt(μ) in standard deviations, one per bin.
 *
 * @throws ArgumentError unless every count is finite and every expected count finite and > 0
 * @example standardisedResiduals([12, 9], [9, 9]) // [1, 0]
 */
export function standardisedResiduals(counts: ArrayLike<number>, expected: ArrayLike<number>): Float64Array {
  return Float64Array.from(
    expected,
    (mu, i) =>
      (requireFinite(`counts[${i}]`, counts[i] ?? NaN) - requirePositive(`expected[${i}]`, mu)) /
      Math.sqrt(mu),
  );
}

export interface PoissonGoodness {
  /** Pearson's Σ (n - μ)² / μ. */
  readonly chiSquare: number;
  readonly deviance: number;
  readonly degreesOfFreedom: number;
  /** Probability of a larger chiSquare by chance. */
  readonly pValue: number;
}

/**
 * How well expected counts describe counts, after a fit of so many parameters. The p-value belongs to Pearson's χ²,
 * whose mean is the number of degrees of freedom ν even with less than one count per bin (that of the deviance is not).
 * Its variance is v = 2ν + Σ 1/μ, so the p-value is that of a χ² distribution with 2ν²/v degrees of freedom, scaled
 * to mean ν.
 *
 * @throws ArgumentError for lengths that do not fit, or expected counts that are not > 0
 * @example poissonGoodness([7, 9, 8], [8, 8, 8], 1) // { chiSquare: 0.25, degreesOfFreedom: 2, pValue: 0.865 }
 */
export function poissonGoodness(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  parameters: number,
): PoissonGoodness {
  requireCounts("counts", counts);
  const degreesOfFreedom = counts.length - parameters;
  if (expected.length !== counts.length)
    throw new ArgumentError("expected", `${expected.length} bins`, `${counts.length}, the number of counts`);
  const deviance = poissonDeviance(counts, expected);
  if (deviance === Infinity) throw new ArgumentError("expected", "a value that is not", "finite numbers > 0");
  if (!(parameters >= 0 && degreesOfFreedom > 0))
    throw new ArgumentError("parameters", parameters, `0 to ${counts.length - 1}, fewer than bins`);

  const chiSquare = standardisedResiduals(counts, expected).reduce((sum, r) => sum + r * r, 0);
  const variance = Array.from(expected).reduce((sum, mu) => sum + 1 / mu, 2 * degreesOfFreedom);
  const stretch = variance / (2 * degreesOfFreedom);
  const pValue = chiSquareSurvival(chiSquare / stretch, degreesOfFreedom / stretch);
  return { chiSquare, deviance, degreesOfFreedom, pValue };
}

/** Requires whole numbers >= 0. */
export function requireCounts(argument: string, counts: ArrayLike<number>): void {
  for (let i = 0; i < counts.length; i++) {
    const n = counts[i] ?? NaN;
    if (!(Number.isSafeInteger(n) && n >= 0))
      throw new ArgumentError(`${argument}[${i}]`, n, "a whole number >= 0");
  }
}
