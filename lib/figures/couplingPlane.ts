import { requireModel, type DatedAnomaly, type Model, type NeutrinoNature } from "../core/index.js";
import { planeFigure } from "./exclusionPlane.js";
import type { Figure } from "./figure.js";
import { couplingPlaneOf } from "./plane.js";

/**
 * Mass against coupling of one model: the bands in which it explains Δa_μ at 1 and 2σ, the line above which g-2
 * itself excludes it, and the limits of other searches, each from its year on. A switch chooses the year.
 *
 * @param anomalies one for each year to choose from; the first is shown at the start
 * @param neutrinos "majorana" or "dirac"
 * @example
 * const anomalies = [muonG2Gap(2021), muonG2Gap(2025)];
 * couplingPlane({ model: models.secluded, anomalies, neutrinos: "majorana" })
 */
export function couplingPlane(options: {
  readonly model: Model;
  readonly anomalies: readonly DatedAnomaly[];
  readonly neutrinos: NeutrinoNature;
}): Figure {
  const { anomalies, neutrinos } = options;
  const model = requireModel(options.model);
  return planeFigure({
    plane: couplingPlaneOf(model),
    anomalies,
    neutrinos,
    title: `${capitalised(model.name)}: (g-2)μ and what other searches say`,
  });
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
