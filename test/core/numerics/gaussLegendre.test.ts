import { describe, expect, it } from "vitest";
import { ArgumentError, gaussLegendre } from "hidden-photons/core";

const integral = (count: number, f: (x: number) => number) => {
  const { nodes, weights } = gaussLegendre(count);
  return nodes.reduce((sum, x, i) => sum + weights[i]! * f(x), 0);
};

describe("gaussLegendre", () => {
  it.each([1, 2, 3, 5, 24, 64])("with %d nodes integrates every power it should", (count) => {
    for (let power = 0; power < Math.min(2 * count, 60); power++)
      // Rounding of up to 64 terms.
      expect(Math.abs(integral(count, (x) => x ** power) * (power + 1) - 1)).toBeLessThan(2e-14);
  });

  it("is not exact for the next power", () => {
    // The error of two nodes for x⁴ on [0, 1] is 1/180.
    expect(integral(2, (x) => x ** 4)).toBeCloseTo(1 / 5 - 1 / 180, 14);
  });

  it("has the nodes of the tables", () => {
    // Abramowitz and Stegun, table 25.4: n = 3, mapped to [0, 1].
    expect(gaussLegendre(3).nodes[2]! * 2 - 1).toBeCloseTo(0.774596669241483, 14);
    expect(gaussLegendre(3).weights[1]! * 2).toBeCloseTo(0.888888888888889, 14);
  });

  it("refuses what is no count", () => {
    for (const count of [0, 1.5, NaN]) expect(() => gaussLegendre(count)).toThrow(ArgumentError);
  });
});
