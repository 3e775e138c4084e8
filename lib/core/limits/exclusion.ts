import { ArgumentError, requireCount } from "../arguments.js";
import { findModel, modelOf, type Model, type U1Charges } from "../models/index.js";
import {
  doubtfulMasses,
  failingAnomalies,
  requireNeutrinoNature,
  type DoubtfulMasses,
  type GaugeAnomalyId,
  type NeutrinoNature,
} from "../physics/index.js";
import { alongOutline, isPhysical, outlineMasses, treatment, type Treatment } from "./applicability.js";
import type { Interval, Limit } from "./limit.js";

/** A mass in GeV and the couplings g that are excluded there. */
export interface OutlinePoint extends Interval {
  readonly mass: number;
}

/** What one limit excludes of a model: one or more connected regions, each in order of mass. */
export interface ExcludedRegion {
  readonly limit: Limit;
  readonly treatment: Treatment;
  readonly outlines: readonly (readonly OutlinePoint[])[];
}

export interface Exclusion {
  readonly model: Model;
  readonly year: number;
  readonly neutrinos: NeutrinoNature;
  /** Gauge anomalies that do not cancel: of an effective theory. */
  readonly anomalies: readonly GaugeAnomalyId[];
  readonly regions: readonly ExcludedRegion[];
  /** Why there are no regions, if there are none. */
  readonly reason?: string;
  /** Where these are not to be trusted. */
  readonly doubtful: readonly DoubtfulMasses[];
}

/** Single quantum numbers: with anomalies, but in use as effective theories. */
const effective = ["B", "L", "Le", "Lμ", "Lτ"];

/** {@link exclusion} by some limits. */
export function exclusionBy(
  limits: readonly Limit[],
  given: Model | U1Charges | string,
  options: { readonly year: number; readonly neutrinos: NeutrinoNature },
): Exclusion {
  const { year, neutrinos } = { ...options }; // what is left out is named
  requireCount("year", year);
  requireNeutrinoNature(neutrinos);
  const model = findModel(given);
  const anomalies = toleratedAnomalies(model);
  const standing = limits.filter((limit) => isStanding(limit, year));
  const regions = standing.flatMap((limit): ExcludedRegion[] => {
    const excluded = outlines(limit, model, neutrinos);
    if (!excluded.flat().some(isPhysical)) return [];
    return [{ limit, treatment: treatment(limit, model), outlines: excluded }];
  });
  const silence = regions.length === 0 && { reason: silenceOf(standing, model, year) };
  return { model, year, neutrinos, anomalies, regions, ...silence, doubtful: doubtfulMasses(model) };
}

/** Whether a limit had been published by the end of a year and not been replaced. */
export function isStanding(limit: Limit, year: number): boolean {
  return limit.year <= year && year < (limit.replacedIn ?? Infinity);
}

function silenceOf(standing: readonly Limit[], { name }: Model, year: number): string {
  if (standing.length === 0) return `no limit stood in ${year}`;
  return `none of the ${standing.length} limits of ${year} counts anything that ${name} makes`;
}

function toleratedAnomalies(model: Model): readonly GaugeAnomalyId[] {
  const failing = failingAnomalies(model.u1Charges);
  if (failing.length > 0 && !effective.includes(modelOf(model.u1Charges).name))
    throw new ArgumentError(
      "model",
      `${model.name}, with anomalies ${failing.join(", ")}`,
      `a model without gauge anomalies, or one of ${effective.join(", ")} alone`,
    );
  return failing;
}

/** The regions of one limit, each closed at a tip where it ends between two masses. */
function outlines(limit: Limit, model: Model, neutrinos: NeutrinoNature): OutlinePoint[][] {
  const masses = outlineMasses(limit);
  const intervals = alongOutline(limit)(model, neutrinos);
  const pieces: OutlinePoint[][] = [];
  let piece: OutlinePoint[] = [];
  const at = (mass: number) => limit.excluded({ model, mass, neutrinos });
  masses.forEach((mass, i) => {
    const interval = intervals[i];
    const before = masses[i - 1];
    if (interval && piece.length === 0) {
      if (before !== undefined) piece.push(...tip(at, mass, before));
      pieces.push(piece);
    }
    if (interval) piece.push({ mass, ...interval });
    else if (before !== undefined && piece.length > 0) {
      piece.push(...tip(at, before, mass));
      piece = [];
    }
  });
  return pieces;
}

const halvings = 30;

/** The last point of a region between a mass inside and one outside, by bisection. */
function tip(at: (mass: number) => Interval | undefined, inside: number, outside: number): OutlinePoint[] {
  let [low, high] = [inside, outside];
  let last: Interval | undefined;
  for (let k = 0; k < halvings; k++) {
    const middle = Math.sqrt(low * high);
    const interval = at(middle);
    if (interval) [low, last] = [middle, interval];
    else high = middle;
  }
  return last ? [{ mass: low, ...last }] : [];
}
