import { ArgumentError, requireCount, requireFinite } from "../core/arguments.js";
import { linearGrid, logGrid, one, type Unit } from "../core/index.js";
import { requireLabels, requireName, requireProperties } from "./requirements.js";

/** One parameter of a study and the values that it takes. */
export interface StudyAxis {
  /** The argument of the task that takes these values. */
  readonly name: string;
  /** What a figure writes along the axis: "mass M". */
  readonly title: string;
  /** The unit that values are written in. */
  readonly unit: Unit;
  /** How the axis is drawn, and interpolated on. */
  readonly scale: "linear" | "logarithmic";
  /** In natural units, in increasing order. */
  readonly values: Float64Array;
}

interface Naming {
  readonly name: string;
  /** The name when left out. */
  readonly title?: string;
  /** None, for a pure number, when left out. */
  readonly unit?: Unit;
}

interface Ends {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

const naming = ["name", "title", "unit"];

/** Values of an axis at most. */
const mostValues = 1e7;

/**
 * Evenly spaced values of a parameter, both ends included.
 *
 * @param options.from and to: in natural units, from < to
 * @param options.count from 2 to 10⁷
 * @throws ArgumentError for an empty name, a unit without symbol or size, ends that are not finite or not in order, fewer
 *   than 2 values or too many, and an unknown option
 *
 * @example linearRange({ name: "angle", from: 0, to: 2, count: 3 }).values[1] // 1
 */
export function linearRange(options: Naming & Ends): StudyAxis {
  return axis(options, "linear", gridOf(linearGrid, options));
}

/**
 * Values of a parameter with the same ratio between all neighbours, both ends included.
 *
 * @param options.from and to: in natural units, 0 < from < to
 * @param options.count from 2 to 10⁷
 * @throws ArgumentError as {@link linearRange}, and for an end that is not above 0
 *
 * @example logRange({ name: "mass", unit: units.MeV, from: 1 * MeV, to: 100 * MeV, count: 3 }).values[1]! / MeV // 10.0
 */
export function logRange(options: Naming & Ends): StudyAxis {
  return axis(options, "logarithmic", gridOf(logGrid, options));
}

/**
 * Values of a parameter one by one.
 *
 * @param options.values in natural units, in increasing order, one or more
 * @param options.scale how the axis is drawn; "linear" when left out
 * @throws ArgumentError for an empty name, a unit without symbol or size, no values, values that are not finite, not in
 *   order, or not above 0 on a logarithmic axis, and an unknown option
 *
 * @example valueList({ name: "nuclei", values: [54, 131] }).unit.symbol // ""
 */
export function valueList(
  options: Naming & { readonly values: ArrayLike<number>; readonly scale?: StudyAxis["scale"] },
): StudyAxis {
  requireProperties("options of an axis", options, [...naming, "values", "scale"]);
  const { name, values, scale = "linear" } = options;
  if (typeof values !== "object" || (values as unknown) === null)
    throw new ArgumentError(`values of axis "${name}"`, JSON.stringify(values), "a list of numbers");
  return axis(options, scale, values);
}

function axis(
  { name, title = name, unit = one }: Naming,
  scale: StudyAxis["scale"],
  values: ArrayLike<number>,
): StudyAxis {
  requireAxis({ name, title, unit, scale, values });
  return Object.freeze({ name, title, unit, scale, values: Float64Array.from(values) });
}

/** Requires what the functions above promise, also of an axis that somebody else made. */
export function requireAxis({
  name,
  title,
  unit,
  scale,
  values,
}: Omit<StudyAxis, "values"> & { readonly values: ArrayLike<number> }): void {
  requireName("axis name", name);
  requireLabels(`axis "${name}"`, title, unit);
  if (!["linear", "logarithmic"].includes(scale))
    throw new ArgumentError(`scale of axis "${name}"`, JSON.stringify(scale), "linear or logarithmic");
  requireCount(`number of values of axis "${name}"`, values.length, 1, mostValues);
  const given = `values of axis "${name}"`;
  for (let i = 0; i < values.length; i++) {
    const value = requireFinite(given, values[i] ?? NaN, "in natural units");
    const before = values[i - 1] ?? -Infinity;
    if (scale === "logarithmic" && value <= 0)
      throw new ArgumentError(given, value, "numbers above 0 on a logarithmic axis");
    if (value <= before) throw new ArgumentError(given, `${before}, ${value}`, "values in increasing order");
  }
}

/** The values between two ends; what is wrong is said with the name of the axis. */
function gridOf(
  make: (from: number, to: number, count: number) => number[],
  options: Naming & Ends,
): number[] {
  requireProperties("options of an axis", options, [...naming, "from", "to", "count"]);
  const { name, from, to, count } = options;
  try {
    return make(from, to, count);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError(`axis "${name}", ${error.argument}`, error.given, error.allowed);
  }
}
