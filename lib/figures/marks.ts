import type { Layer } from "./layers.js";
import { rows } from "./layers.js";
import { colors, dashes, type Dash } from "./theme.js";
import type { Control } from "./controls.js";

/**
 * Measured points, with error bars of one standard deviation where a column of them is named.
 *
 * @param xSigma and ySigma: columns of standard deviations, in the unit of the axis
 * @example points({ from: "measured", x: "value", y: "experiment", xSigma: "sigma" })
 */
export function points(options: {
  readonly from?: string;
  readonly where?: Control;
  readonly x: string;
  readonly y: string;
  readonly xSigma?: string;
  readonly ySigma?: string;
  readonly color?: string;
  readonly shape?: "circle" | "square" | "diamond" | "triangle-up";
  readonly size?: number;
}): Layer {
  const { x, y, xSigma, ySigma, color = colors.blue, shape = "circle", size = 70 } = options;
  const point = {
    mark: { type: "point", clip: true, shape, color, size, tooltip: true },
    encoding: { x: { field: x }, y: { field: y } },
  };
  const bars = [
    ...(xSigma === undefined ? [] : [errorBar("x", x, xSigma, { y: { field: y } }, color)]),
    ...(ySigma === undefined ? [] : [errorBar("y", y, ySigma, { x: { field: x } }, color)]),
  ];
  return { ...rows(options), layer: [...bars, point] };
}

/**
 * A straight line across the plot at one value of an axis.
 *
 * @example rule({ x: 105.66, label: "muon mass" })
 */
export function rule(
  at: ({ readonly x: number } | { readonly y: number }) & {
    readonly color?: string;
    readonly dash?: Dash;
    readonly label?: string;
  },
): Layer {
  const { color = colors.grey, dash = "dashed", label } = at;
  const vertical = "x" in at;
  const encoding = vertical ? { x: { datum: at.x } } : { y: { datum: at.y } };
  const line = { mark: { type: "rule", clip: true, color, strokeDash: dashes[dash] }, encoding };
  if (label === undefined) return { data: nothing, layer: [line] };
  // Written along the line, at the upper or right-hand end of it.
  const end = vertical ? { y: { value: 0 } } : { x: { value: "width" } };
  const mark = {
    type: "text",
    text: label,
    align: "right",
    angle: vertical ? 270 : 0,
    dx: -4,
    dy: -9,
    color,
  };
  const text = { mark, encoding: { ...encoding, ...end } };
  return { data: nothing, layer: [line, text] };
}

/**
 * A stripe across the plot between two values of an axis, for an uncertainty.
 *
 * @example span({ x: [17.67, 18.53], color: colors.green })
 */
export function span(
  between: ({ readonly x: readonly [number, number] } | { readonly y: readonly [number, number] }) & {
    readonly color?: string;
    readonly opacity?: number;
  },
): Layer {
  const { color = colors.green, opacity = 0.3 } = between;
  const encoding =
    "x" in between
      ? { x: { datum: between.x[0] }, x2: { datum: between.x[1] } }
      : { y: { datum: between.y[0] }, y2: { datum: between.y[1] } };
  return { data: nothing, mark: { type: "rect", clip: true, color, opacity }, encoding };
}

/**
 * A text at a point of the plot.
 *
 * @param angle in degrees, clockwise
 * @example note({ text: "excluded", x: 30, y: 1e-2, color: colors.vermilion })
 */
export function note(options: {
  readonly text: string;
  readonly x: number | string;
  readonly y: number | string;
  readonly color?: string;
  readonly align?: "left" | "center" | "right";
  readonly angle?: number;
}): Layer {
  const { text, x, y, color = colors.grey, align = "left", angle = 0 } = options;
  return {
    data: nothing,
    mark: { type: "text", text, align, baseline: "middle", angle, color },
    encoding: { x: { datum: x }, y: { datum: y } },
  };
}

/** A table of one empty row: the mark is drawn once, at the values of its encoding. */
const nothing = { values: [{}] };

function errorBar(channel: "x" | "y", field: string, sigma: string, other: Layer, color: string): Layer {
  const [low, high] = [`${channel}Low`, `${channel}High`];
  return {
    transform: [
      { calculate: `datum.${field} - datum.${sigma}`, as: low },
      { calculate: `datum.${field} + datum.${sigma}`, as: high },
    ],
    mark: { type: "rule", clip: true, color, strokeWidth: 2 },
    encoding: { ...other, [channel]: { field: low }, [`${channel}2`]: { field: high } },
  };
}
