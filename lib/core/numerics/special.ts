import stdlibErfc from "@stdlib/math-base-special-erfc";
import stdlibGammainc from "@stdlib/math-base-special-gammainc";
import { requireBetween, requireFinite, requireNonNegative, requirePositive } from "../arguments.js";
import { convergedValue, integrate } from "./quadrature.js";

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
 * function Q(dof/2, χ²/2). Accurate to 1e-11 of the result, also in the far tail.
 *
 * @param chi2 >= 0
 * @param dof above 0, at most 1e9
 * @example chiSquareSurvival(3.84, 1); // 0.0500
 */
export function chiSquareSurvival(chi2: number, dof: number): number {
  requireNonNegative("chi2", chi2);
  requireBetween("dof", requirePositive("dof", dof), 0, 1e9);
  // @stdlib/math-base-special-gammainc 0.3.1 sums a wrong series for x > 1000, up to 3 % off.
  return chi2 <= 2000 ? stdlibGammainc(chi2 / 2, dof / 2, true, true) : gammaSurvival(chi2 / 2, dof / 2);
}

/** Q(a, x) as the integral of t^(a-1) exp(-t)/Γ(a) from x > 1000 on; it is 0 unless a is large too. */
function gammaSurvival(x: number, a: number): number {
  const stirling = 1 / (12 * a) - 1 / (360 * a ** 3) + 1 / (1260 * a ** 5); // of ln Γ(a)
  const density = (t: number) => {
    const s = (t - a) / a;
    return (Math.sqrt(a / (2 * Math.PI)) / t) * Math.exp(-a * (s - Math.log1p(s)) - stirling);
  };
  const scale = Math.sqrt(a);
  const breakPoints = [a - 8 * scale, a, a + 8 * scale].filter((t) => t > x);
  // Far in the tail the probability is 0 to all digits; the absolute tolerance says so.
  const options = { breakPoints, scale, relativeTolerance: 1e-12, absoluteTolerance: 1e-300 };
  return Math.min(1, convergedValue("chi-square probability", integrate(density, x, Infinity, options)));
}
