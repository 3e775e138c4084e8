import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError, linearGrid, logGrid } from "hidden-photons/core";

const finite = { noNaN: true, noDefaultInfinity: true };

describe("linearGrid", () => {
  it("is evenly spaced, whole numbers exactly", () => {
    expect(linearGrid(0, 100, 101)).toEqual(Array.from({ length: 101 }, (_, i) => i));
    expect(linearGrid(-1, 1, 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
  });

  it("has exact ends and never turns back", () => {
    const check = fc.property(
      fc.double({ min: -1e10, max: 1e10, ...finite }),
      fc.double({ min: 1e-6, max: 1e10, ...finite }),
      fc.integer({ min: 2, max: 50 }),
      (low, span, count) => {
        const grid = linearGrid(low, low + span, count);
        expect(grid).toHaveLength(count);
        expect([grid[0], grid.at(-1)]).toEqual([low, low + span]);
        grid.slice(1).forEach((x, i) => {
          expect(x).toBeGreaterThanOrEqual(grid[i]!);
        });
      },
    );
    fc.assert(check, { seed: 1 });
  });
});

describe("logGrid", () => {
  it("has a constant ratio and exact ends", () => {
    const grid = logGrid(1e-10, 0.3, 40);
    expect([grid[0], grid.at(-1)]).toEqual([1e-10, 0.3]);
    const ratio = (0.3 / 1e-10) ** (1 / 39);
    // 1e-13: an exponent up to 10 has its last digit at 2e-15, times ln 10, twice
    grid.slice(1).forEach((x, i) => {
      expect(Math.abs(x / grid[i]! / ratio - 1)).toBeLessThan(1e-13);
    });
  });
});

it.each([
  ["from", () => linearGrid(NaN, 1, 3)],
  ["to: got 1, allowed is a number above from = 1", () => linearGrid(1, 1, 3)],
  ["to", () => linearGrid(1, Infinity, 3)],
  ['to: got "2"', () => linearGrid(1, "2" as unknown as number, 3)],
  ["count", () => linearGrid(0, 1, 1)],
  ["count", () => linearGrid(0, 1, 2.5)],
  ["count: got 1000000000, allowed is a whole number from 2 to 10000000", () => linearGrid(0, 1, 1e9)],
  [String.raw`\(to - from\)`, () => linearGrid(-1e308, 1e308, 3)],
  ["from", () => logGrid(0, 1, 3)],
  ["to", () => logGrid(1, 0.5, 3)],
  ["count", () => logGrid(1, 2, 0)],
  ["count", () => logGrid(1, 2, 10_000_001)],
])("a bad %s is refused", (argument, call) => {
  expect(call).toThrow(ArgumentError);
  expect(call).toThrow(new RegExp(`^${argument}`));
});
