import { ArgumentError } from "../core/arguments.js";
import { formatMeasured } from "../core/format.js";
import { displayed, type Displayable, type MimeBundle } from "../figures/index.js";
import { cite, citeAsText } from "./cite.js";
import { display } from "./display.js";
import type { Value } from "./table.js";

/**
 * Shows a figure, a table, an exercise, a number with its error, or a text in Markdown, below the cell.
 *
 * @throws ArgumentError for anything else
 * @example show(codata2018.muonMass); // 105.6583755(23) MeV [Tiesinga et al. 2021]
 */
export function show(what: Displayable | Value | string): void {
  display(bundleOf(what));
}

/** What a front end gets of it. */
export function bundleOf(what: Displayable | Value | string): MimeBundle {
  if (typeof what === "string") return { "text/markdown": what, "text/plain": what };
  if (typeof what === "object" && (what as unknown) !== null) {
    if (displayed in what) return what[displayed]();
    if (typeof what.value === "number" && typeof what.sigma === "number")
      return { "text/markdown": written(what, cite), "text/plain": written(what, citeAsText) };
  }
  throw new ArgumentError(
    "show",
    typeof what,
    "a figure, a table, an exercise, a number with its error, or a text",
  );
}

/** value(uncertainty) unit [source], and how the number was read if not in the source itself. */
function written(what: Value, citation: typeof citeAsText): string {
  const number = formatMeasured(what.value, what.sigma, what.unit?.symbol);
  if (what.ref === undefined) return number;
  const how = what.provenance === undefined ? "" : `, ${what.provenance}`;
  return `${number} [${citation(what.ref)}${how}]`;
}
