import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convergedValue, ArgumentError, integrate, type IntegrationOptions } from "hidden-photons/core";
import { readReference } from "../../reference/read.js";

const reference = readReference("quadrature") as { values: Record<string, number> };
const exactly = (name: string) => reference.values[name]!;

const breitWigner = (width: number) => (x: number) =>
  width / (2 * Math.PI) / ((x - 0.3) ** 2 + width ** 2 / 4);
const step = (x: number) => (x < 0.3 ? 1 : 2);
const loop = (r: number) => (u: number) => (u * u * (1 - u)) / (u * u + r * (1 - u));
const tanhSinh = { method: "tanh-sinh" } as const;

type Case = [
  name: string,
  f: (x: number) => number,
  a: number,
  b: number,
  most: number,
  options?: IntegrationOptions,
];

// `most`: evaluations that may be spent, a little above what was measured.
const converging: Case[] = [
  ["inverse square root", (x) => x ** -0.5, 0, 1, 3000],
  ["inverse square root", (x) => x ** -0.5, 0, 1, 100, tanhSinh],
  ["logarithm", Math.log, 0, 1, 1500],
  ["logarithm", Math.log, 0, 1, 100, tanhSinh],
  ["power -0.9", (x) => x ** -0.9, 0, 1, 14500],
  ["power -0.9", (x) => x ** -0.9, 0, 1, 100, tanhSinh],
  ["peak of width 1e-4", breitWigner(1e-4), 0, 1, 1000],
  ["peak of width 1e-4", breitWigner(1e-4), 0, 1, 1200, { breakPoints: [0.3] }],
  ["peak of width 1e-6", breitWigner(1e-6), 0, 1, 1300],
  ["peak of width 1e-6", breitWigner(1e-6), 0, 1, 1800, { breakPoints: [0.3] }],
  ["step", step, 0, 1, 1600],
  ["step", step, 0, 1, 42, { breakPoints: [0.3] }],
  ["step", step, 0, 1, 130, { ...tanhSinh, breakPoints: [0.3] }],
  ["oscillation", (x) => Math.exp(-x) * Math.cos(50 * x), 0, 10, 4000],
  ["amplitude 1e-10", (x) => 1e-10 * Math.exp(-x), 0, 1, 21],
  ["amplitude 1e-300", (x) => 1e-300 * Math.exp(-x), 0, 1, 21],
  ["amplitude 1e-300", (x) => 1e-300 * Math.exp(-x), 0, 1, 100, tanhSinh],
  ["interval of 1e-10", Math.exp, 0.5, 0.5 + 1e-10, 21],
  ["exponential tail", (x) => Math.exp(-x), 0, Infinity, 300, { scale: 1 }],
  ["exponential tail", (x) => Math.exp(-x), 0, Infinity, 300, { scale: 100 }],
  ["exponential tail", (x) => Math.exp(-x), 0, Infinity, 600, { scale: 0.01 }],
  ["exponential tail of 1e-6", (x) => Math.exp(-x / 1e-6), 0, Infinity, 300, { scale: 1e-6 }],
  ["algebraic tail", (x) => x ** -1.5, 1, Infinity, 3000, { scale: 1 }],
  ["algebraic tail", (x) => x ** -1.5, 1, Infinity, 200, { ...tanhSinh, scale: 1 }],
  ["both tails", (x) => Math.exp(-x * x), -Infinity, Infinity, 350, { scale: 1 }],
  [
    "both tails",
    (x) => Math.exp(-((x - 100) ** 2)),
    -Infinity,
    Infinity,
    350,
    { scale: 1, breakPoints: [100] },
  ],
  ["singular with a tail", (x) => Math.exp(-x) / Math.sqrt(x), 0, Infinity, 500, { ...tanhSinh, scale: 1 }],
  ["cancellation", (x) => Math.sin(x) + 1e-6, 0, 2 * Math.PI, 21, { absoluteTolerance: 1e-12 }],
  ["loop, r = 1e-10", loop(1e-10), 0, 1, 700],
  ["loop, r = 1e-10", loop(1e-10), 0, 1, 300, tanhSinh],
  ["loop, r = 1", loop(1), 0, 1, 21],
  ["loop, r = 1e8", loop(1e8), 0, 1, 1100],
];

describe("integrate", () => {
  it.each(converging)("%s: converges to the reference value", (name, f, a, b, most, options) => {
    const exact = exactly(name);
    const { value, error, evaluations, converged } = integrate(f, a, b, options);
    expect(converged).toBe(true);
    expect(error).toBeLessThanOrEqual(Math.max(1e-10 * Math.abs(exact), options?.absoluteTolerance ?? 0));
    expect(Math.abs(value - exact)).toBeLessThanOrEqual(error);
    expect(evaluations).toBeLessThanOrEqual(most);
  });

  it.each<Case>([
    ["peak of width 1e-6", breitWigner(1e-6), 0, 1, 100_000, tanhSinh],
    ["step", step, 0, 1, 100_000, tanhSinh],
    ["inverse square root", (x) => (1 - x) ** -0.5, 0, 1, 3000], // x near 1 has only 16 digits
    ["inverse square root", (x) => (1 - x) ** -0.5, 0, 1, 100, tanhSinh],
    ["power -0.9", (x) => (1 - x) ** -0.9, 0, 1, 100, tanhSinh],
    ["cancellation", (x) => Math.sin(x) + 1e-6, 0, 2 * Math.PI, 21],
    ["peak of width 1e-4", breitWigner(1e-4), 0, 1, 400, { maxEvaluations: 400 }],
  ])("%s: says that it did not converge", (_name, f, a, b, most, options) => {
    const { value, error, evaluations, converged } = integrate(f, a, b, options);
    expect(converged).toBe(false);
    expect(error).toBeGreaterThan(1e-10 * Math.abs(value));
    expect(evaluations).toBeLessThanOrEqual(most);
  });

  it("says so for a divergent integral", () => {
    expect(integrate((x) => 1 / x, 0, 1).converged).toBe(false);
    expect(integrate((x) => 1 / x, 0, 1, tanhSinh).converged).toBe(false);
  });

  it("reaches the loop integral to 1e-13", () => {
    for (const [r, name] of [
      [1e-10, "loop, r = 1e-10"],
      [1, "loop, r = 1"],
      [1e8, "loop, r = 1e8"],
    ] as const) {
      const { value, converged } = integrate(loop(r), 0, 1, { relativeTolerance: 1e-13 });
      expect(converged).toBe(true);
      expect(Math.abs(value / exactly(name) - 1)).toBeLessThan(1e-13);
    }
  });

  it("of an empty range is 0, and of a reversed one the negative", () => {
    expect(integrate(Math.exp, 2, 2)).toEqual({ value: 0, error: 0, evaluations: 0, converged: true });
    const forward = integrate(Math.exp, 0, 1);
    expect(integrate(Math.exp, 1, 0)).toEqual({ ...forward, value: -forward.value });
    expect(integrate(() => 0, 0, 1)).toMatchObject({ value: 0, error: 0, converged: true });
  });

  it("takes break points in any order, repeated, and at the ends", () => {
    const breakPoints = [0.7, 0.3, 0.3, 0, 1];
    expect(integrate(step, 0, 1, { breakPoints }).value).toBeCloseTo(1.7, 14);
    expect(integrate(step, 1, 0, { breakPoints }).value).toBeCloseTo(-1.7, 14);
  });

  it("does not evaluate the ends", () => {
    for (const method of ["gauss-kronrod", "tanh-sinh"] as const) {
      const seen: number[] = [];
      integrate((x) => (seen.push(x), Math.sqrt(x - 1)), 1, 2, { method });
      expect(Math.min(...seen)).toBeGreaterThan(1);
      expect(Math.max(...seen)).toBeLessThan(2);
    }
  });

  it("names the abscissa where the integrand is not finite", () => {
    expect(() => integrate((x) => Math.sqrt(x - 0.5), 0, 1)).toThrow(/integrand at x = 0\.\d+: got NaN/);
    expect(() => integrate((x) => 1 / (x - 0.5), 0, 1)).toThrow("integrand at x = 0.5: got Infinity");
    expect(() => integrate(() => 1e308, -50, 50)).toThrow("integral: got");
  });

  it.each<[string, number, number, IntegrationOptions]>([
    ["a", NaN, 1, {}],
    ["b", 0, NaN, {}],
    ["scale", 0, Infinity, {}],
    ["scale", -Infinity, 0, { scale: 0 }],
    ["breakPoints", 0, 1, { breakPoints: [2] }],
    ["breakPoints", 0, 1, { breakPoints: [NaN] }],
    ["relativeTolerance", 0, 1, { relativeTolerance: -1 }],
    ["absoluteTolerance", 0, 1, { absoluteTolerance: NaN }],
    ["maxEvaluations", 0, 1, { maxEvaluations: 0.5 }],
    ["method", 0, 1, { method: "simpson" as never }],
  ])("refuses a bad %s", (argument, a, b, options) => {
    expect(() => integrate(Math.exp, a, b, options)).toThrow(ArgumentError);
    expect(() => integrate(Math.exp, a, b, options)).toThrow(new RegExp(`^${argument}`));
  });
});

// The seeds are fixed: an estimate from 21 values is a bound for all but one in 10 000 integrands, not for every one.
describe("the error estimate bounds the error", () => {
  const tolerance = fc.double({ min: -12, max: -3, noNaN: true }).map((exponent) => 10 ** exponent);
  const method = fc.constantFrom("gauss-kronrod" as const, "tanh-sinh" as const);

  it("of polynomials", () => {
    const coefficients = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 40 });
    const check = fc.property(coefficients, tolerance, method, (c, relativeTolerance, method) => {
      const f = (x: number) => c.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
      const exact = c.reduce(
        (sum, coefficient, k) => sum + (coefficient * (1 - (-0.5) ** (k + 1))) / (k + 1),
        0,
      );
      const { value, error } = integrate(f, -0.5, 1, { relativeTolerance, method, maxEvaluations: 2000 });
      // 1e-14: rounding of the sum that `exact` is
      expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-14);
    });
    fc.assert(check, { seed: 1, numRuns: 500 });
  });

  it("of exponentials", () => {
    const rate = fc.double({ min: -30, max: 30, noNaN: true }).filter((k) => Math.abs(k) > 1e-3);
    const check = fc.property(
      rate,
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      tolerance,
      method,
      (k, b, relativeTolerance, method) => {
        const exact = Math.expm1(k * b) / k;
        const { value, error, converged } = integrate((x) => Math.exp(k * x), 0, b, {
          relativeTolerance,
          method,
        });
        expect(converged).toBe(true);
        // 1e-14: rounding of k·b, up to 90, inside the exponential
        expect(Math.abs(value - exact)).toBeLessThanOrEqual(error + 1e-14 * exact);
      },
    );
    fc.assert(check, { seed: 2, numRuns: 500 });
  });

  it("of peaks", () => {
    const width = fc.double({ min: -5, max: 0, noNaN: true }).map((exponent) => 10 ** exponent);
    const check = fc.property(
      width,
      fc.double({ min: -0.2, max: 1.2, noNaN: true }),
      tolerance,
      (w, centre, relativeTolerance) => {
        const primitive = (x: number) => Math.atan((x - centre) / w);
        const { value, error } = integrate((x) => w / ((x - centre) ** 2 + w * w), 0, 1, {
          relativeTolerance,
        });
        // 1e-15: rounding of the two arcus tangents
        expect(Math.abs(value - primitive(1) + primitive(0))).toBeLessThanOrEqual(error + 1e-15);
      },
    );
    fc.assert(check, { seed: 3, numRuns: 1000 });
  });
});

it("convergedValue hands on what has converged and refuses the rest", () => {
  expect(
    convergedValue(
      "area",
      integrate((x) => x, 0, 2),
    ),
  ).toBeCloseTo(2, 12);
  const poor = integrate((x) => 1 / Math.sqrt(x), 0, 1, { maxEvaluations: 50 });
  expect(() => convergedValue("area", poor)).toThrow(
    /^area: .* after \d+ evaluations is not accurate enough/,
  );
});
