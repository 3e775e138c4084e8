import { describe, expect, it } from "vitest";
import {
  ckmModuli2020,
  eV,
  neutrinoMassLimits,
  nufit50,
  nufit60,
  type OscillationDataSet,
} from "hidden-photons/core";
import { fitNamed, rows } from "../physics/flavour/reference.js";

const all: readonly OscillationDataSet[] = [...Object.values(nufit50), ...Object.values(nufit60)];

describe("NuFIT", () => {
  // The table of the reference script was typed a second time, from the dossier.
  it.each(rows.map(({ fit, inputs }) => [fit, inputs] as const))(
    "%s has the values of its table",
    (name, inputs) => {
      const fit = fitNamed(name);
      const { sin2Theta12, sin2Theta23, sin2Theta13, deltaCP, deltaM21, deltaM3l } = fit;
      const angles = [sin2Theta12, sin2Theta23, sin2Theta13, deltaCP].map(({ value }) => value);
      expect(angles).toEqual(inputs.slice(0, 4));
      // Rounding of the powers of ten.
      expect(deltaM21.value / 1e5 / inputs[4]).toBeCloseTo(1, 14);
      expect(deltaM3l.value / 1e3 / inputs[5]).toBeCloseTo(1, 14);
    },
  );

  it("has no table of its own beside these", () => {
    expect(rows.length).toBe(all.length);
  });

  it("has the sign of the ordering, and radians and GeV² inside", () => {
    for (const fit of all) {
      expect(Math.sign(fit.deltaM3l.value)).toBe(fit.ordering === "normal" ? 1 : -1);
      expect(fit.deltaCP.natural).toBeCloseTo((fit.deltaCP.value * Math.PI) / 180, 14);
      expect(fit.deltaM21.natural / eV ** 2 / (fit.deltaM21.value * 1e-5)).toBeCloseTo(1, 14);
      expect(fit.deltaM3l.natural / eV ** 2 / (fit.deltaM3l.value * 1e-3)).toBeCloseTo(1, 14);
    }
  });

  it("has errors upwards and downwards, whose mean is sigma, smaller than the value", () => {
    for (const fit of all)
      for (const entry of Object.values(fit)) {
        if (typeof entry !== "object") continue;
        const { value, plus, minus, sigma } = entry as OscillationDataSet["deltaCP"];
        expect(sigma).toBeCloseTo((plus + minus) / 2, 14);
        expect(Math.min(plus, minus)).toBeGreaterThan(0);
        expect(Math.max(plus, minus)).toBeLessThan(Math.abs(value) / 3);
      }
    expect(nufit50.normal.deltaCP).toMatchObject({ plus: 27, minus: 24, sigma: 25.5 });
  });

  it("moved θ₂₃ into the other octant between the fits with Super-Kamiokande, and not without", () => {
    expect(nufit50.normal.sin2Theta23.value).toBeGreaterThan(0.5);
    expect(nufit60.normal.sin2Theta23.value).toBeLessThan(0.5);
    expect(nufit60.normalWithoutSuperKamiokande.sin2Theta23.value).toBeGreaterThan(0.5);
  });

  it("says which numbers were not read at the source", () => {
    for (const fit of all) expect(fit.deltaM21.provenance).toBe("from memory");
    expect(nufit60.normal.sin2Theta23.provenance).toBe("secondary");
  });
});

it("limits on neutrino masses carry their observable, level and source", () => {
  for (const limit of Object.values(neutrinoMassLimits)) {
    expect(limit.natural).toBe(limit.value * eV);
    expect(limit.weakest).toBeGreaterThanOrEqual(limit.value);
    expect([0.9, 0.95]).toContain(limit.confidenceLevel);
    expect(limit.provenance).toBe("from memory");
  }
});

it("the moduli of the CKM matrix are those of a unitary matrix, none of them zero", () => {
  const moduli = ckmModuli2020.map((row) => row.map(({ value }) => value));
  const columns = [0, 1, 2].map((j) => moduli.map((row) => row[j]!));
  // Five decimals are quoted.
  for (const line of [...moduli, ...columns]) expect(Math.abs(Math.hypot(...line) - 1)).toBeLessThan(2e-5);
  for (const { value, minus } of ckmModuli2020.flat()) expect(value / minus).toBeGreaterThan(30);
});
