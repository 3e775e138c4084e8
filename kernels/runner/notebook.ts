// A Jupyter notebook in memory: nbformat 4.5 (https://nbformat.readthedocs.io), except that texts which a file may
// split into lines are always whole strings here. canonical.ts splits them again.
import { readFileSync } from "node:fs";
import { reasonOf } from "./files.js";

export interface Notebook {
  cells: Cell[];
  metadata: NotebookMetadata;
  nbformat: 4;
  nbformat_minor: 5;
}

export interface NotebookMetadata {
  kernelspec?: { name: string; display_name?: string; language?: string };
  title?: string;
  [key: string]: unknown;
}

export interface CellMetadata {
  tags?: string[];
  [key: string]: unknown;
}

export type Cell = CodeCell | TextCell;

export interface CodeCell {
  cell_type: "code";
  id: string;
  metadata: CellMetadata;
  source: string;
  /** null for a cell that was not executed */
  execution_count: number | null;
  outputs: Output[];
}

export interface TextCell {
  cell_type: "markdown" | "raw";
  id: string;
  metadata: CellMetadata;
  source: string;
  attachments?: Record<string, MimeBundle>;
}

/** From MIME type to content: a JSON value for JSON types, else text (base64 for binary types such as image/png). */
export type MimeBundle = Record<string, unknown>;

export type Output = StreamOutput | DisplayOutput | ResultOutput | ErrorOutput;

export interface StreamOutput {
  output_type: "stream";
  name: "stdout" | "stderr";
  text: string;
}

export interface DisplayOutput {
  output_type: "display_data";
  data: MimeBundle;
  metadata: Record<string, unknown>;
}

export interface ResultOutput {
  output_type: "execute_result";
  execution_count: number | null;
  data: MimeBundle;
  metadata: Record<string, unknown>;
}

export interface ErrorOutput {
  output_type: "error";
  ename: string;
  evalue: string;
  traceback: string[];
}

/** Reads a notebook of nbformat 4; throws an Error that names the file if it is missing or not such a notebook. */
export function readNotebook(path: string): Notebook {
  try {
    return parseNotebook(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? `not a notebook: ${error.message}` : reasonOf(error);
    throw new Error(`${path}: ${reason}`, { cause: error });
  }
}

/** Reads the text of an .ipynb file; throws an Error if it is not a notebook of nbformat 4. */
export function parseNotebook(text: string): Notebook {
  const file = JSON.parse(text) as Partial<Notebook> | null;
  if (file?.nbformat !== 4 || !Array.isArray(file.cells)) throw new Error("not a notebook of nbformat 4");
  return { cells: file.cells.map(parseCell), metadata: file.metadata ?? {}, nbformat: 4, nbformat_minor: 5 };
}

/** The cells that a kernel executes. */
export function codeCells(notebook: Notebook): CodeCell[] {
  return notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === "code");
}

/** The chapter's title: metadata.title, else the first heading of the first markdown cell that has one. */
export function notebookTitle(notebook: Notebook): string | undefined {
  if (notebook.metadata.title !== undefined) return notebook.metadata.title;
  for (const cell of notebook.cells) {
    const heading = cell.cell_type === "markdown" ? /^#+\s+(.*\S)/m.exec(cell.source) : null;
    if (heading) return heading[1];
  }
  return undefined;
}

export function hasTag(cell: Cell, tag: string): boolean {
  return cell.metadata.tags?.includes(tag) ?? false;
}

type Lines = string | string[] | undefined;

function parseCell(cell: Cell): Cell {
  const shared = { id: (cell as Partial<Cell>).id ?? "", metadata: cell.metadata, source: join(cell.source) };
  if (cell.cell_type !== "code") return { ...cell, ...shared };
  return { ...cell, ...shared, outputs: cell.outputs.map(parseOutput) };
}

function parseOutput(output: Output): Output {
  if (output.output_type === "stream") return { ...output, text: join(output.text) };
  if (output.output_type === "error") return output;
  return { ...output, data: joinBundle(output.data) };
}

function joinBundle(bundle: MimeBundle): MimeBundle {
  return Object.fromEntries(
    Object.entries(bundle).map(([mime, value]) => [mime, isJsonMime(mime) ? value : join(value as Lines)]),
  );
}

/** A control of Jupyter's widgets, which is dead once its kernel is gone. */
export function isControl(output: Output): boolean {
  return "data" in output && "application/vnd.jupyter.widget-view+json" in output.data;
}

/** JSON types hold a JSON value, and an array there is data, not lines of text. */
export function isJsonMime(mime: string): boolean {
  return mime === "application/json" || /^application\/.*\+json$/.test(mime);
}

function join(text: Lines): string {
  return Array.isArray(text) ? text.join("") : (text ?? "");
}
