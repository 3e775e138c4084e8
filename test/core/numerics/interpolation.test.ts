import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  linearInterpolator,
  logLogInterpolator,
  type Interpolator,
} from "hidden-photons/core";

const interpolators: [string, (xs: number[], ys: number[]) => Interpolator][] = [
  ["linearInterpolator", linearInterpolator],
  ["logLogInterpolator", logLogInterpolator],
];

describe.each(interpolators)("%s", (name, interpolatorOf) => {
  // Two points in the curve's own coordinates, and a third between them; y over 20 decades, or of either sign.
  const power = name === "logLogInterpolator";
  const curve = power ? (x: number) => 1e-10 * x ** 2.5 : (x: number) => 7 - 3 * x;
  const xs = [1e-3, 0.5, 2, 1e4];
  const at = interpolatorOf(xs, xs.map(curve));

  it("is exact at the points", () => {
    for (const x of xs) expect(at(x)).toBe(curve(x));
    expect(at.domain).toEqual([1e-3, 1e4]);
  });

  it(`reproduces ${power ? "a power law" : "a straight line"}`, () => {
    const check = fc.property(fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (x) => {
      // 1e-14: the logarithm of y is up to 40; a line is relative to its largest value in the panel
      const scale = power
        ? curve(x)
        : Math.max(
            ...xs
              .filter((_, i) => (xs[i - 1] ?? 0) <= x)
              .map(curve)
              .map(Math.abs),
          );
      expect(Math.abs(at(x) - curve(x))).toBeLessThanOrEqual(2e-14 * scale);
    });
    fc.assert(check, { seed: 1 });
  });

  it("stays between neighbours at a step", () => {
    const step = interpolatorOf([1, 2, 2.001, 3], [1e-8, 1e-8, 1, 1]);
    for (const x of [1.5, 2, 2.0005, 2.001, 2.9]) {
      expect(step(x)).toBeGreaterThanOrEqual(1e-8 * (1 - 1e-14));
      expect(step(x)).toBeLessThanOrEqual(1 + 1e-14);
    }
  });

  it("throws outside of the table, and says where it ends", () => {
    for (const x of [0.999e-3, 1.001e4, NaN, Infinity]) {
      expect(() => at(x)).toThrow(ArgumentError);
      expect(() => at(x)).toThrow("from 0.001 to 10000");
    }
  });

  it.each([
    [[1], [1], "xs: got 1 numbers"],
    [[1, 2], [1], "ys: got 1 numbers"],
    [[1, 1], [1, 2], "xs[1]: got 1"],
    [[2, 1], [1, 2], "xs[1]: got 1"],
    [[1, NaN], [1, 2], "xs[1]: got NaN"],
    [[1, 2], [1, Infinity], "ys[1]: got Infinity"],
  ])("refuses the table %j, %j", (xs, ys, message) => {
    expect(() => interpolatorOf(xs, ys)).toThrow(message);
  });
});

it("logLogInterpolator refuses what has no logarithm", () => {
  expect(() => logLogInterpolator([0, 1], [1, 2])).toThrow("xs[0]: got 0");
  expect(() => logLogInterpolator([1, 2], [1, -2])).toThrow("ys[1]: got -2");
});
