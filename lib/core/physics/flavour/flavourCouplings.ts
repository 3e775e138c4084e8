import { requireFinite } from "../../arguments.js";
import type { Families } from "../../models/charges/index.js";
import { conjugate, plus, scaled, times, type Complex } from "../../numerics/complex.js";
import { families, matrix3, type Matrix3 } from "./family.js";

/**
 * Charges of the neutrino mass states, in units of the gauge coupling: Q_ij = Σ_α U*_αi Q_α U_αj = (U†QU)_ij. What stands
 * beside the diagonal changes one neutrino into another. It is proportional to 1 only for three equal charges: a
 * universal charge is added to the diagonal alone.
 *
 * @param matrix U, rows e, μ, τ, columns of mass states @param charges of e, μ, τ neutrinos, any finite numbers
 * @throws ArgumentError for a charge that is not finite
 * @example
 * const q = flavourCouplings(pmnsMatrix(pmnsParameters(nufit50.normal)), [0, 1, -1]);
 * Math.hypot(q[1][2].re, q[1][2].im) // 0.83: Lμ-Lτ turns ν₃ into ν₂
 */
export function flavourCouplings(matrix: Matrix3<Complex>, charges: Families<number>): Matrix3<Complex> {
  for (const a of families) requireFinite(`charges[${a}]`, charges[a]);
  return matrix3((i, j) =>
    plus(...families.map((a) => scaled(charges[a], times(conjugate(matrix[a][i]), matrix[a][j])))),
  );
}
