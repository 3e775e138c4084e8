import { ArgumentError } from "../arguments.js";
import { primitiveCharges, type Rational, type U1Charges } from "../models/index.js";
import type { Triple } from "./triples.js";

/** Whole charges of the six species, each ascending. Without right-handed neutrinos, nu is zero. */
export interface ClassCharges {
  readonly Q: Triple;
  readonly u: Triple;
  readonly d: Triple;
  readonly L: Triple;
  readonly e: Triple;
  readonly nu: Triple;
}

/** Numbers in the record of a class: the charges of Q, u, d, L, e and ν, three each. */
export const recordLength = 18;

/**
 * The classes in a list of records, with their charges by species.
 *
 * @example
 * const [record = new Int8Array()] = atlasClasses({ fields: "SM", maxCharge: 1 });
 * classesIn(record)[0] // { Q: [-1, 0, 1], u: [-1, 0, 1], d: [-1, 0, 1] }
 */
export function classesIn(records: Int8Array): ClassCharges[] {
  return Array.from({ length: Math.floor(records.length / recordLength) }, (_, i) =>
    classCharges(records.subarray(i * recordLength, (i + 1) * recordLength)),
  );
}

function classCharges(record: Int8Array): ClassCharges {
  const triple = (species: number): Triple => [
    record[3 * species] ?? 0,
    record[3 * species + 1] ?? 0,
    record[3 * species + 2] ?? 0,
  ];
  return { Q: triple(0), u: triple(1), d: triple(2), L: triple(3), e: triple(4), nu: triple(5) };
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

/** Requires whole charges of each species, ascending. */
export function requireClass(charges: ClassCharges): ClassCharges {
  for (const species of ["Q", "u", "d", "L", "e", "nu"] as const) {
    const triple: unknown = charges[species];
    const isAscending =
      Array.isArray(triple) &&
      triple.length === 3 &&
      triple.every((charge, i) => Number.isSafeInteger(charge) && (i === 0 || triple[i - 1] <= charge));
    if (!isAscending)
      throw new ArgumentError(`charges.${species}`, JSON.stringify(triple), "three whole numbers, ascending");
  }
  return charges;
}

const listOf = ({ Q, u, d, L, e, nu }: ClassCharges): number[] => [Q, u, d, L, e, nu].flat();
