// An array of records as an HTML table.

type Entry = Readonly<Record<string, unknown>>;

const mostColumns = 20;
const mostRows = 100;

/** The records, if the value is an array of plain objects with few keys and without nesting; else undefined. */
export function recordsOf(value: unknown): readonly Entry[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isFlat)) return undefined;
  const records: readonly Entry[] = value;
  const width = columnsOf(records).length;
  return width > 0 && width <= mostColumns ? records : undefined;
}

/** One row a record, one column a key, in the order in which the keys first appear. */
export function tableOf(records: readonly Entry[]): string {
  const columns = columnsOf(records);
  const rows = records.slice(0, mostRows);
  const head = columns.map((column) => `<th>${escape(column)}</th>`).join("");
  const body = rows.map((row) => `<tr>${columns.map((column) => cellOf(row[column])).join("")}</tr>`);
  const rest = records.length - rows.length;
  const more = rest > 0 ? `\n<p>… and ${rest} more rows</p>` : "";
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join("\n")}\n</tbody>\n</table>${more}`;
}

function columnsOf(records: readonly Entry[]): string[] {
  const columns = new Set<string>();
  for (const record of records) {
    for (const key of Object.keys(record)) columns.add(key);
    if (columns.size > mostColumns) break;
  }
  return [...columns];
}

function cellOf(value: unknown): string {
  if (typeof value === "number" || typeof value === "bigint")
    return `<td style="text-align: right">${value}</td>`;
  return `<td>${value === undefined || value === null ? "" : escape(textOf(value))}</td>`;
}

function textOf(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

function isFlat(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return false;
  return Object.values(value).every(
    (entry) =>
      entry === null || entry instanceof Date || !["object", "function", "symbol"].includes(typeof entry),
  );
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
