import { ArgumentError, requireFinite, requirePositive } from "../core/arguments.js";
import { dimensionless, linearAxis, logAxis, type Axis } from "./axes.js";

/** An axis of a surface: the places of its columns or rows. */
export interface SurfaceAxis {
  readonly title: string;
  /** Of the values; {@link dimensionless} for pure numbers. */
  readonly unit: string;
  readonly scale: "linear" | "logarithmic";
  /** In increasing order. */
  readonly values: ArrayLike<number>;
}

/** Numbers z(x, y) on a grid of two axes. */
export interface Surface {
  readonly title: string;
  readonly unit: string;
  readonly x: SurfaceAxis;
  readonly y: SurfaceAxis;
  /** Row after row from the lowest y on, x running fastest; NaN where there is no number. */
  readonly values: ArrayLike<number>;
}

/**
 * Requires at least two increasing places on both axes, and at each of them a finite number or NaN for none, not everywhere.
 *
 * @throws ArgumentError naming the axis, or the place of the number
 */
export function requireSurface(surface: Surface): Surface {
  const { x, y, values, title } = surface;
  for (const { title, values, scale } of [x, y]) {
    const name = `values of axis "${title}"`;
    if (values.length < 2) throw new ArgumentError(name, `${values.length} of them`, "two or more");
    for (let i = 0; i < values.length; i++) {
      (scale === "logarithmic" ? requirePositive : requireFinite)(name, at(values, i));
      if (i > 0 && at(values, i) <= at(values, i - 1))
        throw new ArgumentError(name, `${at(values, i - 1)}, ${at(values, i)}`, "increasing values");
    }
  }
  const count = x.values.length * y.values.length;
  if (values.length !== count)
    throw new ArgumentError(`surface "${title}"`, `${values.length} numbers`, `${count}, one for each place`);
  if (Array.from(values).every(Number.isNaN))
    throw new ArgumentError(`surface "${title}"`, "no number at all", "one at least");
  for (let i = 0; i < count; i++)
    if (!Number.isFinite(at(values, i)) && !Number.isNaN(values[i])) {
      const row = Math.floor(i / x.values.length);
      const place = `${x.title} = ${at(x.values, i % x.values.length)} ${x.unit}, ${y.title} = ${at(y.values, row)} ${y.unit}`;
      throw new ArgumentError(
        `surface "${title}" at ${place}`,
        at(values, i),
        "a finite number, or NaN for none",
      );
    }
  return surface;
}

/** Value of an array at an index that is known to be inside. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? NaN;
}

/** The value at a fractional index of an axis, in the axis's own measure; a little outside of it too. */
export function placeOn({ values, scale }: SurfaceAxis, index: number): number {
  const low = Math.min(Math.max(Math.floor(index), 0), values.length - 2);
  const [a, b, part] = [at(values, low), at(values, low + 1), index - low];
  return scale === "logarithmic" ? a * (b / a) ** part : a + (b - a) * part;
}

/** Edges of the cells around the places of an axis: halfway between them, and as far beyond the ends. */
export function edgesOf(axis: SurfaceAxis): number[] {
  const last = axis.values.length - 1;
  return Array.from({ length: last + 2 }, (_, i) => placeOn(axis, i - 0.5));
}

/** The axis of a plot on which a surface is drawn, its cells included if there are cells. */
export function axisOf(axis: SurfaceAxis, ends: readonly number[] = Array.from(axis.values)): Axis {
  const draw = axis.scale === "logarithmic" ? logAxis : linearAxis;
  return draw(axis.title, axis.unit || dimensionless, [ends[0] ?? NaN, ends.at(-1) ?? NaN]);
}

/** What stands beside an axis or a legend: "mass M (MeV)". */
export function titled({ title, unit }: { readonly title: string; readonly unit: string }): string {
  return unit === dimensionless ? title : `${title} (${unit})`;
}

/** What a caption says of places without a number; nothing if there are none. */
export function gapsIn({ values }: Surface): string[] {
  const missing = Array.from(values).filter(Number.isNaN).length;
  return missing === 0 ? [] : [`Of ${values.length} points, ${missing} are not computed and left empty.`];
}

/** Significant digits by which all places of both axes are told apart, four at least. */
export function digitsApart({ x, y }: Surface): number {
  const tells = (digits: number) => (axis: SurfaceAxis) =>
    new Set(Array.from(axis.values, (value) => value.toPrecision(digits))).size === axis.values.length;
  let digits = 4;
  while (digits < 17 && ![x, y].every(tells(digits))) digits++;
  return digits;
}
