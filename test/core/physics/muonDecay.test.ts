import { describe, expect, it } from "vitest";
import {
  asymmetryAboveThreshold,
  fractionAboveThreshold,
  maximumPositronEnergy,
  positronAsymmetry,
  positronSpectrum,
  thresholdFigureOfMerit,
} from "../../../lib/core/physics/muonDecay.js";
import { MeV } from "../../../lib/core/units.js";

/** Three-point Gauss-Legendre: exact for the polynomials of degree <= 5 that are integrated here. */
function gauss(f: (y: number) => number, from: number, to: number): number {
  const [centre, half] = [(from + to) / 2, (to - from) / 2];
  const offset = half * Math.sqrt(3 / 5);
  return (half * (5 * f(centre - offset) + 8 * f(centre) + 5 * f(centre + offset))) / 9;
}

describe("positrons above a threshold", () => {
  // Rounding only: both sides are polynomials of degree <= 4 in y, but (1 - y)² loses digits near the end point.
  it.each([0, 0.1, 0.35, 0.6, 0.85, 0.99])("equal the integral of the spectrum from y = %f", (y) => {
    const number = gauss(positronSpectrum, y, 1);
    const asymmetric = gauss((u) => positronSpectrum(u) * positronAsymmetry(u), y, 1);
    expect(fractionAboveThreshold(y) / number).toBeCloseTo(1, 12);
    expect(Math.abs(asymmetryAboveThreshold(y) - asymmetric / number)).toBeLessThan(1e-12);
  });

  it("have the known end points", () => {
    expect(fractionAboveThreshold(0)).toBe(1);
    expect(fractionAboveThreshold(1)).toBe(0);
    expect(asymmetryAboveThreshold(0)).toBe(0);
    expect(asymmetryAboveThreshold(1)).toBe(1);
    expect(positronAsymmetry(0)).toBeCloseTo(-1 / 5, 15);
    expect(positronAsymmetry(1)).toBe(1);
  });

  it("change the sign of their asymmetry at y = (1 + sqrt 33) / 16, where 8y² = y + 1", () => {
    expect(Math.abs(positronAsymmetry((1 + Math.sqrt(33)) / 16))).toBeLessThan(1e-15);
  });

  it("serve the frequency best near y = 0.6", () => {
    const thresholds = Array.from({ length: 1001 }, (_, i) => i / 1000);
    const best = thresholds.reduce((a, b) => (thresholdFigureOfMerit(b) > thresholdFigureOfMerit(a) ? b : a));
    expect(best).toBeGreaterThan(0.58);
    expect(best).toBeLessThan(0.65);
    // Broad: 1.7 and 1.8 GeV, where the experiments cut, lose less than 5 % of the information.
    const relative = (y: number) => thresholdFigureOfMerit(y) / thresholdFigureOfMerit(best);
    expect(relative(1.7 / 3.1)).toBeGreaterThan(0.95);
    expect(relative(1.8 / 3.1)).toBeGreaterThan(0.95);
    expect(relative(0.2)).toBeLessThan(0.2);
  });
});

describe("maximumPositronEnergy", () => {
  it("is half the mass at rest and 3.1 GeV at the magic momentum", () => {
    expect(maximumPositronEnergy(105.6583755 * MeV, 1)).toBe((105.6583755 * MeV) / 2);
    expect(maximumPositronEnergy(105.6583755 * MeV, 29.3)).toBeCloseTo(3.095, 3); // (E + p)/2 = (3.0958 + 3.0940)/2
  });
});

it("names the energy fraction that is outside 0 to 1", () => {
  expect(() => positronSpectrum(1.2)).toThrow("y: got 1.2, allowed is a number from 0 to 1");
  expect(() => fractionAboveThreshold(NaN)).toThrow("threshold: got NaN");
  expect(() => maximumPositronEnergy(-1, 29)).toThrow("muonMass");
  expect(() => maximumPositronEnergy(0.1, 0.5)).toThrow("gamma");
});
