import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  massSplittings,
  maximalJarlskog,
  pmnsParameters,
  nufit60,
  pmnsMatrix,
  type Complex,
  type PmnsParameters,
  type OscillationDataSet,
} from "hidden-photons/core";
import { fitNamed, rows } from "./reference.js";

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const anyMixing: fc.Arbitrary<PmnsParameters> = fc.record({
  sin2Theta12: fraction,
  sin2Theta23: fraction,
  sin2Theta13: fraction,
  deltaCP: fc.double({ min: -10, max: 10, noNaN: true }),
});

const three = [0, 1, 2] as const;
const next = { 0: 1, 1: 2, 2: 0 } as const;

/** Σ a_k b*_k. */
const overlap = (a: readonly Complex[], b: readonly Complex[]): Complex => ({
  re: a.reduce((sum, z, k) => sum + z.re * b[k]!.re + z.im * b[k]!.im, 0),
  im: a.reduce((sum, z, k) => sum + z.im * b[k]!.re - z.re * b[k]!.im, 0),
});

describe("the PMNS matrix", () => {
  it.each(rows.map((row) => [row.fit, row.pmns] as const))(
    "of %s is the product of three rotations in 30 digits",
    (fit, exact) => {
      const u = pmnsMatrix(pmnsParameters(fitNamed(fit)));
      for (const i of three)
        for (const j of three) {
          // A few roundings of numbers below 1.
          expect(Math.abs(u[i][j].re - exact[i]![j]![0])).toBeLessThan(1e-15);
          expect(Math.abs(u[i][j].im - exact[i]![j]![1])).toBeLessThan(1e-15);
        }
    },
  );

  it("is unitary for any angles", () => {
    const check = fc.property(anyMixing, (mixing) => {
      const u = pmnsMatrix(mixing);
      for (const i of three)
        for (const j of three) {
          const { re, im } = overlap(u[i], u[j]);
          expect(Math.abs(re - (i === j ? 1 : 0))).toBeLessThan(1e-14);
          expect(Math.abs(im)).toBeLessThan(1e-14);
        }
    });
    fc.assert(check, { seed: 3, numRuns: 300 });
  });

  it("is 1 without angles, and swaps two families at 90°", () => {
    const none = { sin2Theta12: 0, sin2Theta23: 0, sin2Theta13: 0, deltaCP: 1 };
    for (const i of three)
      for (const j of three)
        expect(Math.hypot(pmnsMatrix(none)[i][j].re, pmnsMatrix(none)[i][j].im)).toBe(i === j ? 1 : 0);
    expect(pmnsMatrix({ ...none, sin2Theta12: 1 })[0][1].re).toBe(1);
  });

  it("says what is wrong", () => {
    const pmns = pmnsParameters(nufit60.normal);
    for (const use of [pmnsParameters, massSplittings]) {
      expect(() => use(undefined as unknown as OscillationDataSet)).toThrow(
        "oscillations: got undefined, allowed is a fit for one ordering, nufit60.normal for instance",
      );
      expect(() => use(nufit60 as unknown as OscillationDataSet)).toThrow(
        "oscillations: got an object with normal, inverted, ",
      );
    }
    expect(() => pmnsMatrix({ ...pmns, sin2Theta23: 1.2 })).toThrow(
      "sin2Theta23: got 1.2, allowed is a number from 0 to 1",
    );
    expect(() => pmnsMatrix({ ...pmns, sin2Theta13: NaN })).toThrow(/^sin2Theta13/);
    expect(() => pmnsMatrix({ ...pmns, deltaCP: Infinity })).toThrow(/^deltaCP: got Infinity rad/);
  });
});

/** Im(U_e1 U_μ2 U*_e2 U*_μ1). */
function jarlskog([[e1, e2], [mu1, mu2]]: ReturnType<typeof pmnsMatrix>): number {
  const [a, b] = [
    { re: e1.re * mu2.re - e1.im * mu2.im, im: e1.re * mu2.im + e1.im * mu2.re },
    { re: e2.re * mu1.re - e2.im * mu1.im, im: e2.re * mu1.im + e2.im * mu1.re },
  ];
  return a.im * b.re - a.re * b.im;
}

describe("the Jarlskog invariant", () => {
  it("is sin δ times its maximum", () => {
    const check = fc.property(anyMixing, (mixing) => {
      const expected = maximalJarlskog(mixing) * Math.sin(mixing.deltaCP);
      expect(Math.abs(jarlskog(pmnsMatrix(mixing)) - expected)).toBeLessThan(1e-15);
    });
    fc.assert(check, { seed: 5, numRuns: 300 });
  });

  it("is the same for every two rows and columns, and for rephased neutrinos", () => {
    const u = pmnsMatrix(pmnsParameters(nufit60.normal));
    const phases = [0.3, 1.1, -2];
    const rephased = u.map((row) =>
      row.map(({ re, im }, k) => {
        const [c, s] = [Math.cos(phases[k]!), Math.sin(phases[k]!)];
        return { re: re * c - im * s, im: re * s + im * c };
      }),
    ) as unknown as typeof u;
    const expected = jarlskog(u);
    for (const m of [u, rephased])
      for (const i of three)
        for (const j of three) {
          const cyclic = [0, 1, 2].map((a) => {
            const row = [i, next[i], next[next[i]]][a] as 0 | 1 | 2;
            return [0, 1, 2].map((b) => m[row][[j, next[j], next[next[j]]][b] as 0 | 1 | 2]);
          }) as unknown as typeof u;
          expect(jarlskog(cyclic)).toBeCloseTo(expected, 15);
        }
  });

  it("of NuFIT 6.0 is at most 0.0335", () => {
    // Four decimals of the dossier; NuFIT itself quotes 0.0333 ± 0.0007.
    expect(Math.abs(maximalJarlskog(pmnsParameters(nufit60.normal)) - 0.0335)).toBeLessThan(5e-5);
  });
});
