import { ArgumentError, requireCount, requireFinite, requireNonNegative } from "../arguments.js";

export interface RootOptions {
  /** The ends of a bracket, in any order: f has opposite signs there. */
  readonly low: number;
  readonly high: number;
  /** Accepted width of the bracket, as a fraction of the root; 1e-14 if not given, and at least 1e-15. */
  readonly relativeTolerance?: number;
  /** Accepted width of the bracket in the unit of the root; 0 if not given. A root at 0 may need it. */
  readonly absoluteTolerance?: number;
  /** 200 if not given. */
  readonly maxEvaluations?: number;
}

export interface Root {
  readonly root: number;
  /** f(root). It is not small where f jumps through 0 instead of crossing it. */
  readonly value: number;
  /** Width of the bracket that is left: the root is not farther away than this. */
  readonly error: number;
  readonly evaluations: number;
  readonly converged: boolean;
}

/**
 * A root of a continuous `f` in a bracket: inverse quadratic interpolation where it is safe, else bisection
 * (T. Chandrupatla, Adv. Eng. Software 28 (1997) 145; as sure as Brent's method, with simpler rules).
 *
 * @throws ArgumentError if f has the same sign at both ends, and where it is not finite, naming the abscissa
 * @example findRoot((x) => x * x - 2, { low: 0, high: 2 }).root; // 1.41421356...
 */
export function findRoot(f: (x: number) => number, options: RootOptions): Root {
  const { low, high, relativeTolerance = 1e-14, absoluteTolerance = 0 } = options;
  const maxEvaluations = requireCount("maxEvaluations", options.maxEvaluations ?? 200, 2);
  requireNonNegative("relativeTolerance", relativeTolerance);
  requireNonNegative("absoluteTolerance", absoluteTolerance);

  let a = pointOf(f, requireFinite("low", low)); // the newest point
  let b = pointOf(f, requireFinite("high", high)); // the other end of the bracket
  if (Math.sign(a.y) * Math.sign(b.y) > 0)
    throw new ArgumentError("low, high", `f(${low}) = ${a.y}, f(${high}) = ${b.y}`, "f of opposite signs");

  let c = b; // the point that was given up last
  for (let evaluations = 2; ; evaluations++) {
    const best = Math.abs(a.y) < Math.abs(b.y) ? a : b;
    if (best.y === 0) return { root: best.x, value: 0, error: 0, evaluations, converged: true };
    const error = Math.abs(b.x - a.x);
    const tolerance = Math.max(absoluteTolerance, Math.max(relativeTolerance, 1e-15) * Math.abs(best.x));
    const converged = error <= tolerance;
    if (converged || evaluations >= maxEvaluations)
      return { root: best.x, value: best.y, error, evaluations, converged };

    const margin = tolerance / (2 * error); // steps over a root that a is already next to
    const fraction = Math.min(1 - margin, Math.max(margin, interpolate(a, b, c)));
    const next = pointOf(f, a.x + fraction * (b.x - a.x));
    if (next.y > 0 === a.y > 0) c = a;
    else [b, c] = [a, b];
    a = next;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pointOf(f: (x: number) => number, x: number): Point {
  const y = f(x);
  if (!Number.isFinite(y)) throw new ArgumentError(`f(${x})`, y, "a finite number");
  return { x, y };
}

/** Where the root is on the way from a (0) to b (1): by x as a quadratic function of y where that is monotone. */
function interpolate(a: Point, b: Point, c: Point): number {
  const xi = (a.x - b.x) / (c.x - b.x);
  const phi = (a.y - b.y) / (c.y - b.y);
  if (!(phi ** 2 < xi && (1 - phi) ** 2 < 1 - xi)) return 1 / 2;
  return (
    (a.y / (b.y - a.y)) * (c.y / (b.y - c.y)) +
    ((c.x - a.x) / (b.x - a.x)) * (a.y / (c.y - a.y)) * (b.y / (c.y - b.y))
  );
}
