// What the kernel needs of the type checker, which lives in its own process.
import type { CompiledCell } from "./cell.js";
import type { Diagnostic } from "./diagnostic.js";

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
