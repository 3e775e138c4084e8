import { ArgumentError, requireFinite, requireNonNegative, requirePositive } from "../arguments.js";
import type { ReferenceId } from "./references.js";

/** A unit to print numbers in: its symbol, and its size in natural units (GeV = 1). */
export interface Unit {
  readonly symbol: string;
  readonly size: number;
}

/**
 * How a number reached this library; absent where it was read in the cited publication. "secondary": in others that
 * quote it; "scaled": from another measurement, by the ratio of their data.
 */
export type Provenance = "from memory" | "digitised" | "secondary" | "scaled";

/** A number and its standard deviation, in the same unit. */
export interface ValueWithError {
  readonly value: number;
  readonly sigma: number;
}

/** A number with its passport: value and one standard deviation in `unit`, and where it comes from. */
export interface Measured extends ValueWithError {
  readonly unit: Unit;
  readonly ref: ReferenceId;
  readonly provenance?: Provenance;
  /** The value in natural units: value × unit.size. */
  readonly natural: number;
}

/** A unit for pure numbers. */
export const one: Unit = { symbol: "", size: 1 };

/**
 * Builds a {@link Measured}. A `sigma` of 0 marks a value whose error plays no role: exact, nominal, or negligible.
 *
 * @example measured(105.6583755, 0.0000023, units.MeV, "codata2018").natural // 0.1056583755
 */
export function measured(
  value: number,
  sigma: number,
  unit: Unit,
  ref: ReferenceId,
  provenance?: Provenance,
): Measured {
  if (!Number.isFinite(value))
    throw new ArgumentError("value", value, `a finite number ${unit.symbol}`.trim());
  if (!(sigma >= 0 && sigma < Infinity))
    throw new ArgumentError("sigma", sigma, `a finite number >= 0 ${unit.symbol}`.trim());
  return Object.freeze({
    value,
    sigma,
    unit,
    ref,
    natural: value * unit.size,
    ...(provenance && { provenance }),
  });
}

/**
 * A pure or natural number with its error, written in `unit`: 0.00116592061(41) becomes 116592061(41) × 10⁻¹¹.
 *
 * @example expressedIn(units.e11, { value: 0.00116592061, sigma: 41e-11 }) // 116592061(41) × 10⁻¹¹
 */
export function expressedIn(unit: Unit, natural: ValueWithError): ValueWithError & { readonly unit: Unit } {
  requirePositive("unit.size", unit.size);
  return { value: natural.value / unit.size, sigma: natural.sigma / unit.size, unit };
}

/** Requires a value with its error, both finite and sigma >= 0; a missing one is most often a misspelt data set. */
export function requireValueWithError(argument: string, given: ValueWithError): ValueWithError {
  if (typeof given !== "object" || (given as unknown) === null)
    throw new ArgumentError(argument, given, "a value with its error: is the name of the data set right?");
  requireFinite(`${argument}.value`, given.value);
  requireNonNegative(`${argument}.sigma`, given.sigma);
  return given;
}
