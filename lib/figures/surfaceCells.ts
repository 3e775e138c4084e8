import { csv } from "./csv.js";
import type { Row } from "./figure.js";
import { at, digitsApart, edgesOf, type Surface, type SurfaceAxis } from "./surface.js";

/** The cells of one axis: their places, and the edges around them. */
export interface CellAxis {
  readonly middles: readonly number[];
  readonly edges: readonly number[];
}

/** The cells that a surface is drawn with: the table of those that have a number, and their edges. */
export interface Cells {
  readonly table: readonly Row[];
  readonly x: CellAxis;
  readonly y: CellAxis;
}

/** Cells at most: they are two pixels wide by then. */
const mostCells = 6000;

/** Characters of a figure's tables at most; the rest of a specification takes some 10 kB. */
const mostText = 135_000;

/** Significant digits of the numbers behind colours. */
export const valueDigits = 4;

/**
 * The cells of a surface, of every n-th column and row where all of them are too many for a figure.
 *
 * @param others rows of the figure's other table, which need room too, and leave some: see {@link contoursOf}
 */
export function cellsOf(surface: Surface, others: readonly Row[]): Cells {
  const room = mostText - csv(others).length;
  const cells = cellsAtMost(surface, mostCells);
  const part = room / csv(cells.table).length;
  return part >= 1 ? cells : cellsAtMost(surface, part * cells.x.middles.length * cells.y.middles.length);
}

function cellsAtMost(surface: Surface, most: number): Cells {
  const [columns, rows] = placesDrawn(surface, most);
  const digits = digitsApart(surface);
  const shorter = (value: number, count: number) => Number(value.toPrecision(count));
  const cellAxis = (axis: SurfaceAxis, places: readonly number[]): CellAxis => {
    const values = places.map((place) => at(axis.values, place));
    const all = edgesOf(axis);
    const edges = [at(all, 0), ...edgesOf({ ...axis, values }).slice(1, -1), at(all, all.length - 1)];
    return {
      middles: values.map((value) => shorter(value, digits)),
      edges: edges.map((edge) => shorter(edge, digits + 2)),
    };
  };
  const [x, y] = [cellAxis(surface.x, columns), cellAxis(surface.y, rows)];
  const table = rows.flatMap((row, r) =>
    columns.flatMap((column, c): Row[] => {
      const value = at(surface.values, row * surface.x.values.length + column);
      const place = { x: at(x.middles, c), y: at(y.middles, r) };
      return Number.isNaN(value) ? [] : [{ ...place, value: shorter(value, valueDigits) }];
    }),
  );
  return { table, x, y };
}

/** Every n-th place of an axis; n is raised first where more places are left. */
function placesDrawn({ x, y }: Surface, most: number): [columns: number[], rows: number[]] {
  const every = (axis: SurfaceAxis, step: number): number[] =>
    Array.from({ length: Math.ceil(axis.values.length / step) }, (_, i) => i * step);
  let [across, up] = [1, 1];
  const left = (axis: SurfaceAxis, step: number): number => Math.ceil(axis.values.length / step);
  while (left(x, across) * left(y, up) > most)
    if (left(x, across) >= left(y, up)) across++;
    else up++;
  return [every(x, across), every(y, up)];
}
