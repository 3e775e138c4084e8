import type { ReferenceId } from "../core/index.js";

/** One row of a figure's data: a column name is a field of the specification. */
export type Row = Readonly<Record<string, number | string>>;

/** The named tables of a figure; every row of a table has the same columns. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** A Vega-Lite specification, or a part of one, as plain JSON; kept free of Vega's own types. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** A Play button in the book: drives a parameter of the specification from one value to another. */
export interface Play {
  readonly param: string;
  readonly from: number;
  readonly to: number;
  readonly seconds: number;
}

/** What a front end can show of a value: one text per MIME type, "text/plain" always among them. */
export type MimeBundle = Readonly<Record<string, unknown>> & { readonly "text/plain": string };

/** Asked by kernels that show the last value of a cell. */
export const displayed: unique symbol = Symbol.for("Jupyter.display");

/** Anything that knows how a front end shows it. */
export interface Displayable {
  [displayed](): MimeBundle;
}

/** A figure is data: how to draw it, the numbers in it, what it shows, and where its inputs come from. */
export interface Figure extends Displayable {
  readonly title: string;
  readonly caption: string;
  /** What a reader who cannot see the figure should know. */
  readonly alt: string;
  /** The numbers drawn, rounded as they are stored in the specification. */
  readonly tables: Tables;
  /** Complete and self-contained: schema, theme, data and the texts above (in `usermeta`). */
  readonly spec: VegaLiteSpec;
  readonly sources: readonly ReferenceId[];
}
