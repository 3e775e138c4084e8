import { Rational, standardModelFields, type Species } from "../../models/index.js";
import { yukawaForm, type AnomalyForm } from "./anomalyForms.js";
import {
  gaugeAnomalies,
  signedStates,
  speciesInSums,
  type GaugeAnomaly,
  type GaugeAnomalyId,
} from "./gaugeAnomalies.js";

/** A row of the talk's table, in TeX. */
export interface AnomalyTableRow {
  readonly id: GaugeAnomalyId;
  readonly anomaly: string;
  /** The sum in X_ψⁿ, hypercharges as symbols. */
  readonly sum: string;
  /** The sum where quarks and charged leptons get masses from a neutral Higgs. */
  readonly withYukawa: string;
  /** The sum where neutrinos, too, have such masses. */
  readonly withDiracNeutrinos: string;
}

/** A coefficient and what it multiplies, in TeX. */
type Term = readonly [coefficient: Rational, symbol: string];

/**
 * The talk's table "anomaly, charge combinations, with Yukawa constraints", from the fields and their quantum numbers.
 * X_ψⁿ is the sum over families of Q_ψⁿ.
 *
 * @example
 * const [cubic, , mixed] = anomalyTable();
 * cubic?.withYukawa; // "X_L^3-X_\\nu^3"
 * mixed?.withYukawa; // "-\\frac{1}{2}(X_L+3X_Q)"
 */
export function anomalyTable(): AnomalyTableRow[] {
  return gaugeAnomalies.map((anomaly) => ({
    id: anomaly.id,
    anomaly: anomaly.tex,
    sum: texOfSum(generalTerms(anomaly)),
    withYukawa: texOfForm(anomaly, yukawaForm(anomaly, "quarks and charged leptons")),
    withDiracNeutrinos: texOfForm(anomaly, yukawaForm(anomaly, "with Dirac neutrinos")),
  }));
}

function generalTerms(anomaly: GaugeAnomaly): Term[] {
  return speciesInSums
    .map((species): Term => {
      const { tex } = standardModelFields[species];
      const hypercharge =
        anomaly.hyperchargePower === 0 ? "" : texOfPower(`Y_${tex}`, anomaly.hyperchargePower);
      return [
        new Rational(signedStates(anomaly, species)),
        `${hypercharge} ${powerSumTex(anomaly, species)}`.trim(),
      ];
    })
    .filter(([states]) => !states.isZero());
}

/** Fractions stand before a bracket. */
function texOfForm(anomaly: GaugeAnomaly, form: AnomalyForm): string {
  const terms = [...form].map(([species, value]): Term => [value, powerSumTex(anomaly, species)]);
  const first = terms[0]?.[0];
  if (!first) return "0";
  const unit = terms.map(([value]) => value).reduce((common, value) => common.gcd(value));
  if (unit.denominator === 1n) return texOfSum(terms);
  const factor = first.compare(0) < 0 ? unit.negated() : unit;
  return `${factor.toTex()}(${texOfSum(terms.map(([value, symbol]) => [value.over(factor), symbol]))})`;
}

const powerSumTex = ({ power }: GaugeAnomaly, species: Species): string =>
  texOfPower(`X_${standardModelFields[species].tex}`, power);

const texOfPower = (base: string, power: number): string => (power === 1 ? base : `${base}^${power}`);

function texOfSum(terms: readonly Term[]): string {
  return terms
    .map(([value, symbol]) => {
      const size = value.abs();
      return `${value.compare(0) < 0 ? "-" : "+"}${size.equals(1) ? "" : size.toTex()}${symbol}`;
    })
    .join("")
    .replace(/^\+/, "");
}
