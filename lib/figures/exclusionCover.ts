import { MeV, type Limit, type OutlinePoint } from "../core/index.js";
import type { Plane } from "./plane.js";

/** What a limit excludes in the units of a plane's axes, cut to its frame. */
export interface PlacedRegion {
  readonly limit: Limit;
  readonly treatment: string;
  readonly pieces: readonly (readonly OutlinePoint[])[];
}

/** Others must exclude that many times more couplings on both sides, so that close competitors are drawn. */
const margin = 1.3;

/** Whether some of a point, in the units of the axes, is within the frame. */
export function inFrame({ mass, from, to }: OutlinePoint, plane: Plane): boolean {
  const [low, high] = plane.parameter;
  return mass * MeV >= plane.mass[0] && mass * MeV <= plane.mass[1] && from < high && to > low;
}

/** Ids of limits that others cover at every mass, weaker ones first: without them the excluded area is the same. */
export function hiddenIn(regions: readonly PlacedRegion[], plane: Plane): Set<string> {
  const hidden = new Set<string>();
  const covers = regions.filter((region) => !isWall(region, plane));
  const area = ({ pieces }: PlacedRegion) =>
    pieces.reduce((sum, piece) => sum + areaInFrame(piece, plane), 0);
  const smallestFirst = [...regions].sort((a, b) => area(a) - area(b));
  for (const region of smallestFirst) {
    const others = covers.filter((other) => other !== region && !hidden.has(other.limit.id));
    const points = region.pieces.flat().filter((point) => inFrame(point, plane));
    if (points.every((point) => isCovered(point, others, plane))) hidden.add(region.limit.id);
  }
  return hidden;
}

/** Cosmology excludes all couplings of a light boson; what laboratories say of it is shown all the same. */
function isWall({ pieces }: PlacedRegion, { parameter: [low, high] }: Plane): boolean {
  return pieces.flat().every(({ from, to }) => from < low && to > 100 * high);
}

/** What the frame shows of a piece, in decades of mass times those of the coupling. */
export function areaInFrame(piece: readonly OutlinePoint[], { mass, parameter }: Plane): number {
  const within = (value: number, [low, high]: readonly [number, number]) =>
    Math.max(low, Math.min(high, value));
  const width = (a: OutlinePoint, b: OutlinePoint) =>
    Math.log10(within(b.mass * MeV, mass) / within(a.mass * MeV, mass));
  const height = ({ from, to }: OutlinePoint) => Math.log10(within(to, parameter) / within(from, parameter));
  return piece.slice(1).reduce((sum, point, i) => {
    const before = piece[i] ?? point;
    return sum + (width(before, point) * (height(before) + height(point))) / 2;
  }, 0);
}

function isCovered({ mass, from, to }: OutlinePoint, others: readonly PlacedRegion[], plane: Plane): boolean {
  const intervals = others
    .flatMap(({ pieces }) => pieces.flatMap((piece) => crossSection(piece, mass)))
    .sort((a, b) => a.from - b.from);
  let reached = Math.max(from / margin, plane.parameter[0]);
  const top = Math.min(to * margin, plane.parameter[1]);
  for (const interval of intervals) if (interval.from <= reached) reached = Math.max(reached, interval.to);
  return reached >= top;
}

/** What a piece excludes at a mass: straight lines in log-log between its points. */
function crossSection(piece: readonly OutlinePoint[], mass: number): { from: number; to: number }[] {
  const right = piece.findIndex((point) => point.mass >= mass);
  const [a, b] = [piece[right - 1], piece[right]];
  if (!b) return [];
  if (b.mass === mass) return [b];
  if (!a) return [];
  const t = Math.log(mass / a.mass) / Math.log(b.mass / a.mass);
  const between = (low: number, high: number) => low ** (1 - t) * high ** t;
  return [{ from: between(a.from, b.from), to: between(a.to, b.to) }];
}
