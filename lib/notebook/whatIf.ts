import { randomUUID } from "node:crypto";
import type { Displayable, MimeBundle } from "../figures/index.js";
import type { Setting } from "./control.js";
import { display } from "./display.js";
import { bundleOf } from "./show.js";
import type { Value } from "./table.js";
import { isLive, showWidget } from "./widget.js";

type Shown = Displayable | Value | string;

/**
 * Shows what `draw` makes of the start values, and in a live kernel the controls above it: when one is moved, `draw`
 * runs again in the kernel and its result takes the place of the one before.
 *
 * @param settings the controls by the name of their value
 * @param draw gets the values by name; what it returns is shown as by `show`
 * @throws whatever `draw` throws for the start values; a later error is shown in place of the result
 *
 * @example
 * whatIf({ mass: control.slider("mass in MeV", { from: 1, to: 100, step: 1 }) }, ({ mass }) => `$m = ${mass}$ MeV`);
 */
export function whatIf<T extends Readonly<Record<string, unknown>>>(
  settings: { readonly [K in keyof T]: Setting<T[K]> },
  draw: (values: T) => Shown,
): void {
  const names = Object.keys(settings) as (keyof T)[];
  let values = Object.fromEntries(names.map((name) => [name, settings[name].start])) as T;
  const first = bundleOf(draw(values));
  if (!isLive()) {
    display(first);
    return;
  }
  const id = randomUUID();
  // A slider that is drawn along sends many values; those that came in meanwhile are drawn once.
  let waiting = false;
  const drawSoon = (): void => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      display(drawn(draw, values), { id, update: true });
    });
  };
  for (const name of names) {
    const { widget, state, next } = settings[name];
    showWidget(widget, state, (event) => {
      const value = next(values[name], event);
      if (value === values[name]) return;
      values = { ...values, [name]: value };
      drawSoon();
    });
  }
  display(first, { id, update: false });
}

function drawn<T>(draw: (values: T) => Shown, values: T): MimeBundle {
  try {
    return bundleOf(draw(values));
  } catch (error) {
    return { "text/plain": String(error) };
  }
}
