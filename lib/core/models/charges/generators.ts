import { standardModelFields, type Field } from "./fields.js";
import { Rational } from "./rational.js";
import { mapCharges, u1Charges, type Family, type U1Charges } from "./u1Charges.js";

const uncharged = u1Charges({});

/** What every field of the given family has, or of all three. */
function generator(charge: (field: Field) => Rational, only?: Family): U1Charges {
  return mapCharges(uncharged, (zero, species, family) =>
    only === undefined || only === family ? charge(standardModelFields[species]) : zero,
  );
}

const zero = new Rational(0);
const baryonNumber = ({ colours }: Field): Rational => (colours === 3 ? new Rational("1/3") : zero);
const leptonNumber = ({ colours }: Field): Rational => (colours === 1 ? new Rational(1) : zero);
const hypercharge = (field: Field): Rational => field.hypercharge;
const rightIsospin = (field: Field): Rational =>
  field.hypercharge.minus(baryonNumber(field).minus(leptonNumber(field)).over(2));

/**
 * The charges that names of models are made of: baryon number, lepton number, hypercharge, those of one family (L1 is Le), and
 * right-handed isospin T3R = Y - (B-L)/2. Right-handed neutrinos carry lepton number.
 */
export const generators = {
  B: generator(baryonNumber),
  L: generator(leptonNumber),
  Le: generator(leptonNumber, 0),
  Lmu: generator(leptonNumber, 1),
  Ltau: generator(leptonNumber, 2),
  Y: generator(hypercharge),
  T3R: generator(rightIsospin),
  B1: generator(baryonNumber, 0),
  B2: generator(baryonNumber, 1),
  B3: generator(baryonNumber, 2),
  L1: generator(leptonNumber, 0),
  L2: generator(leptonNumber, 1),
  L3: generator(leptonNumber, 2),
  Y1: generator(hypercharge, 0),
  Y2: generator(hypercharge, 1),
  Y3: generator(hypercharge, 2),
} as const;

export type GeneratorName = keyof typeof generators;
