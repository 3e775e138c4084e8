import {
  ArgumentError,
  codata2018,
  couplingBand,
  limits,
  MeV,
  requireModel,
  type DatedAnomaly,
  type Limit,
  type Model,
} from "../core/index.js";
import { figure } from "./builder.js";
import { choice, type Control } from "./controls.js";
import type { Figure, Row, Tables } from "./figure.js";
import { band, curve, type Layer } from "./layers.js";
import { limitLayers, limitRegions } from "./limitRegions.js";
import { masses, perParameter, planeAxes } from "./plane.js";
import { labelLayers, planeLabels, type NamedCurve } from "./planeLabels.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

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
  const { anomalies } = options;
  const model = requireModel(options.model);
  if (anomalies.length === 0) throw new ArgumentError("anomalies", "none", "one or more, with their years");
  const applicable = limits.filter((limit) => limitRegions(model, [limit]).length > 0);
  if (applicable.length === 0)
    throw new ArgumentError("model", model.name, "a model that some limit says something about");
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
        }),
        ...labelLayers(year),
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
  const regions = limitRegions(model, applicable);
  const labels = anomalies.flatMap(({ year }) => {
    const ofYear = (rows: readonly Row[]) => rows.filter((row) => row["year"] === year);
    const standing = regions.filter(({ since, until }) => since <= year && year < until);
    const edges = (column: string) => ({ rows: ofYear(bands), column });
    const searches = [...new Set(standing.map(({ search }) => search))].map((search): NamedCurve => {
      const rows = standing.filter((region) => region.search === search);
      return { rows, column: "from", text: rows[0]?.limit ?? "", kind: "limit" };
    });
    const named: NamedCurve[] = [
      ...searches,
      { ...edges("low2"), text: "explains (g-2)μ", kind: "band" },
      { rows: ofYear(exclusion), column: "coupling", text: "(g-2)μ, 2σ limit", kind: "exclusion" },
    ];
    const drawn = named.filter(({ rows }) => rows.length > 0);
    return planeLabels({ model, year, curves: drawn, obstacles: [edges("central"), edges("high2")] });
  });
  return {
    exclusion,
    regions,
    labels,
    ...(bands.length > 0 && { bands }),
  };
}

function bandLayers(year: Control): Layer[] {
  const shared = { from: "bands", where: year, x: "mass", color: colors.green } as const;
  return [
    band({ ...shared, low: "low2", high: "high2", opacity: 0.35 }),
    band({ ...shared, low: "low1", high: "high1", opacity: 0.45 }),
    curve({ ...shared, y: "central", width: 1.5 }),
  ];
}
