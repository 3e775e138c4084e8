import { isRecord, type Spec } from "./appearance.js";

/** A table of a figure as comma-separated text (RFC 4180); its name is "" if the figure gives it none. */
export interface Table {
  readonly name: string;
  readonly csv: string;
}

/** The tables that a specification draws, wherever in it they are written, but not where the labels stand. */
export function tablesOf(spec: Spec): Table[] {
  return tablesIn(spec).filter(({ name, csv }) => csv !== "" && name !== "labels");
}

function tablesIn(part: unknown): Table[] {
  if (Array.isArray(part)) return part.flatMap(tablesIn);
  if (!isRecord(part)) return [];
  return Object.entries(part).flatMap(([key, value]) => {
    if (key === "datasets" && isRecord(value)) {
      return Object.entries(value).map(([name, rows]) => ({ name, csv: asCsv(rows) }));
    }
    if (key === "data" && isRecord(value)) {
      return [{ name: typeof value["name"] === "string" ? value["name"] : "", csv: asCsv(value["values"]) }];
    }
    return tablesIn(value);
  });
}

/** lib/figures writes tables as CSV; a specification from elsewhere may list rows, which may lack columns. */
function asCsv(rows: unknown): string {
  if (typeof rows === "string") return rows;
  const records = Array.isArray(rows) ? rows.filter(isRecord) : [];
  const columns = [...new Set(records.flatMap((row) => Object.keys(row)))];
  // A table without columns only makes a mark appear once.
  if (columns.length === 0) return "";
  const lines = records.map((row) => columns.map((column) => cell(row[column])).join(","));
  return [columns.map(cell).join(","), ...lines].join("\n");
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
