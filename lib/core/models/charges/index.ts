export { standardModelFields, type Field, type Species } from "./fields.js";
export { primitiveCharges, type PrimitiveCharges } from "./primitive.js";
export { Rational, type FractionLike, type RationalInput } from "./rational.js";
export {
  addCharges,
  requireCharged,
  requireCharges,
  scaleCharges,
  u1Charges,
  type Families,
  type Family,
  type U1Charges,
  type U1ChargesInput,
} from "./u1Charges.js";
export { higgsCharge, higgsCharges, type HiggsCharges } from "./higgs.js";
export { chargesName } from "./name.js";
export { chargesOf } from "./nameParser.js";
