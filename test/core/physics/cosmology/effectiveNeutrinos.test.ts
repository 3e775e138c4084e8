import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  deltaNeff,
  effectiveNeutrinoNumber,
  hubbleFromNeff,
  lightestVector,
  linearGrid,
  logGrid,
  MeV,
  neffFromEntropy,
  thermalCoupling,
} from "hidden-photons/core";
import { readReference } from "../../../reference/read.js";

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const standard = effectiveNeutrinoNumber("no vector");

/** The dossier's table; the first four are public checks within 2 %. */
const dossier = [
  [5, 1.085],
  [8, 0.523],
  [10, 0.317],
  [12, 0.191],
  [15, 0.089],
  [20, 0.025],
] as const;

describe("N_eff from the temperatures of photons and neutrinos", () => {
  it("is 3.039 in the Standard Model", () => {
    expect(Math.abs(standard - 3.039)).toBeLessThan(5e-4); // four digits
  });

  it.each(dossier)("rises with a vector of %d MeV by %d", (mass, delta) => {
    expect(relative(effectiveNeutrinoNumber(mass * MeV) - standard, delta)).toBeLessThan(0.02);
    expect(relative(deltaNeff(mass * MeV), delta)).toBeLessThan(0.02);
  });

  it("agrees with an implicit solver of both temperatures against ln a", () => {
    const { standardModel, rows } = readReference("effectiveNeutrinos") as {
      standardModel: number;
      rows: { massMeV: number; deltaNeff: number }[];
    };
    expect(Math.abs(standard - standardModel)).toBeLessThan(2e-6); // both 1e-6
    for (const { massMeV, deltaNeff: expected } of rows)
      expect(Math.abs(effectiveNeutrinoNumber(massMeV * MeV) - standard - expected)).toBeLessThan(3e-6);
    expect(rows.length).toBeGreaterThan(7);
  });

  it("does not know where it started, as long as the baths were one", () => {
    for (const mass of [3 * MeV, 10 * MeV, 25 * MeV])
      expect(
        Math.abs(effectiveNeutrinoNumber(mass, 30 * MeV) - effectiveNeutrinoNumber(mass, 10 * MeV)),
      ).toBeLessThan(1e-6); // tolerance 1e-8 a step
  });

  it("forgets heavy vectors, and falls with the mass", () => {
    expect(effectiveNeutrinoNumber(1)).toBeCloseTo(standard, 7);
    const values = linearGrid(1, 40, 27).map((mass) => deltaNeff(mass * MeV));
    values.slice(1).forEach((value, i) => {
      expect(value).toBeLessThan(values[i]!);
    });
  });

  it("is tabulated to 0.2 %", () => {
    for (const mass of [0.5, 0.73, 2.41, 6.6, 11.1, 17.9, 29.3, 39.9])
      expect(relative(deltaNeff(mass * MeV), effectiveNeutrinoNumber(mass * MeV) - standard)).toBeLessThan(
        2.5e-3,
      );
  });

  it("has the table's own values at its masses", () => {
    for (const mass of logGrid(0.5 * MeV, 40 * MeV, 81).filter((_, i) => i % 8 === 0))
      // Five digits, and 1e-8 of N_eff where little is left.
      expect(Math.abs(deltaNeff(mass) - (effectiveNeutrinoNumber(mass) - standard))).toBeLessThan(
        5e-5 * deltaNeff(mass) + 1e-7,
      );
  });

  it("goes on above the table, without a step or a kink, to nothing", () => {
    // The equation itself to 1e-8 of N_eff; A' as a gas that leaves at one temperature is 1 or 2 % off to 50 and 19 % at 60 MeV.
    for (const [mass, tolerance] of [
      [42, 0.02],
      [50, 0.03],
      [60, 0.2],
    ] as const)
      expect(relative(deltaNeff(mass * MeV), effectiveNeutrinoNumber(mass * MeV) - standard)).toBeLessThan(
        tolerance,
      );
    const slope = (mass: number) => Math.log(deltaNeff(mass * MeV * 1.001) / deltaNeff(mass * MeV)) / 0.001;
    expect(relative(slope(40), slope(39.9))).toBeLessThan(0.05); // straight pieces in the table
    expect(deltaNeff(1000)).toBe(0);
  });

  it("allows ΔN = 0.5 from 8.2 MeV and 0.2 from 11.8 MeV on", () => {
    expect(relative(lightestVector(0.5), 8.2 * MeV)).toBeLessThan(0.006); // two digits
    expect(relative(lightestVector(0.2), 11.8 * MeV)).toBeLessThan(0.004); // three digits
    expect(deltaNeff(lightestVector(0.37))).toBeCloseTo(0.37, 10);
  });

  it("refuses masses and starts outside its range", () => {
    expect(() => effectiveNeutrinoNumber(0)).toThrow(/mass: got 0 GeV/);
    expect(() => effectiveNeutrinoNumber(10 * MeV, 1 * MeV)).toThrow(/start: got 0.001 GeV/);
    expect(() => deltaNeff(0.4 * MeV)).toThrow(/mass: got 0.0004 GeV, allowed is at least 0.0005 GeV/);
    expect(() => deltaNeff(NaN)).toThrow(ArgumentError);
    expect(() => lightestVector(3)).toThrow(/allowed: got 3/);
  });
});

describe("N_eff from entropy", () => {
  it.each([
    [5, 1.39],
    [10, 0.425],
    [15, 0.1],
  ])("is 3.044 and, for %d MeV at T = 2.3 MeV, %d more", (mass, delta) => {
    const value = neffFromEntropy({ mass: mass * MeV, decoupling: 2.3 * MeV }) - 3.044;
    expect(relative(value, delta)).toBeLessThan(0.002); // three digits
  });

  it("is 3.044 (1 + 6/7·8/6 ...) for a massless vector: 3 bosonic states beside 6 fermionic ones", () => {
    const value = neffFromEntropy({ mass: 0, decoupling: 1 * MeV });
    expect(relative(value, 3.044 * (1 + (3 * 8) / (6 * 7)) ** (4 / 3))).toBeLessThan(1e-12);
  });
});

describe("the Hubble constant", () => {
  it("rises by 6.2 km/s/Mpc a neutrino from 67.4", () => {
    expect(hubbleFromNeff(0)).toBe(67.4);
    expect(hubbleFromNeff(0.5)).toBeCloseTo(70.5, 12);
    expect(() => hubbleFromNeff(NaN)).toThrow(/delta: got NaN/);
  });
});

describe("the coupling that brings A' into equilibrium", () => {
  it("is near 1e-9 at 10 MeV for one flavour, and falls as √M", () => {
    const one = (mass: number) => thermalCoupling({ mass, charges: [1, 0, 0] });
    expect(one(10 * MeV)).toBeGreaterThan(0.5e-9); // one digit, order of magnitude
    expect(one(10 * MeV)).toBeLessThan(2e-9);
    expect(relative(one(40 * MeV), 2 * one(10 * MeV))).toBeLessThan(1e-12);
    // Γ M/T = H at T = M: g²M²/24πT = 1.66 √10.75 T²/M_Pl.
    const g = one(10 * MeV);
    const rate = (g * g * 10 * MeV) / (24 * Math.PI);
    expect(relative(rate, (1.66 * Math.sqrt(10.75) * (10 * MeV) ** 2) / 1.22089e19)).toBeLessThan(1e-12);
    expect(relative(thermalCoupling({ mass: 10 * MeV, charges: [0, 1, -1] }), g / Math.SQRT2)).toBeLessThan(
      1e-12,
    );
  });

  it("is refused for a vector without neutrinos", () => {
    expect(() => thermalCoupling({ mass: 1, charges: [0, 0, 0] })).toThrow(/charges: got 0, 0, 0/);
  });
});
