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
}

interface Box {
  readonly centre: Pixel;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

const distance = 11; // from the curve to the middle of its label
const cost = { curve: 1, label: 40, above: 2, offCentre: 3 };

/**
 * Middle of the label of each curve: beside the curve, within the frame, and clear of other curves and labels as far as
 * possible. Curves with the least choice are served first; below the curve is preferred to above it.
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
  const ink = [...curves.map(({ points }) => points), ...obstacles].flatMap(densified);
  const waiting = curves
    .map((curve) => ({ curve, candidates: candidates(curve, fontSize).filter((box) => fits(box, options)) }))
    .sort((a, b) => a.candidates.length - b.candidates.length);
  const placed = new Map<string, Box>();
  for (const { curve, candidates } of waiting) {
    const scores = candidates.map((box) => score(box, curve, ink, [...placed.values()]));
    const best = candidates[scores.indexOf(Math.min(...scores))];
    if (best) placed.set(curve.id, best);
  }
  return new Map([...placed].map(([id, { centre }]) => [id, centre]));
}

function candidates({ text, points }: LabelledCurve, fontSize: number): Box[] {
  const size = { halfWidth: textWidth(text, fontSize) / 2 + 3, halfHeight: fontSize / 2 + 1 };
  return densified(points).flatMap(({ x, y }) => [
    { ...size, centre: { x, y: y + distance } },
    { ...size, centre: { x, y: y - distance } },
    // Beside a steep curve.
    { ...size, centre: { x: x + size.halfWidth + distance / 2, y: y + distance / 2 } },
    { ...size, centre: { x: x - size.halfWidth - distance / 2, y: y - distance / 2 } },
  ]);
}

function fits({ centre, halfWidth, halfHeight }: Box, frame: { width: number; height: number }): boolean {
  const inside = (at: number, half: number, length: number) => at >= half && at <= length - half;
  return inside(centre.x, halfWidth, frame.width) && inside(centre.y, halfHeight, frame.height);
}

function score(box: Box, { points }: LabelledCurve, ink: readonly Pixel[], placed: readonly Box[]): number {
  const covered = ink.filter((pixel) => contains(box, pixel)).length;
  const overlaps = placed.filter((other) => overlap(box, other)).length;
  const first = points[0]?.x ?? 0;
  const last = points[points.length - 1]?.x ?? 0;
  const offCentre = Math.abs(box.centre.x - (first + last) / 2) / Math.max(last - first, 1);
  const above = points.some(({ x, y }) => Math.abs(x - box.centre.x) < 2 && y > box.centre.y) ? 1 : 0;
  return cost.curve * covered + cost.label * overlaps + cost.offCentre * offCentre + cost.above * above;
}

function contains({ centre, halfWidth, halfHeight }: Box, { x, y }: Pixel): boolean {
  return Math.abs(x - centre.x) < halfWidth && Math.abs(y - centre.y) < halfHeight;
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.abs(a.centre.x - b.centre.x) < a.halfWidth + b.halfWidth &&
    Math.abs(a.centre.y - b.centre.y) < a.halfHeight + b.halfHeight
  );
}

/** The same line with a point at least every 4 pixels. */
function densified(points: readonly Pixel[]): Pixel[] {
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
