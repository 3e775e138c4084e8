import { describe, expect, it } from "vitest";
import {
  betaDecayMass,
  effectiveMajoranaMass,
  eV,
  massSplittings,
  pmnsParameters,
  neutrinoMasses,
  nufit60,
  pmnsMatrix,
} from "hidden-photons/core";

const { normal, inverted } = nufit60;

describe("neutrino masses", () => {
  it.each([0, 1e-3, 0.05, 3])("have the splittings of both orderings, lightest %f eV", (lightest) => {
    for (const fit of [normal, inverted]) {
      const splittings = massSplittings(fit);
      const [m1, m2, m3] = neutrinoMasses({ lightest: lightest * eV, splittings });
      const reference = fit.ordering === "normal" ? m1 : m2;
      // Squares of 9 eV² keep 1e-16 of themselves, the splitting is 1e-5 of them.
      expect((m2 ** 2 - m1 ** 2) / splittings.deltaM21).toBeCloseTo(1, 9);
      expect((m3 ** 2 - reference ** 2) / splittings.deltaM3l).toBeCloseTo(1, 9);
      expect(Math.min(m1, m2, m3)).toBe(lightest * eV);
    }
  });

  it("are √Δm² with a massless lightest state", () => {
    const [, , m3] = neutrinoMasses({ lightest: 0, splittings: massSplittings(normal) });
    expect(m3 / eV).toBeCloseTo(Math.sqrt(2.513e-3), 12);
    const [m1, m2] = neutrinoMasses({ lightest: 0, splittings: massSplittings(inverted) });
    expect(m2 / eV).toBeCloseTo(Math.sqrt(2.484e-3), 12);
    expect(m1 / eV).toBeCloseTo(Math.sqrt(2.484e-3 - 7.49e-5), 12);
  });

  it("refuse what is no mass", () => {
    const splittings = massSplittings(normal);
    expect(() => neutrinoMasses({ lightest: -1 * eV, splittings })).toThrow(/^lightest: got -1e-9 GeV/);
    expect(() => neutrinoMasses({ lightest: 0, splittings: { ...splittings, deltaM21: 0 } })).toThrow(
      /^deltaM21/,
    );
    expect(() => neutrinoMasses({ lightest: 0, splittings: { ...splittings, deltaM3l: NaN } })).toThrow(
      /^deltaM3l/,
    );
  });
});

describe("effective masses", () => {
  const u = pmnsMatrix(pmnsParameters(normal));
  const { sin2Theta12: s12, sin2Theta13: s13, deltaCP } = pmnsParameters(normal);
  const masses = neutrinoMasses({ lightest: 0.01 * eV, splittings: massSplittings(normal) });

  it("of beta decay is √Σ|U_ei|²m_i² in closed form", () => {
    const closed = Math.sqrt(
      (1 - s13) * ((1 - s12) * masses[0] ** 2 + s12 * masses[1] ** 2) + s13 * masses[2] ** 2,
    );
    expect(betaDecayMass(u, masses) / closed).toBeCloseTo(1, 14);
  });

  it("of double beta decay is the textbook sum, and 0 for a cancelling pair", () => {
    const [alpha2, alpha3] = [0.4, 1.9];
    const phase = (m: number, a: number) => ({ re: m * Math.cos(a), im: m * Math.sin(a) });
    const terms = [
      phase((1 - s12) * (1 - s13) * masses[0], 0),
      phase(s12 * (1 - s13) * masses[1], alpha2),
      phase(s13 * masses[2], alpha3 + 2 * deltaCP),
    ];
    const closed = Math.hypot(
      terms.reduce((sum, { re }) => sum + re, 0),
      terms.reduce((sum, { im }) => sum + im, 0),
    );
    const complexMasses = [phase(masses[0], 0), phase(masses[1], alpha2), phase(masses[2], alpha3)] as const;
    expect(effectiveMajoranaMass(u, complexMasses) / closed).toBeCloseTo(1, 13);
    const half = pmnsMatrix({ sin2Theta12: 0.5, sin2Theta23: 0.5, sin2Theta13: 0, deltaCP: 0 });
    const pair = [phase(1, 0), { re: -1, im: 0 }, phase(1, 0)] as const;
    expect(effectiveMajoranaMass(half, pair)).toBeLessThan(1e-15);
    expect(() => effectiveMajoranaMass(half, [pair[0], pair[1], { re: NaN, im: 0 }])).toThrow(
      /^complexMasses\[2\]: got NaN/,
    );
  });
});
