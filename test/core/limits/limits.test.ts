import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  alphaInverse,
  codata2018,
  electronG2,
  elementaryCharge,
  GeV,
  limits,
  limitsOn,
  MeV,
  models,
  references,
  tridentContact,
  tridentRatio,
} from "hidden-photons/core";
import { electronMoment } from "../../../lib/core/limits/electronMoment.js";

const e = elementaryCharge(codata2018.alphaInverse.value);
const named = (id: string) => limits.find((limit) => limit.id === id)!;

describe.each(limits.map((limit) => [limit.id, limit] as const))("limit %s", (id, limit) => {
  it("has a source, a level, a year and a domain", () => {
    expect(references[limit.ref].title.length).toBeGreaterThan(5);
    expect(limit.confidenceLevel).toBeGreaterThan(0.5);
    expect(limit.confidenceLevel).toBeLessThan(1);
    expect(limit.year).toBeGreaterThanOrEqual(1990);
    expect(limit.domain[0]).toBeLessThan(limit.domain[1]);
    expect(limits.filter((other) => other.id === id)).toHaveLength(1);
  });

  it("has masses in ascending order within the domain, all in GeV", () => {
    const masses = limit.masses ?? limit.domain;
    masses.forEach((mass, i) => {
      expect(mass).toBeGreaterThan(i === 0 ? 0 : masses[i - 1]!);
    });
    expect(limit.domain[0]).toBeGreaterThanOrEqual(1 * MeV * 0.8);
    expect(limit.domain[1]).toBeLessThanOrEqual(100 * GeV);
  });

  it("excludes ordered, finite couplings inside its domain for some model, and nothing outside", () => {
    const applicable = Object.values(models).filter((model) =>
      limitsOn({ model, year: limit.year }).includes(limit),
    );
    expect(applicable.length).toBeGreaterThan(0);
    for (const model of applicable) {
      for (const mass of limit.masses ?? limit.domain) {
        const { from, to } = limit.excluded(model, mass)!;
        expect(from).toBeGreaterThan(0);
        expect(from).toBeLessThan(1);
        expect(to).toBeGreaterThan(from);
      }
      expect(limit.excluded(model, limit.domain[0] * 0.99)).toBeUndefined();
      expect(limit.excluded(model, limit.domain[1] * 1.01)).toBeUndefined();
      expect(() => limit.excluded(model, NaN)).toThrow(/mass: got NaN GeV/);
    }
  });
});

describe("limits", () => {
  it("lists every file of the folder that describes one", () => {
    const helpers = ["index.ts", "limit.ts", "transcribed.ts", "carryOver.ts", "withinDomain.ts"];
    const files = readdirSync(new URL("../../../lib/core/limits/", import.meta.url)).filter(
      (f) => !helpers.includes(f),
    );
    const years = limits.filter(({ id }) => id === "electronMoment2023").length; // two limits share electronMoment.ts
    expect(files.length + years).toBe(limits.length);
  });

  it("gives the electron's limit on ε as in the dossier", () => {
    const epsilon = (mass: number) => named("electronMoment2023").excluded(models.secluded, mass)!.from / e;
    // Two digits are given.
    expect(Math.abs(epsilon(1 * MeV) / 7.8e-5 - 1)).toBeLessThan(0.02);
    expect(Math.abs(epsilon(10 * MeV) / 5.8e-4 - 1)).toBeLessThan(0.02);
    expect(Math.abs(epsilon(100 * MeV) / 5.7e-3 - 1)).toBeLessThan(0.02);
  });

  it("excludes every coupling to electrons with caesium's α, where a vector boson makes a bad fit worse", () => {
    const caesium = electronMoment(
      { id: "test", year: 2023, ref: "fan2023" },
      electronG2.northwestern2023,
      alphaInverse.caesium2018,
    );
    expect(caesium.excluded(models.secluded, 10 * MeV)).toEqual({ from: 0, to: Infinity });
    expect(caesium.excluded(models.lMuMinusLTau, 10 * MeV)).toBeUndefined();
  });

  it("gives the trident's contact limit g/M < 1.86e-3/GeV, M/g > 538 GeV", () => {
    const { from } = named("trident").excluded(models.lMuMinusLTau, 1 * GeV)!;
    expect(Math.abs(from / 1.86e-3 - 1)).toBeLessThan(0.003); // three digits, and s² = 0.231 there
    expect(Math.abs(1 / from / 538 - 1)).toBeLessThan(0.003);
    expect(named("trident").excluded(models.lMuMinusLTau, 0.2 * GeV)).toBeUndefined();
    const contact = tridentContact({ ratio: 1.38, sin2ThetaW: 0.231 });
    expect(tridentRatio({ contact, sin2ThetaW: 0.231 })).toBeCloseTo(1.38, 12);
    expect(tridentRatio({ contact: 0, sin2ThetaW: 0.231 })).toBe(1);
    expect(() => tridentContact({ ratio: 0.5, sin2ThetaW: 0.231 })).toThrow(
      /ratio: got 0.5, allowed is a finite number >= 1/,
    );
    expect(() => tridentRatio({ contact: NaN, sin2ThetaW: 0.231 })).toThrow(/contact: got NaN GeV⁻²/);
  });

  it("gives g/M < 8e-4/GeV from neutrino oscillations for B-3Lμ", () => {
    const { from } = named("forwardScattering").excluded(models.bMinus3LMu, 1 * GeV)!;
    expect(Math.abs(from / 8e-4 - 1)).toBeLessThan(0.05); // one digit, order of magnitude input
  });

  it("turns ε into g = εe, and leaves models alone that a search says nothing about", () => {
    expect(named("babar2014").excluded(models.secluded, 1.2 * GeV)!.from).toBeCloseTo(7e-4 * e, 15);
    expect(named("babar2014").excluded(models.lMuMinusLTau, 1.2 * GeV)).toBeUndefined();
    expect(named("babar2014").excluded(models.secludedInvisible, 1.2 * GeV)).toBeUndefined();
    expect(named("na64Invisible2019").excluded(models.secluded, 10 * MeV)).toBeUndefined();
    expect(named("na64Visible2019").excluded(models.secluded, 8 * MeV)!.to).toBeCloseTo(1.9e-3 * e, 15);
  });

  it("knows what was published when, and what replaced it", () => {
    const electron = (year: number) =>
      limitsOn({ model: models.secluded, year }).filter(({ id }) => id.startsWith("electronMoment"));
    expect(electron(2021).map(({ id }) => id)).toEqual(["electronMoment2021"]);
    expect(electron(2025).map(({ id }) => id)).toEqual(["electronMoment2023"]);

    const ids = (year: number) => limitsOn({ model: models.lMuMinusLTau, year }).map(({ id }) => id);
    expect(ids(2021)).not.toContain("na64Muon2024");
    expect(ids(2025)).toContain("na64Muon2024");
  });
});
