import { findRoot } from "../../numerics/index.js";

// A displaced search sees decays between the end of a shield, at the time t₀, and of a volume, at (1 + c) t₀. With
// v = t₀/τ ∝ g² the number of events is proportional to f(v) = v [exp(-v) - exp(-(1 + c)v)], which rises from 0 to one
// maximum and falls to 0. Everything here is about f.

/** What a search knows of flights: shield and decay volume, lengths in the same unit. */
export interface Flight {
  readonly shield: number;
  readonly volume: number;
}

/** ln f(v). */
export function logYield(v: number, stretch: number): number {
  return Math.log(v) - v + Math.log(-Math.expm1(-stretch * v));
}

/** d ln f/d ln v = 1 - v + cv/(exp(cv) - 1), which falls from 2 to -∞. */
function slope(v: number, stretch: number): number {
  const x = stretch * v;
  return 1 - v + x / Math.expm1(x);
}

/** v of the most events. */
export function mostEvents(stretch: number): number {
  return findRoot((v) => slope(v, stretch), { low: 1, high: 2 }).root;
}

/** The v at which f has the same value as at `ratio` > 1 times this v: the lower edge of an island of that width. */
export function lowerEdge(ratio: number, stretch: number, peak: number): number {
  const difference = (w: number) => logYield(Math.exp(w), stretch) - logYield(ratio * Math.exp(w), stretch);
  const high = Math.log(peak);
  return Math.exp(findRoot(difference, { low: high - Math.log(ratio), high }).root);
}

/** Both v with ln f(v) = level, or undefined if f does not reach it. */
export function edges(
  level: number,
  stretch: number,
  top: number,
): readonly [low: number, high: number] | undefined {
  if (!(level < top)) return undefined;
  // From outside of both roots, by f < cv² and f < (2/e) exp(-v/2): there ln f, which is concave, never overshoots.
  const low = solve(level, stretch, (level - Math.log(stretch)) / 2);
  const high = solve(level, stretch, Math.log(2 * (Math.LN2 - 1 - level)));
  return [low, high];
}

const mostSteps = 60;
/** Newton's steps square what is left: this in ln v leaves nothing but rounding. */
const lastStep = 1e-8;

/** Newton's steps in w = ln v. */
function solve(level: number, stretch: number, start: number): number {
  let w = start;
  for (let k = 0; k < mostSteps; k++) {
    const v = Math.exp(w);
    const x = stretch * v;
    const decayed = -Math.expm1(-x);
    const logF = w - v + Math.log(decayed);
    const step = (level - logF) / (1 - v + (x * (1 - decayed)) / decayed);
    w += step;
    if (!(Math.abs(step) > lastStep)) break;
  }
  return Math.exp(w);
}
