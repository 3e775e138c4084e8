import { ArgumentError } from "../arguments.js";
import { Rational, requireCharged, type U1Charges } from "../models/index.js";
import { mapCharges } from "../models/charges/u1Charges.js";
import type { ClassCharges } from "./classes.js";
import type { Triple } from "./triples.js";

/** Charges in whole numbers without common factor. */
export interface PrimitiveCharges {
  readonly charges: U1Charges;
  /** What the given charges were multiplied with, above 0; the coupling is divided by it. */
  readonly factor: Rational;
}

/**
 * The multiple of charges that is whole and has no common factor. Only products of coupling and charge have a meaning, so
 * this is the same model.
 *
 * @throws ArgumentError if all charges are zero
 * @example primitiveCharges(chargesOf("B - 3/2(Lmu + Ltau)")).factor.toString() // "6"
 */
export function primitiveCharges(charges: U1Charges): PrimitiveCharges {
  const all = Object.values(requireCharged(charges)).flat();
  const denominator = all.reduce((common, { denominator: d }) => (common / divisor(common, d)) * d, 1n);
  const numerator = all.reduce(
    (common, { numerator: n, denominator: d }) => divisor(common, (n * denominator) / d),
    0n,
  );
  const factor = new Rational(denominator).over(numerator);
  return { charges: mapCharges(charges, (charge) => charge.times(factor)), factor };
}

function divisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small > 0n) [large, small] = [small, large % small];
  return large;
}

/**
 * The class of the atlas that charges belong to, whether or not they solve the anomaly conditions: primitive, each species
 * ascending, and of these charges and their opposites what comes first in lexicographic order of Q, u, d, L, e, ν.
 *
 * @throws ArgumentError if all charges are zero, or one is above 2⁵³ in whole numbers
 * @example classOf(chargesOf("3Ltau - B")) // { Q: [-1, -1, -1], L: [0, 0, 9] }
 */
export function classOf(charges: U1Charges): ClassCharges {
  const { charges: whole } = primitiveCharges(charges);
  const [given, opposite] = [ascending(whole, 1), ascending(whole, -1)];
  const listed = listOf(opposite);
  const difference = listOf(given)
    .map((charge, i) => charge - (listed[i] ?? 0))
    .find((by) => by !== 0);
  return difference === undefined || difference < 0 ? given : opposite;
}

function ascending({ Q, u, d, L, e, nu }: U1Charges, sign: 1 | -1): ClassCharges {
  const sorted = (species: U1Charges["Q"]): Triple => {
    const [a = 0, b = 0, c = 0] = species.map((charge) => sign * wholeNumber(charge)).sort((x, y) => x - y);
    return [a + 0, b + 0, c + 0]; // -0 becomes 0
  };
  return { Q: sorted(Q), u: sorted(u), d: sorted(d), L: sorted(L), e: sorted(e), nu: sorted(nu) };
}

function wholeNumber(charge: Rational): number {
  const number = charge.toNumber();
  if (!Number.isSafeInteger(number))
    throw new ArgumentError("charges", `${charge.toString()} in whole numbers`, "whole numbers up to 2⁵³");
  return number;
}

const listOf = ({ Q, u, d, L, e, nu }: ClassCharges): number[] => [Q, u, d, L, e, nu].flat();
