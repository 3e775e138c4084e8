import { ArgumentError, requireKey } from "../../arguments.js";
import { allSpecies, standardModelFields, type Species } from "./fields.js";
import { Rational, type RationalInput } from "./rational.js";

/** One for each of the three families. */
export type Families<T> = readonly [first: T, second: T, third: T];

/** A family, counted from 0: that of the electron, the muon, the tau. */
export type Family = 0 | 1 | 2;

/** The charges of the Standard Model's fields, and of three right-handed neutrinos, under a U(1)_X: exact. */
export type U1Charges = Readonly<Record<Species, Families<Rational>>>;

/** Charges as people write them: one for all families or a list of three; a species left out has none. */
export type U1ChargesInput = Readonly<Partial<Record<Species, RationalInput | Families<RationalInput>>>>;

/** No charge is larger than this. */
export const largestCharge = 1_000_000;

/**
 * The charges under a U(1)_X, exactly.
 *
 * @param given for each species one charge, or three, by family; each from -10⁶ to 10⁶
 * @throws ArgumentError for an unknown species, a list that has not three entries, and what is not a rational number
 *
 * @example
 * const bMinusL = u1Charges({ Q: "1/3", u: "1/3", d: "1/3", L: -1, e: -1, nu: -1 });
 * bMinusL.Q.join(); // "1/3,1/3,1/3"
 * const exotic = u1Charges({ ...bMinusL, nu: [5, -4, -4] });
 * exotic.nu.join(); // "5,-4,-4"
 */
export function u1Charges(given: U1ChargesInput): U1Charges {
  if (typeof given !== "object" || (given as unknown) === null || Array.isArray(given))
    throw new ArgumentError("charges", given, `an object of charges for ${allSpecies.join(", ")}`);
  for (const name of Object.keys(given)) requireKey(`charges.${name}`, standardModelFields, name);
  return bySpecies((species) =>
    families(given[species] === undefined ? 0 : given[species], `charges.${species}`),
  );
}

/** For each species what `make` says. */
function bySpecies(make: (species: Species) => Families<Rational>): U1Charges {
  return {
    Q: make("Q"),
    L: make("L"),
    u: make("u"),
    d: make("d"),
    e: make("e"),
    nu: make("nu"),
  };
}

function families(given: RationalInput | readonly RationalInput[], argument: string): Families<Rational> {
  if (!isList(given)) {
    const charge = bounded(given, argument);
    return [charge, charge, charge];
  }
  const [first, second, third] = given.map((charge, family) => bounded(charge, `${argument}[${family}]`));
  if (!first || !second || !third || given.length > 3)
    throw new ArgumentError(
      argument,
      `a list of ${given.length}`,
      "one charge, or three, one for each family",
    );
  return [first, second, third];
}

const isList = (given: unknown): given is readonly RationalInput[] => Array.isArray(given);

function bounded(given: RationalInput, argument: string): Rational {
  const charge = new Rational(given, argument);
  if (charge.abs().compare(largestCharge) > 0)
    throw new ArgumentError(argument, charge.toString(), "a rational number from -10⁶ to 10⁶");
  return charge;
}

/**
 * Requires exact charges, and not their name or plain numbers.
 *
 * @example requireCharges(chargesOf("B-L")).Q.join() // "1/3,1/3,1/3"
 */
export function requireCharges(charges: U1Charges, argument = "charges"): U1Charges {
  if (isExact(charges)) return charges;
  const allowed = 'exact charges, such as chargesOf("B-L") or u1Charges({ L: [0, 1, -1] })';
  throw new ArgumentError(argument, charges, allowed);
}

/** At run time too, where plain JavaScript may pass anything; a reloaded library finds exact numbers of its former class. */
const isExact = (given: unknown): boolean =>
  typeof given === "object" &&
  given !== null &&
  allSpecies.every((species) => {
    const charges = (given as Record<string, unknown>)[species];
    return Array.isArray(charges) && charges.length === 3 && charges.every(isRational);
  });

const isRational = (given: unknown): boolean =>
  typeof given === "object" && given !== null && "numerator" in given && "power" in given;

/** For each family what `make` says. */
export function perFamily<T>(make: (family: Family) => T): Families<T> {
  return [make(0), make(1), make(2)];
}

/** Each charge changed by the same function. */
export function mapCharges(
  charges: U1Charges,
  change: (charge: Rational, species: Species, family: Family) => Rational,
): U1Charges {
  requireCharges(charges);
  return bySpecies((species) => perFamily((family) => change(charges[species][family], species, family)));
}

/**
 * The sum of two charges, field by field: the charges of another U(1).
 *
 * @example addCharges(chargesOf("B"), chargesOf("-L")).L.join() // "-1,-1,-1"
 */
export function addCharges(charges: U1Charges, others: U1Charges): U1Charges {
  requireCharges(others, "others");
  return mapCharges(charges, (charge, species, family) => charge.plus(others[species][family]));
}

/**
 * All charges times the same factor, which changes nothing but the normalisation of the coupling.
 *
 * @example scaleCharges(chargesOf("B-L"), 3).Q.join() // "1,1,1"
 */
export function scaleCharges(charges: U1Charges, factor: RationalInput): U1Charges {
  return mapCharges(charges, (charge) => charge.times(factor));
}

const isUncharged = (charges: U1Charges): boolean =>
  allSpecies.every((species) => charges[species].every((charge) => charge.isZero()));

/**
 * Requires that some field is charged: with all charges zero there is no U(1) to speak of.
 *
 * @example requireCharged(u1Charges({ L: [0, 1, -1] })).L.join() // "0,1,-1"
 */
export function requireCharged(charges: U1Charges): U1Charges {
  if (isUncharged(requireCharges(charges)))
    throw new ArgumentError("charges", "zero for every field", "charges of which one at least is not zero");
  return charges;
}
