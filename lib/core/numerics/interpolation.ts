import { ArgumentError, requireBetween, requireFinite, requirePositive } from "../arguments.js";

/** The value between the points of a table; outside of `domain` it throws, since a table says nothing there. */
export interface Interpolator {
  (x: number): number;
  /** First and last x of the table. */
  readonly domain: readonly [low: number, high: number];
}

/**
 * Straight lines between the points (xs[i], ys[i]).
 *
 * @param xs strictly increasing, at least 2
 * @returns a function that throws ArgumentError outside of the table
 * @example linearInterpolator([0, 2], [10, 20])(1); // 15
 */
export function linearInterpolator(xs: readonly number[], ys: readonly number[]): Interpolator {
  return interpolator(
    xs,
    ys,
    requireFinite,
    (x) => x,
    (y) => y,
  );
}

/**
 * Straight lines between the points of a doubly logarithmic plot, hence a power law between neighbours.
 *
 * @param xs above 0, strictly increasing, at least 2
 * @param ys above 0
 * @returns a function that throws ArgumentError outside of the table
 * @example logLogInterpolator([1, 100], [1, 1e4])(10); // 100
 */
export function logLogInterpolator(xs: readonly number[], ys: readonly number[]): Interpolator {
  return interpolator(xs, ys, requirePositive, Math.log, Math.exp);
}

/** Linear in warped coordinates: `warp` is applied to x and y, `unwarp` to the result. */
function interpolator(
  xs: readonly number[],
  ys: readonly number[],
  requireCoordinate: (argument: string, value: number) => number,
  warp: (coordinate: number) => number,
  unwarp: (coordinate: number) => number,
): Interpolator {
  if (xs.length < 2) throw new ArgumentError("xs", `${xs.length} numbers`, "at least 2");
  if (ys.length !== xs.length)
    throw new ArgumentError("ys", `${ys.length} numbers`, `${xs.length}, as in xs`);
  xs.forEach((x, i) => {
    requireCoordinate(`xs[${i}]`, x);
    requireCoordinate(`ys[${i}]`, ys[i] as number);
    const before = xs[i - 1] ?? -Infinity;
    if (x <= before) throw new ArgumentError(`xs[${i}]`, x, `a number above xs[${i - 1}] = ${before}`);
  });
  const [us, vs] = [xs.map(warp), ys.map(warp)];
  const domain = [xs[0] as number, xs.at(-1) as number] as const;

  const at = (x: number): number => {
    requireBetween("x", x, ...domain);
    const left = lastUpTo(x, xs);
    const right = left + 1;
    if (x === xs[left]) return ys[left] as number;
    if (x === xs[right]) return ys[right] as number;
    const [u, v] = [us[left] as number, vs[left] as number];
    const fraction = (warp(x) - u) / ((us[right] as number) - u);
    return unwarp(v * (1 - fraction) + (vs[right] as number) * fraction);
  };
  return Object.assign(at, { domain });
}

/** Where in a table the last x at or below a given one is, by bisection; never its end. */
function lastUpTo(x: number, xs: readonly number[]): number {
  let low = 0;
  let high = xs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((xs[middle] as number) <= x) low = middle;
    else high = middle;
  }
  return low;
}
