import { Rational, standardModelFields, type Species } from "../../models/index.js";
import { speciesInSums, type GaugeAnomaly } from "./gaugeAnomalies.js";
import { coefficient } from "./sums.js";

/** An anomaly sum as a form in the X_ψⁿ: coefficients by species, in the order of the talk, without those that are zero. */
export type AnomalyForm = ReadonlyMap<Species, Rational>;

/** Which masses the Yukawa couplings with a neutral Higgs give: without Dirac masses of neutrinos, X_ν stays free. */
export type Masses = "quarks and charged leptons" | "with Dirac neutrinos";

/**
 * An anomaly sum where Yukawa couplings with a neutral Higgs give masses: each right-handed field then has the charges of
 * the doublet it couples to, and their coefficients add.
 *
 * @example
 * const form = yukawaForm(gaugeAnomalies[0], "quarks and charged leptons");
 * [...form].map(([species, coefficient]) => `${coefficient} ${species}`); // ["1 L", "-1 nu"]
 */
export function yukawaForm(anomaly: GaugeAnomaly, masses: Masses): AnomalyForm {
  const form = new Map<Species, Rational>();
  for (const species of speciesInSums) {
    const partner = massPartner(species, masses);
    form.set(partner, coefficient(anomaly, species).plus(form.get(partner) ?? 0));
  }
  return new Map([...form].filter(([, value]) => !value.isZero()));
}

/**
 * The doublet whose charges a field shares: ψ̄_L H ψ_R is a colour singlet, and without hypercharge as that of H is 1/2
 * and that of H̃ is -1/2.
 */
function massPartner(species: Species, masses: Masses): Species {
  const field = standardModelFields[species];
  if (field.chirality === "left" || (species === "nu" && masses === "quarks and charged leptons"))
    return species;
  const partner = speciesInSums.find((name) => {
    const { chirality, colours, hypercharge } = standardModelFields[name];
    const step = hypercharge.minus(field.hypercharge).abs();
    return chirality === "left" && colours === field.colours && step.equals("1/2");
  });
  return partner ?? species;
}
