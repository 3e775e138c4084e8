import type { Rational } from "./rational.js";
import { mapCharges, requireCharged, type U1Charges } from "./u1Charges.js";

/** Charges in the largest unit that makes all of them whole numbers. */
export interface PrimitiveCharges {
  /** Whole numbers without a common factor. */
  readonly charges: U1Charges;
  /** The unit, > 0: what was given is the unit times these charges. */
  readonly unit: Rational;
}

/**
 * The normal form of charges under scaling: only the product of coupling and charge matters, so a U(1) with charges
 * λQ and coupling g/λ is the same. The sign is kept.
 *
 * @throws ArgumentError if all charges are zero
 * @example
 * const { charges, unit } = primitiveCharges(chargesOf("B-L"));
 * [charges.Q[0], charges.L[0], unit].join(", "); // "1, -3, 1/3"
 */
export function primitiveCharges(charges: U1Charges): PrimitiveCharges {
  const unit = Object.values(requireCharged(charges))
    .flat()
    .reduce((common, charge) => common.gcd(charge));
  return { charges: mapCharges(charges, (charge) => charge.over(unit)), unit };
}
