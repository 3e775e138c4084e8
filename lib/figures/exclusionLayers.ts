import type { Control } from "./controls.js";
import type { Layer } from "./layers.js";
import type { LimitFamily } from "./limitRegions.js";
import { colors } from "./theme.js";

const families: Readonly<Record<LimitFamily, string>> = {
  displaced: colors.purple,
  prompt: colors.vermilion,
  invisible: colors.grey,
  other: colors.grey,
};

/** Draws the tables "regions" and "searches": what had been published by the chosen year and not been replaced. */
export function limitLayers(year: Control): Layer[] {
  const chosen = String(year.param["name"]);
  const columns = ["search", "source", "family", "since", "until"];
  const standing = [
    { lookup: "key", from: { data: { name: "searches" }, key: "key", fields: columns }, as: columns },
    { filter: `datum.since <= ${chosen} && ${chosen} < datum.until` },
  ];
  const color = {
    field: "family",
    type: "nominal",
    legend: null,
    scale: { domain: Object.keys(families), range: Object.values(families) },
  };
  const detail = { field: "piece", type: "nominal" };
  const edge = (column: "from" | "to") => ({
    data: { name: "regions" },
    transform: standing,
    mark: { type: "line", clip: true, strokeWidth: 1.3 },
    encoding: { x: { field: "mass" }, y: { field: column }, detail, stroke: color },
  });
  return [
    {
      data: { name: "regions" },
      transform: standing,
      mark: { type: "area", clip: true, opacity: 1, fillOpacity: 0.11, strokeOpacity: 0.4, tooltip: true },
      encoding: {
        x: { field: "mass" },
        y: { field: "from" },
        y2: { field: "to" },
        detail,
        fill: color,
        stroke: color,
        tooltip: [{ field: "search" }, { field: "source" }],
      },
    },
    edge("from"),
    // Above the frame where a region is open.
    edge("to"),
  ];
}
