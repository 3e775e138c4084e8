import { formatNumber } from "../core/index.js";
import type { StudyAxis } from "./axis.js";
import { placesOf } from "./point.js";

/** A point for people, with units: "mass = 15 MeV, g = 5 × 10⁻⁴". */
export function describePoint(axes: readonly StudyAxis[], index: number): string {
  const places = placesOf(axes, index);
  return axes
    .map(({ name, unit, values }, a) => {
      const value = formatNumber(Number(((values[places[a] ?? 0] ?? 0) / unit.size).toPrecision(6)));
      return `${name} = ${value}${unit.symbol === "" ? "" : ` ${unit.symbol}`}`;
    })
    .join(", ");
}
