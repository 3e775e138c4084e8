import { textWidth } from "./textWidth.js";

/** A point in pixels, x to the right and y downwards. */
export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** A curve that wants a text beside it; its points are in order and in pixels. */
export interface LabelledCurve {
  readonly id: string;
  readonly text: string;
  readonly points: readonly Pixel[];
  /** Where the middle of the text may lie as well, and how far from the curve that is: inside of the region it bounds. */
  readonly inside?: readonly (Pixel & { readonly away: number })[];
  /** Served before the others. */
  readonly first?: boolean;
}

interface Box {
  /** Distance to the curve beyond that of a label beside it. */
  readonly away: number;
  readonly centre: Pixel;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const distance = 11; // from the curve to the middle of its label
const cost = { curve: 1, near: 0.7, label: 400, narrow: 8, above: 2, offCentre: 3, away: 1 / 3 };
/** On a phone a plot is that much narrower, and its labels are not. */
const narrowing = 2.1;
/** Within this many pixels more than its own a label could be taken for that of another curve. */
const surroundings = 6;

/**
 * Middle of the label of each curve: beside the curve or inside of its region, within the frame, and clear of other curves
 * and labels as far as possible, in a narrower plot too. Curves with the least choice are served first, if none asks to be; below the curve is
 * preferred to above it.
 *
 * @param obstacles curves without a label that should stay readable
 * @returns a position by id for each curve that has a point from which its label fits into the frame
 */
export function placeLabels(options: {
  readonly curves: readonly LabelledCurve[];
  readonly obstacles: readonly (readonly Pixel[])[];
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}): Map<string, Pixel> {
  const { curves, obstacles, fontSize } = options;
  const ink = inkMap([...curves.map(({ points }) => points), ...obstacles].flatMap(densified), options);
  const waiting = curves
    .map((curve) => ({
      curve,
      candidates: candidates(curve, fontSize, options.width).filter((box) => fits(box, options)),
    }))
    .sort((a, b) => turn(a.curve) - turn(b.curve) || a.candidates.length - b.candidates.length);
  const placed = new Map<string, Box>();
  for (const { curve, candidates } of waiting) {
    const own = inkMap(densified(curve.points), options);
    const scores = candidates.map((box) => score(box, curve, { all: ink, own }, [...placed.values()]));
    const best = candidates[scores.indexOf(Math.min(...scores))];
    if (best) placed.set(curve.id, best);
  }
  return new Map([...placed].map(([id, { centre }]) => [id, centre]));
}

const turn = ({ first = false }: LabelledCurve) => (first ? 0 : 1);

function candidates({ text, points, inside = [] }: LabelledCurve, fontSize: number, width: number): Box[] {
  const size = { away: 0, halfWidth: textWidth(text, fontSize) / 2 + 3, halfHeight: fontSize / 2 + 1 };
  const within = (x: number) => Math.max(size.halfWidth, Math.min(width - size.halfWidth, x));
  const beside = densified(points).flatMap(({ x, y }) => [
    { ...size, centre: { x: within(x), y: y + distance } },
    { ...size, centre: { x: within(x), y: y - distance } },
    // Beside a steep curve.
    { ...size, centre: { x: x + size.halfWidth + distance / 2, y: y + distance / 2 } },
    { ...size, centre: { x: x - size.halfWidth - distance / 2, y: y - distance / 2 } },
  ]);
  return [...beside, ...inside.map(({ away, ...centre }) => ({ ...size, away, centre }))];
}

function fits({ centre, halfWidth, halfHeight }: Box, frame: { width: number; height: number }): boolean {
  const inside = (at: number, half: number, length: number) => at >= half && at <= length - half;
  return inside(centre.x, halfWidth, frame.width) && inside(centre.y, halfHeight, frame.height);
}

type InkMap = (box: Box) => number;

function score(
  box: Box,
  { points }: LabelledCurve,
  ink: { readonly all: InkMap; readonly own: InkMap },
  placed: readonly Box[],
): number {
  const around = { ...box, halfHeight: box.halfHeight + surroundings + box.away };
  const foreign = ink.all(around) - ink.own(around);
  const overlaps = placed.filter((other) => overlap(box, other)).length;
  const narrowly = placed.filter((other) => overlap(box, other, narrowing)).length;
  const first = points[0]?.x ?? 0;
  const last = points[points.length - 1]?.x ?? 0;
  const offCentre = Math.abs(box.centre.x - (first + last) / 2) / Math.max(last - first, 1);
  const above = points.some(({ x, y }) => Math.abs(x - box.centre.x) < 2 && y > box.centre.y) ? 1 : 0;
  return (
    cost.curve * ink.all(box) +
    cost.near * foreign +
    cost.label * overlaps +
    cost.narrow * narrowly +
    cost.offCentre * offCentre +
    cost.above * above +
    cost.away * box.away
  );
}

/** Pixels that one cell of the ink map is wide and high. */
const cell = 2;

/** How many points lie in a box, from sums over a grid. */
function inkMap(points: readonly Pixel[], frame: { width: number; height: number }): InkMap {
  const [columns, rows] = [Math.ceil(frame.width / cell) + 1, Math.ceil(frame.height / cell) + 1];
  const sums = new Float64Array((columns + 1) * (rows + 1));
  const at = (column: number, row: number) => row * (columns + 1) + column;
  const sum = (column: number, row: number) => sums[at(column, row)] ?? 0;
  for (const { x, y } of points) {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    sums[at(column + 1, row + 1)] = sum(column + 1, row + 1) + 1;
  }
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      sums[at(column, row)] =
        sum(column, row) + sum(column - 1, row) + sum(column, row - 1) - sum(column - 1, row - 1);
  return ({ centre, halfWidth, halfHeight }) => {
    const left = Math.max(0, Math.round((centre.x - halfWidth) / cell));
    const right = Math.min(columns, Math.round((centre.x + halfWidth) / cell));
    const top = Math.max(0, Math.round((centre.y - halfHeight) / cell));
    const bottom = Math.min(rows, Math.round((centre.y + halfHeight) / cell));
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
  };
}

function overlap(a: Box, b: Box, widening = 1): boolean {
  return (
    Math.abs(a.centre.x - b.centre.x) < widening * (a.halfWidth + b.halfWidth) &&
    Math.abs(a.centre.y - b.centre.y) < a.halfHeight + b.halfHeight
  );
}

/** The same line with a point at least every 4 pixels. */
export function densified(points: readonly Pixel[]): Pixel[] {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (next === undefined) return [point];
    const steps = Math.max(1, Math.ceil(Math.hypot(next.x - point.x, next.y - point.y) / 4));
    return Array.from({ length: steps }, (_, k) => ({
      x: point.x + ((next.x - point.x) * k) / steps,
      y: point.y + ((next.y - point.y) * k) / steps,
    }));
  });
}
