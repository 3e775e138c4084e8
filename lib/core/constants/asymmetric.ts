import { requireNonNegative } from "../arguments.js";
import { measured, type Measured, type Provenance, type Unit } from "./measured.js";
import type { ReferenceId } from "./references.js";

/** A measured value with different errors upwards and downwards; `sigma` is their mean. */
export interface AsymmetricMeasured extends Measured {
  readonly plus: number;
  readonly minus: number;
}

/** Builds the entries of one fit that reached this library in one way; the two errors are equal if one is given. */
export function entriesOf(ref: ReferenceId, provenance: Provenance) {
  return (unit: Unit, value: number, plus: number, minus = plus): AsymmetricMeasured => ({
    ...measured(value, (plus + requireNonNegative("minus", minus)) / 2, unit, ref, provenance),
    plus,
    minus,
  });
}
