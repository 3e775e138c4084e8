import { describe, expect, it } from "vitest";
import { binAverages, binResponse } from "../../../lib/core/experiments/dampedCosine.js";

/** Average over the bin by the midpoint rule with Richardson extrapolation, good to 1e-12 for these smooth rates. */
function slowAverage(rate: (t: number) => number, from: number, width: number): number {
  const midpoint = (n: number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += rate(from + ((i + 0.5) * width) / n);
    return sum / n;
  };
  const [coarse, middle, fine] = [midpoint(200), midpoint(400), midpoint(800)];
  const [first, second] = [(4 * middle - coarse) / 3, (4 * fine - middle) / 3];
  return (16 * second - first) / 15;
}

describe("binAverages", () => {
  it.each([
    ["narrow bins", 0.1492],
    ["bins of a good part of a turn", 1.3],
    ["bins of several turns", 11],
  ])("equals the integral over the bin for %s", (_, width) => {
    const bins = { start: 3, width, count: 5 };
    const [decayRate, angularFrequency, phase] = [1 / 64.4, 1.44, 2];
    const averages = binAverages([{ amplitude: 7, decayRate, angularFrequency, phase }], bins);
    const rate = (t: number) => 7 * Math.exp(-t * decayRate) * Math.cos(angularFrequency * t + phase);
    averages.forEach((average, i) => {
      expect(Math.abs(average - slowAverage(rate, 3 + i * width, width))).toBeLessThan(1e-10);
    });
  });

  it("adds its terms", () => {
    const bins = { start: 0, width: 0.5, count: 3 };
    const term = { amplitude: 2, decayRate: 0.1, angularFrequency: 3, phase: 0.5 };
    const [one, both] = [binAverages([term], bins), binAverages([term, { ...term, amplitude: 4 }], bins)];
    one.forEach((value, i) => {
      expect(both[i]! / value).toBeCloseTo(3, 14);
    });
  });
});

describe("binResponse", () => {
  it("is sinc for an oscillation without decay: 0.99808 for 149.2 ns bins at ω_a", () => {
    const { re, im } = binResponse(0, (2 * Math.PI) / 4.365, 0.1492);
    const x = (Math.PI * 0.1492) / 4.365;
    expect(re).toBeCloseTo(Math.sin(x) / x, 15);
    expect(re.toFixed(5)).toBe("0.99808");
    expect(im).toBe(0);
  });

  it("has no seam where series and closed form meet, |λ| width = 2", () => {
    for (const angle of [0, 0.4, 1, Math.PI / 2]) {
      const at = (size: number) => binResponse(-size * Math.cos(angle), size * Math.sin(angle), 2);
      const [below, above] = [at(1 - 1e-15), at(1 + 1e-15)];
      // 1e-15 apart in λ; the closed form of the slope cancels one digit
      for (const key of ["re", "im", "slopeRe", "slopeIm"] as const)
        expect(Math.abs(below[key] - above[key])).toBeLessThan(1e-14);
    }
  });

  it.each([0.05, 0.8, 6])("has the slope of its values at width %f", (width) => {
    const h = 1e-5;
    const [low, high] = [binResponse(0.3 + h, 1.1, width), binResponse(0.3 - h, 1.1, width)]; // λ = -0.3 ∓ h + 1.1 i
    const { slopeRe, slopeIm } = binResponse(0.3, 1.1, width);
    // central difference: h² f'''/6 and rounding 1e-16 / h
    expect(Math.abs((high.re - low.re) / (2 * h) - slopeRe)).toBeLessThan(2e-9);
    expect(Math.abs((high.im - low.im) / (2 * h) - slopeIm)).toBeLessThan(2e-9);
  });
});
