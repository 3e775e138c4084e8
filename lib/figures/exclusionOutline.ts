import type { OutlinePoint } from "../core/index.js";
import type { planeScales } from "./plane.js";

/** Farthest that a point left out may lie from the line drawn, in pixels. */
const tolerance = 0.35;

/** Fewer points of a region, such that neither edge moves visibly (Ramer, Douglas and Peucker, for both edges at once). */
export function thinned(
  piece: readonly OutlinePoint[],
  { mass, coupling }: ReturnType<typeof planeScales>,
): OutlinePoint[] {
  const pixels = piece.map((point) => ({
    x: mass.pixel(point.mass),
    from: coupling.pixel(point.from),
    to: coupling.pixel(point.to),
  }));
  const kept = new Set([0, piece.length - 1]);
  const keep = (first: number, last: number): void => {
    const [a, b] = [pixels[first], pixels[last]];
    if (!a || !b) return;
    let [worst, farthest] = [0, first];
    for (let i = first + 1; i < last; i++) {
      const point = pixels[i];
      if (!point) continue;
      const t = b.x === a.x ? 0 : (point.x - a.x) / (b.x - a.x);
      const away = Math.max(
        Math.abs(point.from - a.from - t * (b.from - a.from)),
        Math.abs(point.to - a.to - t * (b.to - a.to)),
      );
      if (away > worst) [worst, farthest] = [away, i];
    }
    if (worst <= tolerance) return;
    kept.add(farthest);
    keep(first, farthest);
    keep(farthest, last);
  };
  keep(0, piece.length - 1);
  return piece.filter((_, i) => kept.has(i));
}

/** The same region with its open ends joined: at each, a point in the middle between both edges. */
export function closedAtEnds(piece: readonly OutlinePoint[]): OutlinePoint[] {
  const [first, last] = [piece[0], piece[piece.length - 1]];
  if (!first || !last) return [];
  const middle = ({ mass, from, to }: OutlinePoint) => ({
    mass,
    from: Math.sqrt(from * to),
    to: Math.sqrt(from * to),
  });
  return [middle(first), ...piece, middle(last)];
}
