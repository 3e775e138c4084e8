/** One finding of the type checker in a cell. */
export interface Diagnostic {
  /** TypeScript's code, e.g. 2322. */
  readonly code: number;
  /** The message; the lines of a longer one are indented under the first. */
  readonly message: string;
  /** First line of the text that it is about, counted from 1. */
  readonly line: number;
  /** First column of that text, counted from 1. */
  readonly column: number;
  /** Length of that text in UTF-16 units. */
  readonly length: number;
}
