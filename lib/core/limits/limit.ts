import type { Provenance, ReferenceId } from "../constants/index.js";
import type { Model } from "../models/index.js";

/** A range of gauge couplings g, dimensionless; `to` is Infinity where everything above `from` is excluded. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/**
 * What a search excludes. For a model whose parameter is ε the gauge coupling is g = εe.
 * Adding a limit is one file and one line in index.ts.
 */
export interface Limit {
  readonly id: string;
  /** Short name for a direct label in a figure. */
  readonly label: string;
  /** What was looked for. */
  readonly observable: string;
  /** Of publication: a limit belongs to "then" if it is not later than the talk. */
  readonly year: number;
  /** Year in which a newer limit of the same kind took its place; absent if it still stands. */
  readonly replacedIn?: number;
  readonly confidenceLevel: number;
  readonly kind: "transcribed" | "computed";
  readonly provenance?: Provenance;
  readonly ref: ReferenceId;
  /** What a careful reader should know, and anything assumed in carrying the limit to other models. */
  readonly note?: string;
  /** Masses in GeV between which it says anything. */
  readonly domain: readonly [low: number, high: number];
  /** Masses in GeV that a curve of it should pass through; absent for a smooth formula. */
  readonly masses?: readonly number[];
  /** Excluded couplings at a mass in GeV; undefined where the search says nothing about this model. */
  excluded(model: Model, mass: number): Interval | undefined;
}
