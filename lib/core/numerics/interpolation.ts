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
  const points = xs.map((x, i) => {
    requireCoordinate(`xs[${i}]`, x);
    const y = requireCoordinate(`ys[${i}]`, ys[i] as number);
    return { x, y, u: warp(x), v: warp(y) };
  });
  points.slice(1).forEach(({ x }, i) => {
    const before = xs[i] as number;
    if (x <= before) throw new ArgumentError(`xs[${i + 1}]`, x, `a number above xs[${i}] = ${before}`);
  });
  const domain = [xs[0] as number, xs.at(-1) as number] as const;

  const at = (x: number): number => {
    requireBetween("x", x, ...domain);
    const [left, right] = neighbours(points, x);
    if (x === left.x) return left.y;
    if (x === right.x) return right.y;
    const fraction = (warp(x) - left.u) / (right.u - left.u);
    return unwarp(left.v * (1 - fraction) + right.v * fraction);
  };
  return Object.assign(at, { domain });
}

/** The last point at or below x and the one after it, by bisection. */
function neighbours<Point extends { readonly x: number }>(
  points: readonly Point[],
  x: number,
): [Point, Point] {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Point).x <= x) low = middle;
    else high = middle;
  }
  return [points[low] as Point, points[high] as Point];
}
