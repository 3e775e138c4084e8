import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  combine,
  difference,
  expressedIn,
  muonG2,
  muonG2ByYear,
  muonG2Run1,
  one,
  units,
  type Unit,
} from "hidden-photons/core";

describe("combine", () => {
  it("reproduces the world average of 2021 from Brookhaven and Fermilab", () => {
    const average = combine([muonG2.brookhaven2006, muonG2.fermilab2021]);
    expect(Math.round(average.value)).toBe(116592061);
    expect(Math.round(average.sigma)).toBe(41);
    const asPublished = combine([muonG2.brookhaven2006AsPublished, muonG2.fermilab2021]);
    expect(Math.round(asPublished.value)).toBe(116592057);
  });

  it("gives 71.47(14.41) in 2025, where the published 71.5(14.5) knows of correlations", () => {
    const average = combine([muonG2.brookhaven2006, muonG2.fermilab2025]);
    expect(Math.abs(average.value - 116592071.47)).toBeLessThan(0.005);
    expect(Math.abs(average.sigma - 14.41)).toBeLessThan(0.005);
  });

  it("averages the four data sets of Run 1 to 3.70730045(16) with χ² = 6.5", () => {
    const average = combine(muonG2Run1.map(({ ratio }) => ratio));
    expect(Math.abs(average.value - 3.70730045)).toBeLessThan(1e-8);
    expect(Math.abs(average.sigma - 16e-7)).toBeLessThan(0.5e-7);
    expect(Math.abs(average.chiSquare - 6.5)).toBeLessThan(0.05);
    expect(average.degreesOfFreedom).toBe(3);
    expect(average.pValue).toBeGreaterThan(0.08); // tables: 0.10 at χ² = 6.25, 0.05 at 7.81
    expect(average.pValue).toBeLessThan(0.1);
  });

  it("returns a single measurement unchanged", () => {
    expect(combine([muonG2.fermilab2021])).toMatchObject({
      value: 116592040,
      sigma: 54,
      chiSquare: 0,
      pValue: 1,
    });
  });

  it("with a covariance matrix equals the closed form for two correlated values", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.double({ min: -0.9, max: 0.9, noNaN: true }),
        (a, b, s, t, rho) => {
          const c = rho * s * t;
          const denominator = s * s + t * t - 2 * c;
          const mean = (a * (t * t - c) + b * (s * s - c)) / denominator;
          const variance = (s * s * t * t - c * c) / denominator;
          const result = combine(
            [
              { value: a, sigma: s },
              { value: b, sigma: t },
            ],
            [
              [s * s, c],
              [c, t * t],
            ],
          );
          // Condition of the matrix is at most about 300, values up to 10.
          return Math.abs(result.value - mean) < 1e-11 && Math.abs(result.sigma ** 2 / variance - 1) < 1e-12;
        },
      ),
    );
  });

  it("rejects what is no set of measurements", () => {
    const one = { value: 1, sigma: 1 };
    expect(() => combine([])).toThrow(/measurements: got an empty list/);
    expect(() => combine([{ value: 1, sigma: 0 }])).toThrow(/sigma: got 0, allowed is a finite number > 0/);
    expect(() => combine([{ value: NaN, sigma: 1 }])).toThrow(/measurements\[0\].value: got NaN/);
    expect(() => combine([muonG2["fermilab2022" as "fermilab2021"]])).toThrow(
      "measurements[0]: got undefined, allowed is a value with its error: is the name of the data set right?",
    );
    expect(() => combine([one, one], [[1]])).toThrow(/covariance/);
    expect(() =>
      combine(
        [one, one],
        [
          [1, 2],
          [2, 1],
        ],
      ),
    ).toThrow(/positive definite/);
  });
});

it("values that carry different units are neither combined nor subtracted", () => {
  const e11 = muonG2.fermilab2021;
  const e12 = expressedIn(units.e12, { value: e11.natural, sigma: 54e-11 });
  expect(() => combine([e11, e12])).toThrow(
    "measurements: got values in × 10⁻¹¹ and in × 10⁻¹², allowed is one unit for all",
  );
  expect(() => difference(e11, e12)).toThrow(/second: got values in × 10⁻¹¹ and in × 10⁻¹²/);
  const inUnit = (unit: Unit) => ({ value: 1, sigma: 1, unit });
  expect(() => combine([inUnit(units.GeV), inUnit(one)])).toThrow(/got values in GeV and in no unit/);
  expect(difference(e11, { value: 116591810, sigma: 43 }).value).toBe(230);
});

describe("difference", () => {
  it("is 251(59), 4.2 standard deviations in 2021", () => {
    const { experiment, theory } = muonG2ByYear[2021];
    const result = difference(experiment, theory);
    expect([result.value, Math.round(result.sigma)]).toEqual([251, 59]);
    expect(result.pull.toFixed(1)).toBe("4.2");
    // Normal tables: two-sided probability 2.67e-5 at 4.2, and the pull is 4.22.
    expect(result.pValue).toBeGreaterThan(2.2e-5);
    expect(result.pValue).toBeLessThan(2.67e-5);
  });

  it("is 38(63), 0.6 standard deviations in 2025, and 5.8 against the prediction of 2020", () => {
    const { experiment, theory } = muonG2ByYear[2025];
    const now = difference(experiment, theory);
    expect(now.pull.toFixed(1)).toBe("0.6");
    expect(now.value).toBeCloseTo(38.5, 10);
    const old = difference(experiment, muonG2.whitePaper2020);
    expect(old.value).toBeCloseTo(261.5, 10);
    expect(old.sigma.toFixed(1)).toBe("45.4");
    expect(old.pull.toFixed(1)).toBe("5.8");
  });

  it("rejects differences without an error", () => {
    expect(() => difference({ value: 1, sigma: -1 }, { value: 2, sigma: 1 })).toThrow(/first.sigma: got -1/);
    expect(() => difference(muonG2.average2025, muonG2["whitePaper2024" as "whitePaper2025"])).toThrow(
      /second: got undefined/,
    );
    expect(() => difference({ value: 1, sigma: 0 }, { value: 2, sigma: 0 })).toThrow(/sigma > 0/);
  });
});
