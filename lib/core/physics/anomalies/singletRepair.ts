import { primitiveCharges, Rational, type U1Charges } from "../../models/index.js";
import {
  ascending,
  findsEveryTriple,
  pairOf,
  singletSets,
  smallestSet,
  triplesOf,
  type Singlets,
  type Target,
} from "./singletSearch.js";
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
  /** Fewer singlets do not suffice with charges up to this size; undefined where it is proven that they cannot with any. */
  readonly searchedUpTo: Rational | undefined;
}

/** Sums of two charges of three singlets are tried up to here, so that all sets up to half of it are found: 0.2 s. */
const mostTried = 2_000_000;

/** Multiples of the unit up to which sets of four and five are searched: fractions of a second each. */
const searched = { four: 300, five: 40 };

/**
 * The fewest right-handed singlets with the smallest charges n_k that make U(1)_X³ and gravity² U(1)_X cancel: the sum of the
 * cubes has to be the value of the first anomaly, the sum that of the second. The n_k are whole multiples of the unit of
 * the given charges, and those that are there stay.
 *
 * A set of at most five always exists. In that unit both values are whole numbers that differ by a multiple of six, as
 * n³ - n is one, and g, m + 1, m - 1, -m, -m have the sum g and the cubes g³ + 6m. This set is the answer where the search finds
 * no smaller one: that for one and two singlets is exact, and so is that for three as long as the two values are below some
 * 10¹⁹ units; beyond, three are searched up to a million units, four up to 300 and five up to 40.
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
  const { singlets, searchedUpTo } = fewest({ sum: gravity.numerator, cubes: xxx.numerator });
  return {
    singlets: singlets.map((charge) => unit.times(charge)),
    remaining: failingAnomalies(whole).filter((id) => id !== "xxx" && id !== "gravity"),
    unit,
    searchedUpTo: searchedUpTo === undefined ? undefined : unit.times(searchedUpTo),
  };
}

interface Fewest {
  readonly singlets: Singlets;
  readonly searchedUpTo: number | undefined;
}

function fewest(target: Target): Fewest {
  const { sum, cubes } = target;
  let searchedUpTo: number | undefined;
  if (cubes === sum ** 3n) return { singlets: sum === 0n ? [] : [sum], searchedUpTo };
  const few = pairOf(target) ?? smallestSet(triplesOf(target, mostTried));
  if (few !== undefined) return { singlets: few, searchedUpTo };
  if (!findsEveryTriple(target, mostTried)) searchedUpTo = mostTried / 2;
  const m = (cubes - sum ** 3n) / 6n;
  const always = ascending([sum, m + 1n, m - 1n, -m, -m].filter((n) => n !== 0n));
  const four = smallestSet(singletSets(4, target, searched.four)) ?? (always.length < 5 ? always : undefined);
  if (four !== undefined) return { singlets: four, searchedUpTo };
  const five = smallestSet(singletSets(5, target, searched.five)) ?? always;
  return { singlets: five, searchedUpTo: searched.four };
}
