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
 * Beside a place without a number a line ends.
 *
 * @param options.levels in the unit of the surface
 * @param options.interpolation "logarithmic" takes the logarithm of the surface as linear, which is closer to a surface of
 *   many decades; "linear" when left out
 * @throws ArgumentError for a number that is infinite; with logarithms, for one that is not above 0
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
  const measuredLevels = levels.map(measure);
  const measured = Array.from(values, (value) => (Number.isNaN(value) ? NaN : measure(value)));
  const filled = withoutGaps(measured, measuredLevels);
  const [columns, rows] = [x.values.length, y.values.length];
  const march = contours().size([columns, rows]);
  const isOff = (place: Place): boolean =>
    isOnFrame(place, columns, rows) || isInGap(place, columns, measured);
  return levels.flatMap((level, l) => {
    const { coordinates } = march.contour(filled, at(measuredLevels, l));
    return coordinates.flat().flatMap((ring) =>
      openLines(ring, isOff).map(({ points, closed }) => ({
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

/** Marching squares closes what leaves the grid along a frame half a cell outside. */
function isOnFrame([column, row]: Place, columns: number, rows: number): boolean {
  return Math.min(column, row, columns - 1 - column, rows - 1 - row) < -0.25;
}

/** Whether one of the two neighbours that a place lies between has no number. */
function isInGap([column, row]: Place, columns: number, values: readonly number[]): boolean {
  return [Math.floor, Math.ceil].some((round) =>
    Number.isNaN(at(values, round(row) * columns + round(column))),
  );
}

/** Places without a number get one far below all others, so that a line around them lies between a place with and one without. */
function withoutGaps(values: readonly number[], levels: readonly number[]): number[] {
  const present = [...values.filter((value) => !Number.isNaN(value)), ...levels];
  const low = present.reduce((a, b) => Math.min(a, b));
  const high = present.reduce((a, b) => Math.max(a, b));
  const below = low - (high - low) - Math.abs(low) - 1;
  return values.map((value) => (Number.isNaN(value) ? below : value));
}

/** The parts of a ring that are not off. Marching squares counts from the corner of the first cell rather than its middle. */
function openLines(
  ring: readonly (readonly number[])[],
  isOff: (place: Place) => boolean,
): { points: Place[]; closed: boolean }[] {
  const places = ring.map((point): Place => [at(point, 0) - 0.5, at(point, 1) - 0.5]);
  const first = places.findIndex(isOff);
  if (first === -1) return [{ points: places, closed: true }];
  // Starting off the lines, each part is a whole one; the last point repeats the first.
  const lines: Place[][] = [[]];
  for (const place of [...places.slice(first), ...places.slice(1, first)])
    if (!isOff(place)) lines.at(-1)?.push(place);
    else if (lines.at(-1)?.length !== 0) lines.push([]);
  return lines.filter(({ length }) => length > 1).map((points) => ({ points, closed: false }));
}
