import type { Provenance, ReferenceId } from "../constants/index.js";
import type { Model } from "../models/index.js";
import type { NeutrinoNature } from "../physics/index.js";
import type { CountedDecays } from "./recasting/decay.js";
import type { ProductionId } from "./recasting/production.js";

/** A range of gauge couplings g, dimensionless; `to` is Infinity where everything above `from` is excluded. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A range of masses in GeV. */
export type Window = readonly [low: number, high: number];

/** A model at a mass in GeV, and what neutrinos are: its decays to them go into the branching ratios. */
export interface LimitPoint {
  readonly model: Model;
  readonly mass: number;
  readonly neutrinos: NeutrinoNature;
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
  /** Absent for an argument that has none, such as one about energy loss. */
  readonly confidenceLevel?: number;
  /** "estimated": computed from a number that is known by its order of magnitude alone. */
  readonly kind: "transcribed" | "computed" | "estimated";
  /** How A' shows in a search for its decays: at once, behind a shield, or as something missing. */
  readonly signature?: "prompt" | "displaced" | "invisible";
  /** How A' was made, and which decays were counted, in a published curve. */
  readonly production?: ProductionId;
  readonly decay?: CountedDecays;
  readonly provenance?: Provenance;
  readonly ref: ReferenceId;
  /** What a careful reader should know, and anything assumed in carrying the limit to other models. */
  readonly note?: string;
  /** Masses in GeV between which it says anything. */
  readonly domain: Window;
  /** Windows in GeV inside of the domain where nothing was searched for, such as at resonances. */
  readonly gaps?: readonly Window[];
  /** Masses in GeV that a curve of it should pass through; absent for a smooth formula. */
  readonly masses?: readonly number[];
  /** The model that a published curve is for; carried over to another one it is recast. */
  readonly model?: Model;
  /** What the published curve excludes of that model at a mass in GeV; undefined where it says nothing. */
  readonly published?: (mass: number) => Interval | undefined;
  /** Excluded couplings; undefined where the search says nothing about this model. */
  excluded(at: LimitPoint): Interval | undefined;
  /** The same at many masses and for many models: what no model enters is computed once. */
  readonly along?: (
    masses: readonly number[],
  ) => (model: Model, neutrinos: NeutrinoNature) => (Interval | undefined)[];
}
