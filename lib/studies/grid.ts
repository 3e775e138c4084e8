import { totalmem } from "node:os";
import { ArgumentError } from "../core/arguments.js";
import { one, type Unit } from "../core/index.js";
import { requireAxis, type StudyAxis } from "./axis.js";
import type { Task } from "./chunk.js";
import { sizeOf } from "./point.js";
import {
  requireEach,
  requireLabels,
  requireName,
  requireProperties,
  requireRunnable,
} from "./requirements.js";

/** A number that a task returns at every point. */
export interface Quantity {
  /** Property of the object that the task returns; any name if it returns one number. */
  readonly name: string;
  /** What figures and tables call it; the name when left out. */
  readonly title?: string;
  /** The unit that values are written in; none, for a pure number, when left out. */
  readonly unit?: Unit;
}

/** A function computed at every point of a grid. */
export interface Study {
  /** Shown with the progress, and in exports. */
  readonly title: string;
  /**
   * Called with one object: the value on each axis under its name, in natural units, and the parameters. With a seed it
   * gets random numbers of its own as a second argument. It returns a number, or an object with all quantities.
   */
  readonly task: Task;
  /** The last axis runs fastest. */
  readonly axes: readonly StudyAxis[];
  /** Plain data, the same at every point. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly quantities: readonly Quantity[];
  /** A whole number >= 0; the same seed gives the same result on any number of workers. */
  readonly seed?: number;
}

/** The result of a study: its numbers, and the axes that they belong to. */
export interface Grid {
  readonly title: string;
  readonly axes: readonly StudyAxis[];
  readonly quantities: readonly Required<Quantity>[];
  /** By quantity, in natural units, a number for each point; the last axis runs fastest. NaN where a point is missing. */
  readonly values: Readonly<Record<string, Float64Array>>;
  /** 1 where a point is computed. Of a complete study all are 1. */
  readonly done: Uint8Array;
}

/** Requires a study that can be computed, whose names are distinct and whose result fits into memory. */
export function requireStudy(study: Study): void {
  requireProperties("study", study, ["title", "task", "axes", "parameters", "quantities", "seed"]);
  requireRunnable(study);
  const { axes, quantities, parameters = {} } = study;
  requireEach("axes", axes, isAxis, "axes made by linearRange, logRange or valueList");
  axes.forEach(requireAxis);
  requireEach("quantities", quantities, isNamed, 'quantities, such as { name: "rate" }');
  quantities.forEach((quantity, q) => {
    requireProperties(`quantities[${q}]`, quantity, ["name", "title", "unit"]);
    const { name, title = name, unit = one } = quantity;
    requireName(`quantities[${q}].name`, name);
    requireLabels(`quantity "${name}"`, title, unit);
  });
  if (typeof parameters !== "object" || (parameters as unknown) === null)
    throw new ArgumentError("parameters", parameters, "an object");
  requireDistinct("axes and parameters", [...axes.map(({ name }) => name), ...Object.keys(parameters)]);
  requireDistinct(
    "quantities",
    quantities.map(({ name }) => name),
  );
  const points = sizeOf(axes);
  const bytes = points * (8 * quantities.length + 1);
  // So that copies fit, which an interrupt and a file take.
  const most = Math.min(totalmem(), process.constrainedMemory() || Infinity) / 4;
  if (!(bytes <= most))
    throw new ArgumentError(
      "axes",
      `${points} points of ${Math.ceil(bytes / 1e6)} MB`,
      `at most ${Math.floor(most / 1e6)} MB, a quarter of the memory; use fewer points, or several studies`,
    );
}

const isNamed = (item: unknown): boolean =>
  typeof item === "object" && item !== null && "name" in item && typeof item.name === "string";

const isAxis = (item: unknown): boolean => isNamed(item) && ArrayBuffer.isView((item as StudyAxis).values);

function requireDistinct(argument: string, names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new ArgumentError(argument, `"${twice}" twice`, "different names");
}

export type Table = Pick<Grid, "values" | "done">;

/** The numbers of a study before any point is computed. */
export function emptyTable({ axes, quantities }: Study): Table {
  const points = sizeOf(axes);
  return {
    values: Object.fromEntries(quantities.map(({ name }) => [name, new Float64Array(points).fill(NaN)])),
    done: new Uint8Array(points),
  };
}

/** The same numbers, which nobody else writes into. */
export function copyOf({ values, done }: Table): Table {
  const copies = Object.entries(values).map(([name, column]) => [name, column.slice()] as const);
  return { values: Object.fromEntries(copies), done: done.slice() };
}

/** Numbers with what they mean. */
export function gridOf({ title, axes, quantities }: Study, table: Table): Grid {
  const named = quantities.map(({ name, title = name, unit = one }) => ({ name, title, unit }));
  return { title, axes, quantities: named, ...table };
}
