import { requireFinite } from "../../arguments.js";
import { complex, type Complex } from "../../numerics/complex.js";

// The one-loop vacuum polarisation of a fermion of mass m at q² = a m², in two forms: F for moderate a, and for large
// |a| what is left beside its logarithm. Between them no digits are lost where two fermions cancel.

/**
 * F(a) = ∫₀¹ x(1-x) ln[1 - x(1-x)a] dx with a = q²/m², for q² + i0: complex above the threshold a = 4. Pure number.
 * F(0) = 0, F(4) = -4/9, F → ln|a|/6 - 5/18 (- iπ/6 for a > 0) at large |a|.
 *
 * @param a any finite number
 * @throws ArgumentError otherwise
 * @example vacuumPolarisation(4) // { re: -0.44444, im: 0 }
 */
export function vacuumPolarisation(a: number): Complex {
  requireFinite("a = q²/m²", a);
  if (isModerate(a)) return complex(moderate(a));
  const { re, im } = beyondLogarithm(a);
  return complex(re + Math.log(Math.abs(a)) / 6 - 5 / 18, im);
}

/**
 * F(q²/m²) + ln(m²/scale²)/6 + 5/18: what a fermion adds to the mixing, up to terms that cancel where charges add up to 0.
 * The larger of m² and |q²| stands in the logarithm, so that fermions much lighter than |q| cancel without loss.
 */
export function fermionLoop(mass: number, qSquared: number, scaleSquared: number): Complex {
  const a = qSquared / mass ** 2;
  if (isModerate(a)) return complex(moderate(a) + Math.log(mass ** 2 / scaleSquared) / 6 + 5 / 18);
  const { re, im } = beyondLogarithm(a);
  return complex(re + Math.log(Math.abs(qSquared) / scaleSquared) / 6, im);
}

const isModerate = (a: number): boolean => Math.abs(a) <= 4;

/** F from -4 to 4, where it is real; the closed form cancels as 1/a at small a. */
function moderate(a: number): number {
  if (Math.abs(a) < 1) return series(a);
  const b = Math.sqrt(Math.abs((4 - a) / a)); // β for a < 0
  const arc = a > 0 ? Math.atan2(1, b) : Math.atanh(1 / b);
  return -5 / 18 - 2 / (3 * a) + ((1 + 2 / a) * b * arc) / 3;
}

/** F = -Σ aⁿ/n B(n+2, n+2) = -a/30 - a²/280 - ... for |a| < 1. */
function series(a: number): number {
  let sum = 0;
  let term = a / 30; // aⁿ B(n+2, n+2)
  for (let n = 1; Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
    sum -= term / n;
    term *= (a * (n + 2)) / (4 * n + 10);
  }
  return sum;
}

/** F(a) - ln|a|/6 + 5/18, of order 1/a, for |a| > 4; with (1+2/a)²(1-4/a) = 1 - 12/a² - 16/a³. */
function beyondLogarithm(a: number): Complex {
  const beta = Math.sqrt((a - 4) / a);
  const product = (1 + 2 / a) * beta;
  const productMinus1 = (-12 - 16 / a) / (a * a) / (1 + product);
  const lnHalf = 2 * Math.log1p(-2 / (a * (1 + beta))); // 2 ln[(1+β)/2]
  const re = -2 / (3 * a) + (productMinus1 * (Math.log(Math.abs(a)) + lnHalf) + lnHalf) / 6;
  return complex(re, a > 0 ? (-Math.PI * product) / 6 : 0);
}
