import { ArgumentError, requireFinite, requirePositive } from "../arguments.js";

/**
 * How a rate answers a new vector that interferes with the Standard Model: R = rate/rate_SM = 1 + linear·x + quadratic·x²,
 * with x a product of two couplings. Two numbers for each mass are all that a limit needs.
 */
export interface RateResponse {
  readonly linear: number;
  /** > 0 where there is a signal. */
  readonly quadratic: number;
}

/**
 * R = 1 + linear·x + quadratic·x², a pure number.
 *
 * @param product x, a product of two couplings; of either sign
 * @throws ArgumentError unless all are finite
 * @example rateRatio({ linear: 2, quadratic: 1 }, 0.5) // 2.25
 */
export function rateRatio({ linear, quadratic }: RateResponse, product: number): number {
  requireFinite("linear", linear);
  requireFinite("quadratic", quadratic);
  return 1 + (linear + quadratic * requireFinite("product", product)) * product;
}

/**
 * The product x > 0 above which R stays larger than `ratio`, so that all larger ones are excluded.
 *
 * @param ratio largest R allowed, >= 1
 * @throws ArgumentError unless the response is finite with quadratic > 0, and ratio finite and >= 1
 * @example largestProduct({ linear: 2, quadratic: 1 }, 2.25) // 0.5
 */
export function largestProduct({ linear, quadratic }: RateResponse, ratio: number): number {
  requireFinite("linear", linear);
  requirePositive("quadratic", quadratic);
  if (!(ratio >= 1 && ratio < Infinity)) throw new ArgumentError("ratio", ratio, "a finite number >= 1");
  const root = Math.hypot(linear, 2 * Math.sqrt(quadratic * (ratio - 1)));
  // The two forms of the same root, each where nothing cancels.
  return linear > 0 ? (2 * (ratio - 1)) / (linear + root) : (root - linear) / (2 * quadratic);
}
