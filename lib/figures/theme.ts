/**
 * The one look of all figures. Only sizes, fonts and marks are set here; text and background keep the front end's own
 * colours, so that a dark JupyterLab or book may darken the figure. What must keep its colour (series, labels,
 * grid) uses hues with a contrast of 3:1 on white and on near-black.
 */

/** Four hues of Okabe and Ito, safe for colour-blind readers, and two neutral ones that keep apart from them. */
export const colors = {
  blue: "#0072B2",
  vermilion: "#D55E00",
  green: "#009E73",
  purple: "#CC79A7",
  grey: "#808080",
  brown: "#8A6A3A",
} as const;

/** The order in which the series of one figure take their colours. */
export const palette: readonly string[] = [colors.blue, colors.vermilion, colors.green, colors.purple];

/** Dash patterns in pixels. A series has a dash of its own, so that colour never carries the meaning alone. */
export const dashes = {
  solid: [1, 0],
  dashed: [8, 4],
  dotted: [2, 3],
  dashDotted: [8, 3, 2, 3],
  longDashed: [16, 5],
} as const;

export type Dash = keyof typeof dashes;

/** Width and height of the plotting area in pixels, unless a figure says otherwise. */
export const size = { width: 640, height: 400 } as const;

/** DejaVu Sans is what the pictures are drawn with; Verdana has nearly the same widths. */
export const font = "DejaVu Sans, Verdana, sans-serif";

/** The Vega-Lite configuration of every figure. */
export const theme = {
  font,
  padding: 8,
  title: { fontSize: 16, fontWeight: "bold", anchor: "start", offset: 14 },
  axis: {
    labelFontSize: 14,
    titleFontSize: 15,
    titleFontWeight: "normal",
    titlePadding: 10,
    labelPadding: 5,
    labelFlush: false,
    gridColor: colors.grey,
    gridOpacity: 0.25,
  },
  legend: { labelFontSize: 14, titleFontSize: 14, titleFontWeight: "normal" },
  line: { strokeWidth: 2.5, strokeCap: "butt" },
  rule: { strokeWidth: 1.5, color: colors.grey },
  area: { opacity: 0.3 },
  rect: { opacity: 0.3 },
  point: { filled: true, size: 70, opacity: 1 },
  text: { fontSize: 14, color: colors.grey },
  view: { stroke: colors.grey, strokeOpacity: 0.4 },
  range: { category: palette },
} as const;
