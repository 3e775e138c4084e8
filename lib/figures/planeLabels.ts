import type { Control } from "./controls.js";
import type { Row } from "./figure.js";
import { densified, placeLabels, type Pixel } from "./labelPlacement.js";
import type { Layer } from "./layers.js";
import { planeScales, type Plane } from "./plane.js";
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
  displaced: colors.purple,
  prompt: colors.vermilion,
  invisible: colors.grey,
  other: colors.grey,
  band: colors.green,
  exclusion: colors.blue,
} as const;

export type LabelKind = keyof typeof labelColors;

/** Rows of the table "labels" for one year: the name of each curve at the clearest place beside it. */
export function planeLabels(options: {
  readonly plane: Plane;
  readonly year: number;
  readonly curves: readonly NamedCurve[];
  readonly obstacles: readonly (readonly PlanePoint[])[];
}): Row[] {
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
  const positions = placeLabels({
    width,
    height,
    fontSize,
    curves: curves.map(({ text, points, tops }, i) => ({
      id: String(i),
      text,
      points: visible([points.map(pixel), upperEdge(points, tops)], inFrame),
      inside: (tops ?? []).flatMap((top, k) => {
        const bottom = points[k];
        if (!bottom) return [];
        const [y, above] = [clamped(coupling.pixel(bottom.coupling)), clamped(coupling.pixel(top))];
        const x = mass.pixel(bottom.mass);
        return [0.25, 0.5, 0.75].map((t) => ({ x, y: y + t * (above - y), away: t * (y - above) }));
      }),
    })),
    obstacles: [
      ...obstacles.map((points) => points.map(pixel)),
      ...curves.map(({ points, tops }) => upperEdge(points, tops)),
    ],
  });
  return curves.flatMap(({ text, kind }, i) => {
    const position = positions.get(String(i));
    if (position === undefined) return [];
    return [{ year, kind, text, mass: mass.value(position.x), coupling: coupling.value(position.y) }];
  });
}

/** What the frame shows of the first curve that is seen in it. */
function visible(
  curves: readonly (readonly Pixel[])[],
  inFrame: (pixel: Pixel) => boolean,
): readonly Pixel[] {
  return curves.map((points) => densified(points).filter(inFrame)).find(({ length }) => length > 0) ?? [];
}

/** Draws the table "labels" of the chosen year. */
export function labelLayers(year: Control): Layer[] {
  return Object.entries(labelColors).map(([kind, color]) => ({
    data: { name: "labels" },
    transform: [year.filter, { filter: `datum.kind === '${kind}'` }],
    mark: { type: "text", align: "center", baseline: "middle", fontSize, color },
    encoding: { x: { field: "mass" }, y: { field: "coupling" }, text: { field: "text" } },
  }));
}
