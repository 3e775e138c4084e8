import { ArgumentError, requireCount, requireFinite, requirePositive } from "../arguments.js";

/**
 * `count` evenly spaced numbers from `low` to `high`, both included exactly.
 *
 * @param count at least 2
 * @throws ArgumentError unless low < high
 * @example linearGrid(0, 1, 3); // [0, 0.5, 1]
 */
export function linearGrid(low: number, high: number, count: number): number[] {
  requireFinite("low", low);
  requireAbove(low, high);
  requireCount("count", count, 2);
  const span = high - low;
  requireFinite("(high - low) * (count - 1)", span * (count - 1));
  return grid(low, high, count, (i) => low + (span * i) / (count - 1));
}

/**
 * `count` numbers from `low` to `high`, both included exactly, with the same ratio between all neighbours.
 *
 * @param low above 0
 * @param count at least 2
 * @throws ArgumentError unless 0 < low < high
 * @example logGrid(1, 100, 3); // [1, 10, 100]
 */
export function logGrid(low: number, high: number, count: number): number[] {
  requirePositive("low", low);
  requireAbove(low, high);
  requireCount("count", count, 2);
  const exponent = Math.log10(low);
  const decades = Math.log10(high) - exponent;
  return grid(low, high, count, (i) => 10 ** (exponent + (decades * i) / (count - 1)));
}

function requireAbove(low: number, high: number): void {
  if (!(Number.isFinite(high) && high > low))
    throw new ArgumentError("high", high, `a finite number above low = ${low}`);
}

/** Rounding must not move the end points: a table or a limit may not be defined one step outside of them. */
function grid(low: number, high: number, count: number, inner: (i: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? low : i === count - 1 ? high : inner(i)));
}
