import { describe, expect, it } from "vitest";
import { blindingOffset, frequencyInPpm } from "../../../lib/core/inference/blinding.js";
import {
  relativeFrequencyError,
  relativeFrequencyErrorSmallAsymmetry,
} from "../../../lib/core/inference/frequencyError.js";
import { frequencyPulls } from "../../../lib/core/inference/frequencyPulls.js";
import { e989Run1Wiggle } from "../../../lib/core/experiments/e989Run1.js";
import { MHz, microsecond, nanosecond } from "../../../lib/core/units.js";
import { simulateWiggle } from "../../../lib/core/experiments/wiggle.js";
import { fitWiggle } from "../../../lib/core/inference/wiggleFit.js";

const run1 = {
  positrons: 8.2e9,
  asymmetry: 0.38,
  lifetime: 64.4 * microsecond,
  angularFrequency: 2 * Math.PI * 0.229081 * MHz,
};

describe("the statistical error of the precession frequency", () => {
  it("is the published 434 ppb for Run 1", () => {
    expect(Math.abs(relativeFrequencyError(run1) / 434e-9 - 1)).toBeLessThan(0.01); // the dossier's tolerance
    expect((relativeFrequencyErrorSmallAsymmetry(run1) / 1e-9).toFixed(0)).toBe("443");
  });

  it("tends to the textbook formula for a small asymmetry", () => {
    const small = { ...run1, asymmetry: 1e-5 };
    expect(relativeFrequencyError(small) / relativeFrequencyErrorSmallAsymmetry(small)).toBeCloseTo(1, 9);
    const full = { ...run1, asymmetry: 1 };
    expect(relativeFrequencyErrorSmallAsymmetry(full) / relativeFrequencyError(full)).toBeCloseTo(
      Math.SQRT2,
      12,
    );
  });

  it("is what the five-parameter fit claims in a long window, on average over the phase at its start", () => {
    // 30 to 1230 µs is 18.6 lifetimes: the variance of t that is missing is below 1e-5. Bins of 100 ns leave A sinc.
    const bins = { start: 30 * microsecond, width: 100 * nanosecond, count: 12000 };
    const { lifetime, asymmetry, angularFrequency } = run1;
    const half = (angularFrequency * bins.width) / 2;
    const formula = relativeFrequencyError({
      ...run1,
      positrons: 1e12,
      asymmetry: (asymmetry * Math.sin(half)) / half,
    });
    const ratios = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => {
      const phase = (eighth * Math.PI) / 4;
      const shape = { lifetime, asymmetry, angularFrequency, phase };
      const fit = fitWiggle(simulateWiggle({ ...shape, positrons: 1e12, bins, seed: 1 }));
      return fit.sigma.angularFrequency / angularFrequency / formula;
    });
    // An independent Fisher matrix (numpy, 400000 points) gives -0.5 % to +0.5 % by phase and +0.03 % on average.
    for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(6e-3);
    expect(Math.abs(ratios.reduce((sum, ratio) => sum + ratio, 0) / 8 - 1)).toBeLessThan(5e-4);
  });

  it("names what is wrong with an argument", () => {
    expect(() => relativeFrequencyError({ ...run1, asymmetry: 0 })).toThrow("asymmetry: got 0");
    expect(() => relativeFrequencyError({ ...run1, asymmetry: 1.1 })).toThrow("asymmetry: got 1.1");
    expect(() => relativeFrequencyErrorSmallAsymmetry({ ...run1, positrons: -1 })).toThrow("positrons");
  });
});

describe("frequencyPulls", () => {
  it("counts the fits that converged, and leaves the others out", () => {
    const few = { ...e989Run1Wiggle, positrons: 1000 };
    const { converged, pulls } = frequencyPulls({ ...few, seed: 47, experiments: 3 }); // that of seed 48 does not
    expect([converged, pulls.length]).toEqual([2, 2]);
    expect(() => frequencyPulls({ ...few, seed: 47, experiments: 2 })).toThrow("1 of 2 fits converged");
  });
});

describe("R in ppm", () => {
  it("is relative to 0.2291 MHz and rises with the frequency", () => {
    expect(frequencyInPpm(2 * Math.PI * 0.2291 * MHz)).toBe(0);
    expect(frequencyInPpm(run1.angularFrequency)).toBeCloseTo((0.229081 / 0.2291 - 1) * 1e6, 6);
    expect(() => frequencyInPpm(-1)).toThrow("angularFrequency: got -1 GeV");
  });

  it("is hidden by an offset that belongs to the seed, between -25 and 25 and all over it", () => {
    const offsets = Array.from({ length: 400 }, (_, seed) => blindingOffset(seed));
    expect(blindingOffset(7)).toBe(offsets[7]);
    expect(Math.min(...offsets)).toBeGreaterThanOrEqual(-25);
    expect(Math.max(...offsets)).toBeLessThan(25);
    const mean = offsets.reduce((sum, x) => sum + x, 0) / 400;
    const variance = offsets.reduce((sum, x) => sum + x * x, 0) / 400;
    expect(Math.abs(mean)).toBeLessThan(3 * Math.sqrt(2500 / 12 / 400));
    expect(Math.abs(variance / (2500 / 12) - 1)).toBeLessThan(3 * Math.sqrt(0.8 / 400)); // kurtosis 1.8 of a uniform
  });
});
