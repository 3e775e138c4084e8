import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  bremsstrahlungAngularCrossSection,
  bremsstrahlungCrossSection,
  GeV,
  integrate,
  materials,
  MeV,
  nuclearChargeSquared,
  effectivePhotonFlux,
  thickTarget,
} from "hidden-photons/core";
import { readReference } from "../../../reference/read.js";

const reference = readReference("production") as {
  photonFlux: { mass: number; energy: number; z: number; a: number; value: number }[];
};
const aluminium = thickTarget(materials.aluminium);

describe("the flux of photons", () => {
  it.each(reference.photonFlux)("of M = $mass GeV, E = $energy GeV, Z = $z as by mpmath", (given) => {
    const { mass, energy, z, a, value } = given;
    const flux = effectivePhotonFlux({ mass, energy, nucleus: { atomicNumber: z, atomicMass: a } });
    // The tolerance of the integral.
    expect(Math.abs(flux / value - 1)).toBeLessThan(1e-8);
  });

  it("is 2316 for 10 MeV, 20 GeV and aluminium, 13.7 Z²", () => {
    const flux = effectivePhotonFlux({ mass: 10 * MeV, energy: 20 * GeV, nucleus: aluminium });
    expect(flux / 2316).toBeCloseTo(1, 3);
    expect(flux / 13 ** 2).toBeCloseTo(13.7, 1);
  });

  it("falls below Z² where the momentum transfer resolves the nucleus, and is 0 from M = 2E on", () => {
    const heavy = effectivePhotonFlux({ mass: 2.4 * GeV, energy: 20 * GeV, nucleus: aluminium }); // M²/2E = √d
    expect(heavy).toBeLessThan(13 ** 2);
    expect(effectivePhotonFlux({ mass: 2 * GeV, energy: 1 * GeV, nucleus: aluminium })).toBe(0);
  });

  it("sees the nucleus whole between the electrons' and its own size, and nothing at rest", () => {
    // Screening takes off 1 % at t = 10⁻⁴ GeV² and the nucleus' size 0.6 %; the protons singly add 1/Z.
    expect(nuclearChargeSquared(1e-4, aluminium) / 13 ** 2).toBeCloseTo(1 + 1 / 13, 1);
    expect(nuclearChargeSquared(1e-16, aluminium)).toBeLessThan(1e-3);
  });

  it("refuses what is no mass, energy or nucleus", () => {
    const flux = (change: object) => () =>
      effectivePhotonFlux({ mass: 0.01, energy: 20, nucleus: aluminium, ...change });
    expect(flux({ mass: 0 })).toThrow(/mass: got 0 GeV/);
    expect(flux({ energy: NaN })).toThrow(ArgumentError);
    expect(flux({ nucleus: { atomicNumber: 0, atomicMass: 1 } })).toThrow(/nucleus.atomicNumber/);
  });
});

describe("bremsstrahlung of A'", () => {
  const flux = effectivePhotonFlux({ mass: 10 * MeV, energy: 20 * GeV, nucleus: aluminium });
  const radiation = { mass: 10 * MeV, energy: 20 * GeV, energyFraction: 0.8, flux };

  it("has dσ/dx = 59.03 ε² GeV⁻² at x = 0.8", () => {
    expect(bremsstrahlungCrossSection(radiation) / 59.03).toBeCloseTo(1, 3);
  });

  it.each([
    [10, 5e-3],
    [100, 1e-4],
    [1000, 1e-5],
  ])("integrates over angle to dσ/dx with its factor of 4, for M = %d MeV", (mass, tolerance) => {
    // The integrated form leaves out terms of relative order m_e²/M² × x²/(1-x).
    for (const energyFraction of [0.3, 0.8]) {
      const given = { ...radiation, mass: mass * MeV, energyFraction };
      const perAngle = (angle: number) => angle * bremsstrahlungAngularCrossSection({ ...given, angle });
      const breakPoints = [1e-4, 1e-3, 1e-2, 0.1, 1];
      const total = integrate(perAngle, 0, Infinity, { breakPoints, scale: 1 }).value;
      expect(Math.abs(total / bremsstrahlungCrossSection(given) - 1)).toBeLessThan(tolerance);
    }
  });

  it("peaks at x = 1 with a width of m_e²/M², and ends where the energy does", () => {
    const at = (energyFraction: number) => bremsstrahlungCrossSection({ ...radiation, energyFraction });
    const width = (0.51099895 / 10) ** 2;
    // Twice the width below the peak a third of the height is left: 1/(2 + 1); the rest is the change of 1 - x + x²/3.
    expect(at(1 - 2 * width) / at(1)).toBeCloseTo(1 / 3, 1);
    expect(at(10 / 20000)).toBe(0);
  });

  it("refuses fractions outside of 0 to 1", () => {
    for (const energyFraction of [0, 1.1, NaN])
      expect(() => bremsstrahlungCrossSection({ ...radiation, energyFraction })).toThrow(ArgumentError);
    expect(() => bremsstrahlungAngularCrossSection({ ...radiation, angle: -1 })).toThrow(/angle: got -1/);
  });
});
