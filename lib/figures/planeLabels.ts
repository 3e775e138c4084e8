import type { Control } from "./controls.js";
import { families } from "./exclusionLayers.js";
import type { Row } from "./figure.js";
import { densified, placeLabels, type Pixel } from "./labelPlacement.js";
import type { Layer } from "./layers.js";
import { planeScales, type Plane } from "./plane.js";
import { textWidth } from "./textWidth.js";
import { colors } from "./theme.js";

const fontSize = 14;

/** A place in the plane, in the units of its axes. */
export interface PlanePoint {
  readonly mass: number;
  readonly coupling: number;
}

/** A curve with its name; the kind of the label gives its colour. */
export interface NamedCurve {
  readonly text: string;
  readonly kind: LabelKind;
  readonly points: readonly PlanePoint[];
  /** Upper edges of a region, one for each point: its name may stand between. */
  readonly tops?: readonly number[];
}

const labelColors = {
  displaced: families.displaced.color,
  prompt: families.prompt.color,
  invisible: families.invisible.color,
  other: families.other.color,
  moment: families.moment.color,
  band: colors.green,
} as const;

export type LabelKind = keyof typeof labelColors;

export interface PlacedLabels {
  readonly labels: readonly Row[];
  /** Lines from labels to curves that are not next to them. */
  readonly leaders: readonly Row[];
}

/** Rows of the tables "labels" and "leaders" for one year: the name of each curve at the clearest place beside it. */
export function planeLabels(options: {
  readonly plane: Plane;
  readonly year: number;
  readonly curves: readonly NamedCurve[];
  readonly obstacles: readonly (readonly PlanePoint[])[];
}): PlacedLabels {
  const { plane, year, curves, obstacles } = options;
  const { width, height } = plane;
  const { mass, coupling } = planeScales(plane);
  const pixel = (point: PlanePoint): Pixel => ({
    x: mass.pixel(point.mass),
    y: coupling.pixel(point.coupling),
  });
  const inFrame = ({ x, y }: Pixel) => x >= 0 && x <= width && y >= 0 && y <= height;
  const clamped = (y: number) => Math.max(0, Math.min(height, y));
  const upperEdge = (points: readonly PlanePoint[], tops: readonly number[] = []) =>
    tops.map((top, k) => pixel({ mass: points[k]?.mass ?? 1, coupling: top }));
  const seen = curves.map(({ points, tops }) =>
    visible([points.map(pixel), upperEdge(points, tops)], inFrame),
  );
  const positions = placeLabels({
    width,
    height,
    fontSize,
    curves: curves.map(({ text, kind, points, tops }, i) => ({
      id: String(i),
      text,
      first: kind === "band",
      points: seen[i] ?? [],
      inside: betweenEdges(points.map(pixel), upperEdge(points, tops)).flatMap(({ x, bottom, top }) => {
        const [y, above] = [clamped(bottom), clamped(top)];
        // An edge outside of the frame is nothing to be near to.
        const away = inFrame({ x, y: bottom }) ? y - above : 0;
        return [0.1, 0.25, 0.5, 0.75].map((t) => ({ x, y: y + t * (above - y), away: t * away }));
      }),
    })),
    obstacles: [
      ...obstacles.map((points) => points.map(pixel)),
      ...curves.map(({ points, tops }) => upperEdge(points, tops)),
    ],
  });
  const labels: Row[] = [];
  const leaders: Row[] = [];
  curves.forEach(({ text, kind }, i) => {
    const position = positions.get(String(i));
    if (position === undefined) return;
    const at = ({ x, y }: Pixel) => ({ mass: mass.value(x), coupling: coupling.value(y) });
    labels.push({ year, kind, text, ...at(position) });
    const others = seen.filter((_, k) => k !== i);
    const leader = leaderOf(position, text, seen[i] ?? [], others.flat());
    if (leader === undefined) return;
    const [start, end] = leader.map(at) as [PlanePoint, PlanePoint];
    leaders.push({ year, kind, ...start, toMass: end.mass, toCoupling: end.coupling });
  });
  return { labels, leaders };
}

/** Pixels between a label and its own curve from which on the eye no longer finds it, and if other curves are nearer. */
const farthest = { alone: 16, amongOthers: 6 };

/** From above or below the middle of a label to the nearest point of its curve, if that is far. */
function leaderOf(
  { x, y }: Pixel,
  text: string,
  curve: readonly Pixel[],
  others: readonly Pixel[],
): [Pixel, Pixel] | undefined {
  const [halfWidth, halfHeight] = [textWidth(text, fontSize) / 2, fontSize / 2];
  const gap = (point: Pixel) =>
    Math.hypot(
      Math.max(0, Math.abs(point.x - x) - halfWidth),
      Math.max(0, Math.abs(point.y - y) - halfHeight),
    );
  const nearest = (points: readonly Pixel[]) =>
    points.reduce((least, each) => Math.min(least, gap(each)), Infinity);
  const own = nearest(curve);
  const allowed = nearest(others) < own ? farthest.amongOthers : farthest.alone;
  if (own < allowed || own === Infinity) return undefined;
  const fromMiddle = (point: Pixel) => Math.hypot(point.x - x, point.y - y);
  const end = curve.reduce((best, point) => (fromMiddle(point) < fromMiddle(best) ? point : best));
  return [{ x, y: y + Math.sign(end.y - y) * (halfHeight + 2) }, end];
}

/** Pixels between two columns of places inside of a region. */
const step = 15;

/** Columns of pixels inside of a region, at its points and between points that are far from each other. */
function betweenEdges(
  lower: readonly Pixel[],
  upper: readonly Pixel[],
): { readonly x: number; readonly bottom: number; readonly top: number }[] {
  return upper.flatMap(({ y: top }, k) => {
    const [here, next, nextTop] = [lower[k], lower[k + 1], upper[k + 1]];
    if (!here) return [];
    const gap = next && nextTop ? next.x - here.x : 0;
    const count = Math.max(1, Math.round(gap / step));
    return Array.from({ length: count }, (_, i) => {
      const t = i / count;
      const mixed = (a: number, b = a) => a + t * (b - a);
      return { x: mixed(here.x, next?.x), bottom: mixed(here.y, next?.y), top: mixed(top, nextTop?.y) };
    });
  });
}

/** What the frame shows of the first curve that is seen in it. */
function visible(
  curves: readonly (readonly Pixel[])[],
  inFrame: (pixel: Pixel) => boolean,
): readonly Pixel[] {
  return curves.map((points) => densified(points).filter(inFrame)).find(({ length }) => length > 0) ?? [];
}

/** Draws the tables "labels" and "leaders", as far as they have rows, of the chosen year. */
export function labelLayers(year: Control, { leaders }: PlacedLabels): Layer[] {
  const [domain, range] = [Object.keys(labelColors), Object.values(labelColors)];
  const color = { field: "kind", type: "nominal", legend: null, scale: { domain, range } };
  const names = {
    data: { name: "labels" },
    transform: [year.filter],
    mark: { type: "text", align: "center", baseline: "middle", fontSize },
    encoding: { x: { field: "mass" }, y: { field: "coupling" }, text: { field: "text" }, color },
  };
  if (leaders.length === 0) return [names];
  const lines = {
    data: { name: "leaders" },
    transform: [year.filter],
    mark: { type: "rule", strokeWidth: 1 },
    encoding: {
      x: { field: "mass" },
      y: { field: "coupling" },
      x2: { field: "toMass" },
      y2: { field: "toCoupling" },
      color,
    },
  };
  return [lines, names];
}
