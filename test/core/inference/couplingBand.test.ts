import { describe, expect, it } from "vitest";
import { codata2018, couplingBand, deltaAMu, GeV, logGrid, MeV } from "hidden-photons/core";

const leptonMass = codata2018.muonMass.natural;
const then = { value: 251e-11, sigma: 59e-11 };
const now = { value: 38e-11, sigma: 63e-11 };
const masses = logGrid(1 * MeV, 10 * GeV, 61);
const e = codata2018.elementaryCharge.natural;

describe("couplingBand", () => {
  it("puts the edges where Δa ± nσ is reached", () => {
    const band = couplingBand({ anomaly: then, sigmas: 2, masses, leptonMass });
    band.mass.forEach((mass, i) => {
      // Rounding only.
      expect(deltaAMu({ g: band.lower![i]!, mass }) / 133e-11).toBeCloseTo(1, 12);
      expect(deltaAMu({ g: band.central![i]!, mass }) / 251e-11).toBeCloseTo(1, 12);
      expect(deltaAMu({ g: band.upper[i]!, mass }) / 369e-11).toBeCloseTo(1, 12);
    });
  });

  it.each([
    [1 * MeV, 1.1e-3, 1.8e-3],
    [10 * MeV, 1.2e-3, 2.0e-3],
    [100 * MeV, 2.3e-3, 3.8e-3],
    [1 * GeV, 1.3e-2, 2.2e-2],
  ])("runs in ε as the dossier says at %d GeV", (mass, low, high) => {
    const band = couplingBand({ anomaly: then, sigmas: 2, masses: [mass], leptonMass });
    // Two digits are given.
    expect(Math.abs(band.lower![0]! / e / low - 1)).toBeLessThan(0.05);
    expect(Math.abs(band.upper[0]! / e / high - 1)).toBeLessThan(0.05);
  });

  it("is flat below 10 MeV and of slope 1 above 1 GeV", () => {
    const slope = (mass: number) => {
      const { upper } = couplingBand({ anomaly: then, sigmas: 2, masses: [mass, 1.01 * mass], leptonMass });
      return Math.log(upper[1]! / upper[0]!) / Math.log(1.01);
    };
    expect(slope(1 * MeV)).toBeLessThan(0.02);
    expect(slope(10 * MeV)).toBeLessThan(0.15);
    expect(slope(1 * GeV)).toBeGreaterThan(0.9);
    expect(slope(10 * GeV)).toBeGreaterThan(0.99);
  });

  it("has no lower edge in 2025, and no centre for a negative value", () => {
    const band = couplingBand({ anomaly: now, sigmas: 2, masses, leptonMass });
    expect(band.lower).toBeUndefined();
    expect(band.central).toBeDefined();
    const negative = couplingBand({
      anomaly: { value: -38e-11, sigma: 63e-11 },
      sigmas: 2,
      masses,
      leptonMass,
    });
    expect(negative.central).toBeUndefined();
    expect(negative.upper.every((g) => g > 0)).toBe(true);
  });

  it("excludes above Δa + 2σ: 369e-11 then, 164e-11 now", () => {
    for (const [anomaly, edge] of [
      [then, 369e-11],
      [now, 164e-11],
    ] as const) {
      const [g] = couplingBand({ anomaly, sigmas: 2, masses: [50 * MeV], leptonMass }).upper;
      expect(deltaAMu({ g: g!, mass: 50 * MeV }) / edge).toBeCloseTo(1, 12);
    }
  });

  it("rejects an anomaly that no vector boson can give, and bad numbers", () => {
    const bad =
      (anomaly: typeof then, sigmas = 2) =>
      () =>
        couplingBand({ anomaly, sigmas, masses, leptonMass });
    expect(bad({ value: -251e-11, sigma: 59e-11 })).toThrow(
      /anomaly: got -2.51e-9 ± 5.9e-10, allowed is an upper edge > 0/,
    );
    expect(bad({ value: NaN, sigma: 1 })).toThrow(/anomaly.value: got NaN/);
    expect(bad({ value: 1e-9, sigma: 0 })).toThrow(/anomaly.sigma: got 0/);
    expect(bad(then, -1)).toThrow(/sigmas: got -1/);
    expect(bad({ value: 251, sigma: 59 })).toThrow(
      "anomaly.value: got 251, allowed is a number from -1 to 1",
    );
    expect(bad({ value: 251e-11, sigma: 59 })).toThrow(/anomaly.sigma: got 59/);
    expect(bad(undefined as unknown as typeof then)).toThrow(/anomaly: got undefined/);
    expect(() => couplingBand({ anomaly: then, sigmas: 2, masses: [-1], leptonMass })).toThrow(
      /mass: got -1 GeV/,
    );
  });
});
