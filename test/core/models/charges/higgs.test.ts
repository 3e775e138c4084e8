import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCharges,
  chargesOf,
  higgsCharge,
  higgsCharges,
  scaleCharges,
  u1Charges,
} from "hidden-photons/core";
import { families, rationals } from "./arbitrary.js";

const charge = (name: string) => higgsCharge(chargesOf(name))?.toString();

describe("the Higgs charge", () => {
  it.each([
    ["B-L", "0"],
    ["Lmu-Ltau", "0"],
    ["B-3/2(Lmu+Ltau)", "0"],
    ["B", "0"],
    ["Y", "1/2"],
    ["T3R", "1/2"],
    ["B-L-4Y", "-2"],
    ["Y3", undefined],
    ["Y-Y3", undefined],
  ])("of %s is %s", (name, expected) => {
    expect(charge(name)).toBe(expected);
  });

  it("of αY + βB + Σ γ_i L_i is α/2, in any order of the right-handed families", () => {
    fc.assert(
      fc.property(
        rationals,
        rationals,
        families,
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        (a, b, l, order) => {
          const sum = [
            scaleCharges(chargesOf("Y"), a),
            scaleCharges(chargesOf("B"), b),
            ...["Le", "Lmu", "Ltau"].map((name, i) => scaleCharges(chargesOf(name), l[i]!)),
          ].reduce(addCharges);
          const shuffled = order.map((i) => sum.e[i]!) as unknown as typeof sum.e;
          expect(higgsCharge({ ...sum, e: shuffled })?.equals(a.over(2))).toBe(true);
          expect(higgsCharges(sum).neutrino?.equals(a.over(2))).toBe(true);
        },
      ),
    );
  });

  it("may differ between kinds of masses, and then there is none for all", () => {
    const charges = u1Charges({ Q: 1, u: 3, d: 0, L: [1, 2, 3], e: [0, 1, 1], nu: [2, 3, 1] });
    const each = higgsCharges(charges);
    expect([each.up, each.down, each.chargedLepton, each.neutrino].map(String)).toEqual([
      "2",
      "1",
      "undefined",
      "0",
    ]);
    expect(higgsCharge(charges)).toBeUndefined();
    expect(higgsCharge({ ...charges, e: charges.L })).toBeUndefined();
  });

  it("is neutral for B-L with exotic right-handed neutrinos, which have no Dirac masses", () => {
    const exotic = u1Charges({ ...chargesOf("B-L"), nu: [5, -4, -4] });
    expect(higgsCharge(exotic)?.toString()).toBe("0");
    expect(higgsCharges(exotic).neutrino).toBeUndefined();
  });
});
