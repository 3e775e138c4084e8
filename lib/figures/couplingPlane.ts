import {
  ArgumentError,
  codata2018,
  couplingBand,
  elementaryCharge,
  GeV,
  limits,
  logGrid,
  MeV,
  type DatedAnomaly,
  type Limit,
  type Model,
} from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import { choice, type Control } from "./controls.js";
import type { Figure, Row, Tables } from "./figure.js";
import { band, curve, type Layer } from "./layers.js";
import { plot } from "./plot.js";
import { placeLabels } from "./labelPlacement.js";
import { colors, dashes, size } from "./theme.js";

/** The plane in which hidden photons are drawn: masses in GeV, and ε or |Q_μ|g. */
const massDomain = [1 * MeV, 10 * GeV] as const;
const couplingDomain = [1e-4, 1e-1] as const;
const masses = logGrid(...massDomain, 81);
const e = elementaryCharge(codata2018.alphaInverse.value);
const never = 9999;
const labelSize = 12;

/**
 * Mass against coupling of one model: the bands in which it explains Δa_μ at 1 and 2σ, the line above which g-2
 * itself excludes it, and the limits of other searches, each from its year on. A switch chooses the year.
 *
 * @param anomalies one for each year to choose from; the first is shown at the start
 * @example couplingPlane({ model: models.secluded, anomalies: [muonG2Gap(2021), muonG2Gap(2025)] })
 */
export function couplingPlane(options: {
  readonly model: Model;
  readonly anomalies: readonly DatedAnomaly[];
}): Figure {
  const { model, anomalies } = options;
  if (anomalies.length === 0) throw new ArgumentError("anomalies", "none", "one or more, with their years");
  const applicable = limits.filter((limit) => curveOf(limit, model).length > 0);
  const year = yearControl(anomalies.map((anomaly) => anomaly.year));
  const tables = planeTables(model, anomalies, applicable);
  const years = (dated: readonly DatedAnomaly[]) => dated.map((anomaly) => anomaly.year).join(" and ");
  const settled = anomalies.filter(({ value, sigma }) => value <= 2 * sigma);
  return figure({
    title: `${model.name}: (g-2)μ and what other searches say`,
    caption:
      `Green: couplings that explain the muon's Δa at one and two standard deviations. Blue line: (g-2)μ itself excludes everything above it, at two ` +
      `standard deviations, one-sided. Grey: excluded by other searches, as published by the chosen year (${years(anomalies)}).` +
      (settled.length > 0
        ? ` In ${years(settled)} the band has no lower edge and is not drawn: nothing needs explaining.`
        : ""),
    alt:
      `The band of couplings is flat below 10 MeV and rises in proportion to the mass far above the muon's. ` +
      `Searches in the plot: ${[...new Set(applicable.map(({ label }) => label))].join(", ")}.`,
    sources: [...new Set([...anomalies.map(({ ref }) => ref), ...applicable.map(({ ref }) => ref)])],
    digits: 4,
    rows: tables,
    spec: plot({
      ...planeAxes(model),
      controls: [year],
      layers: [
        ...limitLayers(model, year),
        ...("bands" in tables ? bandLayers(year) : []),
        curve({
          from: "exclusion",
          where: year,
          x: "mass",
          y: "coupling",
          dash: "dashed",
          color: colors.blue,
          label: { text: "(g-2)μ, 2σ limit", at: 1.3, dy: -10, align: "left" },
        }),
      ],
    }),
  });
}

/** A switch between years; for a single one the same parameter without a switch. */
function yearControl(years: readonly number[]): Control {
  if (years.length > 1) return choice("year", years);
  return {
    param: { name: "year_choice", value: years[0] },
    filter: { filter: "datum.year === year_choice" },
  };
}

/** Ends of the coupling axis: a larger muon charge moves everything down. */
function parameterDomain({ charges }: Model): readonly [number, number] {
  const [low, high] = couplingDomain;
  return [low / Math.abs(charges.muon), high / Math.abs(charges.muon)];
}

/** In ε where that is the model's parameter, with g beside it; else in g. */
function planeAxes(model: Model) {
  const [low, high] = parameterDomain(model);
  const x = logAxis("mass M", "MeV", [massDomain[0] / MeV, massDomain[1] / MeV]);
  if (model.coupling === "gauge") return { x, y: logAxis("gauge coupling g", dimensionless, [low, high]) };
  return {
    x,
    y: logAxis("kinetic mixing ε", dimensionless, [low, high]),
    right: logAxis("coupling to muons εe", dimensionless, [low * e, high * e]),
  };
}

function planeTables(model: Model, anomalies: readonly DatedAnomaly[], applicable: readonly Limit[]): Tables {
  const leptonMass = codata2018.muonMass.natural;
  const perCharge = perParameter(model) / Math.abs(model.charges.muon);
  const bands: Row[] = [];
  const exclusion: Row[] = [];
  for (const anomaly of anomalies) {
    const one = couplingBand({ anomaly, sigmas: 1, masses, leptonMass });
    const two = couplingBand({ anomaly, sigmas: 2, masses, leptonMass });
    masses.forEach((m, i) => {
      const mass = m / MeV;
      const at = (edge: Float64Array) => (edge[i] ?? 0) * perCharge;
      exclusion.push({ year: anomaly.year, mass, coupling: at(two.upper) });
      if (!two.lower || !one.lower || !two.central) return;
      bands.push({
        year: anomaly.year,
        mass,
        low2: at(two.lower),
        low1: at(one.lower),
        central: at(two.central),
        high1: at(one.upper),
        high2: at(two.upper),
      });
    });
  }
  const regions = applicable.flatMap((limit): Region[] => {
    const until = limit.replacedIn ?? never;
    const search = `${limit.label}: ${limit.kind}, ${Math.round(100 * limit.confidenceLevel)} % CL, ${limit.year}`;
    return curveOf(limit, model).map((point) => ({
      limit: limit.label,
      search,
      since: limit.year,
      until,
      ...point,
    }));
  });
  if (regions.length === 0)
    throw new ArgumentError("model", model.name, "a model that some limit says something about");
  return {
    exclusion,
    regions,
    labels: labelsOf(model, regions, exclusion, bands),
    ...(bands.length > 0 && { bands }),
  };
}

/** From gauge coupling to the parameter on the axis: ε = g/e, or g itself. */
const perParameter = (model: Model) => (model.coupling === "mixing" ? 1 / e : 1);

/** One mass of an excluded region: mass in MeV, couplings in the parameter on the axis. */
type Point = {
  readonly mass: number;
  readonly from: number;
  readonly to: number;
};

type Region = Point &
  Readonly<Record<"limit" | "search", string>> &
  Readonly<Record<"since" | "until", number>>;

/** The excluded couplings along a limit, in the parameter on the axis and cut to the plane. */
function curveOf(limit: Limit, model: Model): Point[] {
  const [low, high] = parameterDomain(model);
  const grid = [...new Set([...masses, ...limit.domain, ...(limit.masses ?? [])])].sort((a, b) => a - b);
  return grid.flatMap((mass) => {
    const excluded = mass < massDomain[0] || mass > massDomain[1] ? undefined : limit.excluded(model, mass);
    if (excluded === undefined) return [];
    const from = Math.max(excluded.from * perParameter(model), low);
    const to = Math.min(excluded.to * perParameter(model), high);
    return from < to ? [{ mass: mass / MeV, from, to }] : [];
  });
}

/** The name of each limit at the clearest place beside its curve. */
function labelsOf(
  model: Model,
  regions: readonly Region[],
  exclusion: readonly Row[],
  bands: readonly Row[],
): Row[] {
  const massAxis = logScale([massDomain[0] / MeV, massDomain[1] / MeV], [0, size.width]);
  const couplingAxis = logScale(parameterDomain(model), [size.height, 0]);
  const pixels = (rows: readonly Row[], column: string) =>
    rows.map((row) => ({
      x: massAxis.pixel(Number(row["mass"])),
      y: couplingAxis.pixel(Number(row[column])),
    }));
  const searches = [...new Set(regions.map(({ search }) => search))];
  const drawn = searches.map((search) => regions.filter((region) => region.search === search));
  const positions = placeLabels({
    ...size,
    fontSize: labelSize,
    curves: drawn.map((rows, i) => ({
      id: searches[i] ?? "",
      text: rows[0]?.limit ?? "",
      points: pixels(rows, "from"),
    })),
    obstacles: [pixels(exclusion, "coupling"), pixels(bands, "low2"), pixels(bands, "central")],
  });
  return drawn.flatMap(([first]) => {
    if (first === undefined) return [];
    const position = positions.get(first.search);
    if (position === undefined) return [];
    const { limit, since, until } = first;
    return [
      { limit, since, until, mass: massAxis.value(position.x), coupling: couplingAxis.value(position.y) },
    ];
  });
}

/** A logarithmic axis as Vega draws it, from values to pixels and back. */
function logScale([low, high]: readonly [number, number], [start, end]: readonly [number, number]) {
  const decades = Math.log(high / low);
  return {
    pixel: (value: number) => start + ((end - start) * Math.log(value / low)) / decades,
    value: (pixel: number) => low * Math.exp((decades * (pixel - start)) / (end - start)),
  };
}

/** Only what had been published by the chosen year, and not been replaced. */
function published(year: Control): Control {
  const chosen = String(year.param["name"]);
  return { ...year, filter: { filter: `datum.since <= ${chosen} && ${chosen} < datum.until` } };
}

function limitLayers(model: Model, year: Control): Layer[] {
  const transform = [published(year).filter];
  const detail = { field: "limit", type: "nominal" };
  const tooltip = [{ field: "search" }];
  return [
    {
      data: { name: "regions" },
      transform,
      mark: { type: "area", clip: true, color: colors.grey, opacity: 0.18, tooltip: true },
      encoding: { x: { field: "mass" }, y: { field: "from" }, y2: { field: "to" }, detail, tooltip },
    },
    {
      // Not along the frame, where a region is cut off.
      data: { name: "regions" },
      transform: [...transform, { filter: `datum.from > ${parameterDomain(model)[0]}` }],
      mark: { type: "line", clip: true, color: colors.grey, strokeWidth: 1.5, strokeDash: dashes.solid },
      encoding: { x: { field: "mass" }, y: { field: "from" }, detail },
    },
    {
      data: { name: "labels" },
      transform,
      mark: { type: "text", align: "center", baseline: "middle", fontSize: labelSize, color: colors.grey },
      encoding: { x: { field: "mass" }, y: { field: "coupling" }, text: { field: "limit" } },
    },
  ];
}

function bandLayers(year: Control): Layer[] {
  const shared = { from: "bands", where: year, x: "mass", color: colors.green } as const;
  return [
    band({ ...shared, low: "low2", high: "high2", opacity: 0.35 }),
    band({ ...shared, low: "low1", high: "high1", opacity: 0.45 }),
    curve({
      ...shared,
      y: "central",
      width: 1.5,
      label: { text: "explains (g-2)μ", at: 1.3, dy: 34, align: "left" },
    }),
  ];
}
