import { describe, expect, it } from "vitest";
import {
  annihilationAngularCrossSection,
  annihilationCrossSection,
  ArgumentError,
  codata2018,
  GeV,
  integrate,
  keV,
} from "hidden-photons/core";

const babar = { collisionEnergy: 10.58 * GeV, mass: 1 * GeV, epsilon: 1e-3, leastPhotonEnergy: 1 * keV };
const femtobarn = 1 / 3.8937937e11; // GeV⁻²

describe("e⁺e⁻ → γA'", () => {
  it("is 4.840 fb at 10.58 GeV for M = 1 GeV, ε = 10⁻³, |cosθ| < 0.9", () => {
    // Four digits are given in the dossier.
    expect(annihilationCrossSection({ ...babar, maxCosine: 0.9 }) / femtobarn).toBeCloseTo(4.84, 3);
  });

  it("integrates to the closed form", () => {
    for (const [mass, maxCosine] of [
      [0.01, 0.5],
      [3, 0.95],
      [10.5, 0.3],
    ] as const) {
      const given = { ...babar, mass };
      const angular = (cosine: number) => annihilationAngularCrossSection({ ...given, cosine });
      const closed = annihilationCrossSection({ ...given, maxCosine });
      expect(integrate(angular, -maxCosine, maxCosine).value / closed).toBeCloseTo(1, 10);
    }
  });

  it("goes over into e⁺e⁻ → γγ with distinguishable photons for M → 0", () => {
    // dσ/dΩ = (α²/s)(1 + cos²θ)/sin²θ.
    const cosine = 0.6;
    const twoPhotons =
      ((2 * Math.PI) / codata2018.alphaInverse.value ** 2 / 10.58 ** 2) *
      ((1 + cosine ** 2) / (1 - cosine ** 2));
    const light = annihilationAngularCrossSection({ ...babar, mass: 1e-6, epsilon: 0.5, cosine });
    expect(light / 0.5 ** 2 / twoPhotons).toBeCloseTo(1, 10);
  });

  it("is 0 where the photon is too soft to be seen, and falls by nothing but that", () => {
    // (s - M²)/2√s = 0.2 GeV at M = 10.378 GeV.
    const total = (mass: number) =>
      annihilationCrossSection({ ...babar, mass, leastPhotonEnergy: 0.2 * GeV, maxCosine: 0.9 });
    expect(total(10.377)).toBe(annihilationCrossSection({ ...babar, mass: 10.377, maxCosine: 0.9 }));
    expect(total(10.379)).toBe(0);
    // Soft photons: dE/E, so that the cross section goes with the inverse of the energy.
    const soft = (energy: number) =>
      annihilationCrossSection({
        ...babar,
        mass: Math.sqrt(10.58 ** 2 - 2 * 10.58 * energy),
        maxCosine: 0.9,
      });
    expect(soft(1e-4) / soft(1e-3)).toBeCloseTo(10, 2);
  });

  it("is 0 from threshold on and for no angle, and finite just below", () => {
    for (const mass of [10.58, 20]) {
      expect(annihilationCrossSection({ ...babar, mass, maxCosine: 0.9 })).toBe(0);
      expect(annihilationAngularCrossSection({ ...babar, mass, cosine: 0 })).toBe(0);
    }
    expect(annihilationCrossSection({ ...babar, maxCosine: 0 })).toBe(0);
    expect(annihilationCrossSection({ ...babar, mass: 10.58 * (1 - 1e-9), maxCosine: 0.9 })).toBeLessThan(1);
  });

  it("refuses what is no energy, mixing or angle", () => {
    const total = (change: object) => () => annihilationCrossSection({ ...babar, maxCosine: 0.9, ...change });
    expect(total({ maxCosine: 1 })).toThrow(/maxCosine: got 1, allowed is a number from 0 to below 1/);
    expect(total({ mass: 0 })).toThrow(/mass: got 0 GeV/);
    expect(total({ collisionEnergy: NaN })).toThrow(ArgumentError);
    expect(total({ leastPhotonEnergy: 0 })).toThrow(/leastPhotonEnergy: got 0 GeV/);
    for (const epsilon of [1, -1, 2, NaN]) {
      expect(total({ epsilon })).toThrow(/epsilon: got/);
      expect(() => annihilationAngularCrossSection({ ...babar, epsilon, cosine: 0 })).toThrow(ArgumentError);
    }
    expect(total({ epsilon: -babar.epsilon })()).toBe(total({})());
    expect(() => annihilationAngularCrossSection({ ...babar, cosine: -1 })).toThrow(/cosine: got -1/);
  });
});
