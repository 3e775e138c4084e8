import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCharges,
  atlasClasses,
  chargesOf,
  classesIn,
  classOf,
  classProperties,
  failingAnomalies,
  higgsCharge,
  passes,
  scaleCharges,
  u1Charges,
  type ClassCharges,
  type ClassProperty,
  type U1Charges,
} from "hidden-photons/core";

const classes = [...atlasClasses({ fields: "SM+3nuR", maxCharge: 3 })].flatMap(classesIn);
const someClass = fc.constantFrom(...classes);
const properties = Object.keys(classProperties) as ClassProperty[];
const propertiesOf = (charges: ClassCharges): ClassProperty[] =>
  properties.filter((property) => passes(charges, property));
const species = ["Q", "u", "d", "L", "e", "nu"] as const;

const fraction = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([numerator, denominator]) => `${numerator}/${denominator}`);
const nonZero = fraction.filter((text) => !text.startsWith("0/"));
const shuffles = fc.tuple(
  ...species.map(() => fc.shuffledSubarray([0, 1, 2] as const, { minLength: 3, maxLength: 3 })),
);

const permuted = (charges: U1Charges, orders: readonly (readonly (0 | 1 | 2)[])[]): U1Charges =>
  u1Charges(
    Object.fromEntries(
      species.map((name, i) => {
        const [a = 0, b = 1, c = 2] = orders[i] ?? [];
        return [name, [charges[name][a], charges[name][b], charges[name][c]]];
      }),
    ),
  );

describe("a class stays the same", () => {
  it("under permutations of the families of each species, a factor and a change of sign", () => {
    fc.assert(
      fc.property(someClass, shuffles, nonZero, (charges, orders, factor) => {
        const other = scaleCharges(permuted(u1Charges(charges), orders), factor);
        expect(classOf(other)).toEqual(charges);
        expect(failingAnomalies(other)).toEqual([]);
      }),
    );
  });
});

describe("a shift by hypercharge", () => {
  const shifted = (charges: ClassCharges, alpha: string): U1Charges =>
    addCharges(u1Charges(charges), scaleCharges(chargesOf("Y"), alpha));

  it("leads to a solution, whose mass terms and mixings are the same with another Higgs", () => {
    const independent = ["yukawa", "ckm", "diracPmns", "majoranaPmns"];
    fc.assert(
      fc.property(someClass, fraction, (charges, alpha) => {
        const other = shifted(charges, alpha);
        expect(failingAnomalies(other)).toEqual([]);
        fc.pre(
          Object.values(other)
            .flat()
            .some((charge) => !charge.isZero()),
        );
        const kept = (all: ClassProperty[]) => all.filter((property) => independent.includes(property));
        expect(kept(propertiesOf(classOf(other)))).toEqual(kept(propertiesOf(charges)));
      }),
      { numRuns: 300 },
    );
  });

  it("by α adds α/2 to the charge of the Higgs", () => {
    const withHiggs = classes.filter((charges) => passes(charges, "yukawa"));
    expect(withHiggs.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...withHiggs), fraction, (charges, alpha) => {
        const before = higgsCharge(u1Charges(charges))!;
        const after = higgsCharge(shifted(charges, alpha))!;
        expect(after.minus(before).times(2).equals(alpha)).toBe(true);
      }),
    );
  });
});

it("classOf refuses charges that are all zero, and whole numbers above 2⁵³", () => {
  expect(() => classOf(u1Charges({}))).toThrow(/charges: got zero for every field/);
  const large = u1Charges({ Q: ["1/100003", "1/1000003", "1000000"] });
  expect(() => classOf(large)).toThrow(/charges: got .* in whole numbers/);
});
