import { describe, expect, it } from "vitest";
import { ArgumentError, codata2018, protonFormFactorSquared, protonSplitting } from "hidden-photons/core";
import { readReference } from "../../../reference/read.js";

const reference = readReference("production") as {
  protonFormFactorSquared: { mass: number; value: number }[];
};

describe("the proton's form factor", () => {
  it.each(reference.protonFormFactorSquared)("at $mass GeV as by mpmath", ({ mass, value }) => {
    expect(protonFormFactorSquared(mass) / value).toBeCloseTo(1, 12);
  });

  it("is the charge for M → 0, and refuses what is no mass", () => {
    expect(Math.abs(protonFormFactorSquared(0) - 1)).toBeLessThan(0.04); // constant widths and rounded residues
    expect(() => protonFormFactorSquared(-1)).toThrow(ArgumentError);
  });
});

describe("the splitting function", () => {
  const radiated = { momentumFraction: 0.4, transverseMomentum: 0.2, mass: 0.3, epsilon: 1e-3 };

  it("is (α/2π)(1 + (1-z)²)/z per ln p_T² where masses play no role", () => {
    const [z, pt] = [0.4, 1000];
    const massless = (1 + (1 - z) ** 2) / z / (2 * Math.PI * codata2018.alphaInverse.value * pt * pt);
    const value = protonSplitting({ momentumFraction: z, transverseMomentum: pt, mass: 1e-3, epsilon: 1 });
    // m_p²/p_T² = 10⁻⁶ is neglected.
    expect(value / protonFormFactorSquared(1e-3) / massless).toBeCloseTo(1, 5);
  });

  it("is in proportion to ε², positive, and cut off by the masses at small p_T", () => {
    const at = (change: object) => protonSplitting({ ...radiated, ...change });
    expect(at({ epsilon: 2e-3 }) / at({})).toBeCloseTo(4, 12);
    for (const momentumFraction of [0.01, 0.3, 0.7, 0.99])
      for (const mass of [0.01, 0.1, 1]) expect(at({ momentumFraction, mass })).toBeGreaterThan(0);
    expect(at({ transverseMomentum: 0 }) / at({ transverseMomentum: 1e-3 })).toBeCloseTo(1, 3);
  });

  it("at z = 1 the proton gives all: α/(2πH) with H = p_T² + m_p²", () => {
    const h = 0.2 ** 2 + 0.93827208816 ** 2;
    const value = protonSplitting({ ...radiated, momentumFraction: 1, epsilon: 1 });
    const bare = value / protonFormFactorSquared(0.3);
    expect(bare * 2 * Math.PI * codata2018.alphaInverse.value * h).toBeCloseTo(1, 8);
  });

  it("refuses fractions outside of 0 to 1", () => {
    for (const momentumFraction of [0, 1.5, NaN])
      expect(() => protonSplitting({ ...radiated, momentumFraction })).toThrow(/momentumFraction/);
  });
});
