import fc from "fast-check";
import { Rational, u1Charges, type U1Charges } from "hidden-photons/core";

/** Rational numbers, small and not so small. */
export const rationals = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 12 }))
  .map(([numerator, denominator]) => new Rational(numerator).over(denominator));

export const families = fc.tuple(rationals, rationals, rationals);

/** Any charges of the six species. */
export const anyCharges: fc.Arbitrary<U1Charges> = fc
  .record({ Q: families, L: families, u: families, d: families, e: families, nu: families })
  .map(u1Charges);
