import type { Control } from "./controls.js";
import { hoverArea, hoverOutline } from "./hoverMarks.js";
import type { Layer } from "./layers.js";
import type { DrawnSearch, LimitFamily } from "./limitRegions.js";
import { colors, dashes } from "./theme.js";

/** The colour of each family of searches, and its name in the key. */
export const families: Readonly<Record<LimitFamily, { readonly color: string; readonly text: string }>> = {
  displaced: { color: colors.purple, text: "decays at a distance" },
  prompt: { color: colors.vermilion, text: "prompt decays" },
  invisible: { color: colors.grey, text: "missing energy" },
  other: { color: colors.brown, text: "other" },
  moment: { color: colors.blue, text: "(g-2)μ" },
};

const names = Object.fromEntries(Object.entries(families).map(([family, { text }]) => [family, text]));

/** How a limit came about, by the dashes of its edge. */
const treatments = {
  transcribed: dashes.solid,
  recast: dashes.longDashed,
  computed: dashes.dashDotted,
  estimated: dashes.dotted,
};

/** Draws the tables "regions" and "searches": what had been published by the chosen year and not been replaced. */
export function limitLayers(year: Control, searches: readonly DrawnSearch[]): Layer[] {
  const has = (column: "family" | "treatment") => (value: string) =>
    searches.some((search) => search[column] === value);
  const color = {
    field: "family",
    type: "nominal",
    scale: { domain: Object.keys(families), range: Object.values(families).map((family) => family.color) },
    legend: {
      ...key,
      values: Object.keys(families)
        .filter(has("family"))
        .filter((family) => family !== "moment"),
      labelExpr: `${JSON.stringify(names)}[datum.label]`,
      symbolType: "square",
      symbolStrokeWidth: 0,
      symbolOpacity: 0.6,
    },
  };
  const strokeDash = {
    field: "treatment",
    type: "nominal",
    scale: { domain: Object.keys(treatments), range: Object.values(treatments) },
    legend: {
      ...key,
      values: Object.keys(treatments).filter(has("treatment")),
      symbolType: "stroke",
      symbolSize: 1000,
      rowPadding: -15,
      symbolStrokeColor: colors.grey,
    },
  };
  const edge = (column: "from" | "to") => ({
    mark: { type: "line", clip: true },
    encoding: {
      x: { field: "mass" },
      y: { field: column },
      detail: piece,
      stroke: color,
      strokeDash,
      size: { condition: { test: "datum.family === 'moment'", value: 2.5 }, value: 1.4 },
    },
  });
  return [
    {
      data: { name: "regions" },
      transform: standing(year),
      layer: [
        {
          mark: { type: "area", clip: true, opacity: 1, fillOpacity: 0.11 },
          encoding: {
            x: { field: "mass" },
            y: { field: "from" },
            y2: { field: "to" },
            detail: piece,
            fill: color,
          },
        },
        {
          transform: ends,
          mark: { type: "rule", clip: true, opacity: 0.35, strokeWidth: 1 },
          encoding: { x: { field: "mass" }, y: { field: "from" }, y2: { field: "to" }, stroke: color },
        },
        edge("from"),
        // Above the frame where a region is open.
        edge("to"),
      ],
    },
  ];
}

/** What a tooltip says of the regions: small ones lie on large ones. */
export function limitHover(year: Control): Layer {
  return hoverArea({ from: "regions", transform: standing(year), low: "from", high: "to", detail: piece });
}

/** The same along their edges, also where others lie on a region everywhere. */
export function edgeHover(year: Control): Layer {
  return hoverOutline({ from: "regions", transform: standing(year), low: "from", high: "to", detail: piece });
}

const key = {
  title: null,
  orient: "bottom",
  direction: "vertical",
  columns: 1,
  labelFontSize: 13,
  titleLimit: 300,
};

const piece = { field: "piece", type: "nominal" };

function standing(year: Control): Layer[] {
  const chosen = String(year.param["name"]);
  const columns = ["search", "source", "family", "treatment", "since", "until"];
  return [
    { lookup: "key", from: { data: { name: "searches" }, key: "key", fields: columns }, as: columns },
    { filter: `datum.since <= ${chosen} && ${chosen} < datum.until` },
  ];
}

/** The first and the last mass of each piece, where open regions have their sides. */
const ends: readonly Layer[] = [
  {
    joinaggregate: [
      { op: "min", field: "mass", as: "first" },
      { op: "max", field: "mass", as: "last" },
    ],
    groupby: ["piece"],
  },
  { filter: "datum.mass === datum.first || datum.mass === datum.last" },
];
