import { describe, expect, it } from "vitest";
import { ArgumentError, integrate, logGrid, integratedTrackLength, trackLength } from "hidden-photons/core";
import { tabulatedTrackLength } from "../../../../lib/core/physics/production/trackLength.js";
import { readReference } from "../../../reference/read.js";

const reference = readReference("production") as {
  trackLength: { y: number; value: number; total: number }[];
};

describe("the track length", () => {
  it.each(reference.trackLength)("at y = $y is the integral over depth by mpmath", ({ y, value, total }) => {
    // The trapezoidal rule and double precision.
    expect(Math.abs(trackLength(y) / value - 1)).toBeLessThan(1e-12);
    expect(Math.abs(integratedTrackLength(y) / total - 1)).toBeLessThan(1e-11);
  });

  it("has the two values of the dossier", () => {
    expect(trackLength(1)).toBeCloseTo(2.10583, 5);
    expect(trackLength(0.01)).toBeCloseTo(3.83327, 5);
  });

  it("is 1/(b y ln²y) near the beam's energy and e^y/b far below", () => {
    const y = 1e-300;
    expect(trackLength(y) * (4 / 3) * y * Math.log(y) ** 2).toBeCloseTo(1, 2); // up to π²/ln²y and 2γ/ln y
    expect((trackLength(30) * (4 / 3)) / Math.exp(30)).toBeCloseTo(1, 12);
  });

  it("adds up to the total", () => {
    const part = integrate(trackLength, 1e-3, 2).value;
    expect(part / (integratedTrackLength(2) - integratedTrackLength(1e-3))).toBeCloseTo(1, 10);
    expect(integratedTrackLength(0)).toBe(0);
  });

  it("is tabulated to 10⁻⁵, and computed outside of the table", () => {
    for (const y of [1e-20, ...logGrid(1e-13, 16, 999), 20])
      expect(Math.abs(tabulatedTrackLength(y, Math.exp(y)) / trackLength(y) - 1)).toBeLessThan(1e-5);
  });

  it("refuses what is not above 0, and what overflows", () => {
    for (const y of [0, -1, NaN, 701]) expect(() => trackLength(y)).toThrow(ArgumentError);
    expect(() => integratedTrackLength(-1)).toThrow(ArgumentError);
  });
});
