import { EigenvalueDecomposition, inverse, Matrix, solve } from "ml-matrix";
import { ArgumentError, requireCount, requireFinite } from "../arguments.js";
import { poissonDeviance, requireCounts } from "./poissonGoodness.js";

export interface PoissonFitInput {
  /** Expected counts, one per bin, for a list of parameters; NaN or <= 0 where the parameters are not allowed. */
  readonly model: (parameters: readonly number[]) => ArrayLike<number>;
  /** Derivatives of the expected counts: one array per parameter, one element per bin. */
  readonly jacobian: (parameters: readonly number[]) => readonly ArrayLike<number>[];
  /** Observed counts, whole numbers >= 0, one per bin. */
  readonly counts: ArrayLike<number>;
  /** Parameters to start from. */
  readonly start: readonly number[];
  /** Default 50. */
  readonly maxIterations?: number;
}

export interface PoissonFit {
  readonly parameters: readonly number[];
  /** Standard deviations of the parameters. */
  readonly sigma: readonly number[];
  /** Inverse of the Fisher information. */
  readonly covariance: readonly (readonly number[])[];
  readonly expected: ArrayLike<number>;
  /** False if `maxIterations` steps did not reach the maximum: then no number here means anything. */
  readonly converged: boolean;
  readonly iterations: number;
}

/** Converged when the next step, squared and in standard deviations, is smaller. */
const TOLERANCE = 1e-10;
/** Rounding error of the deviance with 10¹⁰ counts. */
const ROUNDING = 1e-7;

/**
 * Maximum of the Poisson likelihood Π e^(-μ) μⁿ / n! by Fisher scoring, damped after Levenberg and Marquardt while a
 * step does not improve. With F = Σ (∂μ/∂p)(∂μ/∂q)/μ and g = Σ (n/μ - 1) ∂μ/∂p a step solves F δ = g; the covariance is
 * F⁻¹. The parameters may differ in scale by any factor.
 *
 * @throws ArgumentError for counts that are not whole numbers >= 0, lengths that do not fit, or a start at which the
 *   model is not positive; Error if the counts do not determine the parameters
 * @example
 * const fit = poissonFit({
 *   counts: [7, 9, 8], start: [1], model: ([mean = 0]) => [mean, mean, mean], jacobian: () => [[1, 1, 1]],
 * });
 * fit.parameters; // [8]
 * fit.sigma; // [1.633]: √(8/3)
 */
export function poissonFit({
  model,
  jacobian,
  counts,
  start,
  maxIterations = 50,
}: PoissonFitInput): PoissonFit {
  requireCounts("counts", counts);
  requireCount("maxIterations", maxIterations);
  start.forEach((parameter, i) => requireFinite(`start[${i}]`, parameter));
  if (start.length === 0 || start.length > counts.length)
    throw new ArgumentError(
      "start",
      `${start.length} parameters`,
      `1 to ${counts.length}, the number of bins`,
    );

  const at = (parameters: readonly number[]) => {
    const expected = model(parameters);
    return { parameters, expected, deviance: poissonDeviance(counts, expected) };
  };
  let best = at(start);
  if (best.expected.length !== counts.length)
    throw new ArgumentError(
      "model",
      `${best.expected.length} bins`,
      `${counts.length}, the number of counts`,
    );
  if (best.deviance === Infinity)
    throw new ArgumentError("start", start, "parameters with expected counts > 0 in every bin");
  let local = information(counts, best.expected, jacobian(start));
  let damping = 0;
  let iterations = 0;
  while (local.distance > TOLERANCE && iterations < maxIterations) {
    iterations++;
    const step = local.step(damping);
    const next = at(best.parameters.map((p, i) => p + (step[i] ?? 0)));
    if (next.deviance < best.deviance + ROUNDING) {
      best = next;
      local = information(counts, best.expected, jacobian(best.parameters));
      damping = damping < 1e-3 ? 0 : damping / 10;
    } else damping = damping === 0 ? 1e-3 : damping * 10;
  }
  return {
    parameters: best.parameters,
    sigma: local.covariance.map((row, i) => Math.sqrt(row[i] ?? NaN)),
    covariance: local.covariance,
    expected: best.expected,
    converged: local.distance <= TOLERANCE,
    iterations,
  };
}

/** Fisher information at a point, the way from there to the maximum, and its squared length in standard deviations. */
function information(
  counts: ArrayLike<number>,
  expected: ArrayLike<number>,
  columns: readonly ArrayLike<number>[],
) {
  const size = columns.length;
  const fisher = Matrix.zeros(size, size);
  const gradient = Matrix.zeros(size, 1);
  const weight = Float64Array.from(expected, (mu) => 1 / mu);
  const excess = Float64Array.from(expected, (mu, i) => ((counts[i] ?? 0) - mu) / mu);
  columns.forEach((column, j) => {
    const weighted = Float64Array.from(column, (derivative, i) => derivative * (weight[i] ?? 0));
    gradient.set(j, 0, dot(column, excess));
    columns.slice(0, j + 1).forEach((other, k) => {
      const element = dot(weighted, other);
      fisher.set(j, k, element).set(k, j, element);
    });
  });

  // In units in which the diagonal of the information is 1, the parameters' own scales drop out.
  const scale = fisher.diagonal().map((element) => 1 / Math.sqrt(element));
  const rescaling = Matrix.diag(scale);
  const scaled = rescaling.mmul(fisher).mmul(rescaling);
  const slope = rescaling.mmul(gradient);
  if (!scale.every(Number.isFinite) || smallestEigenvalue(scaled) < 1e-13)
    throw new Error("the counts do not determine all parameters of the fit");
  const covariance = inverse(scaled);
  return {
    distance: slope.transpose().mmul(covariance).mmul(slope).get(0, 0),
    covariance: rescaling.mmul(covariance).mmul(rescaling).to2DArray(),
    step: (damping: number) =>
      rescaling.mmul(solve(Matrix.add(scaled, Matrix.eye(size).mul(damping)), slope)).to1DArray(),
  };
}

function dot(u: ArrayLike<number>, v: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < u.length; i++) sum += (u[i] ?? 0) * (v[i] ?? 0);
  return sum;
}

function smallestEigenvalue(symmetric: Matrix): number {
  return Math.min(...new EigenvalueDecomposition(symmetric, { assumeSymmetric: true }).realEigenvalues);
}
