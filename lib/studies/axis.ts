import { ArgumentError, requireFinite } from "../core/arguments.js";
import { linearGrid, logGrid, one, type Unit } from "../core/index.js";

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

/**
 * Evenly spaced values of a parameter, both ends included.
 *
 * @param options.from and to: in natural units, from < to
 * @param options.count at least 2
 * @throws ArgumentError for an empty name, ends that are not finite or not in order, and fewer than 2 values
 *
 * @example linearRange({ name: "angle", from: 0, to: 2, count: 3 }).values[1] // 1
 */
export function linearRange(options: Naming & Ends): StudyAxis {
  const values = about(options.name, () => linearGrid(options.from, options.to, options.count));
  return axis(options, "linear", values);
}

/**
 * Values of a parameter with the same ratio between all neighbours, both ends included.
 *
 * @param options.from and to: in natural units, 0 < from < to
 * @param options.count at least 2
 * @throws ArgumentError as {@link linearRange}, and for an end that is not above 0
 *
 * @example logRange({ name: "mass", unit: units.MeV, from: 1 * MeV, to: 100 * MeV, count: 3 }).values[1]! / MeV // 10.0
 */
export function logRange(options: Naming & Ends): StudyAxis {
  const values = about(options.name, () => logGrid(options.from, options.to, options.count));
  return axis(options, "logarithmic", values);
}

/**
 * Values of a parameter one by one.
 *
 * @param options.values in natural units, in increasing order, one or more
 * @param options.scale how the axis is drawn; "linear" when left out
 * @throws ArgumentError for an empty name, no values, or values that are not finite, not in order, or not above 0 on a
 *   logarithmic axis
 *
 * @example valueList({ name: "nuclei", values: [54, 131] }).unit.symbol // ""
 */
export function valueList(
  options: Naming & { readonly values: ArrayLike<number>; readonly scale?: StudyAxis["scale"] },
): StudyAxis {
  const { name, values, scale = "linear" } = options;
  if (typeof values !== "object" || (values as unknown) === null)
    throw new ArgumentError(`values of axis "${name}"`, values, "a list of numbers");
  return axis(options, scale, Array.from(values));
}

function axis(naming: Naming, scale: StudyAxis["scale"], list: readonly number[]): StudyAxis {
  const { name, title = name, unit = one } = naming;
  if (typeof name !== "string" || !/^[A-Za-z_]\w*$/.test(name))
    throw new ArgumentError("axis name", JSON.stringify(name), "a name of letters, digits and _");
  const given = `values of axis "${name}"`;
  if (list.length === 0) throw new ArgumentError(given, "none", "one value or more");
  list.forEach((value, i) => {
    requireFinite(given, value, "in natural units");
    if (scale === "logarithmic" && value <= 0)
      throw new ArgumentError(given, value, "numbers above 0 on a logarithmic axis");
    if (i > 0 && value <= (list[i - 1] ?? 0))
      throw new ArgumentError(given, `${list[i - 1] ?? 0}, ${value}`, "values in increasing order");
  });
  return Object.freeze({ name, title, unit, scale, values: Float64Array.from(list) });
}

/** What grids call the ends of an axis. */
const ends: Readonly<Record<string, string>> = { low: "from", high: "to" };

/** Says of which axis an argument is wrong. */
function about<T>(name: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    const argument = ends[error.argument] ?? error.argument;
    throw new ArgumentError(`axis "${name}", ${argument}`, error.given, error.allowed);
  }
}
