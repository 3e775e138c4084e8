import { ArgumentError, requireKey } from "../core/arguments.js";
import { references, type ReferenceId } from "../core/index.js";
import { axisTitle, columnsOf, unitViews } from "./encodings.js";
import type { Play, Row, Tables, VegaLiteSpec } from "./figure.js";

/** Checks that every table has rows, and every row the same columns, filled with finite numbers or with texts. */
export function checkTables(figure: string, tables: Tables): void {
  for (const [name, rows] of Object.entries(tables)) {
    const [first] = rows;
    if (first === undefined)
      throw new ArgumentError(`${figure}, table ${name}`, "no rows", "one row or more");
    for (const column of Object.keys(first))
      if (!/^[A-Za-z_]\w*$/.test(column))
        throw new ArgumentError(
          `${figure}, table ${name}: column`,
          column,
          "a name of letters, digits and _",
        );
    rows.forEach((row, index) => {
      checkRow(`${figure}, table ${name}, row ${index}`, row, first);
    });
  }
}

function checkRow(place: string, row: Row, first: Row): void {
  const columns = Object.keys(first).sort().join(", ");
  const own = Object.keys(row).sort().join(", ");
  if (own !== columns)
    throw new ArgumentError(place, `columns ${own}`, `columns ${columns} as in the first row`);
  for (const [column, value] of Object.entries(row)) {
    const kind = typeof first[column];
    const fine = typeof value === kind && (typeof value === "string" || Number.isFinite(value));
    if (!fine || !(kind === "number" || kind === "string"))
      throw new ArgumentError(
        `${place}, column ${column}`,
        value,
        kind === "string" ? "a text" : "a finite number",
      );
  }
}

/** Checks that what a specification draws is in the tables, and that what is in the tables is drawn. */
export function checkFields(figure: string, spec: VegaLiteSpec, tables: Tables): void {
  const drawn = new Set(tableNames(spec));
  for (const name of drawn) requireKey(`${figure}, data`, tables, name);
  for (const name of Object.keys(tables))
    if (!drawn.has(name))
      throw new ArgumentError(`${figure}, table ${name}`, "no layer that draws it", "a table in use");
  for (const view of unitViews(spec)) {
    const { used, made } = columnsOf(view);
    const columns = view.table === undefined ? [] : Object.keys(tables[view.table]?.[0] ?? {});
    for (const field of used)
      if (!made.has(field) && !columns.includes(field))
        throw new ArgumentError(
          `${figure}, field of table ${view.table ?? "(none)"}`,
          field,
          `one of ${columns.join(", ")}`,
        );
  }
}

/** Names of the tables that data definitions anywhere in a specification refer to. */
function tableNames(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, part]: [string, unknown]) => {
    const name = key === "data" ? (part as VegaLiteSpec)["name"] : undefined;
    return typeof name === "string" ? [name] : tableNames(part);
  });
}

/** Checks that every quantitative axis has a title with a unit, or is declared dimensionless. */
export function checkAxes(figure: string, spec: VegaLiteSpec): void {
  for (const { encoding } of unitViews(spec))
    for (const channel of ["x", "y"]) {
      const definition = encoding[channel];
      const axis = definition?.["axis"] as VegaLiteSpec | null | undefined;
      if (definition?.["type"] !== "quantitative" || axis === null) continue;
      const title = axisTitle(definition);
      const declared = /dimensionless/.test(String(axis?.["description"]));
      if (typeof title !== "string" || title === "" || !(declared || /\S \(.+\)$/.test(title)))
        throw new ArgumentError(
          `${figure}, title of axis ${channel}`,
          title,
          'a text that ends with the unit, "mass M (MeV)"; see linearAxis, logAxis and dimensionless',
        );
    }
}

/** Checks that a figure names its sources and that each of them is known. */
export function checkSources(figure: string, sources: readonly ReferenceId[]): void {
  if (sources.length === 0) throw new ArgumentError(`${figure}, sources`, "none", "one reference or more");
  for (const source of sources) requireKey(`${figure}, sources`, references, source);
}

/** Checks that a Play button drives a parameter that exists, in a positive time. */
export function checkPlay(figure: string, spec: VegaLiteSpec, play: Play): void {
  const names = ((spec["params"] ?? []) as readonly VegaLiteSpec[]).map(({ name }) => String(name));
  if (!names.includes(play.param))
    throw new ArgumentError(
      `${figure}, play.param`,
      play.param,
      `one of ${names.join(", ") || "(no parameter)"}`,
    );
  if (!(play.seconds > 0 && Number.isFinite(play.from) && Number.isFinite(play.to)))
    throw new ArgumentError(`${figure}, play`, JSON.stringify(play), "finite ends and a time > 0 s");
}
