import {
  ArgumentError,
  findModel,
  type DatedAnomaly,
  type Model,
  type NeutrinoNature,
  type U1Charges,
} from "../core/index.js";
import { figure } from "./builder.js";
import { choice, type Control } from "./controls.js";
import { anomalyLayers, anomalyRows, type AnomalyRows } from "./exclusionBands.js";
import type { Figure, Row } from "./figure.js";
import { limitLayers } from "./exclusionLayers.js";
import { drawnLimits, type DrawnLimits } from "./limitRegions.js";
import { exclusionPlaneOf, planeAxes, type Plane } from "./plane.js";
import { labelLayers, planeLabels, type NamedCurve, type PlanePoint } from "./planeLabels.js";
import { plot } from "./plot.js";

/**
 * Everything that is excluded of a model in the plane of mass and coupling, with the band in which it explains Δa_μ on
 * top: each limit as a region, computed, as published, or recast, which a tooltip says with the source. Limits that lie
 * inside of others are left out and named in the caption. A switch chooses the year.
 *
 * @param model a model, an id of `models`, or the name or the charges of an anomaly-free U(1), "B-3Lmu"
 * @param anomalies one for each year to choose from; the first is shown at the start
 * @param neutrinos "majorana" or "dirac"
 * @throws ArgumentError as `exclusion`, and without anomalies
 * @example exclusionPlane({ model: "B-3Lmu", anomalies: [muonG2Gap(2021), muonG2Gap(2025)], neutrinos: "majorana" })
 */
export function exclusionPlane(options: {
  readonly model: Model | U1Charges | string;
  readonly anomalies: readonly DatedAnomaly[];
  readonly neutrinos: NeutrinoNature;
}): Figure {
  const { anomalies, neutrinos } = options;
  const model = findModel(options.model);
  const title = `${model.name}: what is excluded`;
  return planeFigure({ plane: exclusionPlaneOf(model), anomalies, neutrinos, title });
}

/** The figure of a plane with any ends of its axes. */
export function planeFigure(options: {
  readonly plane: Plane;
  readonly anomalies: readonly DatedAnomaly[];
  readonly neutrinos: NeutrinoNature;
  readonly title: string;
}): Figure {
  const { plane, anomalies, neutrinos, title } = options;
  if (anomalies.length === 0) throw new ArgumentError("anomalies", "none", "one or more, with their years");
  const years = anomalies.map((anomaly) => anomaly.year);
  const year = yearControl(years);
  const limits = drawnLimits(plane, { years, neutrinos });
  if (limits.regions.length === 0)
    throw new ArgumentError("model", plane.model.name, "a model that some limit says something about");
  const anomaly = anomalyRows(plane, anomalies);
  const labels = anomalies.flatMap((each) => labelsOf(each.year, plane, limits, anomaly));
  const { bands, exclusion } = anomaly;
  const names = [...new Set(limits.searches.map(({ limit }) => limit))];
  return figure({
    title,
    caption: caption(anomalies, anomaly, limits),
    alt:
      (bands.length > 0
        ? "The band of couplings is flat below 10 MeV and rises in proportion to the mass far above the muon's. "
        : "") + `Searches in the plot: ${names.join(", ")}.`,
    sources: [...new Set([...anomalies.map(({ ref }) => ref), ...limits.refs])],
    digits: 4,
    rows: {
      searches: limits.searches,
      regions: limits.regions,
      labels,
      ...(exclusion.length > 0 && { exclusion }),
      ...(bands.length > 0 && { bands }),
    },
    spec: plot({
      ...planeAxes(plane),
      width: plane.width,
      height: plane.height,
      controls: [year],
      layers: [...limitLayers(year), ...anomalyLayers(anomaly, year), ...labelLayers(year)],
    }),
  });
}

function caption(
  anomalies: readonly DatedAnomaly[],
  { bands, exclusion }: AnomalyRows,
  limits: DrawnLimits,
): string {
  const yearsOf = (dated: readonly DatedAnomaly[]) => dated.map(({ year }) => year).join(" and ");
  const settled = anomalies.filter(({ value, sigma }) => value <= 2 * sigma);
  const sentences = [
    bands.length > 0 && "Green: couplings that explain the muon's Δa at one and two standard deviations.",
    exclusion.length > 0 &&
      "Blue line: (g-2)μ itself excludes everything above it, at two standard deviations, one-sided.",
    "Excluded by other searches: for decays at a distance (purple), for prompt ones (orange), and for missing energy and all else (grey), " +
      `as published by the chosen year (${yearsOf(anomalies)}), and recast where they were for another model.`,
    bands.length > 0 &&
      settled.length > 0 &&
      `In ${yearsOf(settled)} the band has no lower edge and is not drawn: nothing needs explaining.`,
    limits.hidden.length > 0 && `Not drawn, since inside of others: ${limits.hidden.join(", ")}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(" ");
}

/** A switch between years; for a single one the same parameter without a switch. */
function yearControl(years: readonly number[]): Control {
  if (years.length > 1) return choice("year", years);
  return {
    param: { name: "year_choice", value: years[0] },
    filter: { filter: "datum.year === year_choice" },
  };
}

function labelsOf(
  year: number,
  plane: Plane,
  { searches, regions }: DrawnLimits,
  anomaly: AnomalyRows,
): Row[] {
  const standing = searches.filter(({ since, until }) => since <= year && year < until);
  const curves = standing.map(({ key, limit, family }): NamedCurve => {
    const own = regions.filter((region) => region.key === key);
    return {
      text: limit,
      kind: family,
      points: own.map(({ mass, from }) => ({ mass, coupling: from })),
      tops: own.map(({ to }) => to),
    };
  });
  const edge = (rows: readonly Row[], column: string): PlanePoint[] =>
    rows
      .filter((row) => row["year"] === year)
      .map((row) => ({ mass: Number(row["mass"]), coupling: Number(row[column]) }));
  const named: NamedCurve[] = [
    ...curves,
    { points: edge(anomaly.bands, "low2"), text: "explains (g-2)μ", kind: "band" },
    { points: edge(anomaly.exclusion, "coupling"), text: "(g-2)μ, 2σ limit", kind: "exclusion" },
  ];
  return planeLabels({
    plane,
    year,
    curves: named.filter(({ points }) => points.length > 0),
    obstacles: [edge(anomaly.bands, "central"), edge(anomaly.bands, "high2")],
  });
}
