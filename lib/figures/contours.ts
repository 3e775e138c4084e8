import { contours } from "d3-contour";
import { ArgumentError, requireFinite, requirePositive } from "../core/arguments.js";
import { at, placeOn, requireSurface, type Surface } from "./surface.js";

/** A line along which a surface has one value. */
export interface ContourLine {
  readonly level: number;
  /** It comes back to its first point, which is then its last one too. */
  readonly closed: boolean;
  /** In the units of the axes. */
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * The lines along which a surface has the given values, by marching squares (d3-contour). Between two places of the grid the
 * surface is taken as linear in the measure of the axis, so that the error of a line falls with the square of the spacing.
 *
 * @param options.levels in the unit of the surface
 * @param options.interpolation "logarithmic" takes the logarithm of the surface as linear, which is closer to a surface of
 *   many decades; "linear" when left out
 * @throws ArgumentError for a number that is not finite; with logarithms, for one that is not above 0
 *
 * @example
 * const axis = { title: "x", unit: "", scale: "linear", values: [0, 1, 2] } as const;
 * const [line] = contourLines({ title: "x", unit: "", x: axis, y: axis, values: [0, 1, 2, 0, 1, 2, 0, 1, 2] }, { levels: [1.5] });
 * line?.x // [1.5, 1.5, 1.5]
 */
export function contourLines(
  surface: Surface,
  options: { readonly levels: readonly number[]; readonly interpolation?: "linear" | "logarithmic" },
): ContourLine[] {
  const { x, y, values } = requireSurface(surface);
  const { levels, interpolation = "linear" } = options;
  if (levels.length === 0) throw new ArgumentError("levels", "none", "one level or more");
  const measure =
    interpolation === "linear"
      ? (value: number) => requireFinite("level or surface", value, surface.unit)
      : (value: number) => Math.log(requirePositive("level or surface", value, surface.unit));
  const measured = Array.from(values, measure);
  const [columns, rows] = [x.values.length, y.values.length];
  const march = contours().size([columns, rows]);
  return levels.flatMap((level) => {
    const { coordinates } = march.contour(measured, measure(level));
    return coordinates.flat().flatMap((ring) =>
      openLines(ring, columns, rows).map(({ points, closed }) => ({
        level,
        closed,
        x: points.map(([column]) => placeOn(x, column)),
        y: points.map(([, row]) => placeOn(y, row)),
      })),
    );
  });
}

/** Column and row, at the places of the grid whole numbers. */
type Place = readonly [column: number, row: number];

/**
 * The parts of a ring inside of the grid. Marching squares closes what leaves the grid along a frame half a cell outside, and
 * counts from the corner of the first cell rather than from its middle.
 */
function openLines(
  ring: readonly (readonly number[])[],
  columns: number,
  rows: number,
): { points: Place[]; closed: boolean }[] {
  const places = ring.map((point): Place => [at(point, 0) - 0.5, at(point, 1) - 0.5]);
  const onFrame = ([column, row]: Place): boolean =>
    Math.min(column, row, columns - 1 - column, rows - 1 - row) < -0.25;
  const first = places.findIndex(onFrame);
  if (first === -1) return [{ points: places, closed: true }];
  // Starting on the frame, each part is a whole line; the last point repeats the first.
  const lines: Place[][] = [[]];
  for (const place of [...places.slice(first), ...places.slice(1, first)])
    if (!onFrame(place)) lines.at(-1)?.push(place);
    else if (lines.at(-1)?.length !== 0) lines.push([]);
  return lines.filter(({ length }) => length > 1).map((points) => ({ points, closed: false }));
}
