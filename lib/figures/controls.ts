import { ArgumentError } from "../core/arguments.js";
import type { VegaLiteSpec } from "./figure.js";

/** A control under a figure, and the transform that keeps the rows it selects. It works in a saved notebook too. */
export interface Control {
  readonly param: VegaLiteSpec;
  readonly filter: VegaLiteSpec;
}

/**
 * Radio buttons (up to five options) or a menu; the chosen option selects the rows whose column `name` equals it.
 *
 * @param name of the parameter and of the column, "year" for instance
 * @param options values of that column; the first is chosen at the start
 * @param label shown before the control; the name when left out
 * @throws ArgumentError for a name that is not a plain word or fewer than two options
 *
 * @example const year = choice("year", ["2021", "2025"]);
 */
export function choice(name: string, options: readonly (string | number)[], label = name): Control {
  requireName(name);
  if (options.length < 2)
    throw new ArgumentError(`options of ${name}`, options.length, "two or more options");
  const input = options.length > 5 ? "select" : "radio";
  return {
    param: { name: `${name}_choice`, value: options[0], bind: { input, options, name: `${label} ` } },
    filter: { filter: `datum.${name} === ${name}_choice` },
  };
}

/**
 * A slider over evenly spaced values; it selects the rows whose column `name` is the value nearest to it.
 *
 * @param range first and last value and the step of the slider; the column holds the same values
 * @param start where the slider stands at first; `from` when left out
 * @example const mixing = slider("epsilon", { from: 1, to: 10, step: 1 }, 5);
 */
export function slider(
  name: string,
  range: { readonly from: number; readonly to: number; readonly step: number },
  start = range.from,
  label = name,
): Control {
  requireName(name);
  const { from, to, step } = range;
  if (!(step > 0 && to > from && start >= from && start <= to))
    throw new ArgumentError(
      `range of ${name}`,
      JSON.stringify({ ...range, start }),
      "from < to, step > 0 and a start between them",
    );
  return {
    param: {
      name: `${name}_choice`,
      value: start,
      bind: { input: "range", min: from, max: to, step, name: `${label} ` },
    },
    filter: { filter: `abs(datum.${name} - ${name}_choice) < ${step / 2}` },
  };
}

function requireName(name: string): void {
  if (!/^[A-Za-z]\w*$/.test(name)) throw new ArgumentError("name of a control", name, "a plain word");
}
