import {
  Rational,
  requireCharges,
  standardModelFields,
  type Species,
  type U1Charges,
} from "../../models/index.js";
import {
  gaugeAnomalies,
  signedStates,
  speciesInSums,
  type GaugeAnomaly,
  type GaugeAnomalyId,
} from "./gaugeAnomalies.js";

/** The value of each of the six sums; a theory needs zero for all. */
export type GaugeAnomalySums = Readonly<Record<GaugeAnomalyId, Rational>>;

const zero = new Rational(0);

/** X_ψⁿ, the sum over families of a species' charges to the power n: not the power of the sum. */
function powerSum(charges: U1Charges, species: Species, power: number): Rational {
  return charges[species].reduce((sum, charge) => sum.plus(charge.power(power)), zero);
}

/** What X_ψⁿ is multiplied with in an anomaly: sign, states, and hypercharge to its power. */
export function coefficient(anomaly: GaugeAnomaly, species: Species): Rational {
  const { hypercharge } = standardModelFields[species];
  return hypercharge.power(anomaly.hyperchargePower).times(signedStates(anomaly, species));
}

/**
 * The six anomaly sums of a U(1)_X, exactly, in the normalisation of the talk's table: for U(1)_X³ it is
 * 2X_L³ + 6X_Q³ - X_e³ - X_ν³ - 3(X_u³ + X_d³), where X_ψⁿ is the sum over families of Q_ψⁿ. Numbers of different
 * sums cannot be compared, as each has a normalisation of its own.
 *
 * @throws ArgumentError for what are no exact charges
 * @example
 * const { weak, xyy } = gaugeAnomalySums(chargesOf("B"));
 * weak.toString(); // "6"
 * xyy.toString(); // "-3/2"
 */
export function gaugeAnomalySums(charges: U1Charges): GaugeAnomalySums {
  requireCharges(charges);
  const sums = gaugeAnomalies.map((anomaly) => [anomaly.id, sumOf(anomaly, charges)] as const);
  return Object.fromEntries(sums) as Record<GaugeAnomalyId, Rational>;
}

function sumOf(anomaly: GaugeAnomaly, charges: U1Charges): Rational {
  return speciesInSums.reduce(
    (sum, species) =>
      sum.plus(coefficient(anomaly, species).times(powerSum(charges, species, anomaly.power))),
    zero,
  );
}

/**
 * The anomalies that do not cancel, in the order of the talk's table: empty for a consistent theory.
 *
 * @example
 * failingAnomalies(chargesOf("B-L")); // []
 * failingAnomalies(chargesOf("B")); // ["xyy", "weak"]
 * failingAnomalies(u1Charges({ ...chargesOf("B-L"), nu: 0 })); // ["xxx", "gravity"]
 */
export function failingAnomalies(charges: U1Charges): GaugeAnomalyId[] {
  const sums = gaugeAnomalySums(charges);
  return gaugeAnomalies.map(({ id }) => id).filter((id) => !sums[id].isZero());
}
