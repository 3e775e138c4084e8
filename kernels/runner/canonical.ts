// The one form in which executed notebooks are kept, so that two runs of the same chapter give the same file, and
// Jupyter's own writer changes nothing but what the user changed.
import { isControl, isJsonMime, type Cell, type MimeBundle, type Notebook, type Output } from "./notebook.js";

/**
 * The notebook with valid unique cell ids, execution counts 1, 2, 3 ..., adjoining stream outputs merged, and without
 * controls, timings and other traces of one run.
 */
export function canonical(notebook: Notebook): Notebook {
  const ids = cellIds(notebook.cells);
  let count = 0;
  const cells = notebook.cells.map((cell, index): Cell => {
    const shared = { id: ids[index] ?? "", metadata: withoutRun(cell.metadata), source: cell.source };
    if (cell.cell_type !== "code") {
      const attachments = cell.attachments === undefined ? {} : { attachments: cell.attachments };
      return { ...shared, ...attachments, cell_type: cell.cell_type };
    }
    const execution_count = cell.execution_count === null ? null : ++count;
    const kept = cell.outputs.filter((output) => !isControl(output));
    const outputs = mergeStreams(kept.map((output) => canonicalOutput(output, execution_count)));
    return { ...shared, cell_type: "code", execution_count, outputs };
  });
  return { cells, metadata: withoutRun(notebook.metadata), nbformat: 4, nbformat_minor: 5 };
}

/** The text of the .ipynb file: canonical, texts split into lines, keys sorted, indented by one space. */
export function formatNotebook(notebook: Notebook): string {
  const { cells, ...rest } = canonical(notebook);
  const file = { ...rest, cells: cells.map(splitCell) };
  return `${JSON.stringify(sortKeys(file), null, 1)}\n`;
}

/** Cells keep a valid id that no earlier cell has; the others are named after their position. */
function cellIds(cells: readonly Cell[]): string[] {
  const taken = new Set<string>();
  const kept = cells.map(({ id }) => {
    if (!/^[a-zA-Z0-9_-]{1,64}$/.test(id) || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  return kept.map((id, index) => {
    if (id !== undefined) return id;
    let name = `cell-${index + 1}`;
    while (taken.has(name)) name += "-";
    taken.add(name);
    return name;
  });
}

const tracesOfRun = new Set(["execution", "ExecuteTime", "papermill"]);

function withoutRun<T extends Record<string, unknown>>(metadata: T): T {
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !tracesOfRun.has(key))) as T;
}

function canonicalOutput(output: Output, execution_count: number | null): Output {
  switch (output.output_type) {
    case "stream":
      return { output_type: "stream", name: output.name, text: output.text };
    case "display_data":
      return { output_type: "display_data", data: output.data, metadata: output.metadata };
    case "execute_result": {
      const { data, metadata } = output;
      return { output_type: "execute_result", execution_count, data, metadata };
    }
    case "error": {
      const { ename, evalue, traceback } = output;
      return { output_type: "error", ename, evalue, traceback };
    }
  }
}

function mergeStreams(outputs: readonly Output[]): Output[] {
  return outputs.reduce<Output[]>((merged, output) => {
    const last = merged.at(-1);
    if (output.output_type !== "stream" || last?.output_type !== "stream" || last.name !== output.name)
      return [...merged, output];
    return [...merged.slice(0, -1), { ...last, text: last.text + output.text }];
  }, []);
}

function splitCell(cell: Cell): unknown {
  const source = splitLines(cell.source);
  if (cell.cell_type !== "code") return { ...cell, source };
  return { ...cell, source, outputs: cell.outputs.map(splitOutput) };
}

function splitOutput(output: Output): unknown {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  return "data" in output ? { ...output, data: splitBundle(output.data) } : output;
}

// Jupyter's writer splits these types; JSON and base64 stay whole.
function splitBundle(bundle: MimeBundle): MimeBundle {
  const isText = (mime: string) =>
    !isJsonMime(mime) && /^(text\/.*|image\/svg\+xml|application\/javascript)$/.test(mime);
  return Object.fromEntries(
    Object.entries(bundle).map(([mime, value]) => [
      mime,
      isText(mime) && typeof value === "string" ? splitLines(value) : value,
    ]),
  );
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}
