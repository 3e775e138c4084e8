import { describe, expect, it } from "vitest";
import {
  codata2018,
  decayLength,
  decayProbability,
  lifetime,
  metre,
  models,
  partialWidths,
} from "hidden-photons/core";

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe("decay length", () => {
  it("of a secluded A' of 10 MeV with ε = 1e-5 at 1 GeV is the dossier's", () => {
    const g = 1e-5 * codata2018.elementaryCharge.natural;
    const mass = 0.01;
    const width = g * g * partialWidths({ model: models.secluded, mass, neutrinos: "majorana" }).total;
    expect(relative(width, 2.4324e-15)).toBeLessThan(1e-4); // five digits are given
    expect(relative(lifetime(width) / metre, 0.08113)).toBeLessThan(1e-4);
    const momentum = Math.sqrt(1 - mass ** 2);
    expect(relative(decayLength({ width, mass, momentum }) / metre, 8.112)).toBeLessThan(1e-4);
  });

  it("is infinite without decays and 0 at rest", () => {
    expect(lifetime(0)).toBe(Infinity);
    expect(decayLength({ width: 0, mass: 1, momentum: 1 })).toBe(Infinity);
    expect(decayLength({ width: 1e-10, mass: 1, momentum: 0 })).toBe(0);
    expect(decayLength({ width: 0, mass: 1, momentum: 0 })).toBe(0);
  });

  it("refuses what is no width, mass or momentum", () => {
    expect(() => lifetime(-1)).toThrow("width: got -1 GeV, allowed is a finite number >= 0 GeV");
    expect(() => decayLength({ width: 1, mass: 0, momentum: 1 })).toThrow(/mass: got 0 GeV/);
    expect(() => decayLength({ width: 1, mass: 1, momentum: NaN })).toThrow(/momentum: got NaN GeV/);
  });
});

describe("decay probability", () => {
  const probability = (shield: number, decayVolume: number, length: number) =>
    decayProbability({ shield, decayVolume, decayLength: length });

  it("behind 179 m of shield in 204 m is the dossier's", () => {
    expect(relative(probability(179, 204, 100), 0.1452506)).toBeLessThan(1e-6);
  });

  it("keeps its digits for long lives: L_dec/ℓ", () => {
    expect(relative(probability(179, 204, 1e20), 204e-20)).toBeLessThan(1e-15);
    expect(probability(179, 204, Infinity)).toBe(0);
  });

  it("is 0 for short lives behind a shield, and 1 without one", () => {
    expect(probability(179, 204, 1e-3)).toBe(0);
    expect(probability(1, 204, 0)).toBe(0);
    expect(probability(0, 204, 0)).toBe(1);
    expect(probability(0, 0, 0)).toBe(0);
    expect(relative(probability(0, 1, 1), 1 - Math.exp(-1))).toBeLessThan(1e-15);
  });

  it("refuses negative lengths", () => {
    expect(() => probability(-1, 1, 1)).toThrow(/shield: got -1/);
    expect(() => probability(1, Infinity, 1)).toThrow(/decayVolume: got Infinity/);
    expect(() => probability(1, 1, -1)).toThrow(/decayLength: got -1/);
  });
});
