import type { Row, VegaLiteSpec } from "./figure.js";
import { cellFrame } from "./matrixPanels.js";

/** A cell of a heat map: a value >= 0, and the text that stands in it. */
export function heatCell(value: number, decimals: number): Row {
  // A modulus that is 0 up to rounding is told apart from a small one.
  return { value, text: value < 1e-12 ? "0" : value.toFixed(decimals) };
}

/** From nearly white to dark blue, in steps that every reader sees. */
const shades = ["#f7fbff", "#6baed6", "#08306b"];

/** Named colours of texts turn with a dark page; the shades behind these do not. */
const [white, black] = ["#ffffff", "#000000"];

/** Cells in shades of blue, darker for larger values, with the value written in each; `most` has the darkest. */
export function heatLayers(most: number): readonly VegaLiteSpec[] {
  return [
    {
      mark: { type: "rect", opacity: 1 },
      encoding: {
        color: {
          field: "value",
          type: "quantitative",
          scale: { domain: [0, most / 2, most], range: shades },
          legend: null,
        },
      },
    },
    cellFrame,
    {
      mark: { type: "text", fontSize: 14 },
      encoding: {
        text: { field: "text", type: "nominal" },
        color: { condition: { test: `datum.value > ${0.7 * most}`, value: white }, value: black },
      },
    },
  ];
}
