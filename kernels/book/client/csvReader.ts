import { vega } from "vega-embed";

type Row = Readonly<Record<string, string>>;

/** Exported by Vega, but missing from its typings. */
const { formats } = vega as unknown as {
  formats: (type: string, reader: (text: string) => readonly Row[]) => void;
};

/** Lets Vega read tables with `readCsv`: its own reader makes code from text, which the pages' policy forbids. */
export function useCsvReader(): void {
  formats("csv", readCsv);
}

/** The rows of a comma-separated text (RFC 4180) whose first line names the columns. */
export function readCsv(text: string): Row[] {
  const [columns = [], ...lines] = readLines(text);
  return lines.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""])));
}

function readLines(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  const next = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (next.lastIndex < text.length) {
    const [, quoted, plain = "", end] = next.exec(text) ?? [];
    line.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === ",") continue;
    lines.push(line);
    line = [];
    if (end === undefined) throw new Error(`not a table of comma-separated values: ${text.slice(0, 80)}`);
  }
  if (line.length > 0) lines.push([...line, ""]);
  return lines;
}
