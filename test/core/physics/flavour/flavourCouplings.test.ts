import fc from "fast-check";
import { complex, det, type Complex as MathComplex } from "mathjs";
import { describe, expect, it } from "vitest";
import {
  flavourCouplings,
  pmnsParameters,
  nufit50,
  nufit60,
  pmnsMatrix,
  type Complex,
  type Families,
  type Matrix3,
  type OscillationDataSet,
} from "hidden-photons/core";
import { fitNamed, rows } from "./reference.js";

const three = [0, 1, 2] as const;
const size = ({ re, im }: Complex) => Math.hypot(re, im);
const couplingsOf = (fit: OscillationDataSet, charges: Families<number>) =>
  flavourCouplings(pmnsMatrix(pmnsParameters(fit)), charges);

const modelCharges: Readonly<Record<string, Families<number>>> = {
  "Lmu-Ltau": [0, 1, -1],
  "B-3Lmu": [0, -3, 0],
  "B-L": [-1, -1, -1],
};

const anyCharges = fc.tuple(...three.map(() => fc.integer({ min: -9, max: 9 }))) as unknown as fc.Arbitrary<
  Families<number>
>;
const anyMixing = fc.record({
  sin2Theta12: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  sin2Theta23: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  sin2Theta13: fc.double({ min: 0.01, max: 0.9, noNaN: true }),
  deltaCP: fc.double({ min: 0, max: 6.28, noNaN: true }),
});

/** |det(Q - x)|, by mathjs. */
function characteristic(q: Matrix3<Complex>, x: number): number {
  const shifted = q.map((row, i) => row.map(({ re, im }, j) => complex(re - (i === j ? x : 0), im)));
  return size(det(shifted) as unknown as MathComplex);
}

describe("flavour-changing couplings", () => {
  it.each(rows.flatMap((row) => Object.entries(row.couplings).map(([m, q]) => [row.fit, m, q] as const)))(
    "with %s of %s are U†QU in 30 digits",
    (fit, model, exact) => {
      const q = couplingsOf(fitNamed(fit), modelCharges[model]!);
      for (const i of three)
        for (const j of three) {
          expect(Math.abs(q[i][j].re - exact[i]![j]![0])).toBeLessThan(1e-14);
          expect(Math.abs(q[i][j].im - exact[i]![j]![1])).toBeLessThan(1e-14);
        }
    },
  );

  it("are hermitian, with the trace and the eigenvalues of the charges", () => {
    const check = fc.property(anyMixing, anyCharges, (mixing, charges) => {
      const q = flavourCouplings(pmnsMatrix(mixing), charges);
      const scale = Math.max(1, ...charges.map(Math.abs));
      for (const i of three)
        for (const j of three) {
          expect(Math.abs(q[i][j].re - q[j][i].re)).toBeLessThan(1e-14 * scale);
          expect(Math.abs(q[i][j].im + q[j][i].im)).toBeLessThan(1e-14 * scale);
        }
      const trace = q[0][0].re + q[1][1].re + q[2][2].re;
      expect(Math.abs(trace - (charges[0] + charges[1] + charges[2]))).toBeLessThan(1e-14 * scale);
      // A determinant of three factors up to 2 × scale.
      for (const charge of charges) expect(characteristic(q, charge)).toBeLessThan(1e-13 * scale ** 3);
    });
    fc.assert(check, { seed: 7, numRuns: 200 });
  });

  it("change flavour unless the charges are universal", () => {
    const check = fc.property(anyMixing, anyCharges, (mixing, charges) => {
      const q = flavourCouplings(pmnsMatrix(mixing), charges);
      const changing = size(q[0][1]) + size(q[0][2]) + size(q[1][2]);
      if (new Set(charges).size === 1) expect(changing).toBeLessThan(1e-14 * 9);
      else expect(changing).toBeGreaterThan(1e-3);
    });
    fc.assert(check, {
      seed: 8,
      numRuns: 200,
      examples: [[{ sin2Theta12: 0.3, sin2Theta23: 0.5, sin2Theta13: 0.1, deltaCP: 1 }, [4, 4, 4]]],
    });
  });

  it("get only a diagonal part from a universal charge", () => {
    const [shifted, plain] = [
      couplingsOf(nufit60.normal, [2, -1, 2]),
      couplingsOf(nufit60.normal, [0, -3, 0]),
    ];
    for (const i of three)
      for (const j of three) {
        expect(shifted[i][j].re - plain[i][j].re).toBeCloseTo(i === j ? 2 : 0, 14);
        expect(shifted[i][j].im).toBeCloseTo(plain[i][j].im, 14);
      }
  });

  it("keep their moduli under Majorana phases", () => {
    const u = pmnsMatrix(pmnsParameters(nufit60.normal));
    const phases = [0, 0.7, 2.5];
    const rephased = u.map((row) =>
      row.map(({ re, im }, k) => ({
        re: re * Math.cos(phases[k]!) - im * Math.sin(phases[k]!),
        im: re * Math.sin(phases[k]!) + im * Math.cos(phases[k]!),
      })),
    ) as unknown as typeof u;
    const [plain, turned] = [flavourCouplings(u, [0, 1, -1]), flavourCouplings(rephased, [0, 1, -1])];
    for (const i of three)
      for (const j of three) expect(size(turned[i][j])).toBeCloseTo(size(plain[i][j]), 14);
    expect(Math.abs(turned[0][1].re - plain[0][1].re)).toBeGreaterThan(0.01);
  });

  it("of the models are what the figure shows", () => {
    for (const fit of [nufit50.normal, nufit60.normal]) {
      const bMinusL = couplingsOf(fit, [-1, -1, -1]);
      for (const i of three)
        for (const j of three) expect(size(bMinusL[i][j])).toBeCloseTo(i === j ? 1 : 0, 14);
      const tauMu = couplingsOf(fit, [0, 1, -1]);
      for (const i of three) expect(size(tauMu[i][i])).toBeLessThan(0.2);
      expect(size(tauMu[1][2])).toBeCloseTo(0.82, 1);
      expect(size(tauMu[1][2])).toBe(Math.max(...tauMu.flat().map(size)));
    }
  });

  it("need finite charges", () => {
    expect(() => couplingsOf(nufit50.normal, [0, 1, NaN])).toThrow(
      "charges[2]: got NaN, allowed is a finite number",
    );
  });
});
