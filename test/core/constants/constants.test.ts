import { describe, expect, it } from "vitest";
import * as core from "hidden-photons/core";
import {
  codata2018,
  elementaryCharge,
  measured,
  muonG2,
  muonG2Contributions,
  muonG2Run1,
  references,
  units,
  type Measured,
  type Reference,
} from "hidden-photons/core";

const isMeasured = (x: unknown): x is Measured =>
  typeof x === "object" && x !== null && "natural" in x && "sigma" in x && "ref" in x;

/** Every measured value reachable from the exports of the core. */
function allMeasured(node: unknown, path = "core", seen = new Set<unknown>()): [string, Measured][] {
  if (typeof node !== "object" || node === null || seen.has(node)) return [];
  seen.add(node);
  if (isMeasured(node)) return [[path, node]];
  return Object.entries(node).flatMap(([key, value]) => allMeasured(value, `${path}.${key}`, seen));
}

describe("constants", () => {
  it("have a barn of 2568 GeV⁻²: (ħc)² is 0.3893793721 GeV² mb", () => {
    expect(units.femtobarn.size).toBeCloseTo(1e-12 / 0.3893793721, 21); // ten digits are given
  });

  it.each(allMeasured({ ...core }))(
    "%s can be looked up: its reference has a DOI, an arXiv number or an institution",
    (_, m) => {
      const reference: Reference = references[m.ref];
      const institution = ["si2019"].includes(m.ref);
      expect(reference.doi ?? reference.arxiv ?? (institution ? reference.source : "")).toMatch(/\S/);
    },
  );

  it("keeps the mark of what was not read at the source", () => {
    expect(muonG2.average2025.provenance).toBe("secondary");
    expect(muonG2.bmwDmz2024.provenance).toBe("from memory");
    expect(muonG2.average2021.provenance).toBeUndefined();
  });

  it("finds the constants it walks", () => {
    expect(allMeasured({ ...core }).length).toBeGreaterThan(40);
  });

  it.each(["whitePaper2020", "whitePaper2025"] as const)(
    "%s is the sum of its parts, within rounding",
    (paper) => {
      const parts = Object.values(muonG2Contributions[paper]);
      const sum = parts.reduce((total, { value }) => total + value, 0);
      expect(Math.abs(sum - muonG2[paper].value)).toBeLessThanOrEqual(1);
      const error = Math.hypot(...parts.map(({ sigma }) => sigma));
      expect(Math.abs(error - muonG2[paper].sigma)).toBeLessThanOrEqual(1.5);
    },
  );

  it("each ratio of Run 1 is the quotient of its frequencies, to its last digit", () => {
    for (const { anomalyFrequency, protonFrequency, ratio } of muonG2Run1) {
      const quotient = (anomalyFrequency.value / protonFrequency.value) * 1e3;
      // One unit in the last digit of f_a moves it by 1.6e-7 of these units.
      expect(Math.abs(quotient - ratio.value)).toBeLessThan(1.7e-7);
    }
  });

  it("e and the muon-electron mass ratio are consistent", () => {
    expect(Math.abs(elementaryCharge(codata2018.alphaInverse.value) - 0.302822)).toBeLessThan(5e-7);
    const ratio = codata2018.muonMass.value / codata2018.electronMass.value;
    expect(Math.abs(ratio - codata2018.muonElectronMassRatio.value)).toBeLessThan(
      2 * codata2018.muonElectronMassRatio.sigma,
    );
  });

  it("α and e follow from 1/α, with errors", () => {
    const { alpha, elementaryCharge: e } = codata2018;
    expect(Math.abs(alpha.value - 7.2973525693e-3)).toBeLessThan(5e-14); // 7.297 352 5693(11) × 10⁻³ of CODATA
    expect(Math.abs(alpha.sigma - 1.1e-12)).toBeLessThan(5e-14);
    expect(e.value ** 2 / (4 * Math.PI)).toBeCloseTo(alpha.value, 15);
    expect(e.sigma / e.value).toBeCloseTo(alpha.sigma / alpha.value / 2, 15);
  });

  it("e needs a positive 1/α", () => {
    expect(() => elementaryCharge(-137)).toThrow(/alphaInverse: got -137, allowed is a finite number > 0/);
  });

  it("measured() refuses what is no measurement", () => {
    expect(() => measured(NaN, 1, units.MeV, "codata2018")).toThrow(
      "value: got NaN, allowed is a finite number MeV",
    );
    expect(() => measured(1, -1, units.MeV, "codata2018")).toThrow(/sigma: got -1/);
  });
});
