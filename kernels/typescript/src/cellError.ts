// Errors that the kernel itself finds, as a front end shows them.
import type { Diagnostic } from "./diagnostic.js";
import type { CellError } from "./executorMessages.js";

const mostShown = 10; // a missing bracket can make a hundred

/** What the type checker found in a cell that therefore was not run. */
export function diagnosticsError(source: string, diagnostics: readonly Diagnostic[]): CellError {
  const [first] = diagnostics;
  const shown = diagnostics.slice(0, mostShown);
  const place = ({ line, column }: Diagnostic) => (diagnostics.length > 1 ? ` (${line}:${column})` : "");
  const rest = diagnostics.length - shown.length;
  return {
    name: first ? `TS${first.code}` : "TypeScript",
    message: shown.map((diagnostic) => diagnostic.message + place(diagnostic)).join("\n"),
    traceback: [
      ...shown.flatMap((diagnostic) => quoteDiagnostic(source, diagnostic)),
      ...(rest > 0 ? [`... and ${rest} more`] : []),
    ],
  };
}

function quoteDiagnostic(source: string, { code, message, line, column, length }: Diagnostic): string[] {
  const text = source.split(/\r?\n/)[line - 1] ?? "";
  const before = text.slice(0, column - 1).replace(/[^\t]/g, " ");
  const marks = "~".repeat(Math.max(1, Math.min(length, text.length - column + 1)));
  const margin = `${line} | `;
  return [
    `${line}:${column} - error TS${code}: ${message}`,
    "",
    margin + text,
    " ".repeat(margin.length) + before + marks,
    "",
  ];
}

/** A cell that was stopped by an interrupt. */
export const interruption: CellError = {
  name: "Interrupted",
  message: "the cell was stopped; variables of earlier cells are kept",
  traceback: ["Interrupted: the cell was stopped; variables of earlier cells are kept"],
};

/** A cell that was stopped while it waited for the process of the cells to start. */
export const interruptionBeforeStart: CellError = {
  name: "Interrupted",
  message: "the cell was stopped before it started",
  traceback: ["Interrupted: the cell was stopped before it started"],
};

/** A failure of the kernel itself. */
export function thrownError(error: unknown): CellError {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, traceback: (stack ?? `${name}: ${message}`).split("\n") };
}
