import { EigenvalueDecomposition, inverse, Matrix } from "ml-matrix";
import { ArgumentError } from "../arguments.js";
import type { Unit, ValueWithError } from "../constants/index.js";
import { requireValueWithError } from "../constants/measured.js";
import { chiSquareSurvival, twoSidedPValue } from "../numerics/index.js";

/** A value with its error, and its unit where it carries one. */
type WithUnit = ValueWithError & { readonly unit?: Unit };

export interface Combination extends ValueWithError {
  /** χ² of the inputs about the mean, its degrees of freedom, and the probability of a larger one. */
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

/**
 * Weighted mean of measurements, uncorrelated unless a covariance matrix is given, in their unit:
 * ā = (1ᵀC⁻¹a)/(1ᵀC⁻¹1), σ² = 1/(1ᵀC⁻¹1), χ² = (a-ā)ᵀC⁻¹(a-ā).
 *
 * @param measurements one or more, each sigma > 0
 * @param covariance n × n, symmetric and positive definite, unit squared; default diag(σᵢ²)
 * @throws ArgumentError for an empty list, sigma <= 0, values that carry different units, or a matrix that is no
 *   covariance
 * @example combine([muonG2.brookhaven2006, muonG2.fermilab2021]) // 116592061(41): in 10⁻¹¹, as the inputs
 */
export function combine(
  measurements: readonly WithUnit[],
  covariance?: readonly (readonly number[])[],
): Combination {
  if (measurements.length === 0) throw new ArgumentError("measurements", "an empty list", "one or more");
  measurements.forEach((each, i) => requireValueWithError(`measurements[${i}]`, each));
  requireOneUnit("measurements", measurements);
  const weights = inverse(checkedCovariance(covariance ?? diagonal(measurements), measurements.length));
  // Differences to the first value keep the digits that 116 592 000 × 10⁻¹¹ would cost.
  const origin = measurements[0]?.value ?? 0;
  const offsets = Matrix.columnVector(measurements.map(({ value }) => value - origin));
  const ones = Matrix.ones(measurements.length, 1);
  const total = scalar(ones.transpose().mmul(weights).mmul(ones));
  const mean = scalar(ones.transpose().mmul(weights).mmul(offsets)) / total;
  const residuals = Matrix.sub(offsets, mean);
  const chiSquare = scalar(residuals.transpose().mmul(weights).mmul(residuals));
  const degreesOfFreedom = measurements.length - 1;
  return {
    value: origin + mean,
    sigma: Math.sqrt(1 / total),
    chiSquare,
    degreesOfFreedom,
    pValue: degreesOfFreedom === 0 ? 1 : chiSquareSurvival(chiSquare, degreesOfFreedom),
  };
}

export interface Difference extends ValueWithError {
  /** Difference in standard deviations, with its sign. */
  readonly pull: number;
  /** Probability of a larger |pull| by chance (normal distribution, two-sided). */
  readonly pValue: number;
}

/**
 * First minus second, independent errors in quadrature, in their common unit.
 * @throws ArgumentError if they carry different units, or neither has a sigma > 0
 * @example difference(muonG2.average2021, muonG2.whitePaper2020).pull // 4.2
 */
export function difference(first: WithUnit, second: WithUnit): Difference {
  requireValueWithError("first", first);
  requireValueWithError("second", second);
  requireOneUnit("second", [first, second]);
  const value = first.value - second.value;
  const sigma = Math.hypot(first.sigma, second.sigma);
  if (!(sigma > 0)) {
    throw new ArgumentError("difference", `${value} ± ${sigma}`, "finite values and at least one sigma > 0");
  }
  const pull = value / sigma;
  return { value, sigma, pull, pValue: twoSidedPValue(pull) };
}

/** Values of a combination count the same thing; those without a unit are taken to be in that of the others. */
function requireOneUnit(argument: string, values: readonly WithUnit[]): void {
  const [unit, other] = [
    ...new Map(values.flatMap(({ unit }) => (unit ? [[`${unit.symbol} ${unit.size}`, unit]] : []))).values(),
  ];
  if (unit && other)
    throw new ArgumentError(
      argument,
      `values in ${unit.symbol || "no unit"} and in ${other.symbol || "no unit"}`,
      "one unit for all",
    );
}

const scalar = (matrix: Matrix): number => matrix.get(0, 0);

function diagonal(measurements: readonly ValueWithError[]): number[][] {
  return measurements.map(({ sigma }, i) => {
    if (!(sigma > 0 && sigma < Infinity)) throw new ArgumentError("sigma", sigma, "a finite number > 0");
    return measurements.map((_, j) => (i === j ? sigma * sigma : 0));
  });
}

/** The covariance scaled to a matrix object, or an error that says what is wrong with it. */
function checkedCovariance(covariance: readonly (readonly number[])[], size: number): Matrix {
  if (covariance.length !== size || covariance.some((row) => row.length !== size)) {
    throw new ArgumentError("covariance", `${covariance.length} rows`, `a ${size} × ${size} matrix`);
  }
  const matrix = new Matrix(covariance.map((row) => [...row]));
  const positive = new EigenvalueDecomposition(matrix, { assumeSymmetric: true }).realEigenvalues.every(
    (l) => l > 0,
  );
  if (!matrix.isSymmetric() || !positive) {
    throw new ArgumentError(
      "covariance",
      JSON.stringify(covariance),
      "a symmetric, positive definite matrix",
    );
  }
  return matrix;
}
