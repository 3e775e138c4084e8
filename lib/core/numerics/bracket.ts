import { ArgumentError, requireBetween, requireFinite, requirePositive } from "../arguments.js";

export interface Search {
  readonly guess: number;
  /** Length of the first step to either side; each further step is twice as long as the one before. */
  readonly step: number;
  /** The search does not leave low <= x <= high; without limit if not given. */
  readonly low?: number;
  readonly high?: number;
}

const MAX_STEPS = 60; // the last one is 1e18 times the first

/**
 * Two numbers between which `f` changes sign, searched from a guess outward to both sides.
 *
 * @throws ArgumentError if there is no change of sign up to the limits, or to 1e18 steps
 * @example bracketRoot((x) => x - 10, { guess: 0, step: 1 }); // { low: 7, high: 15 }
 */
export function bracketRoot(f: (x: number) => number, search: Search): { low: number; high: number } {
  const { guess, step, low = -Infinity, high = Infinity } = search;
  requireFinite("guess", requireBetween("guess", guess, low, high));
  requirePositive("step", step);
  const signOf = (x: number) => {
    const y = f(x);
    if (!Number.isFinite(y)) throw new ArgumentError(`f(${x})`, y, "a finite number");
    return Math.sign(y);
  };
  const start = signOf(guess);
  let [left, right] = [guess, guess];
  for (let k = 0, length = step; k < MAX_STEPS; k++, length *= 2) {
    const [nextLeft, nextRight] = [Math.max(low, left - length), Math.min(high, right + length)];
    if (nextRight > right && signOf(nextRight) !== start) return { low: right, high: nextRight };
    if (nextLeft < left && signOf(nextLeft) !== start) return { low: nextLeft, high: left };
    if (nextLeft === left && nextRight === right) break;
    [left, right] = [nextLeft, nextRight];
  }
  throw new ArgumentError("guess", guess, `a place with a change of sign of f between ${left} and ${right}`);
}
