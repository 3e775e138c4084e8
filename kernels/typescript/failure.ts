// What went wrong in a cell, from the messages of this kernel.
import type { CellFailure } from "../runner/failure.js";
import type { Message } from "../runner/wire.js";

/** An error as Jupyter's messages carry it. */
interface ErrorContent {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/**
 * The failure that an error tells, with the place of a type error or else the innermost place within the cell; an
 * interrupt has none.
 * @param count the kernel's count of the cell
 */
export function readError({ ename, evalue, traceback }: ErrorContent, count: number): CellFailure {
  const text = traceback.join("\n");
  const frame = new RegExp(`^ +at (?:async |.* \\()?cell-${count}\\.ts:(\\d+):(\\d+)`, "m");
  const [, line, column] = /^(\d+):(\d+) - error TS/.exec(text) ?? frame.exec(text) ?? [];
  const position = line === undefined ? undefined : { line: Number(line), column: Number(column) };
  return { message: `${ename}: ${evalue}`, position };
}

/** The error that came where no cell waits for it, if the message tells one. */
export function readUncaught({ metadata }: Message): ErrorContent | undefined {
  return metadata["uncaught"] as ErrorContent | undefined;
}
