import type { Box, Point } from "./geometry.js";

/** How many cells of a box lie under lines. */
export type Ink = (box: Box) => number;

/** Pixels that one cell of the ink map is wide and high. */
const cell = 2;

/** Counts by sums over a grid of cells. */
export function inkOf(points: readonly Point[]): Ink {
  if (points.length === 0) return () => 0;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [least(xs), least(ys)];
  const columns = Math.ceil((-least(xs.map((x) => -x)) - left) / cell) + 1;
  const rows = Math.ceil((-least(ys.map((y) => -y)) - top) / cell) + 1;
  const sums = new Float64Array((columns + 1) * (rows + 1));
  const at = (column: number, row: number) => row * (columns + 1) + column;
  const sum = (column: number, row: number) => sums[at(column, row)] ?? 0;
  for (const { x, y } of points) sums[at(Math.floor((x - left) / cell) + 1, Math.floor((y - top) / cell) + 1)] = 1;
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      sums[at(column, row)] =
        sum(column, row) + sum(column - 1, row) + sum(column, row - 1) - sum(column - 1, row - 1);
  const within = (index: number, count: number) => Math.max(0, Math.min(count, index));
  return (box) => {
    const [from, to] = [Math.floor((box.left - left) / cell), Math.ceil((box.right - left) / cell)].map((column) =>
      within(column, columns),
    ) as [number, number];
    const [start, end] = [Math.floor((box.top - top) / cell), Math.ceil((box.bottom - top) / cell)].map((row) =>
      within(row, rows),
    ) as [number, number];
    return sum(to, end) - sum(from, end) - sum(to, start) + sum(from, start);
  };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}
