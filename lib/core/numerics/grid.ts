import { ArgumentError, requireCount, requireFinite, requirePositive } from "../arguments.js";

/** Numbers of a grid at most: 80 MB. */
const mostNumbers = 1e7;

/**
 * `count` evenly spaced numbers, both ends included exactly.
 *
 * @param count from 2 to 10⁷
 * @throws ArgumentError unless from < to
 * @example linearGrid(0, 1, 3); // [0, 0.5, 1]
 */
export function linearGrid(from: number, to: number, count: number): number[] {
  requireFinite("from", from);
  requireAbove(from, to);
  requireCount("count", count, 2, mostNumbers);
  const span = to - from;
  requireFinite("(to - from) * (count - 1)", span * (count - 1));
  return grid(from, to, count, (i) => from + (span * i) / (count - 1));
}

/**
 * `count` numbers with the same ratio between all neighbours, both ends included exactly.
 *
 * @param from above 0
 * @param count from 2 to 10⁷
 * @throws ArgumentError unless 0 < from < to
 * @example logGrid(1, 100, 3); // [1, 10, 100]
 */
export function logGrid(from: number, to: number, count: number): number[] {
  requirePositive("from", from);
  requireAbove(from, to);
  requireCount("count", count, 2, mostNumbers);
  const exponent = Math.log10(from);
  const decades = Math.log10(to) - exponent;
  return grid(from, to, count, (i) => 10 ** (exponent + (decades * i) / (count - 1)));
}

function requireAbove(from: number, to: number): void {
  requireFinite("to", to);
  if (to <= from) throw new ArgumentError("to", to, `a number above from = ${from}`);
}

/** Rounding must not move the end points: a table or a limit may not be defined one step outside of them. */
function grid(from: number, to: number, count: number, inner: (i: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? from : i === count - 1 ? to : inner(i)));
}
