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
