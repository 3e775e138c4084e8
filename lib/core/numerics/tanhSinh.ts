import { roundingError, type Panel } from "./panels.js";

const COARSEST_STEP = 1 / 4;
/** Where a node is 1e-280 of the range away from the end, still far from underflow. */
const LAST = 6;

interface Sums {
  /** Sum of weight times f. */
  readonly sum: number;
  readonly magnitude: number;
  /** What may be missing beyond the outermost nodes. */
  readonly cut: number;
  readonly evaluations: number;
}

/**
 * The integral of `f` from `low` to `high` by the trapezoidal rule in t, x = middle + half·tanh(π/2 sinh t)
 * (H. Takahasi and M. Mori, Publ. RIMS 9 (1974) 721); refined by halving the step. The ends are not evaluated, and an
 * integrable singularity there does no harm. The error estimate is the change that the last halving made.
 */
export function tanhSinhPanel(f: (x: number) => number, low: number, high: number): Panel {
  const sums = sumNodes(f, low, high, 0, COARSEST_STEP);
  return panel(f, low, high, COARSEST_STEP, sums, undefined);
}

function panel(
  f: (x: number) => number,
  low: number,
  high: number,
  step: number,
  sums: Sums,
  previous: number | undefined,
): Panel {
  const value = step * sums.sum;
  const rounding = roundingError(step * sums.magnitude);
  const change = previous === undefined ? step * sums.magnitude : Math.abs(value - previous);
  const error = Math.max(change, rounding) + sums.cut;
  if (change <= Math.max(rounding, sums.cut / 10)) return { value, error };
  return {
    value,
    error,
    refinement: {
      evaluations: sums.evaluations,
      panels: () => {
        const between = sumNodes(f, low, high, step / 2, step);
        const all = {
          sum: sums.sum + between.sum,
          magnitude: sums.magnitude + between.magnitude,
          cut: Math.min(sums.cut, between.cut),
          evaluations: sums.evaluations + between.evaluations,
        };
        return [panel(f, low, high, step / 2, all, value)];
      },
    },
  };
}

/** Sums over t = ±first, ±(first + step), ... */
function sumNodes(f: (x: number) => number, low: number, high: number, first: number, step: number): Sums {
  let sum = 0;
  let magnitude = 0;
  let cut = 0;
  let evaluations = 0;
  for (const side of [-1, 1]) {
    let beyond = 0;
    for (let t = side > 0 && first === 0 ? step : first; t <= LAST; t += step) {
      const q = Math.exp(-Math.PI * Math.sinh(t));
      const distance = ((high - low) * q) / (1 + q); // from the nearer end
      const x = side < 0 ? low + distance : high - distance;
      if (x <= low || x >= high) break; // rounded onto the end
      const y = f(x);
      const term = ((distance * Math.PI) / (1 + q)) * Math.cosh(t) * y;
      sum += term;
      magnitude += Math.abs(term);
      // The integral of |x - end|^-0.99 up to the node is 100 |y| distance, of gentler functions less.
      beyond = 100 * Math.abs(y) * distance;
      evaluations++;
    }
    cut += beyond;
  }
  return { sum, magnitude, cut, evaluations };
}
