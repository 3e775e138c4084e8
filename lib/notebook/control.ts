import { ArgumentError, requireBetween } from "../core/arguments.js";
import type { WidgetEvent, WidgetState } from "./widget.js";

/** A control and the value that it stands at. */
export interface Setting<T> {
  /** The value before anybody moves it; a saved notebook shows what follows from it. */
  readonly start: T;
  /** Its name in Jupyter's widgets, and how it looks at first. */
  readonly widget: string;
  readonly state: WidgetState & { readonly description: string };
  /** The value after an event; `before` if the event says nothing that is allowed. */
  readonly next: (before: T, event: WidgetEvent) => T;
}

/** Controls for {@link whatIf}. They move in a live kernel; elsewhere only their start values count. */
export const control = { slider, select, checkbox, button };

/**
 * A number that a slider changes.
 *
 * @param range first and last value, and the step
 * @throws ArgumentError if the range is empty, the step is not positive or `start` lies outside
 * @example control.slider("mass in MeV", { from: 1, to: 100, step: 1 }, 15)
 */
function slider(
  label: string,
  range: { readonly from: number; readonly to: number; readonly step: number },
  start: number = range.from,
): Setting<number> {
  const { from, to, step } = range;
  if (!(Number.isFinite(from) && Number.isFinite(to) && to > from && step > 0))
    throw new ArgumentError(`range of ${label}`, JSON.stringify(range), "from < to and step > 0");
  requireBetween(`start of ${label}`, start, from, to);
  return {
    start,
    widget: "FloatSlider",
    state: { description: label, min: from, max: to, step, value: start, readout_format: ".4~g" },
    next: (before, event) => {
      const value = event.type === "changed" ? event.state["value"] : undefined;
      if (typeof value !== "number" || !(value >= from && value <= to)) return before;
      const stepped = from + Math.round((value - from) / step) * step; // front ends send 20.000000000000004
      return Number(stepped.toPrecision(12));
    },
  };
}

/**
 * One of several texts, from a menu.
 *
 * @throws ArgumentError for fewer than two options, or a `start` that is none of them
 * @example control.select("inputs of", ["2021", "2025"])
 */
function select<const T extends string>(label: string, options: readonly T[], start?: T): Setting<T> {
  const first = start ?? options[0];
  if (first === undefined || options.length < 2)
    throw new ArgumentError(`options of ${label}`, options.length, "two or more options");
  if (!options.includes(first))
    throw new ArgumentError(`start of ${label}`, first, `one of ${options.join(", ")}`);
  return {
    start: first,
    widget: "Dropdown",
    state: { description: label, _options_labels: options, index: options.indexOf(first) },
    next: (before, event) => {
      const index = event.type === "changed" ? event.state["index"] : undefined;
      return (typeof index === "number" ? options[index] : undefined) ?? before;
    },
  };
}

/** Yes or no. */
function checkbox(label: string, start = false): Setting<boolean> {
  return {
    start,
    widget: "Checkbox",
    state: { description: label, value: start, indent: false },
    next: (before, event) => {
      const value = event.type === "changed" ? event.state["value"] : undefined;
      return typeof value === "boolean" ? value : before;
    },
  };
}

/** Counts how often it was pressed, from 0: a new seed for instance. */
function button(label: string): Setting<number> {
  return {
    start: 0,
    widget: "Button",
    state: { description: label },
    next: (before, event) => (event.type === "clicked" ? before + 1 : before),
  };
}
