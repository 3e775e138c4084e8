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
export function lowerEdge(ratio: number, stretch: number): number {
  // From below: (r - 1)v + ln[(1 - exp(-cv))/(1 - exp(-crv))] = ln r is concave in v, so that Newton's steps never overshoot.
  let v = (Math.log(ratio) / (ratio - 1)) * Math.max(1, 2 / (1 + stretch / 2));
  for (let k = 0; k < mostSteps; k++) {
    const [near, far] = [-Math.expm1(-stretch * v), -Math.expm1(-stretch * ratio * v)];
    const missing = Math.log((ratio * far) / near) - (ratio - 1) * v;
    const step = missing / (ratio - 1 + stretch * ((1 - near) / near - (ratio * (1 - far)) / far));
    v += step;
    if (!(Math.abs(step) > lastStep * v)) break;
  }
  return v;
}

/** Both v with ln f(v) = level, or undefined if f does not reach it. */
export function edges(
  level: number,
  stretch: number,
  top: number,
): readonly [low: number, high: number] | undefined {
  if (!(level < top)) return undefined;
  // From outside of both roots, by f < v exp(-v) and f < cv² exp(-v): there ln f, which is concave, never overshoots.
  const half = (level - Math.log(stretch)) / 2;
  const below = Math.exp(Math.max(level + Math.exp(level), half + Math.exp(half) / 2));
  const above = Math.min(largerRoot(level), 2 * largerRoot(half - Math.LN2));
  return [solve(level, stretch, below), solve(level, stretch, above)];
}

/** The larger root of ln v - v = level, from above and close to it (IEEE Commun. Lett. 17, 1505). */
function largerRoot(level: number): number {
  const u = -level - 1;
  return 1 + Math.sqrt(2 * u) + u;
}

const mostSteps = 60;
/** Newton's steps square what is left: this, relative to v, leaves nothing but rounding. */
const lastStep = 1e-8;

/** Newton's steps to ln f(v) = level. */
function solve(level: number, stretch: number, start: number): number {
  let v = start;
  for (let k = 0; k < mostSteps; k++) {
    const x = stretch * v;
    const decayed = -Math.expm1(-x);
    const missing = level - (Math.log(v * decayed) - v);
    const step = missing / (1 - v + (x * (1 - decayed)) / decayed);
    v += v * step;
    if (!(Math.abs(step) > lastStep)) break;
  }
  return v;
}
