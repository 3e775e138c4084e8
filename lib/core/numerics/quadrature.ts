import {
  ArgumentError,
  requireBetween,
  requireCount,
  requireKey,
  requireNonNegative,
  requirePositive,
} from "../arguments.js";
import { gaussKronrodPanel } from "./gaussKronrod.js";
import { refineWorst, type Panel } from "./panels.js";
import { tanhSinhPanel } from "./tanhSinh.js";

const METHODS = { "gauss-kronrod": gaussKronrodPanel, "tanh-sinh": tanhSinhPanel };

export interface IntegrationOptions {
  /** "gauss-kronrod" (the default) for peaks, steps and smooth functions; "tanh-sinh" for singular end points. */
  readonly method?: keyof typeof METHODS;
  /** Accepted error, as a fraction of the value; 1e-10 if not given. Below about 2e-14 it cannot be reached. */
  readonly relativeTolerance?: number;
  /** Accepted error in the unit of the value; 0 if not given. An integral that cancels to 0 needs it. */
  readonly absoluteTolerance?: number;
  /** Where the integrand has a step, a kink, a singularity or a narrow peak: points inside the range, in any order. */
  readonly breakPoints?: readonly number[];
  /** Required on an infinite range: the distance over which the integrand changes, beyond the last break point. */
  readonly scale?: number;
  /** No refinement begins that would exceed it; 100 000 if not given. */
  readonly maxEvaluations?: number;
}

export interface Integral {
  readonly value: number;
  /** Estimated absolute error of the value. */
  readonly error: number;
  readonly evaluations: number;
  /** Whether the error is within the tolerance. If not, value and error are the best that was reached. */
  readonly converged: boolean;
}

/**
 * The integral of `f` from `a` to `b`, adaptively: the part with the largest estimated error is refined until the sum
 * of the errors is below max(absoluteTolerance, relativeTolerance·|value|). a > b gives the negative of the integral
 * from b to a, and a = b gives 0. Neither end is evaluated, except where rounding leaves no number in between.
 *
 * An estimate can only know what it sees. What lies between the nodes (21 in the first pass, the outermost 0.2 % of the
 * range away from the ends) goes unnoticed: name a peak, a step or an onset as a break point if you know it. Take
 * "tanh-sinh" for a singularity at an end, always for one above x^-0.9; it resolves one at x = 0 down to 1e-280, but at
 * another end only to the spacing of numbers there, and then says so by its error: substitute if that matters.
 * On a peak inside the range it does not converge, and its error is then no bound.
 *
 * @param a from -Infinity to Infinity, as `b`
 * @throws ArgumentError for bad limits or options, and where `f` is not finite, naming the abscissa
 * @example integrate((x) => x * x, 0, 3).value; // 9
 * @example integrate((x) => Math.exp(-x / 2), 0, Infinity, { scale: 2 }).value; // 2
 */
export function integrate(
  f: (x: number) => number,
  a: number,
  b: number,
  options: IntegrationOptions = {},
): Integral {
  const { method = "gauss-kronrod", relativeTolerance = 1e-10, absoluteTolerance = 0 } = options;
  const panelOf = requireKey("method", METHODS, method);
  const maxEvaluations = requireCount("maxEvaluations", options.maxEvaluations ?? 100_000);
  requireNonNegative("relativeTolerance", relativeTolerance);
  requireNonNegative("absoluteTolerance", absoluteTolerance);
  requireBetween("a", a, -Infinity, Infinity);
  requireBetween("b", b, -Infinity, Infinity);
  if (a === b) return { value: 0, error: 0, evaluations: 0, converged: true };

  let evaluations = 0;
  const finite = (x: number): number => {
    evaluations++;
    const y = f(x);
    if (!Number.isFinite(y)) throw new ArgumentError(`integrand at x = ${x}`, y, "a finite number");
    return y;
  };
  const pieces = split(finite, Math.min(a, b), Math.max(a, b), options);
  const panels: Panel[] = pieces.map((piece) => panelOf(piece.f, piece.low, piece.high));
  const tolerance = (value: number) => Math.max(absoluteTolerance, relativeTolerance * Math.abs(value));
  const { value, error, converged } = refineWorst(panels, tolerance, maxEvaluations - evaluations);
  if (!Number.isFinite(value + error)) throw new ArgumentError("integral", value, "below 1e308");
  return { value: a < b ? value : -value, error, evaluations, converged };
}

/** Part of the range, mapped to finite limits. */
interface Piece {
  readonly f: (x: number) => number;
  readonly low: number;
  readonly high: number;
}

function split(f: (x: number) => number, low: number, high: number, options: IntegrationOptions): Piece[] {
  const breaks = (options.breakPoints ?? []).map((x) => requireBetween("breakPoints", x, low, high));
  const points = [...new Set([low, ...breaks, high])].filter(Number.isFinite).sort((x, y) => x - y);
  if (points.length === 0) points.push(0);
  const first = points[0] as number;
  const last = points.at(-1) as number;

  const pieces = points.slice(1).map((end, i): Piece => ({ f, low: points[i] as number, high: end }));
  if (low === -Infinity) pieces.push(...toInfinity((x) => f(-x), -first, options.scale));
  if (high === Infinity) pieces.push(...toInfinity(f, last, options.scale));
  return pieces;
}

/** From `start` to start + scale as it is, and from there to infinity by x = start + scale/u with u from 0 to 1. */
function toInfinity(f: (x: number) => number, start: number, scale: number | undefined): Piece[] {
  const s = requirePositive("scale (the range is infinite)", scale ?? NaN);
  const tail = (u: number) => (s * (f(start + s / u) / u)) / u;
  return [
    { f, low: start, high: start + s },
    { f: tail, low: 0, high: 1 },
  ];
}

/**
 * The value of an integral that has converged.
 *
 * @param what names the integral in the error
 * @throws Error with value, error and evaluations if it has not
 * @example convergedValue("area", integrate((x) => x * x, 0, 3)) // 9
 */
export function convergedValue(what: string, { value, error, evaluations, converged }: Integral): number {
  if (!converged)
    throw new Error(`${what}: ${value} ± ${error} after ${evaluations} evaluations is not accurate enough`);
  return value;
}
