import {
  ArgumentError,
  findModel,
  type DatedAnomaly,
  type Model,
  type NeutrinoNature,
  type ReferenceId,
  type U1Charges,
} from "../core/index.js";
import { figure } from "./builder.js";
import { doubtfulLayers, doubtfulRows } from "./doubtfulMarks.js";
import { choice, type Control } from "./controls.js";
import { bandHover, bandLayers, bandRows } from "./exclusionBands.js";
import { exclusionCaption } from "./exclusionCaption.js";
import { exclusionLabels } from "./exclusionLabels.js";
import { edgeHover, limitHover, limitLayers } from "./exclusionLayers.js";
import type { Figure } from "./figure.js";
import { hubbleHover, hubbleLayers, hubbleRows } from "./hubbleStrip.js";
import { drawnLimits, type DrawnSearch } from "./limitRegions.js";
import { exclusionPlaneOf, planeAxes, type Plane } from "./plane.js";
import { labelLayers } from "./planeLabels.js";
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
  const limits = drawnLimits(plane, { anomalies, neutrinos });
  if (limits.regions.length === 0)
    throw new ArgumentError(
      "model",
      `${plane.model.name} (no limit here applies to ${plane.model.name})`,
      "a model that some limit says something about",
    );
  const bands = bandRows(plane, anomalies);
  const strip = hubbleRows(plane, { years, neutrinos });
  const doubtful = doubtfulRows(plane);
  const placed = exclusionLabels(years, plane, { limits, bands, strip });
  return figure({
    title,
    caption: exclusionCaption({ model: plane.model, anomalies, bands, limits, strip, doubtful }),
    alt:
      (bands.length > 0
        ? "The band of couplings is flat below 10 MeV and rises in proportion to the mass far above the muon's. "
        : "") + searchesInWords(years, limits.searches),
    sources: [
      ...new Set<ReferenceId>([...limits.refs, ...(strip.length > 0 ? (["escudero2019"] as const) : [])]),
    ],
    digits: 4,
    rows: {
      searches: limits.searches,
      regions: limits.regions,
      labels: placed.labels,
      ...(placed.leaders.length > 0 && { leaders: placed.leaders }),
      ...(strip.length > 0 && { hubble: strip }),
      ...(doubtful.length > 0 && { doubtful }),
      ...(bands.length > 0 && { bands }),
    },
    spec: plot({
      ...planeAxes(plane),
      width: plane.width,
      height: plane.height,
      controls: [year],
      layers: [
        ...hubbleLayers(strip, year, plane),
        ...limitLayers(year, limits.searches),
        ...bandLayers(bands, year),
        ...labelLayers(year, placed),
        // What the pointer finds: the last first.
        limitHover(year),
        ...hubbleHover(strip, year),
        ...bandHover(bands, anomalies, year),
        edgeHover(year),
        ...doubtfulLayers(doubtful, plane),
      ],
    }),
  });
}

/** What the plot shows in the first year, in which a picture is drawn, and what changes with the others. */
function searchesInWords(
  [first = 0, ...others]: readonly number[],
  searches: readonly DrawnSearch[],
): string {
  const of = (year: number) => [
    ...new Set(
      searches.filter(({ since, until }) => since <= year && year < until).map(({ limit }) => limit),
    ),
  ];
  const shown = of(first);
  const changes = others.map((year) => {
    const then = of(year);
    const [came, went] = [
      then.filter((name) => !shown.includes(name)),
      shown.filter((name) => !then.includes(name)),
    ];
    return ` In ${year}: also ${came.join(", ") || "none"}; no longer ${went.join(", ") || "none"}.`;
  });
  return `Searches in the plot of ${first}: ${shown.join(", ")}.${changes.join("")}`;
}

/** A switch between years; for a single one the same parameter without a switch. */
function yearControl(years: readonly number[]): Control {
  if (years.length > 1) return choice("year", years);
  return {
    param: { name: "year_choice", value: years[0] },
    filter: { filter: "datum.year === year_choice" },
  };
}
