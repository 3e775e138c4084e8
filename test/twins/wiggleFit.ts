import type { TimeBins } from "../../lib/core/experiments/timeBins.js";
import type { Wiggle } from "../../lib/core/experiments/wiggle.js";

type Point = readonly [number, number, number, number, number];

/** Three-point Gauss-Legendre rule on [-1/2, 1/2]; the error per bin of a thirtieth of a turn is below 1e-9. */
const RULE = [
  [-Math.sqrt(3 / 20), 5 / 18],
  [0, 8 / 18],
  [Math.sqrt(3 / 20), 5 / 18],
] as const;

/** -2 ln(likelihood) of Poisson counts up to a constant, with the rate written out as in the textbook. */
export function slowDeviance(
  counts: ArrayLike<number>,
  bins: TimeBins,
  [n0, tau, a, omega, phi]: Point,
): number {
  let deviance = 0;
  for (let i = 0; i < bins.count; i++) {
    let mu = 0;
    for (const [node, weight] of RULE) {
      const t = bins.start + (i + 0.5 + node) * bins.width;
      mu += weight * n0 * Math.exp(-t / tau) * (1 + a * Math.cos(omega * t + phi));
    }
    const n = counts[i] ?? 0;
    if (!(mu > 0)) return Infinity;
    deviance += 2 * (mu - n + (n > 0 ? n * Math.log(n / mu) : 0));
  }
  return deviance;
}

/**
 * Slow twin of fitWiggle: no derivatives, no closed form, no linear algebra. The downhill simplex of J. Nelder and
 * R. Mead, Comput. J. 7 (1965) 308, restarted until the deviance stays, on the deviance by quadrature.
 */
export function slowWiggleFit(counts: ArrayLike<number>, bins: TimeBins, start: Wiggle) {
  let evaluations = 0;
  const f = (p: Point) => {
    evaluations++;
    return slowDeviance(counts, bins, p);
  };
  const steps = [
    0.01 * start.amplitude,
    0.01 * start.lifetime,
    0.02,
    0.01 / start.lifetime, // a hundredth of a radian in a lifetime
    0.03,
  ] as const;
  let best: Point = [start.amplitude, start.lifetime, start.asymmetry, start.angularFrequency, start.phase];
  let deviance = Infinity;
  for (let restart = 0, size = 1; restart < 20; restart++, size /= 2) {
    const [point, value] = simplex(f, best, steps.map((s) => s * size) as unknown as Point);
    const settled = deviance - value < 1e-7;
    [best, deviance] = [point, value];
    if (settled) break;
  }
  const [amplitude, lifetime, asymmetry, angularFrequency, phase] = best;
  return { wiggle: { amplitude, lifetime, asymmetry, angularFrequency, phase }, deviance, evaluations };
}

function simplex(f: (p: Point) => number, start: Point, steps: Point): [Point, number] {
  const move = (from: Point, towards: Point, by: number) =>
    from.map((x, i) => x + by * (towards[i]! - x)) as unknown as Point;
  const vertices = [
    start,
    ...steps.map((s, i) => start.map((x, j) => (i === j ? x + s : x)) as unknown as Point),
  ].map((point): [Point, number] => [point, f(point)]);
  for (let iteration = 0; iteration < 1000; iteration++) {
    vertices.sort((u, v) => u[1] - v[1]);
    const [bestPoint, bestValue] = vertices[0]!;
    const [worstPoint, worstValue] = vertices[5]!;
    if (worstValue - bestValue < 1e-8) break;
    const centre = start.map((_, j) =>
      vertices.slice(0, 5).reduce((sum, [p]) => sum + p[j]! / 5, 0),
    ) as unknown as Point;
    const tried = (by: number): [Point, number] => {
      const point = move(centre, worstPoint, by);
      return [point, f(point)];
    };
    const reflected = tried(-1);
    if (reflected[1] < bestValue) {
      const expanded = tried(-2);
      vertices[5] = expanded[1] < reflected[1] ? expanded : reflected;
    } else if (reflected[1] < vertices[4]![1]) vertices[5] = reflected;
    else {
      const contracted = reflected[1] < worstValue ? tried(-0.5) : tried(0.5);
      if (contracted[1] < Math.min(worstValue, reflected[1])) vertices[5] = contracted;
      else
        for (let k = 1; k < 6; k++) {
          const point = move(vertices[k]![0], bestPoint, 0.5);
          vertices[k] = [point, f(point)];
        }
    }
  }
  vertices.sort((u, v) => u[1] - v[1]);
  return vertices[0]!;
}
