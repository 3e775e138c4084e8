import { requireCount } from "../arguments.js";
import { requireModel, type Model, type U1Charges } from "../models/index.js";
import type { NeutrinoNature } from "../physics/index.js";
import { appliesTo } from "./applicability.js";
import { borexino } from "./borexino.js";
import { effectiveNeutrinos2019, effectiveNeutrinos2025 } from "./effectiveNeutrinos.js";
import { electronMoment2021, electronMoment2023 } from "./electronMoment.js";
import { exclusionBy, isStanding, type Exclusion } from "./exclusion.js";
import { forwardScattering } from "./forwardScattering.js";
import type { Limit } from "./limit.js";
import { searches } from "./searches/index.js";
import { trident } from "./trident.js";
import { whiteDwarf } from "./whiteDwarf.js";

export { besideLandmarks, treatment, type Treatment } from "./applicability.js";
export { berylliumLimit, largestBerylliumRatio, type Metallicity } from "./borexino.js";
export type { ExcludedRegion, Exclusion, OutlinePoint } from "./exclusion.js";
export type { Interval, Limit, LimitPoint } from "./limit.js";

/** Every limit: published curves, and those computed here. Adding one is a file and a line, here or in searches. */
export const limits: readonly Limit[] = [
  ...searches,
  electronMoment2021,
  electronMoment2023,
  borexino,
  forwardScattering,
  trident,
  whiteDwarf,
  effectiveNeutrinos2019,
  effectiveNeutrinos2025,
];

/**
 * The limits that say something about a model, were published by the end of `year`, and had not been replaced.
 *
 * @param year a whole number @param neutrinos "majorana" or "dirac"
 * @throws ArgumentError for what is no model, no year, or another nature
 * @example
 * const onMuons = limitsOn({ model: models.bMinus3LMu, year: 2021, neutrinos: "majorana" });
 * onMuons.some(({ id }) => id === "babar2016"); // true
 */
export function limitsOn({
  model,
  year,
  neutrinos,
}: {
  readonly model: Model;
  readonly year: number;
  readonly neutrinos: NeutrinoNature;
}): Limit[] {
  requireCount("year", year);
  requireModel(model);
  return limits.filter((limit) => isStanding(limit, year) && appliesTo(limit, model, neutrinos));
}

/**
 * Everything that is excluded of a model: each limit that says something about it, recast where it was published for
 * another one (1801.04847).
 *
 * @param model a model, an id of `models`, or the name or the charges of an anomaly-free U(1), "B-3Lmu"
 * @param options.year limits published until then and not replaced @param options.neutrinos "majorana" or "dirac"
 * @throws ArgumentError for a name that cannot be read, for a model with gauge anomalies (B, L, Le, Lμ and Lτ
 *   alone are let pass as effective theories), and for a year that is not a whole number
 * @example
 * const { regions } = exclusion("Lmu-Le", { year: 2021, neutrinos: "majorana" });
 * regions.find(({ limit }) => limit.id === "e137")?.treatment; // "recast"
 */
export function exclusion(
  model: Model | U1Charges | string,
  options: { readonly year: number; readonly neutrinos: NeutrinoNature },
): Exclusion {
  return exclusionBy(limits, model, options);
}
