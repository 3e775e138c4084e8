import { ArgumentError } from "../core/arguments.js";
import type { ReferenceId } from "../core/index.js";
import { checkAxes, checkFields, checkPlay, checkSources, checkTables } from "./check.js";
import { csv, csvFormat, rounded } from "./csv.js";
import { bundle } from "./export.js";
import { displayed, type Figure, type Play, type Row, type Tables, type VegaLiteSpec } from "./figure.js";
import { theme } from "./theme.js";

/** JupyterLab renders Vega-Lite 5; a figure is written with version 6 and stays within what both know. */
const schema = "https://vega.github.io/schema/vega-lite/v5.json";

/** Size of a specification in bytes, so that a notebook of ten figures stays readable in a browser. */
const budget = 150_000;

/** Name of the table of a figure that has only one. */
const onlyTable = "rows";

/**
 * Builds a figure: checks its parts and completes the specification with schema, theme, data and texts.
 *
 * @param options.alt what a reader who cannot see the figure should know
 * @param options.rows the rows to draw, or several named tables of rows
 * @param options.spec what {@link plot} returns, or a hand-written Vega-Lite specification; data by name only
 * @param options.digits significant digits that numbers are stored with; 6 when left out
 * @param options.play adds a Play button to the book's copy of the figure
 * @throws ArgumentError naming the figure, table, row and column of a cell that is not a finite number or a text; a field
 *   that no table has; an axis without a unit; an unknown source; a specification above 150 kB
 *
 * @example
 * figure({
 *   title: "Vector loop function",
 *   caption: "The one-loop contribution of a vector of mass M to the anomaly of the muon.",
 *   alt: "A curve that is flat at 1/2 for light vectors and falls as the inverse square of the mass.",
 *   sources: ["leveille1978"],
 *   rows: [{ mass: 1, V: 0.49 }, { mass: 1e4, V: 3.7e-5 }],
 *   spec: plot({ x: logAxis("mass M", "MeV", [1, 1e4]), y: logAxis("V", dimensionless, [1e-5, 1]),
 *     layers: [curve({ x: "mass", y: "V" })] }),
 * });
 */
export function figure(options: {
  readonly title: string;
  readonly caption: string;
  readonly alt: string;
  readonly sources: readonly ReferenceId[];
  readonly rows: readonly Row[] | Tables;
  readonly spec: VegaLiteSpec;
  readonly digits?: number;
  readonly play?: Play;
}): Figure {
  const { title, caption, alt, sources, rows, spec, digits = 6, play } = options;
  const name = `figure "${title}"`;
  for (const [key, text] of Object.entries({ title, caption, alt }))
    if (text.trim() === "") throw new ArgumentError(`${name}, ${key}`, text, "a text");

  const given: Tables = isTable(rows) ? { [onlyTable]: rows } : rows;
  checkTables(name, given);
  const tables = Object.fromEntries(
    Object.entries(given).map(([table, content]) => [table, rounded(content, digits)]),
  );
  const drawing = isTable(rows) ? { data: { name: onlyTable }, ...spec } : spec;
  checkFields(name, drawing, tables);
  checkAxes(name, drawing);
  checkSources(name, sources);
  if (play) checkPlay(name, drawing, play);

  const complete: VegaLiteSpec = {
    $schema: schema,
    title,
    description: alt,
    ...(withFormats(drawing, tables) as VegaLiteSpec),
    datasets: Object.fromEntries(Object.entries(tables).map(([table, content]) => [table, csv(content)])),
    config: theme,
    usermeta: { "hidden-photons": { caption, alt, sources, ...(play && { play }) } },
  };
  checkSize(name, complete);
  const built: Figure = {
    title,
    caption,
    alt,
    tables,
    spec: complete,
    sources,
    [displayed]: () => bundle(built),
  };
  return Object.freeze(built);
}

function isTable(rows: readonly Row[] | Tables): rows is readonly Row[] {
  return Array.isArray(rows);
}

/** Tells Vega how to read the text of each named table. */
function withFormats(node: unknown, tables: Tables): unknown {
  if (Array.isArray(node)) return node.map((part) => withFormats(part, tables));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, part]: [string, unknown]) => {
      const table = key === "data" ? tables[String((part as VegaLiteSpec)["name"])] : undefined;
      return [
        key,
        table ? { ...(part as VegaLiteSpec), format: csvFormat(table) } : withFormats(part, tables),
      ];
    }),
  );
}

function checkSize(name: string, spec: VegaLiteSpec): void {
  const bytes = new TextEncoder().encode(JSON.stringify(spec)).length;
  if (bytes > budget)
    throw new ArgumentError(
      name,
      `${Math.ceil(bytes / 1000)} kB`,
      `at most ${budget / 1000} kB; draw fewer points (1000 for a curve), or store fewer digits`,
    );
}
