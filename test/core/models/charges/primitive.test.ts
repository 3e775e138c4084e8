import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chargesOf, primitiveCharges, scaleCharges, u1Charges } from "hidden-photons/core";
import { sameCharges } from "../../../twins/sameCharges.js";
import { anyCharges, rationals } from "./arbitrary.js";

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

describe("primitive charges", () => {
  it("are whole, without a common factor, and give the charges back", () => {
    fc.assert(
      fc.property(anyCharges, rationals, (charges, factor) => {
        fc.pre(!sameCharges(charges, u1Charges({})) && !factor.isZero());
        const { charges: whole, unit } = primitiveCharges(charges);
        const all = Object.values(whole).flat();
        expect(all.every(({ denominator }) => denominator === 1n)).toBe(true);
        expect(all.map(({ numerator }) => numerator).reduce(gcd)).toBe(1n);
        expect(unit.compare(0)).toBeGreaterThan(0);
        expect(sameCharges(scaleCharges(whole, unit), charges)).toBe(true);
        // They are the same for all multiples, up to the sign.
        const scaled = primitiveCharges(scaleCharges(charges, factor)).charges;
        expect(sameCharges(scaleCharges(scaled, factor.compare(0) < 0 ? -1 : 1), whole)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ["B-L", "1/3", "1,-3"],
    ["B-3/2(Lmu+Ltau)", "1/6", "2,0"],
    ["6B", "2", "1,0"],
    ["-6B", "2", "-1,0"],
    ["Y", "1/6", "1,-3"],
  ])("of %s have the unit %s", (name, unit, firstDoublets) => {
    const primitive = primitiveCharges(chargesOf(name));
    expect(primitive.unit.toString()).toBe(unit);
    expect([primitive.charges.Q[0], primitive.charges.L[0]].join()).toBe(firstDoublets);
  });

  it("need a charge", () => {
    expect(() => primitiveCharges(u1Charges({}))).toThrow(/zero for every field/);
  });
});
