import { describe, expect, it } from "vitest";
import { ArgumentError, evolve } from "hidden-photons/core";

const decay = (_: number, [y = 0]: readonly number[]) => [-y];
const oscillator = (_: number, [x = 0, v = 0]: readonly number[]) => [v, -x];
const distance = (a: number | undefined, b: number) => Math.abs(a! - b);

describe("evolve", () => {
  it.each([1e-4, 1e-6, 1e-8, 1e-10, 1e-12])(
    "follows a decay to e⁻⁵ at a tolerance of %d",
    (relativeTolerance) => {
      const { y, error, converged } = evolve(decay, {
        start: 0,
        end: 5,
        initial: [1],
        relativeTolerance,
        absoluteTolerance: 1e-30,
      });
      expect(converged).toBe(true);
      // Errors of some tens of steps add up, and no more.
      expect(distance(y[0], Math.exp(-5)) / Math.exp(-5)).toBeLessThan(30 * relativeTolerance);
      expect(error[0]! / Math.exp(-5)).toBeGreaterThan(relativeTolerance / 100);
    },
  );

  it("takes 10 times as many steps for 1e5 times the accuracy: it is of order 5", () => {
    const steps = (relativeTolerance: number) =>
      evolve(oscillator, {
        start: 0,
        end: 50,
        initial: [1, 0],
        relativeTolerance,
        absoluteTolerance: relativeTolerance,
      }).steps;
    const ratio = steps(1e-11) / steps(1e-6);
    expect(ratio).toBeGreaterThan(8);
    expect(ratio).toBeLessThan(12);
  });

  it("keeps an oscillator in phase for ten turns, forwards and back", () => {
    const options = { start: 0, end: 20 * Math.PI, relativeTolerance: 1e-10, absoluteTolerance: 1e-10 };
    const there = evolve(oscillator, { ...options, initial: [1, 0] });
    expect(distance(there.y[0], 1)).toBeLessThan(1e-7);
    expect(distance(there.y[1], 0)).toBeLessThan(1e-7);
    const back = evolve(oscillator, { ...options, start: options.end, end: 0, initial: there.y });
    expect(distance(back.y[0], 1)).toBeLessThan(1e-7);
    expect(distance(back.y[1], 0)).toBeLessThan(1e-7);
  });

  it("knows explicit time: y' = 2t", () => {
    expect(distance(evolve((t) => [2 * t], { start: -1, end: 3, initial: [1] }).y[0], 9)).toBeLessThan(1e-12);
  });

  it("shortens its steps where the solution turns sharply, and lengthens them after", () => {
    const bump = (t: number) => [1 / (1 + ((t - 3) / 0.01) ** 2)];
    const { y, steps } = evolve(bump, {
      start: 0,
      end: 5,
      initial: [0],
      relativeTolerance: 1e-9,
      absoluteTolerance: 1e-11,
    });
    expect(distance(y[0], 0.01 * (Math.atan(300) + Math.atan(200)))).toBeLessThan(1e-9);
    expect(steps).toBeLessThan(300);
  });

  it("returns the start for an empty range, and says so when it runs out of steps", () => {
    expect(evolve(decay, { start: 2, end: 2, initial: [7] })).toEqual({
      y: [7],
      error: [0],
      steps: 0,
      converged: true,
    });
    const stiff = (_: number, [y = 0]: readonly number[]) => [-1e6 * (y - 1)];
    const { converged, steps } = evolve(stiff, { start: 0, end: 1, initial: [0], maxSteps: 100 });
    expect({ converged, steps }).toEqual({ converged: false, steps: 100 });
  });

  it("refuses bad options and derivatives that are not finite", () => {
    const at = { start: 0, end: 1, initial: [1] };
    expect(() => evolve(decay, { ...at, end: Infinity })).toThrow(/end: got Infinity/);
    expect(() => evolve(decay, { ...at, relativeTolerance: 0 })).toThrow(/relativeTolerance: got 0/);
    expect(() => evolve(decay, { ...at, initial: [NaN] })).toThrow(/initial\[0\]: got NaN/);
    expect(() => evolve(() => [1 / 0], at)).toThrow(
      /derivatives at t = 0: got Infinity, allowed is 1 finite/,
    );
    expect(() => evolve(() => [1, 2], at)).toThrow(ArgumentError);
  });
});
