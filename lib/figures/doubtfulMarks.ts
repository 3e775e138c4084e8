import { doubtfulMasses, MeV } from "../core/index.js";
import type { Row } from "./figure.js";
import type { Layer } from "./layers.js";
import type { Plane } from "./plane.js";
import { colors } from "./theme.js";

/** Pixels above the lower edge of the plot. */
const markHeight = 7;

/** Rows of the masses, in MeV, at which what is drawn in a plane is not to be trusted. */
export function doubtfulRows({ model, mass: [lowest, highest] }: Plane): Row[] {
  return doubtfulMasses(model)
    .filter(({ low, high }) => high > lowest && low < highest)
    .map(({ low, high, near, why }) => ({
      near,
      why,
      low: Math.max(low, lowest) / MeV,
      high: Math.min(high, highest) / MeV,
    }));
}

/** Draws the table "doubtful": marks on the lower edge of the plot, narrow ones as lines. */
export function doubtfulLayers(rows: readonly Row[], { height }: Plane): Layer[] {
  if (rows.length === 0) return [];
  return [
    {
      data: { name: "doubtful" },
      mark: { type: "rect", color: colors.grey, stroke: colors.grey, strokeWidth: 1, tooltip: true },
      encoding: {
        x: { field: "low" },
        x2: { field: "high" },
        y: { value: height - markHeight },
        y2: { value: height },
        tooltip: [
          { field: "near", title: "not to be trusted near" },
          { field: "why", title: "because" },
        ],
      },
    },
  ];
}
