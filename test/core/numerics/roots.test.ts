import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError, bracketRoot, findRoot } from "hidden-photons/core";

describe("findRoot", () => {
  // Closed forms; the Dottie number and Kepler's equation from their definition to 17 digits (mpmath.findroot, 30 digits).
  it.each<[string, (x: number) => number, number, number, number, number]>([
    ["√2", (x) => x * x - 2, 0, 2, Math.SQRT2, 12],
    ["cos x = x", (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607, 10],
    ["Kepler, e = 0.9", (x) => x - 0.9 * Math.sin(x) - 0.1, 0, 2, 0.6308435275631535, 14],
    ["1e-10", (x) => x * x - 1e-20, 0, 1, 1e-10, 50],
    ["1e-10, small f", (x) => 1e-280 * (x - 1e-10), -1, 1, 1e-10, 10],
    ["1e10", (x) => Math.log(x) - Math.log(1e10), 1, 1e15, 1e10, 60],
    ["steep", (x) => Math.expm1(50 * (x - 0.3)), -100, 1, 0.3, 50],
    ["flat, sevenfold", (x) => (x - 1) ** 7, 0, 3.3, 1, 60],
    ["ends exchanged", (x) => x * x - 2, 2, 0, Math.SQRT2, 12],
    ["at an end", (x) => x - 2, 2, 5, 2, 2],
  ])("%s", (_name, f, low, high, exact, most) => {
    const { root, value, error, evaluations, converged } = findRoot(f, { low, high });
    expect(converged).toBe(true);
    expect(error).toBeLessThanOrEqual(1e-14 * exact);
    // 2e-15: rounding of f near the root
    expect(Math.abs(root - exact)).toBeLessThanOrEqual(error + 2e-15 * exact);
    expect(value).toBe(f(root));
    expect(evaluations).toBeLessThanOrEqual(most);
  });

  it("never needs much more than bisection", () => {
    const check = fc.property(
      fc.double({ min: 1e-3, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 15 }),
      fc.double({ min: 0, max: 200, noNaN: true }),
      (exact, power, steepness) => {
        const f = (x: number) => Math.expm1(steepness * (x - exact)) + (x - exact) ** (2 * power - 1);
        const { root, converged, error, evaluations } = findRoot(f, { low: -1, high: 2 });
        expect(converged).toBe(true);
        expect(evaluations).toBeLessThan(120); // bisection: log2(3 / 1e-17) = 58
        if (steepness > 1) expect(Math.abs(root - exact)).toBeLessThanOrEqual(error + 2e-15 * exact);
      },
    );
    fc.assert(check, { seed: 4, numRuns: 300 });
  });

  it("of 0 itself needs an absolute tolerance", () => {
    const options = { low: -1, high: 2, maxEvaluations: 50 };
    expect(findRoot((x) => x ** 3, options).converged).toBe(false);
    const { root, error, converged } = findRoot((x) => x ** 3, { ...options, absoluteTolerance: 1e-9 });
    expect(converged).toBe(true);
    expect(Math.abs(root)).toBeLessThanOrEqual(error);
    expect(error).toBeLessThanOrEqual(1e-9);
  });

  it("shows a pole by its value", () => {
    const { root, value } = findRoot(Math.tan, { low: 1, high: 2 });
    expect(root).toBeCloseTo(Math.PI / 2, 12);
    expect(Math.abs(value)).toBeGreaterThan(1e12);
  });

  it("says what is wrong", () => {
    const parabola = (x: number) => x * x + 1;
    expect(() => findRoot(parabola, { low: 0, high: 2 })).toThrow("f(0) = 1, f(2) = 5");
    expect(() => findRoot((x) => 1e-300 * parabola(x), { low: 0, high: 2 })).toThrow(ArgumentError);
    expect(() => findRoot((x) => Math.log(x), { low: 0, high: 2 })).toThrow("f(0): got -Infinity");
    expect(() => findRoot((x) => x, { low: NaN, high: 2 })).toThrow(/^low/);
    expect(() => findRoot((x) => x, { low: -1, high: Infinity })).toThrow(/^high/);
    expect(() => findRoot((x) => x, { low: -1, high: 2, relativeTolerance: NaN })).toThrow(
      /^relativeTolerance/,
    );
    expect(() => findRoot((x) => x, { low: -1, high: 2, maxEvaluations: 1 })).toThrow(/^maxEvaluations/);
  });
});

describe("bracketRoot", () => {
  it.each<[string, (x: number) => number, number, number]>([
    ["to the right", (x) => x - 10, 0, 1],
    ["to the left", (x) => x + 1e-10, 0, 1e-12],
    ["far away", (x) => x - 1e12, 1, 1e-3],
    ["at the guess", (x) => x, 0, 1],
  ])("finds one %s", (_name, f, guess, step) => {
    const { low, high } = bracketRoot(f, { guess, step });
    expect(low).toBeLessThan(high);
    expect(f(low) * f(high)).toBeLessThanOrEqual(0);
    expect(findRoot(f, { low, high, absoluteTolerance: 1e-20 }).converged).toBe(true);
  });

  it("stays within its limits", () => {
    const seen: number[] = [];
    const record = (x: number) => (seen.push(x), 1);
    expect(() => bracketRoot(record, { guess: 1, step: 0.7, low: 0, high: 5 })).toThrow("between 0 and 5");
    expect([Math.min(...seen), Math.max(...seen)]).toEqual([0, 5]);
  });

  it("says what is wrong", () => {
    expect(() => bracketRoot(() => 1, { guess: 0, step: 1 })).toThrow(ArgumentError);
    expect(() => bracketRoot(() => NaN, { guess: 0, step: 1 })).toThrow("f(0): got NaN");
    expect(() => bracketRoot((x) => x, { guess: 3, step: 1, low: 0, high: 1 })).toThrow(/^guess/);
    expect(() => bracketRoot((x) => x, { guess: 3, step: 0 })).toThrow(/^step/);
  });
});
