import { describe, expect, it } from "vitest";
import { binCentres } from "../../../lib/core/experiments/timeBins.js";
import { expectedCounts, simulateWiggle } from "../../../lib/core/experiments/wiggle.js";
import { MHz, microsecond, nanosecond } from "../../../lib/core/units.js";

const bins = { start: 30.2876 * microsecond, width: 149.2 * nanosecond, count: 4154 };
const shape = {
  lifetime: 64.4 * microsecond,
  asymmetry: 0.38,
  angularFrequency: 2 * Math.PI * 0.229081 * MHz,
  phase: 2,
};
const betatron = {
  amplitude: 0.4, // a hundred times the real one, to see it in every digit
  lifetime: 200 * microsecond,
  angularFrequency: 2 * Math.PI * 0.37 * MHz,
  phase: 1,
};
const total = (values: Float64Array) => values.reduce((sum, n) => sum + n, 0);

describe("expectedCounts", () => {
  it.each([
    ["without", undefined],
    ["with", betatron],
  ])("is the integral of the rate over each bin, %s betatron oscillation", (_, modulation) => {
    const wiggle = { ...shape, amplitude: 1000 };
    const rate = (t: number) => {
      const wobble = modulation
        ? modulation.amplitude *
          Math.exp(-t / modulation.lifetime) *
          Math.cos(modulation.angularFrequency * t + modulation.phase)
        : 0;
      const oscillation = 1 + shape.asymmetry * Math.cos(shape.angularFrequency * t + shape.phase);
      return wiggle.amplitude * Math.exp(-t / shape.lifetime) * oscillation * (1 + wobble);
    };
    const offset = (Math.sqrt(3 / 5) / 2) * bins.width;
    const expected = expectedCounts(wiggle, bins, modulation);
    binCentres(bins).forEach((t, i) => {
      const integral = (5 * rate(t - offset) + 8 * rate(t) + 5 * rate(t + offset)) / 18;
      // three-point Gauss-Legendre: (ω width)⁶/2016000 = 3e-9 at the sum of the two frequencies, 0.6 MHz
      expect(Math.abs(expected[i]! / integral - 1)).toBeLessThan(1e-8);
    });
  });

  it("falls by e^(-100/64.4) in 100 µs and swings between 1 + A and 1 - A", () => {
    const at = (time: number) =>
      expectedCounts(
        { ...shape, amplitude: 1, phase: -shape.angularFrequency * time },
        {
          start: time - 0.5 * nanosecond,
          width: nanosecond,
          count: 1,
        },
      )[0]!;
    expect(at(140 * microsecond) / at(40 * microsecond)).toBeCloseTo(Math.exp(-100 / 64.4), 12);
    const trough = expectedCounts(
      { ...shape, amplitude: 1, phase: Math.PI },
      { start: 0, width: 1e-3 * nanosecond, count: 1 },
    );
    const peak = expectedCounts(
      { ...shape, amplitude: 1, phase: 0 },
      { start: 0, width: 1e-3 * nanosecond, count: 1 },
    );
    expect(trough[0]! / peak[0]!).toBeCloseTo((1 - 0.38) / (1 + 0.38), 8);
  });

  it("names what is wrong with a parameter", () => {
    const wiggle = { ...shape, amplitude: 1 };
    expect(() => expectedCounts({ ...wiggle, asymmetry: 1.2 }, bins)).toThrow("asymmetry: got 1.2");
    expect(() => expectedCounts({ ...wiggle, lifetime: 0 }, bins)).toThrow("lifetime: got 0 1/GeV");
    expect(() => expectedCounts(wiggle, { ...bins, count: 1.5 })).toThrow("bins.count");
    expect(() => expectedCounts(wiggle, { ...bins, width: NaN })).toThrow("bins.width");
    expect(() => expectedCounts(wiggle, bins, { ...betatron, amplitude: 2 })).toThrow("betatron.amplitude");
  });
});

describe("simulateWiggle", () => {
  it("expects the positrons asked for, and draws about as many", () => {
    for (const positrons of [1e6, 8.2e9]) {
      const { expected, counts } = simulateWiggle({ ...shape, bins, positrons, seed: 1 });
      expect(total(expected) / positrons).toBeCloseTo(1, 12); // sum of 4154 numbers
      expect(Math.abs(total(counts) - positrons)).toBeLessThan(4 * Math.sqrt(positrons));
    }
  });

  it("scatters as Poisson counts do, with less than one count per bin and with 10⁷", () => {
    for (const positrons of [1e3, 8.2e9]) {
      const { expected, counts } = simulateWiggle({ ...shape, bins, positrons, seed: 2 });
      const chiSquare = counts.reduce((sum, n, i) => sum + (n - expected[i]!) ** 2 / expected[i]!, 0);
      const variance = expected.reduce((sum, mu) => sum + 2 + 1 / mu, 0); // of Pearson's χ²
      expect(Math.abs(chiSquare - bins.count)).toBeLessThan(4 * Math.sqrt(variance));
    }
  });

  it("keeps the number of positrons when the beam oscillates", () => {
    const { expected, truth } = simulateWiggle({ ...shape, bins, positrons: 1e7, seed: 1, betatron });
    expect(total(expected) / 1e7).toBeCloseTo(1, 12);
    expect(expected).toEqual(
      expectedCounts({ ...truth, amplitude: 1 }, bins, betatron).map((n) => n * truth.amplitude),
    );
  });

  it("gives the same counts for the same seed only", () => {
    const draw = (seed: number) => simulateWiggle({ ...shape, bins, positrons: 1e7, seed }).counts;
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });

  it("names what is wrong with an argument", () => {
    expect(() => simulateWiggle({ ...shape, bins, positrons: 0, seed: 1 })).toThrow("positrons: got 0");
    expect(() => simulateWiggle({ ...shape, bins, positrons: 1e6, seed: -1 })).toThrow("seed");
  });
});
