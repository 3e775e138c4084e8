import { describe, expect, it } from "vitest";
import { ArgumentError, largestProduct, rateRatio } from "hidden-photons/core";

describe("a rate that answers a product of couplings", () => {
  it.each([
    [0, 3],
    [2, 1],
    [-5, 0.1],
    [1e9, 1e-3],
    [-1e9, 1e-3],
    [1e-9, 1e12],
  ])("1 + %d x + %d x² comes back to the ratio it was solved for", (linear, quadratic) => {
    for (const ratio of [1 + 1e-9, 1.135, 2, 1e6]) {
      const x = largestProduct({ linear, quadratic }, ratio);
      expect(x).toBeGreaterThan(0);
      // Relative to the larger of the terms that make up the ratio.
      const terms = 1 + Math.abs(linear * x) + quadratic * x * x;
      expect(Math.abs(rateRatio({ linear, quadratic }, x) - ratio) / terms).toBeLessThan(1e-14);
      expect(rateRatio({ linear, quadratic }, 2 * x)).toBeGreaterThan(ratio);
    }
  });

  it("needs no coupling for a ratio of 1, unless interference lowers the rate first", () => {
    expect(largestProduct({ linear: 2, quadratic: 1 }, 1)).toBe(0);
    expect(largestProduct({ linear: -2, quadratic: 1 }, 1)).toBe(2);
  });

  it("refuses ratios below 1 and rates without a signal", () => {
    expect(() => largestProduct({ linear: 2, quadratic: 1 }, 0.9)).toThrow(/ratio: got 0.9, allowed is/);
    expect(() => largestProduct({ linear: 2, quadratic: 0 }, 1.1)).toThrow(/quadratic: got 0/);
    expect(() => rateRatio({ linear: NaN, quadratic: 1 }, 1)).toThrow(ArgumentError);
    expect(() => rateRatio({ linear: 1, quadratic: 1 }, Infinity)).toThrow(/product: got Infinity/);
  });
});
