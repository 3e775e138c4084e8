import { ArgumentError } from "../core/arguments.js";
import { formatNumber, powerOfTen } from "../core/format.js";
import { contourLines, type ContourLine } from "./contours.js";
import { csv, rounded } from "./csv.js";
import type { Row } from "./figure.js";
import type { Layer } from "./layers.js";
import { at, digitsApart, type Surface, type SurfaceAxis } from "./surface.js";
import { dashes, size } from "./theme.js";

/** Colours of lines and labels; a halo under them where they cross other colours. */
export interface Ink {
  readonly line: string;
  readonly halo?: string;
}

/** Contour lines of a figure: the rows of its table "contours", and the layers that draw them. */
interface Contours {
  readonly rows: readonly Row[];
  readonly layers: readonly Layer[];
}

/**
 * The contour lines of a surface, each level with a dash pattern of its own and written at its longest line.
 *
 * @throws ArgumentError for more levels than there are dash patterns, levels that read alike, and lines that are too long
 */
export function contoursOf(
  surface: Surface,
  levels: readonly number[],
  interpolation: "linear" | "logarithmic",
  ink: Ink,
): Contours {
  const patterns = Object.values(dashes);
  if (levels.length > patterns.length)
    throw new ArgumentError("levels", levels.length, `at most ${patterns.length}`);
  const lines = levels.length === 0 ? [] : contourLines(surface, { levels, interpolation });
  if (new Set(levels.map(shown)).size < levels.length)
    throw new ArgumentError("levels", levels, "levels that differ in three digits");
  const place = onPlot(surface);
  const points = lines.flatMap((line, number) => {
    const points = line.x.map((_, i) => place(line, i));
    const drawn = [0, ...bends(points, 0, points.length - 1)];
    return drawn.map((i, order): Row => ({
      level: stored(line.level),
      line: number,
      order,
      x: at(line.x, i),
      y: at(line.y, i),
    }));
  });
  const rows = rounded(points, digitsApart(surface) + 2); // of lines between the places
  const text = csv(rows).length;
  if (text > mostText)
    throw new ArgumentError(
      "levels",
      `lines of ${rows.length} points (${Math.ceil(text / 1000)} kB)`,
      `lines of at most ${mostText / 1000} kB: fewer levels, or a smoother surface`,
    );
  if (rows.length === 0) return { rows, layers: [] };
  return {
    rows,
    layers: [
      ...lineLayers(levels, ink),
      ...levels.flatMap((level, l) => labelOf(level, lines, ink, (l + 1) / (levels.length + 1))),
    ],
  };
}

/** Characters of the table of lines at most: a figure has room for 1000 cells beside it. */
const mostText = 110_000;

/** A level as rows store it, and dash patterns find it. */
const stored = (level: number): number => Number(level.toPrecision(4));

/** A level as it is written at its line. */
const shown = (level: number): number => Number(stored(level).toPrecision(3));

/** Pixels that a line may be off where points are left out. */
const tolerance = 0.25;

type Pixel = readonly [across: number, up: number];

/** Where a point stands on the plot. */
function onPlot({ x, y }: Surface): (line: ContourLine, i: number) => Pixel {
  const across = alongAxis(x, size.width);
  const up = alongAxis(y, size.height);
  return (line, i) => [across(at(line.x, i)), up(at(line.y, i))];
}

function alongAxis({ values, scale }: SurfaceAxis, length: number): (value: number) => number {
  const measure = scale === "logarithmic" ? Math.log : (value: number) => value;
  const [low, high] = [measure(at(values, 0)), measure(at(values, values.length - 1))];
  return (value) => ((measure(value) - low) / (high - low)) * length;
}

/** The places of a line between which it is straight, after D. Douglas and T. Peucker, Cartographica 10 (1973) 112. */
function bends(points: readonly Pixel[], from: number, to: number): number[] {
  const [first, last] = [points[from], points[to]];
  let [furthest, most] = [from, tolerance];
  if (first && last)
    points.slice(from, to).forEach((point, i) => {
      const off = distance(point, first, last);
      if (off > most) [furthest, most] = [from + i, off];
    });
  return furthest === from ? [to] : [...bends(points, from, furthest), ...bends(points, furthest, to)];
}

/** Of a point from the straight line between two others. */
function distance([x, y]: Pixel, [x1, y1]: Pixel, [x2, y2]: Pixel): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const part = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x1 - part * dx, y - y1 - part * dy);
}

function lineLayers(levels: readonly number[], ink: Ink): Layer[] {
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
    scale: { domain: levels.map(stored), range: Object.values(dashes).slice(0, levels.length) },
  };
  const line = (color: string, strokeWidth: number) => ({ type: "line", clip: true, color, strokeWidth });
  return [
    ...(ink.halo === undefined ? [] : [{ data: { name: "contours" }, mark: line(ink.halo, 4), encoding }]),
    { data: { name: "contours" }, mark: line(ink.line, 1.8), encoding: { ...encoding, strokeDash } },
  ];
}

/**
 * The level, written at its longest line; nothing for a level that the surface does not reach.
 *
 * @param part of the line before the label, another one for each level, as lines may run side by side
 */
function labelOf(level: number, lines: readonly ContourLine[], ink: Ink, part: number): Layer[] {
  const [longest] = lines.filter((line) => line.level === level).sort((a, b) => b.x.length - a.x.length);
  if (!longest) return [];
  const place = Math.round(part * (longest.x.length - 1));
  const text = { type: "text", text: levelText(level), fontSize: 13, dy: -10 };
  const encoding = { x: { datum: at(longest.x, place) }, y: { datum: at(longest.y, place) } };
  const halo = { color: ink.halo, stroke: ink.halo, strokeWidth: 4, strokeJoin: "round" };
  const marks = [...(ink.halo === undefined ? [] : [{ ...text, ...halo }]), { ...text, color: ink.line }];
  return marks.map((mark) => ({ data: { values: [{}] }, mark, encoding }));
}

/** Three digits, or a power of ten as on the axes. */
function levelText(level: number): string {
  const exponent = Math.round(Math.log10(level));
  return level > 0 && level === 10 ** exponent ? powerOfTen(exponent) : formatNumber(shown(level));
}
