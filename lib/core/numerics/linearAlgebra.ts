import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { ArgumentError, requireFinite, requirePositive } from "../arguments.js";

/**
 * The inverse of a symmetric positive definite matrix: the covariance of fit parameters from their information
 * matrix, for instance. Rows and columns may differ in scale by any factor.
 *
 * @throws ArgumentError if the matrix is not symmetric, not positive definite, or singular within rounding
 * @example invertSymmetric([[4, 0], [0, 0.25]]); // [[0.25, 0], [0, 4]]
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] {
  const { scale, cholesky } = factorise(matrix);
  const inverse = cholesky.solve(Matrix.eye(scale.length)).to2DArray();
  return inverse.map((row, i) => row.map((x, j) => x * at(scale, i) * at(scale, j)));
}

/**
 * The solution x of matrix·x = right, for a symmetric positive definite matrix as in {@link invertSymmetric}.
 *
 * @throws ArgumentError as there, and if `right` has another length
 * @example solveSymmetric([[4, 0], [0, 0.25]], [4, 1]); // [1, 4]
 */
export function solveSymmetric(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const { scale, cholesky } = factorise(matrix);
  if (right.length !== scale.length)
    throw new ArgumentError("right", `${right.length} numbers`, `${scale.length}, as in the matrix`);
  const scaled = right.map((x, i) => requireFinite(`right[${i}]`, x) * at(scale, i));
  return cholesky
    .solve(Matrix.columnVector(scaled))
    .to1DArray()
    .map((x, i) => x * at(scale, i));
}

/**
 * Cholesky factors of the matrix scaled to a unit diagonal, S·matrix·S with S = diag(scale): without that, parameters
 * of 1e10 and 1e-10 would look like a singular matrix.
 */
function factorise(matrix: readonly (readonly number[])[]) {
  if (matrix.length === 0) throw new ArgumentError("matrix", "0 rows", "at least 1");
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length)
      throw new ArgumentError(`matrix[${i}]`, `${row.length} numbers`, `${matrix.length}, as many as rows`);
  });
  const scale = matrix.map((row, i) => 1 / Math.sqrt(requirePositive(`matrix[${i}][${i}]`, at(row, i))));
  const correlation = matrix.map((row, i) =>
    row.map((x, j) => requireFinite(`matrix[${i}][${j}]`, x) * at(scale, i) * at(scale, j)),
  );
  correlation.forEach((row, i) => {
    row.forEach((x, j) => {
      const mirrored = at(correlation[j] ?? [], i);
      if (Math.abs(x - mirrored) > 1e-10)
        throw new ArgumentError(
          `matrix[${i}][${j}]`,
          matrix[i]?.[j],
          `matrix[${j}][${i}], as it is symmetric`,
        );
      row[j] = mirrored;
    });
  });
  const cholesky = new CholeskyDecomposition(new Matrix(correlation));
  const pivots = cholesky.lowerTriangularMatrix.diagonal();
  if (!pivots.every((pivot) => pivot ** 2 > 10 * matrix.length * Number.EPSILON))
    throw new ArgumentError(
      "matrix",
      "a singular or indefinite one",
      "positive definite: some parameters are degenerate",
    );
  return { scale, cholesky };
}

const at = (numbers: readonly number[], i: number) => numbers[i] as number;
