import type { ChunkAxis } from "./chunk.js";

/** Number of points of a grid. */
export function sizeOf(axes: readonly { readonly values: Float64Array }[]): number {
  return axes.reduce((size, { values }) => size * values.length, 1);
}

/** Place on every axis of a point of a grid, the last axis running fastest. */
export function placesOf(axes: readonly { readonly values: Float64Array }[], index: number): number[] {
  const places: number[] = [];
  let rest = index;
  for (let a = axes.length - 1; a >= 0; a--) {
    const length = axes[a]?.values.length ?? 1;
    places[a] = rest % length;
    rest = Math.floor(rest / length);
  }
  return places;
}

/** The arguments of a task at a point of a grid: the value on each axis, in natural units, and the common parameters. */
export function pointAt(
  axes: readonly ChunkAxis[],
  index: number,
  parameters: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const point: Record<string, unknown> = { ...parameters };
  const places = placesOf(axes, index);
  axes.forEach(({ name, values }, a) => {
    point[name] = values[places[a] ?? 0];
  });
  return point;
}
