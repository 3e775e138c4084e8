import { ArgumentError, requirePositive } from "../core/arguments.js";
import { formatNumber, powerOfTen } from "../core/format.js";
import type { ReferenceId } from "../core/index.js";
import { figure } from "./builder.js";
import { contourLines, type ContourLine } from "./contours.js";
import { at, axisOf, edgesOf, requireSurface, type Surface, type SurfaceAxis } from "./surface.js";
import type { Figure, Row, VegaLiteSpec } from "./figure.js";
import type { Layer } from "./layers.js";
import { plot } from "./plot.js";
import { dashes, size } from "./theme.js";

/** Cells at most: more of them do not fit into the bytes of a figure. */
const mostCells = 6000;

/** Black over light colours, white under it over dark ones. */
const ink = { line: "black", halo: "white" } as const;

/**
 * A surface as coloured cells, with contour lines if levels are given.
 *
 * @param options.colors "logarithmic" for a surface of many decades, all above 0; "linear" when left out. Contour lines are
 *   interpolated in the same measure
 * @param options.levels of contour lines, in the unit of the surface; each needs a dash pattern of its own, so five at most
 * @throws ArgumentError for fewer than two places on an axis, a number that is not finite, more than 6000 cells, more than
 *   five levels
 *
 * @example
 * const x = { title: "mass M", unit: "MeV", scale: "logarithmic", values: [1, 10, 100] } as const;
 * const y = { title: "coupling g", unit: "", scale: "linear", values: [0, 1] } as const;
 * heatMap({ surface: { title: "rate", unit: "Hz", x, y, values: [1, 2, 3, 4, 5, 6] }, levels: [2.5],
 *   caption: "A rate.", alt: "It grows to the upper right.", sources: ["codata2018"] }).tables["cells"]?.length // 6
 */
export function heatMap(options: {
  readonly surface: Surface;
  readonly caption: string;
  readonly alt: string;
  readonly sources: readonly ReferenceId[];
  /** The title of the surface when left out. */
  readonly title?: string;
  readonly colors?: "linear" | "logarithmic";
  readonly levels?: readonly number[];
}): Figure {
  const { caption, alt, sources, colors: scale = "linear", levels = [] } = options;
  const surface = requireSurface(options.surface);
  const { x, y, values, title } = surface;
  const patterns = Object.values(dashes);
  if (values.length > mostCells)
    throw new ArgumentError(
      "cells",
      values.length,
      `at most ${mostCells}; draw every other one, or contours`,
    );
  if (levels.length > patterns.length)
    throw new ArgumentError("levels", levels.length, `at most ${patterns.length}`);
  if (scale === "logarithmic") Array.from(values, (value) => requirePositive(title, value, surface.unit));

  const cells = Array.from(values, (value, i): Row => {
    const column = i % x.values.length;
    return {
      x: rounded(at(x.values, column)),
      y: rounded(at(y.values, (i - column) / x.values.length)),
      value,
    };
  });
  const lines = levels.length === 0 ? [] : contourLines(surface, { levels, interpolation: scale });
  const contours = lines.flatMap((line, number) =>
    line.x.map((across, order): Row => ({
      level: line.level,
      line: number,
      order,
      x: across,
      y: at(line.y, order),
    })),
  );
  return figure({
    title: options.title ?? title,
    caption,
    alt,
    sources,
    digits: cellDigits,
    rows: { cells, ...(contours.length > 0 && { contours }) },
    spec: plot({
      x: axisOf(x, edgesOf(x)),
      y: axisOf(y, edgesOf(y)),
      width: size.width - 100, // the legend of the colours stands beside it
      layers: [
        cellLayer(surface, scale),
        ...(contours.length > 0 ? contourLayers(levels) : []),
        ...levels.flatMap((level) => labelOf(level, lines)),
      ],
    }),
  });
}

/** Digits that cells are stored with, and found by. */
const cellDigits = 4;
const rounded = (value: number): number => Number(value.toPrecision(cellDigits));

function cellLayer(surface: Surface, scale: "linear" | "logarithmic"): Layer {
  const { x, y, values } = surface;
  const domain = [values, values].map((all, end) =>
    Array.from(all, rounded).reduce((a, b) => (end === 0 ? Math.min(a, b) : Math.max(a, b))),
  ) as [number, number];
  const legend = {
    gradientLength: 300,
    ...(scale === "logarithmic" ? decadeLabels(domain) : { format: ".3~g" }),
  };
  const said = { x: titled(x), y: titled(y), value: titled(surface) };
  return {
    data: { name: "cells" },
    transform: [
      ...Object.keys(said).map((name) => ({ calculate: `datum.${name}`, as: `${name}Said` })),
      ...edgeTransforms("x", x),
      ...edgeTransforms("y", y),
      { calculate: shadeOf(domain, scale), as: "value" },
    ],
    // A pixel more to the right and up, where the next cell covers it: no seam is left between them.
    mark: { type: "rect", clip: true, opacity: 1, x2Offset: 1, y2Offset: -1 },
    encoding: {
      x: { field: "x" },
      x2: { field: "xEnd" },
      y: { field: "y" },
      y2: { field: "yEnd" },
      color: {
        field: "value",
        type: "quantitative",
        title: said.value,
        scale: { scheme: "viridis", domain, ...(scale === "logarithmic" && { type: "log" }) },
        legend,
      },
      tooltip: Object.entries(said).map(([name, title]) => ({
        field: `${name}Said`,
        type: "quantitative",
        title,
      })),
    },
  };
}

const titled = ({ title, unit }: { readonly title: string; readonly unit: string }): string =>
  unit === "" ? title : `${title} (${unit})`;

/** Colours of a heat map: no eye tells more of them apart, and pictures are stored with a palette of few. */
const shades = 64;

/** The value in the middle of a shade, for the value of a cell. */
function shadeOf(domain: readonly [number, number], scale: "linear" | "logarithmic"): string {
  const [low, high] = scale === "linear" ? domain : [Math.log(domain[0]), Math.log(domain[1])];
  const step = (high - low) / (shades - 1);
  if (step === 0) return "datum.value";
  const nearest = (measure: string) => `${low} + round((${measure} - (${low})) / ${step}) * ${step}`;
  return scale === "linear" ? nearest("datum.value") : `exp(${nearest("log(datum.value)")})`;
}

/** Labels of a logarithmic legend, powers of ten as on an axis, nine at most. */
function decadeLabels(domain: readonly [number, number]): VegaLiteSpec {
  const [low, high] = [Math.log10(domain[0]), Math.log10(domain[1])];
  const step = Math.ceil((high - low) / 9);
  if (Math.floor(high) - Math.ceil(low) < 1) return { format: ".3~g" };
  const decades: number[] = [];
  for (let exponent = Math.ceil(low); exponent <= high; exponent += step) decades.push(exponent);
  const labels = Object.fromEntries(decades.map((exponent) => [exponent, powerOfTen(exponent)]));
  return {
    values: decades.map((exponent) => 10 ** exponent),
    labelExpr: `${JSON.stringify(labels)}[round(log(datum.value) / LN10)]`,
  };
}

/** Turns the middle of a cell into its edges, the lower one under the name of the column. */
function edgeTransforms(channel: "x" | "y", axis: SurfaceAxis): VegaLiteSpec[] {
  const middles = JSON.stringify(Array.from(axis.values, rounded));
  const edges = edgesOf(axis).map((edge) => Number(edge.toPrecision(6)));
  const edge = (list: readonly number[]) => `${JSON.stringify(list)}[indexof(${middles}, datum.${channel})]`;
  return [
    { calculate: edge(edges.slice(1)), as: `${channel}End` },
    { calculate: edge(edges.slice(0, -1)), as: channel },
  ];
}

function contourLayers(levels: readonly number[]): Layer[] {
  const encoding = {
    x: { field: "x" },
    y: { field: "y" },
    detail: { field: "line", type: "nominal" },
    order: { field: "order", type: "quantitative" },
  };
  const strokeDash = {
    field: "level",
    type: "nominal",
    legend: null,
    scale: { domain: levels.map(rounded), range: Object.values(dashes).slice(0, levels.length) },
  };
  const line = (color: string, strokeWidth: number) => ({ type: "line", clip: true, color, strokeWidth });
  return [
    { data: { name: "contours" }, mark: line(ink.halo, 4), encoding },
    { data: { name: "contours" }, mark: line(ink.line, 1.8), encoding: { ...encoding, strokeDash } },
  ];
}

/** The level, written at the middle of its longest line; nothing for a level that the surface does not reach. */
function labelOf(level: number, lines: readonly ContourLine[]): Layer[] {
  const [longest] = lines.filter((line) => line.level === level).sort((a, b) => b.x.length - a.x.length);
  if (!longest) return [];
  const middle = Math.floor(longest.x.length / 2);
  const text = { type: "text", text: levelText(level), fontSize: 13, dy: -10 };
  const encoding = { x: { datum: at(longest.x, middle) }, y: { datum: at(longest.y, middle) } };
  const halo = { ...text, color: ink.halo, stroke: ink.halo, strokeWidth: 4, strokeJoin: "round" };
  return [halo, { ...text, color: ink.line }].map((mark) => ({ data: { values: [{}] }, mark, encoding }));
}

/** Three digits, or a power of ten as on the axes. */
function levelText(level: number): string {
  const exponent = Math.round(Math.log10(Math.abs(level)));
  return level === 10 ** exponent ? powerOfTen(exponent) : formatNumber(Number(level.toPrecision(3)));
}
