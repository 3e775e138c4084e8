import { describe, expect, it } from "vitest";
import { GeV, integrate, limits, models, pdg2020, zToMuonsBranching } from "hidden-photons/core";

const zMass = pdg2020.zMass.natural;
/** What the docstring calls the integral over a and b. */
const emission = (mass: number) => (8 * Math.PI ** 2 * zToMuonsBranching(mass)) / pdg2020.zToMuons.value;

describe("Z → μμA'", () => {
  it("is the double integral of the matrix element, on a plain grid", () => {
    const mass = 40 * GeV;
    const epsilon = (mass / zMass) ** 2;
    const steps = 2000;
    let sum = 0;
    for (let i = 0; i < steps; i++)
      for (let j = 0; j < steps; j++) {
        const [a, b] = [(i + 0.5) / steps, (j + 0.5) / steps];
        if (a * b < epsilon || a + b > 1 + epsilon) continue;
        const numerator = (1 - a + epsilon) ** 2 + (1 - b + epsilon) ** 2;
        sum += numerator / (a * b) - epsilon / a ** 2 - epsilon / b ** 2;
      }
    // Squares cut by the boundary.
    expect(Math.abs(sum / steps ** 2 / emission(mass) - 1)).toBeLessThan(1e-3);
  });

  it("has the logarithms of a light boson, whose sum with the loop of the same boson is 3/2", () => {
    // The vertex correction in the same unit: -ln²ε - 3 ln ε - 7/2 + π²/3.
    for (const mass of [1e-3 * GeV, 1e-2 * GeV, 0.1 * GeV]) {
      const log = 2 * Math.log(mass / zMass);
      const loop = -(log ** 2) - 3 * log - 7 / 2 + Math.PI ** 2 / 3;
      expect(emission(mass) + loop).toBeCloseTo(3 / 2, 3); // corrections are of order ε ln²ε
    }
  });

  it("gives, with a photon in the place of A', the measured branching ratio of Z to four leptons", () => {
    const alpha = 1 / 128; // at these scales
    const perLogarithm = (mass: number) =>
      zToMuonsBranching(mass) * 4 * Math.PI * alpha * ((2 * alpha) / (3 * Math.PI));
    const { value } = integrate((x) => perLogarithm(Math.exp(x)), Math.log(4), Math.log(90));
    // eeμμ with either pair from the Z, and half of it each for 4e and 4μ; pairs heavier than 4 GeV.
    const fourLeptons = 4 * value;
    // 4.55(17) × 10⁻⁶ of the Particle Data Group; interference of identical leptons and of the two orders is left out.
    expect(Math.abs(fourLeptons / 4.55e-6 - 1)).toBeLessThan(0.15);
  });

  it("ends at the mass of the Z, and refuses bad masses", () => {
    expect(zToMuonsBranching(zMass)).toBe(0);
    expect(zToMuonsBranching(100 * GeV)).toBe(0);
    expect(zToMuonsBranching(91 * GeV)).toBeGreaterThan(0);
    expect(() => zToMuonsBranching(0)).toThrow(/mass: got 0 GeV/);
  });
});

describe("the curves of CMS and ATLAS", () => {
  const coupling = (id: string, mass: number) =>
    limits
      .find((limit) => limit.id === id)!
      .excluded({ model: models.lMuMinusLTau, mass, neutrinos: "majorana" })!.from;
  const visible = 1 / 3; // B(A' → μμ)

  it("stay in the range of branching ratios that CMS quotes, 10⁻⁸ to 10⁻⁷", () => {
    for (const mass of [5, 10, 20, 40, 60, 70]) {
      const product = coupling("cms2018", mass) ** 2 * zToMuonsBranching(mass) * visible;
      expect(product).toBeGreaterThan(1e-8);
      expect(product).toBeLessThan(1e-7);
    }
  });

  it("reach the coupling that CMS quotes at 70 GeV from the one at 5 GeV", () => {
    const ratio = Math.sqrt(zToMuonsBranching(5) / zToMuonsBranching(70));
    expect(Math.abs((0.004 * ratio) / 0.3 - 1)).toBeLessThan(0.15);
  });

  it("stay in the range of cross sections that ATLAS quotes, 0.31 to 4.3 fb, while Z bosons are on their shell", () => {
    const zCrossSection = 1.981e6 / pdg2020.zToMuons.value; // fb: 1603.09222, for Z → ℓℓ
    for (const mass of [5, 10, 20, 40, 60, 70]) {
      const signal = zCrossSection * coupling("atlas2023", mass) ** 2 * zToMuonsBranching(mass) * visible;
      expect(signal).toBeGreaterThan(0.31);
      expect(signal).toBeLessThan(4.3);
    }
  });
});
