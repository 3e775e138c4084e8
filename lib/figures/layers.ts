import { ArgumentError } from "../core/arguments.js";
import type { Control } from "./controls.js";
import type { VegaLiteSpec } from "./figure.js";
import { colors, dashes, palette, type Dash } from "./theme.js";

/** A layer of a plot: Vega-Lite marks whose axes {@link plot} fills in. */
export type Layer = VegaLiteSpec;

/** Which rows a layer draws. */
interface Source {
  /** Name of the table; left out in a figure with one table. */
  readonly from?: string;
  /** Draws only the rows that a control selects. */
  readonly where?: Control;
}

/** A text beside a line, in its colour, instead of a legend. */
export interface EndLabel {
  readonly text: string;
  /** Beside the first or last point, or the point nearest to this x. */
  readonly at: "start" | "end" | number;
  /** Shift in pixels, to the right and down; 0 and -8 when left out. */
  readonly dx?: number;
  readonly dy?: number;
  readonly align?: "left" | "center" | "right";
}

/**
 * A line through the rows in order of x.
 *
 * @param order column to connect the rows by instead of x, for closed contours
 * @example curve({ x: "M", y: "g", color: colors.blue, dash: "dashed", label: { text: "central value", at: "end" } })
 */
export function curve(
  options: Source & {
    readonly x: string;
    readonly y: string;
    readonly color?: string;
    readonly dash?: Dash;
    readonly width?: number;
    readonly order?: string;
    readonly label?: EndLabel;
  },
): Layer {
  const { x, y, color = colors.blue, dash = "solid", width, order, label } = options;
  const line = {
    mark: { type: "line", clip: true, color, strokeDash: dashes[dash], ...(width && { strokeWidth: width }) },
    encoding: {
      x: { field: x },
      y: { field: y },
      ...(order !== undefined && { order: { field: order, type: "quantitative" } }),
    },
  };
  return { ...rows(options), layer: label ? [line, endLabel(x, y, label, color)] : [line] };
}

/**
 * One line for each value of a column, told apart by colour and dash; label them with notes, or use one
 * {@link curve} for each where labels should follow the lines.
 *
 * @param names values of the column in the order of colours and dashes, at most as many as there are dashes
 * @throws ArgumentError for more names than dash patterns
 * @example curves({ x: "ratio", y: "value", series: "function", names: ["V", "S", "P", "|A|"], label: { at: "start" } })
 */
export function curves(
  options: Source & {
    readonly x: string;
    readonly y: string;
    readonly series: string;
    readonly names: readonly string[];
    readonly label?: Omit<EndLabel, "text">;
  },
): Layer {
  const { x, y, series, names, label } = options;
  const patterns = Object.values(dashes);
  if (names.length > patterns.length)
    throw new ArgumentError(
      `series "${series}"`,
      `${names.length} names`,
      `at most ${patterns.length}; use two figures`,
    );
  const color = {
    field: series,
    type: "nominal",
    legend: null,
    scale: { domain: names, range: names.map((_, i) => palette[i % palette.length]) },
  };
  const strokeDash = { ...color, scale: { domain: names, range: patterns.slice(0, names.length) } };
  const line = {
    mark: { type: "line", clip: true },
    encoding: { x: { field: x }, y: { field: y }, color, strokeDash },
  };
  if (label === undefined) return { ...rows(options), layer: [line] };
  const text = endLabel(x, y, { ...label, text: "" }, "", series);
  const encoding = { x: { field: x }, y: { field: y }, color, text: { field: series } };
  return { ...rows(options), layer: [line, { ...text, encoding }] };
}

/**
 * The area between two curves.
 *
 * @param low and high: columns of the lower and upper edge
 * @param opacity 0 to 1; 0.3 when left out
 * @example band({ x: "M", low: "g1", high: "g2", color: colors.green, label: { text: "1σ", at: "end" } })
 */
export function band(
  options: Source & {
    readonly x: string;
    readonly low: string;
    readonly high: string;
    readonly color?: string;
    readonly opacity?: number;
    readonly label?: EndLabel;
  },
): Layer {
  const { x, low, high, color = colors.green, opacity = 0.3, label } = options;
  const area = {
    mark: { type: "area", clip: true, color, opacity },
    encoding: { x: { field: x }, y: { field: low }, y2: { field: high } },
  };
  return { ...rows(options), layer: label ? [area, endLabel(x, high, label, color)] : [area] };
}

/**
 * Everything above a curve (or below it), for what a measurement excludes; the edge is drawn as a line.
 *
 * @param side which side of the curve is filled; "above" when left out
 * @example region({ x: "M", edge: "limit", color: colors.grey, label: { text: "BaBar", at: 300 } })
 */
export function region(
  options: Source & {
    readonly x: string;
    readonly edge: string;
    readonly side?: "above" | "below";
    readonly color?: string;
    readonly dash?: Dash;
    readonly opacity?: number;
    readonly label?: EndLabel;
  },
): Layer {
  const { x, edge, side = "above", color = colors.grey, dash = "solid", opacity = 0.18, label } = options;
  const encoding = { x: { field: x }, y: { field: edge } };
  const frame = side === "above" ? { value: 0 } : { value: "height" };
  const area = {
    mark: { type: "area", clip: true, color, opacity },
    encoding: { x: { field: x }, y: { field: edge, stack: null }, y2: frame },
  };
  const line = {
    mark: { type: "line", clip: true, color, strokeWidth: 1.5, strokeDash: dashes[dash] },
    encoding,
  };
  return { ...rows(options), layer: label ? [area, line, endLabel(x, edge, label, color)] : [area, line] };
}

/** The transform and data of a layer that draws rows of a table. */
export function rows({ from, where }: Source): Layer {
  return {
    ...(from !== undefined && { data: { name: from } }),
    ...(where && { transform: [where.filter] }),
  };
}

/** A text at the row that is first, last, or nearest to a given x; one for each series. */
function endLabel(x: string, y: string, label: EndLabel, color: string, series?: string): Layer {
  const { at, text, dx = 0, dy = -8 } = label;
  const align = label.align ?? (at === "start" ? "left" : at === "end" ? "right" : "center");
  const distance = at === "start" ? `datum.${x}` : at === "end" ? `-datum.${x}` : `abs(datum.${x} - ${at})`;
  return {
    transform: [
      { calculate: distance, as: "fromLabel" },
      {
        joinaggregate: [{ op: "min", field: "fromLabel", as: "nearestLabel" }],
        ...(series !== undefined && { groupby: [series] }),
      },
      { filter: "datum.fromLabel === datum.nearestLabel" },
    ],
    mark: { type: "text", align, baseline: "middle", dx, dy, ...(color !== "" && { color }) },
    encoding: { x: { field: x }, y: { field: y }, text: { value: text } },
  };
}
