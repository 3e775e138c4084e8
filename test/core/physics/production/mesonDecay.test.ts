import { describe, expect, it } from "vitest";
import { ArgumentError, mesonToPhotonBranching, mesons, MeV } from "hidden-photons/core";

describe("π⁰, η → γA'", () => {
  const { neutralPion: pion, eta } = mesons;

  it("is 2ε²BR(γγ) for a light A'", () => {
    expect(mesonToPhotonBranching({ meson: pion, mass: 1e-6, epsilon: 1e-3 })).toBeCloseTo(
      2e-6 * 0.98823,
      12,
    );
    expect(mesonToPhotonBranching({ meson: eta, mass: 1e-6, epsilon: 1e-3 })).toBeCloseTo(2e-6 * 0.3941, 12);
  });

  it("falls with the cube of the phase space: at M = m/√2 to an eighth", () => {
    const mass = pion.mass.natural / Math.SQRT2;
    expect(mesonToPhotonBranching({ meson: pion, mass, epsilon: 1 })).toBeCloseTo(2 * 0.98823 * 0.125, 12);
  });

  it("is 0 for a heavier A', and refuses what is no mass or mixing", () => {
    expect(mesonToPhotonBranching({ meson: pion, mass: 140 * MeV, epsilon: 1 })).toBe(0);
    expect(() => mesonToPhotonBranching({ meson: pion, mass: -1, epsilon: 1 })).toThrow(/mass: got -1 GeV/);
    expect(() => mesonToPhotonBranching({ meson: pion, mass: 0.1, epsilon: NaN })).toThrow(ArgumentError);
  });
});
