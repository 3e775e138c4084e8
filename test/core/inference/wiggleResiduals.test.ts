import { describe, expect, it } from "vitest";
import { e989Run1Betatron, e989Run1Wiggle } from "../../../lib/core/experiments/e989Run1.js";
import { simulateWiggle, type WiggleSimulationInput } from "../../../lib/core/experiments/wiggle.js";
import { fitWiggle } from "../../../lib/core/inference/wiggleFit.js";
import { amplitudeSpectrum } from "../../../lib/core/numerics/fourier.js";
import { MHz } from "../../../lib/core/units.js";

const fa = e989Run1Wiggle.angularFrequency / (2 * Math.PI);

describe("the residuals", () => {
  const betatronFrequency = e989Run1Betatron.angularFrequency / (2 * Math.PI);
  const spectrumOf = (input: Partial<WiggleSimulationInput>) => {
    const fit = fitWiggle(simulateWiggle({ ...e989Run1Wiggle, positrons: 8.2e9, seed: 41, ...input }));
    const { frequencies, amplitudes } = amplitudeSpectrum([...fit.residuals], e989Run1Wiggle.bins.width);
    const median = [...amplitudes].sort((a, b) => a - b)[Math.floor(amplitudes.length / 2)]!;
    const near = (f: number) =>
      Math.max(...amplitudes.filter((_, k) => Math.abs(frequencies[k]! - f) < 0.002 * MHz)) / median;
    return { fit, near, highest: Math.max(...amplitudes) / median };
  };

  it("are flat in frequency for a good fit", () => {
    const { fit, highest } = spectrumOf({});
    expect(fit.pValue).toBeGreaterThan(1e-3);
    // Rayleigh: 4000 amplitudes exceed 5 medians with probability 4000 × 2^-25 = 1e-4
    expect(highest).toBeLessThan(5);
  });

  it("show the betatron oscillation and its side bands f_CBO ± f_a if the beam has one and the fit does not", () => {
    const { fit, near, highest } = spectrumOf({ betatron: e989Run1Betatron });
    expect(fit.pValue).toBeLessThan(1e-10);
    expect(near(betatronFrequency)).toBe(highest);
    expect(near(betatronFrequency)).toBeGreaterThan(20);
    expect(near(betatronFrequency + fa)).toBeGreaterThan(5);
    expect(near(betatronFrequency - fa)).toBeGreaterThan(5);
    expect(near(betatronFrequency + 2.5 * fa)).toBeLessThan(5);
  });
});
