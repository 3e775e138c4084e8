// What studies and lists of jobs require of what they are given.
import { ArgumentError, requireCount, requirePositive } from "../core/arguments.js";
import type { Unit } from "../core/index.js";

/** Requires an object of the properties named and no others: a property that nobody reads is a slip of the pen. */
export function requireProperties(argument: string, given: unknown, names: readonly string[]): void {
  if (typeof given !== "object" || given === null)
    throw new ArgumentError(argument, given, `an object with ${names.join(", ")}`);
  const other = Object.keys(given).find((name) => !names.includes(name));
  if (other !== undefined)
    throw new ArgumentError(argument, `a property "${other}"`, `only ${names.join(", ")}`);
}

/** Requires a list of one or more that are what they should be. */
export function requireEach(
  argument: string,
  list: unknown,
  isOne: (item: unknown) => boolean,
  allowed: string,
): void {
  if (!Array.isArray(list) || list.length === 0)
    throw new ArgumentError(argument, list, `a list of one or more ${allowed}`);
  const wrong = list.findIndex((item) => !isOne(item));
  if (wrong >= 0) throw new ArgumentError(`${argument}[${wrong}]`, list[wrong], `one of the ${allowed}`);
}

export function requireName(argument: string, name: unknown): void {
  if (typeof name !== "string" || !/^[A-Za-z_]\w*$/.test(name))
    throw new ArgumentError(argument, JSON.stringify(name), "a name of letters, digits and _");
}

function requireText(argument: string, text: unknown): void {
  if (typeof text !== "string" || text.trim() === "")
    throw new ArgumentError(argument, JSON.stringify(text), "a text");
}

/** Requires a title, and a unit that numbers can be written in. */
export function requireLabels(argument: string, title: unknown, unit: unknown): void {
  requireText(`title of ${argument}`, title);
  if (typeof unit !== "object" || unit === null || typeof (unit as Unit).symbol !== "string")
    throw new ArgumentError(
      `unit of ${argument}`,
      JSON.stringify(unit),
      'a unit such as units.MeV, or { symbol: "1/s", size: 1 / second }',
    );
  requirePositive(`size of the unit of ${argument}`, (unit as Unit).size);
}

/** Requires a title, a task that can be found from anywhere, and a seed if there is one. */
export function requireRunnable(study: {
  readonly title: string;
  readonly task: { readonly module: string; readonly function: string };
  readonly seed?: number;
}): void {
  const { title, task, seed } = study;
  requireText("title", title);
  if (typeof task !== "object" || (task as unknown) === null)
    throw new ArgumentError(
      "task",
      typeof task,
      "the names of a module and of a function in it: { module, function }",
    );
  requireProperties("task", task, ["module", "function"]);
  if (typeof task.module !== "string" || !/^(file:|[@\w][^:]*$)/.test(task.module))
    throw new ArgumentError(
      "task.module",
      JSON.stringify(task.module),
      'the name of a package, "hidden-photons/core" for instance, or a file: URL',
    );
  if (typeof task.function !== "string" || !/^[A-Za-z_$][\w$]*$/.test(task.function))
    throw new ArgumentError(
      "task.function",
      JSON.stringify(task.function),
      "the name of an exported function",
    );
  if (seed !== undefined) requireCount("seed", seed, 0);
}
