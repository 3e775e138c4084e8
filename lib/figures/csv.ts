import type { Row, VegaLiteSpec } from "./figure.js";

/** Rows as comma-separated text with a line of column names; strings are quoted where they must be (RFC 4180). */
export function csv(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? "")).join(","));
  return [columns.map(cell).join(","), ...lines].join("\n");
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How Vega reads {@link csv} back: the kind of every column. */
export function csvFormat(rows: readonly Row[]): VegaLiteSpec {
  const kinds = Object.entries(rows[0] ?? {}).map(([column, value]) => [column, typeof value]);
  return { type: "csv", parse: Object.fromEntries(kinds) as VegaLiteSpec };
}

/** The same rows with numbers rounded to a count of significant digits. */
export function rounded(rows: readonly Row[], digits: number): readonly Row[] {
  const round = (value: string | number) =>
    typeof value === "number" ? Number(value.toPrecision(digits)) : value;
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, round(value)])),
  );
}
