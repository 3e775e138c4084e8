import { alphaInverse, codata2018, electronG2, electronG2Series, type Measured } from "../constants/index.js";
import { couplingFor, electronAnomaly, treeCharges } from "../physics/index.js";
import { GeV, MeV } from "../units.js";
import type { Limit } from "./limit.js";
import { withinDomain } from "./withinDomain.js";

/**
 * The electron's own anomaly against the prediction from 1/α: Δa_e may reach its value plus two sigma. Where even that is
 * negative every coupling is excluded.
 */
export function electronMoment(
  identity: Pick<Limit, "id" | "year" | "ref"> & { readonly replacedIn?: number },
  experiment: Measured,
  alpha: Measured,
): Limit {
  const theory = electronAnomaly({ alphaInverse: alpha, c5: electronG2Series.c5.aoyama2019 });
  const sigma = Math.hypot(experiment.sigma * experiment.unit.size, theory.sigma);
  const largest = experiment.natural - theory.value + 2 * sigma;
  return withinDomain({
    ...identity,
    label: "(g-2)ₑ",
    observable: "anomalous magnetic moment of the electron",
    confidenceLevel: 0.95,
    kind: "computed",
    note: "1/α from rubidium, C₅ of 2019; 1/α from caesium would exclude every coupling at two standard deviations",
    domain: [1 * MeV, 100 * GeV],
    excluded({ model, mass }) {
      const charge = Math.abs(treeCharges(model).electron);
      if (charge === 0) return undefined;
      const leptonMass = codata2018.electronMass.natural;
      const g = couplingFor({ deltaA: largest, mass, leptonMass, type: "vector" });
      return { from: g === "no solution" ? 0 : g / charge, to: Infinity };
    },
  });
}

export const electronMoment2021 = electronMoment(
  { id: "electronMoment2021", year: 2020, replacedIn: 2023, ref: "morel2020" },
  electronG2.harvard2008,
  alphaInverse.rubidium2020,
);
export const electronMoment2023 = electronMoment(
  { id: "electronMoment2023", year: 2023, ref: "fan2023" },
  electronG2.northwestern2023,
  alphaInverse.rubidium2020,
);
