import type { ReferenceId } from "../core/index.js";

/** One row of a figure's data: a column name is a field of the specification. */
export type Row = Readonly<Record<string, number | string>>;

/** A Vega-Lite specification as plain JSON; typed loosely so that our declarations stay free of Vega's. */
export type VegaLiteSpec = Readonly<Record<string, unknown>>;

/** A figure is data: how to draw it, the numbers in it, what it shows, and where its inputs come from. */
export interface Figure {
  readonly title: string;
  readonly caption: string;
  /** What a reader who cannot see the figure should know. */
  readonly alt: string;
  readonly rows: readonly Row[];
  readonly spec: VegaLiteSpec;
  readonly sources: readonly ReferenceId[];
}
