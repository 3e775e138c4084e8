import { ArgumentError, requireKey } from "../core/arguments.js";
import type { Surface, SurfaceAxis } from "../figures/index.js";
import type { StudyAxis } from "./axis.js";
import type { Grid } from "./grid.js";
import { requireProperties } from "./requirements.js";

/**
 * A quantity of a study in the plane of two of its axes, for {@link heatMap} and {@link contourLines}, in the units that
 * they are written in; NaN where a point is not computed.
 *
 * @param options.quantity may be left out if there is only one
 * @param options.at place on each of the other axes, counted from 0
 * @throws ArgumentError for unknown names, and an axis whose place is missing or not on it
 */
export function sliceOf(
  grid: Grid,
  options: {
    readonly x: string;
    readonly y: string;
    readonly quantity?: string;
    readonly at?: Readonly<Record<string, number>>;
  },
): Surface {
  requireProperties("options", options, ["x", "y", "quantity", "at"]);
  const { axes, quantities, values } = grid;
  const axisNames = Object.fromEntries(axes.map((axis, a) => [axis.name, a]));
  const across = requireKey("x", axisNames, options.x);
  const up = requireKey("y", axisNames, options.y);
  if (across === up) throw new ArgumentError("y", options.y, "another axis than x");
  const named = Object.fromEntries(quantities.map((quantity) => [quantity.name, quantity]));
  const only = quantities.length === 1 ? quantities[0]?.name : undefined;
  const quantity = requireKey("quantity", named, options.quantity ?? only ?? "(none)");

  const strides = axes.map((_, a) => axes.slice(a + 1).reduce((size, { values }) => size * values.length, 1));
  let corner = 0;
  axes.forEach(({ name, values }, a) => {
    if (a === across || a === up) return;
    const place = options.at?.[name];
    if (place === undefined || !Number.isInteger(place) || place < 0 || place >= values.length)
      throw new ArgumentError(`at.${name}`, place, `a whole number from 0 to ${values.length - 1}`);
    corner += place * (strides[a] ?? 0);
  });
  const [columns, rows] = [axes[across], axes[up]].map((axis) => axis?.values.length ?? 0) as [
    number,
    number,
  ];
  const numbers = values[quantity.name] ?? new Float64Array();
  const surface = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const index = corner + column * (strides[across] ?? 0) + row * (strides[up] ?? 0);
      surface[row * columns + column] = (numbers[index] ?? NaN) / quantity.unit.size;
    }
  return {
    title: quantity.title,
    unit: quantity.unit.symbol,
    x: surfaceAxis(axes[across]),
    y: surfaceAxis(axes[up]),
    values: surface,
  };
}

function surfaceAxis(axis: StudyAxis | undefined): SurfaceAxis {
  if (!axis) throw new ArgumentError("axis", axis, "an axis of the study");
  const { title, unit, scale, values } = axis;
  return { title, unit: unit.symbol, scale, values: values.map((value) => value / unit.size) };
}
