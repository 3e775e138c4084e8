import { primitiveCharges, Rational, type U1Charges } from "../../models/index.js";
import { singletSets, smallestSet } from "./singletSearch.js";
import { failingAnomalies, gaugeAnomalySums } from "./sums.js";
import type { GaugeAnomalyId } from "./gaugeAnomalies.js";

/** Right-handed fermions, neutral under the Standard Model, that repair a U(1)_X as far as such fermions can. */
export interface SingletRepair {
  /** Charges of the singlets to add, ascending; empty if there is nothing that they could repair. */
  readonly singlets: readonly Rational[];
  /** Anomalies that fail with any singlets, as they carry no hypercharge, colour or weak isospin: these need other fields. */
  readonly remaining: readonly GaugeAnomalyId[];
  /** What the charges of the singlets are whole multiples of: the unit of the given charges. */
  readonly unit: Rational;
  /** Fewer singlets do not suffice with charges up to this size; undefined where they cannot with any. */
  readonly searchedUpTo: Rational | undefined;
}

/** Multiples of the unit up to which sets of two or more singlets are searched: fractions of a second each. */
const searched = [
  { count: 2, bound: 50_000 },
  { count: 3, bound: 50_000 },
  { count: 4, bound: 300 },
  { count: 5, bound: 40 },
];

/**
 * The fewest right-handed singlets with the smallest charges n_k that make U(1)_X³ and gravity² U(1)_X cancel: the sum of the
 * cubes has to be the value of the first anomaly, the sum that of the second. The n_k are whole multiples of the unit of
 * the given charges, and those that are there stay.
 *
 * A set of at most five always exists. In that unit both values are whole numbers that differ by a multiple of six, as
 * n³ - n is one, and g, m + 1, m - 1, -m, -m have the sum g and the cubes g³ + 6m. This set is the answer where the search,
 * up to 50 000 units for three singlets, 300 for four and 40 for five, finds no smaller one.
 *
 * @throws ArgumentError if all charges are zero
 * @example
 * const repair = singletRepair(u1Charges({ ...chargesOf("B-L"), nu: 0 }));
 * repair.singlets.join(); // "-1,-1,-1"
 * singletRepair(chargesOf("B")).remaining; // ["xyy", "weak"]
 */
export function singletRepair(charges: U1Charges): SingletRepair {
  const { charges: whole, unit } = primitiveCharges(charges);
  const { xxx, gravity } = gaugeAnomalySums(whole);
  const { singlets, searchedUpTo } = fewest(gravity.numerator, xxx.numerator);
  return {
    singlets: singlets.map((charge) => unit.times(charge)),
    remaining: failingAnomalies(whole).filter((id) => id !== "xxx" && id !== "gravity"),
    unit,
    searchedUpTo: searchedUpTo === undefined ? undefined : unit.times(searchedUpTo),
  };
}

interface Fewest {
  readonly singlets: readonly (number | bigint)[];
  readonly searchedUpTo: number | undefined;
}

function fewest(sum: bigint, cubes: bigint): Fewest {
  let searchedUpTo: number | undefined;
  if (cubes === sum ** 3n) return { singlets: sum === 0n ? [] : [sum], searchedUpTo };
  for (const { count, bound } of searched) {
    // Beyond its reach, numbers would not be exact.
    const isInReach = magnitude(sum) <= count * bound && magnitude(cubes) <= count * bound ** 3;
    const target = { sum: Number(sum), cubes: Number(cubes) };
    const singlets = isInReach ? smallestSet(singletSets(count, target, bound)) : undefined;
    if (singlets !== undefined) return { singlets, searchedUpTo };
    if (count < 5) searchedUpTo = bound;
  }
  const m = (cubes - sum ** 3n) / 6n;
  const five = [sum, m + 1n, m - 1n, -m, -m].filter((n) => n !== 0n);
  return { singlets: five.sort((a, b) => (a < b ? -1 : 1)), searchedUpTo };
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
