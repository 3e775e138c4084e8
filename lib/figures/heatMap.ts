import { requirePositive } from "../core/arguments.js";
import { powerOfTen } from "../core/format.js";
import type { ReferenceId } from "../core/index.js";
import { figure } from "./builder.js";
import { contoursOf } from "./contourLayers.js";
import type { Figure, VegaLiteSpec } from "./figure.js";
import type { Layer } from "./layers.js";
import { plot } from "./plot.js";
import { axisOf, digitsApart, edgesOf, gapsIn, requireSurface, titled, type Surface } from "./surface.js";
import { cellsOf, valueDigits, type CellAxis, type Cells } from "./surfaceCells.js";
import { size } from "./theme.js";

/** Black over light colours, white under it over dark ones. */
const ink = { line: "black", halo: "white" } as const;

/**
 * A surface as coloured cells, with contour lines if levels are given. Of more points than fit into a figure, some 6000, every
 * n-th is drawn as a cell, and the caption says so; contour lines use all. A cell without a number stays empty.
 *
 * @param options.colors "logarithmic" for a surface of many decades, all above 0; "linear" when left out. Contour lines are
 *   interpolated in the same measure
 * @param options.levels of contour lines, in the unit of the surface; each needs a dash pattern of its own, so five at most
 * @throws ArgumentError for fewer than two places on an axis, no number at all, an infinite one, more than five levels,
 *   levels alike in three digits, and contour lines too long for a figure, as those of noise are
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
  const { x, y, title } = surface;
  const present = Array.from(surface.values).filter((value) => !Number.isNaN(value));
  if (scale === "logarithmic") for (const value of present) requirePositive(title, value, surface.unit);

  const contours = contoursOf(surface, levels, scale, ink);
  const cells = cellsOf(surface, contours.rows);
  return figure({
    title: options.title ?? title,
    caption: [caption, ...thinningOf(surface, cells), ...gapsIn(surface)].join(" "),
    alt,
    sources,
    digits: digitsApart(surface) + 2, // of lines between the places
    rows: { cells: cells.table, ...(contours.rows.length > 0 && { contours: contours.rows }) },
    spec: plot({
      x: axisOf(x, edgesOf(x)),
      y: axisOf(y, edgesOf(y)),
      width: size.width - 100, // the legend of the colours stands beside it
      layers: [
        cellLayer(
          surface,
          cells,
          rangeOf(present.map((value) => Number(value.toPrecision(valueDigits)))),
          scale,
        ),
        ...contours.layers,
      ],
    }),
  });
}

/** What the caption says of points that are not drawn. */
function thinningOf({ x, y }: Surface, cells: Cells): string[] {
  const all = `${x.values.length} × ${y.values.length}`;
  const drawn = `${cells.x.middles.length} × ${cells.y.middles.length}`;
  return all === drawn ? [] : [`Of ${all} points, ${drawn} are drawn as cells; contour lines use all.`];
}

/** The smallest and the largest number. */
function rangeOf(values: readonly number[]): [low: number, high: number] {
  return [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
}

function cellLayer(
  surface: Surface,
  cells: Cells,
  domain: readonly [low: number, high: number],
  scale: "linear" | "logarithmic",
): Layer {
  const legend = {
    gradientLength: 300,
    ...(scale === "logarithmic" ? decadeLabels(domain) : { format: ".3~g" }),
  };
  const said = { x: titled(surface.x), y: titled(surface.y), value: titled(surface) };
  return {
    data: { name: "cells" },
    transform: [
      ...Object.keys(said).map((name) => ({ calculate: `datum.${name}`, as: `${name}Said` })),
      ...edgeTransforms("x", cells.x),
      ...edgeTransforms("y", cells.y),
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

/** Colours of a heat map: no eye tells more of them apart, and pictures are stored with a palette of few. */
const shades = 64;

/** The value in the middle of a shade, for the value of a cell. */
function shadeOf(domain: readonly [low: number, high: number], scale: "linear" | "logarithmic"): string {
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
function edgeTransforms(channel: "x" | "y", { middles, edges }: CellAxis): VegaLiteSpec[] {
  const edge = (list: readonly number[]) =>
    `${JSON.stringify(list)}[indexof(${JSON.stringify(middles)}, datum.${channel})]`;
  return [
    { calculate: edge(edges.slice(1)), as: `${channel}End` },
    { calculate: edge(edges.slice(0, -1)), as: channel },
  ];
}
