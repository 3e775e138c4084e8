import { ArgumentError, requireCount, requireFinite, requirePositive } from "../arguments.js";

export interface EvolutionOptions {
  /** Accepted error of a step, as a fraction of each unknown; 1e-8 if not given. */
  readonly relativeTolerance?: number;
  /** Accepted error of a step in the unit of the unknowns; 1e-12 if not given. An unknown that passes 0 needs it. */
  readonly absoluteTolerance?: number;
  /** 100 000 if not given. A stiff system runs into it. */
  readonly maxSteps?: number;
}

export interface Evolution {
  /** The unknowns at the end. */
  readonly y: readonly number[];
  /** Sum over the steps of the estimated error of each unknown; what earlier errors grow to is not in it. */
  readonly error: readonly number[];
  readonly steps: number;
  /** Whether the end was reached. If not, y is where `maxSteps` ended. */
  readonly converged: boolean;
}

// The pair of order 5 and 4 of J. R. Dormand, P. J. Prince, J. Comput. Appl. Math. 6 (1980) 19: stages, and the difference
// of the two results. The last stage is the first of the next step.
const STAGES = [
  { at: 1 / 5, weights: [1 / 5] },
  { at: 3 / 10, weights: [3 / 40, 9 / 40] },
  { at: 4 / 5, weights: [44 / 45, -56 / 15, 32 / 9] },
  { at: 8 / 9, weights: [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729] },
  { at: 1, weights: [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656] },
  { at: 1, weights: [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84] },
] as const;
const DIFFERENCE = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40] as const;

/**
 * The solution at `end` of dy/dt = f(t, y) with y(start) = `initial`, by the Runge-Kutta method of order 5 with steps as long
 * as the tolerances allow. For smooth systems that are not or only mildly stiff. A pulse much narrower than a step where
 * nothing else happens goes unnoticed: begin a new range there.
 *
 * @param f the derivatives of all unknowns @param end before or after `start`
 * @throws ArgumentError for bad options, and where a derivative is not finite, naming t
 * @example evolve((t, [y]) => [-y], { start: 0, end: 1, initial: [1] }).y // [0.36788]
 */
export function evolve(
  f: (t: number, y: readonly number[]) => readonly number[],
  {
    start,
    end,
    initial,
    relativeTolerance = 1e-8,
    absoluteTolerance = 1e-12,
    maxSteps = 100_000,
  }: EvolutionOptions & { readonly start: number; readonly end: number; readonly initial: readonly number[] },
): Evolution {
  requireFinite("start", start);
  requireFinite("end", end);
  requirePositive("relativeTolerance", relativeTolerance);
  requirePositive("absoluteTolerance", absoluteTolerance);
  requireCount("maxSteps", maxSteps);
  initial.forEach((value, i) => requireFinite(`initial[${i}]`, value));
  const slopeAt = (t: number, y: readonly number[]) => finite(t, f(t, y), initial.length);

  let y = initial;
  let error = initial.map(() => 0);
  if (start === end) return { y, error, steps: 0, converged: true };
  let t = start;
  let slope = slopeAt(t, y);
  let h = (end - start) * 1e-6; // it grows by 5 a step where it may
  for (let steps = 0; steps < maxSteps; steps++) {
    const last = Math.abs(h) >= Math.abs(end - t);
    if (last) h = end - t;
    const slopes = [slope];
    let next = y;
    for (const { at, weights } of STAGES) {
      next = y.map((value, i) => value + h * combined(weights, slopes, i));
      slopes.push(slopeAt(t + at * h, next));
    }
    const estimates = y.map((_, i) => Math.abs(h * combined(DIFFERENCE, slopes, i)));
    const excess = Math.max(
      ...estimates.map((estimate, i) => {
        const size = Math.max(Math.abs(y[i] as number), Math.abs(next[i] as number));
        return estimate / (absoluteTolerance + relativeTolerance * size);
      }),
    );
    if (excess <= 1) {
      t = last ? end : t + h;
      y = next;
      error = error.map((sum, i) => sum + (estimates[i] as number));
      slope = slopes[6] as readonly number[];
      if (last) return { y, error, steps: steps + 1, converged: true };
    }
    h *= Math.min(5, Math.max(0.2, 0.9 * excess ** -0.2));
  }
  return { y, error, steps: maxSteps, converged: false };
}

function combined(weights: readonly number[], slopes: readonly (readonly number[])[], i: number): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += (weights[k] as number) * (slopes[k]?.[i] as number);
  return sum;
}

function finite(t: number, slope: readonly number[], count: number): readonly number[] {
  if (slope.length !== count || !slope.every(Number.isFinite))
    throw new ArgumentError(`derivatives at t = ${t}`, slope.join(", "), `${count} finite numbers`);
  return slope;
}
