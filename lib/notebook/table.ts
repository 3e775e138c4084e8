import { ArgumentError } from "../core/arguments.js";
import { formatMeasured, formatNumber } from "../core/format.js";
import type { Measured, ReferenceId, ValueWithError } from "../core/index.js";
import { displayed, type Displayable } from "../figures/index.js";
import { cite, citeAsText } from "./cite.js";

/** A number with its error; unit and source are shown where it has them. */
export type Value = ValueWithError & Partial<Pick<Measured, "unit" | "ref" | "provenance">>;

export type Cell = number | string | Value;

/** A column of a table: which cells, under which title, and how numbers are written. */
export interface Column {
  readonly key: string;
  /** The key when left out. */
  readonly title?: string;
  /** Unit of all numbers of the column, written in its head. */
  readonly unit?: string;
  /** Significant digits: of numbers 4, and whole numbers in full, when left out; of the errors of others 2. */
  readonly digits?: number;
}

/**
 * A table with a head, numbers to the right.
 *
 * @throws ArgumentError for a missing list, naming row and column of a cell that is missing or not finite
 * @example
 * show(table([{ name: "muon", mass: codata2018.muonMass }], [{ key: "name" }, { key: "mass", unit: "MeV" }]));
 */
export function table(
  rows: readonly Readonly<Record<string, Cell>>[],
  columns: readonly Column[],
): Displayable {
  for (const [name, list] of Object.entries({ rows, columns }))
    if (!Array.isArray(list))
      throw new ArgumentError(name, list, 'a list, such as [{ key: "mass", unit: "MeV" }]');
  const head = columns.map(({ key, title = key, unit }) =>
    unit === undefined ? title : `${title} (${unit})`,
  );
  const body = rows.map((row, index) => columns.map((column) => cellText(row[column.key], column, index)));
  const right = columns.map(({ key }) => rows.every((row) => typeof row[key] !== "string"));
  return {
    [displayed]: () => ({
      "text/markdown": asMarkdown(head, body, right),
      "text/plain": asText(head, body, right),
    }),
  };
}

/** All that a publication allows, its ends included. */
export interface PublishedRange {
  readonly from: number;
  readonly to: number;
}

/** One line of the table that closes a chapter. */
export interface Comparison {
  readonly quantity: string;
  /** Our value, in `unit`. */
  readonly ours: number | Value;
  /** The published value, in the same unit, or what was published as a range. */
  readonly published: number | Value | PublishedRange;
  readonly unit?: string;
  /** Significant digits: of values 4, and whole numbers in full, when left out; of the errors of others 2. */
  readonly digits?: number;
  readonly why: string;
  readonly source: ReferenceId;
}

/**
 * The table that closes a chapter: quantity with its unit, our value, the published value, their ratio (of a range: whether ours is inside), why
 * they differ, and the source.
 *
 * @throws ArgumentError if a value is not finite, a value carries another unit than the row or the other value, or a range ends before it begins
 * @example
 * show(comparison([{ quantity: "magic momentum", ours: 3.0943, published: 3.094, unit: "GeV", why: "rounding", source: "fermilab2021" }]));
 */
export function comparison(rows: readonly Comparison[]): Displayable {
  const lines = (citation: (id: ReferenceId) => string) =>
    rows.map(({ quantity, ours, published, unit, digits, why, source }) => {
      requireSameUnit(quantity, [unit, unitOf(ours), unitOf(published)]);
      if (isRange(published)) requireOrder(quantity, published);
      const symbol = unit ?? unitOf(ours) ?? unitOf(published) ?? "";
      const place = { key: quantity, unit: symbol, ...(digits !== undefined && { digits }) };
      const write = (value: number | Value | PublishedRange, key: string): string => {
        const ends = isRange(value) ? [value.from, value.to] : [value];
        const texts = ends.map((end) => cellText(end, { ...place, key: `${quantity}, ${key}` }, 0));
        return texts.join(" to ");
      };
      return [
        symbol === "" ? quantity : `${quantity} (${symbol})`,
        write(ours, "our value"),
        write(published, "published value"),
        ratio(ours, published),
        why,
        citation(source),
      ];
    });
  const head = ["quantity", "our value", "published", "ratio", "why they differ", "source"];
  const right = [false, true, true, true, false, false];
  return {
    [displayed]: () => ({
      "text/markdown": asMarkdown(head, lines(cite), right),
      "text/plain": asText(head, lines(citeAsText), right),
    }),
  };
}

function cellText(cell: Cell | undefined, { key, unit, digits }: Column, row: number): string {
  if (typeof cell === "string") return cell;
  const value = typeof cell === "object" ? cell.value : cell;
  if (value === undefined || !Number.isFinite(value))
    throw new ArgumentError(`row ${row}, column ${key}`, value, "a text or a finite number");
  if (typeof cell !== "object")
    return formatNumber(value, digits ?? (Number.isInteger(value) ? undefined : 4));
  const symbol = cell.unit?.symbol ?? "";
  return formatMeasured(cell.value, cell.sigma, symbol === unit ? "" : symbol, digits ?? 2);
}

function isRange(value: number | Value | PublishedRange): value is PublishedRange {
  return typeof value === "object" && "from" in value;
}

function unitOf(value: Comparison["published"]): string | undefined {
  return typeof value === "number" || isRange(value) ? undefined : value.unit?.symbol;
}

function requireSameUnit(quantity: string, units: readonly (string | undefined)[]): void {
  const [a, b] = new Set(units.filter((unit) => unit !== undefined));
  if (a !== undefined && b !== undefined)
    throw new ArgumentError(
      `unit of ${quantity}`,
      `${a || "none"} and ${b || "none"}`,
      "the same unit for both values",
    );
}

function requireOrder(quantity: string, { from, to }: PublishedRange): void {
  if (from > to)
    throw new ArgumentError(`${quantity}, published value`, `from ${from} to ${to}`, "from <= to");
}

function ratio(ours: number | Value, published: Comparison["published"]): string {
  const number = (value: number | Value): number => (typeof value === "number" ? value : value.value);
  const a = number(ours);
  if (isRange(published)) return published.from <= a && a <= published.to ? "inside" : "outside";
  const b = number(published);
  return b === 0 ? "–" : formatNumber(a / b, 5);
}

function asMarkdown(
  head: readonly string[],
  body: readonly (readonly string[])[],
  right: readonly boolean[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
  return [line(head), line(right.map((r) => (r ? "---:" : ":---"))), ...body.map(line)].join("\n");
}

function asText(
  head: readonly string[],
  body: readonly (readonly string[])[],
  right: readonly boolean[],
): string {
  const lines = [head, ...body];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => (cells[column] ?? "").length)));
  const pad = (cell: string, column: number): string =>
    right[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return lines.map((cells) => cells.map(pad).join("  ").trimEnd()).join("\n");
}
