// The end of a run that did not succeed, in words for the reader of a chapter.
import type { CodeCell, Notebook } from "./notebook.js";

/** Where in a notebook something happened. */
export interface Place {
  /** The notebook's title, if it has one. */
  title: string | undefined;
  cell: CodeCell;
  /** This is the n-th code cell, from 1. */
  number: number;
  /** The kernel's count of this execution, from 1: less than `number` if empty cells were skipped. */
  count: number;
}

/** A place in the source of a cell. */
export interface Position {
  /** from 1 */
  line: number;
  /** from 1 */
  column: number;
}

/** What went wrong in a cell. */
export interface CellFailure {
  message: string;
  /** The place in the cell; undefined if it cannot be told. */
  position: Position | undefined;
}

/** A run that failed. The message tells the place and the reason. */
export class ExecutionError extends Error {
  override readonly name = "ExecutionError";

  constructor(
    message: string,
    /** The notebook with the outputs up to the failure. */
    readonly notebook: Notebook,
    readonly reason: "cell" | "time limit" | "kernel" | "interrupted",
    /** undefined if the kernel did not even start */
    readonly place: Place | undefined,
    /** The place of the failure in the cell's source. */
    readonly position: Position | undefined,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** "“The muon's g-2”, code cell 7 [7], line 2, column 15" */
export function describePlace({ title, number, count }: Place, position?: Position): string {
  return [
    ...(title === undefined ? [] : [`“${title}”`]),
    `code cell ${number} [${count}]`,
    ...(position ? [`line ${position.line}`, `column ${position.column}`] : []),
  ].join(", ");
}

/** The line of the source with a mark under the column; the first line if no position is known. */
export function quoteSource(source: string, position?: Position): string {
  const number = position?.line ?? 1;
  const line = source.split("\n")[number - 1] ?? "";
  const quoted = `  ${number} | ${line}`;
  if (!position) return quoted;
  const indent = line.slice(0, position.column - 1).replace(/[^\t]/g, " ");
  return `${quoted}\n  ${" ".repeat(String(number).length)} | ${indent}^`;
}
