import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCharges,
  chargesOf,
  failingAnomalies,
  gaugeAnomalies,
  gaugeAnomalySums,
  scaleCharges,
  u1Charges,
  type Families,
  type Rational,
  type U1Charges,
} from "hidden-photons/core";
import { integerAnomalySums } from "../../../twins/anomalySums.js";
import { anyCharges, families, rationals } from "../../models/charges/arbitrary.js";

const rows = (charges: U1Charges): Rational[] => {
  const sums = gaugeAnomalySums(charges);
  return gaugeAnomalies.map(({ id }) => sums[id]);
};
const printed = (charges: U1Charges) => rows(charges).join();
const none = "0,0,0,0,0,0";

/** Solutions of different kinds: vector-like and not, with families that differ, with neutrinos that do. */
const solutions: readonly U1Charges[] = [
  ..."B-L,Lmu-Ltau,Le-Lmu,Le-Ltau,B-3Le,B-3Lmu,B-3Ltau,B-3/2(Lmu+Ltau),Lmu+Ltau-2Le,Y,T3R,6Y3,2B-Le-3Lmu-2Ltau,B3-Ltau"
    .split(",")
    .map(chargesOf),
  u1Charges({ ...chargesOf("Lmu-Ltau"), nu: 0 }),
  u1Charges({ ...chargesOf("B-L"), nu: [5, -4, -4] }),
  // Atlas of maximal charge 1: {Q, L} and {L, e}.
  u1Charges({ Q: [-1, 0, 1], L: [-1, 0, 1] }),
  u1Charges({ L: [-1, 0, 1], e: [-1, 0, 1] }),
];

describe("the six anomaly sums", () => {
  it("vanish for the solutions of the dossier, exactly", () => {
    for (const charges of solutions) expect(printed(charges)).toBe(none);
  });

  it.each([
    ["B", chargesOf("B"), "0,0,-3/2,0,6,0"],
    ["L", chargesOf("L"), "0,0,-3/2,0,6,0"],
    ["Lμ", chargesOf("Lmu"), "0,0,-1/2,0,2,0"],
    ["B-L without ν_R", u1Charges({ ...chargesOf("B-L"), nu: 0 }), "-3,0,0,0,0,-3"],
  ])("of %s are those of the dossier", (_, charges, expected) => {
    expect(printed(charges)).toBe(expected);
  });

  it("are those of the talk's table, typed by hand", () => {
    // All denominators of the rational numbers divide the unit.
    const unit = 27720n;
    fc.assert(
      fc.property(anyCharges, (charges) => {
        const byHand = integerAnomalySums(charges, unit);
        const factors = [1, 1, 6, 1, 1, 1];
        const ours = rows(charges).map((value, i) =>
          value.times(factors[i]!).times(unit ** BigInt(gaugeAnomalies[i]!.power)),
        );
        expect(ours.join()).toBe(byHand.join());
      }),
    );
  });

  it("name the anomalies that fail", () => {
    expect(failingAnomalies(chargesOf("B-3Lmu"))).toEqual([]);
    for (const name of ["B", "L", "Lmu"]) expect(failingAnomalies(chargesOf(name))).toEqual(["xyy", "weak"]);
    expect(failingAnomalies(u1Charges({ ...chargesOf("B-L"), nu: 0 }))).toEqual(["xxx", "gravity"]);
    expect(failingAnomalies(u1Charges({ Q: 1 }))).toEqual(["xxx", "xxy", "xyy", "colour", "weak", "gravity"]);
  });

  it("are exact where doubles are not: B-L with 1/3 to sixteen digits fails", () => {
    const charge = "0.3333333333333333";
    const nearly = u1Charges({ ...chargesOf("B-L"), Q: charge, u: charge, d: charge });
    expect(failingAnomalies(nearly)).toEqual(["xyy", "weak"]);
    expect(gaugeAnomalySums(nearly).weak.toString()).toBe("-3/5000000000000000");
  });
});

describe("whether the sums vanish", () => {
  const anySolution = fc.constantFrom(...solutions);
  // Charges that fail some rows, and others not.
  const some = fc.oneof(
    anyCharges,
    anySolution,
    fc.tuple(anySolution, anySolution).map(([a, b]) => addCharges(a, b)),
  );

  it("does not change under a shift by hypercharge", () => {
    fc.assert(
      fc.property(some, rationals, (charges, alpha) => {
        const shifted = addCharges(charges, scaleCharges(chargesOf("Y"), alpha));
        expect(failingAnomalies(shifted).length === 0).toBe(failingAnomalies(charges).length === 0);
      }),
    );
  });

  it("does not change under permutations of the families of each species", () => {
    const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
    const permuted = (charges: Families<Rational>, by: readonly number[]): Families<Rational> =>
      by.map((i) => charges[i]!) as unknown as Families<Rational>;
    fc.assert(
      fc.property(some, order, order, order, (charges, one, two, three) => {
        const { Q, L, u, d, e, nu } = charges;
        const other = {
          Q: permuted(Q, one),
          L: permuted(L, two),
          u: permuted(u, three),
          d: permuted(d, two),
          e: permuted(e, three),
          nu: permuted(nu, one),
        };
        expect(printed(other)).toBe(printed(charges));
      }),
    );
  });

  it("does not change under scaling, by negative numbers too: each sum scales with its power", () => {
    fc.assert(
      fc.property(
        some,
        rationals.filter((factor) => !factor.isZero()),
        (charges, factor) => {
          const scaled = scaleCharges(charges, factor);
          expect(failingAnomalies(scaled)).toEqual(failingAnomalies(charges));
          const expected = rows(charges).map((value, i) =>
            value.times(factor.power(gaugeAnomalies[i]!.power)),
          );
          expect(printed(scaled)).toBe(expected.join());
        },
      ),
    );
  });

  it("survives a shift by B-L where 2X_Q² - X_u² - X_d² - 2X_L² + X_e² + X_ν² = 0, and only there", () => {
    const squares = (charges: Families<Rational>) =>
      charges.map((charge) => charge.power(2)).reduce((sum, square) => sum.plus(square));
    for (const solution of solutions) {
      const { Q, L, u, d, e, nu } = solution;
      const condition = squares(Q).minus(squares(L)).times(2);
      const rest = squares(e).plus(squares(nu)).minus(squares(u)).minus(squares(d));
      const shifted = failingAnomalies(addCharges(solution, chargesOf("B-L")));
      expect(shifted.length === 0).toBe(condition.plus(rest).isZero());
    }
  });

  it("is a matter of X_L = -3X_Q, X_ν = X_L and X_ν³ = X_L³ where masses come from a neutral Higgs", () => {
    fc.assert(
      fc.property(families, families, families, (Q, L, nu) => {
        const sum = (charges: Families<Rational>, power: number) =>
          charges.map((charge) => charge.power(power)).reduce((total, value) => total.plus(value));
        const charges = u1Charges({ Q, u: Q, d: Q, L, e: L, nu });
        const cubic = sum(L, 3).minus(sum(nu, 3));
        const doublets = sum(L, 1).plus(sum(Q, 1).times(3));
        const expected = [cubic, 0, doublets.over(-2), 0, doublets.times(2), sum(L, 1).minus(sum(nu, 1))];
        expect(printed(charges)).toBe(expected.join());
      }),
    );
  });
});
