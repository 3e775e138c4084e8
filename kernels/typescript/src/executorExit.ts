// The end of an executor in words.
import type { CellError } from "./executorMessages.js";

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** It did not stop when it was interrupted, and was ended. */
  readonly interrupted: boolean;
  /** V8 said that its heap was full. */
  readonly heapLimit: boolean;
}

/** What the front end is told about it. */
export function describeExit(exit: Exit): CellError {
  const message = `${reason(exit)}; all variables are lost, run the cells above again`;
  return { name: "ExecutorExit", message, traceback: [`ExecutorExit: ${message}`] };
}

/**
 * What every cell is told when no executor starts.
 * @param printed what the last one wrote to stderr
 */
export function describeFailedStart(exit: Exit, printed: string): CellError {
  const text = printed.trim();
  const quoted = text === "" ? "" : `\nIt printed last:\n${text.replace(/^/gm, "  ")}`;
  const message = `no process for cells starts, restart the kernel when this is mended: ${reason(exit)}${quoted}`;
  return { name: "ExecutorStart", message, traceback: `ExecutorStart: ${message}`.split("\n") };
}

function reason({ code, signal, interrupted, heapLimit }: Exit): string {
  if (interrupted && signal === "SIGKILL")
    return "the cell could not be stopped in another way than by ending its process";
  if (heapLimit) return "out of memory";
  if (code !== null) return `the process of the cells ended with exit code ${code}`;
  return `the process of the cells was ended by ${signal ?? "the system"}`;
}
