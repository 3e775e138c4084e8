// What the kernel needs of its two big parts: the type checker, which lives in its own process, and the executor, which
// lives in a child process.
import type { CompiledCell } from "./cell.js";
import type { Diagnostic } from "./diagnostic.js";
import type { CellError, CommEvent, Outcome, Output } from "./executorMessages.js";

export type Checked =
  | { readonly ok: true; readonly cell: CompiledCell }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface Completions {
  /** UTF-16 offsets of the text that a completion replaces. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly { readonly text: string; readonly type: string; readonly signature?: string }[];
}

export type Completeness =
  | { readonly status: "complete" | "invalid" | "unknown" }
  | { readonly status: "incomplete"; readonly indent: string };

export interface Language {
  check(source: string): Checked;
  /** The cell has run: from now on later cells see its types and these names, by default all of them. */
  keep(cell: CompiledCell, names?: readonly string[]): void;
  /** All variables are lost. */
  forget(): void;
  complete(source: string, offset: number): Completions;
  /** @param detail 0: type and documentation, 1: the definition too */
  inspect(source: string, offset: number, detail: 0 | 1): Readonly<Record<string, string>> | undefined;
  isComplete(source: string): Completeness;
}

export interface Executor {
  /** Fulfils in every case: also when the process dies over the cell. */
  execute(cell: CompiledCell, parent: string, allowStdin: boolean): Promise<Outcome>;
  input(text: string): void;
  /** Fulfils when what listens to the comm has been called. */
  comm(parent: string, event: CommEvent): Promise<void>;
  /** Fulfils when whatever ran has stopped. */
  interrupt(): Promise<void>;
  stop(): Promise<void>;
}

/** What the executor tells besides. */
export interface ExecutorListener {
  onOutput(parent: string, output: Output): void;
  /**
   * The process has ended, with all variables, and a new one is starting.
   * @param error why, if no cell ran that could end with it
   * @param parent the cell that ran last; empty if none did
   */
  onLost(error: CellError | undefined, parent: string): void;
}
