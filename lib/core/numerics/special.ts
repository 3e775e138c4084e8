import stdlibErfc from "@stdlib/math-base-special-erfc";
import stdlibGammainc from "@stdlib/math-base-special-gammainc";
import { requireFinite, requireNonNegative, requirePositive } from "../arguments.js";

/**
 * The complementary error function, erfc(x) = 2/√π ∫ exp(-t²) dt from x to infinity.
 *
 * @example erfc(0); // 1
 */
export function erfc(x: number): number {
  return stdlibErfc(requireFinite("x", x));
}

/**
 * The probability that a standard normal deviate is farther from 0 than `pull`, on either side: erfc(|pull|/√2).
 *
 * @param pull difference divided by its standard deviation, of either sign; from |pull| = 38.6 on the result is 0
 * @example twoSidedPValue(2); // 0.0455
 */
export function twoSidedPValue(pull: number): number {
  return erfc(Math.abs(requireFinite("pull", pull)) / Math.SQRT2);
}

/**
 * The probability that χ² with `dof` degrees of freedom exceeds `chi2`: the regularised upper incomplete gamma
 * function Q(dof/2, χ²/2).
 *
 * @param chi2 >= 0
 * @param dof > 0
 * @example chiSquareSurvival(3.84, 1); // 0.0500
 */
export function chiSquareSurvival(chi2: number, dof: number): number {
  requireNonNegative("chi2", chi2);
  requirePositive("dof", dof);
  return stdlibGammainc(chi2 / 2, dof / 2, true, true);
}
