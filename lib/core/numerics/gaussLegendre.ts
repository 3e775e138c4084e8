import { requireCount } from "../arguments.js";

/** A rule of fixed nodes on [0, 1]: ∫ f(x) dx = Σ weights[i] f(nodes[i]). */
export interface QuadratureRule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * The Gauss-Legendre rule of `count` nodes on [0, 1], exact for polynomials of degree 2·count - 1. For integrands that are
 * known to be smooth and are integrated very often; {@link integrate} is for all others.
 *
 * @param count from 1
 * @throws ArgumentError unless count is a whole number >= 1
 * @example gaussLegendre(2) // { nodes: [0.211325, 0.788675], weights: [0.5, 0.5] }
 */
export function gaussLegendre(count: number): QuadratureRule {
  requireCount("count", count);
  const rule = Array.from({ length: count }, (_, i) => {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    // Newton's method doubles the digits in each step; the first guess has three.
    for (let step = 0; step < 5; step++) {
      const { value, derivative } = legendre(count, x);
      x -= value / derivative;
      slope = legendre(count, x).derivative;
    }
    return { node: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope) };
  });
  return { nodes: rule.map(({ node }) => node), weights: rule.map(({ weight }) => weight) };
}

/** The Legendre polynomial of degree n at -1 < x < 1 and its derivative, by the three-term recurrence. */
function legendre(n: number, x: number): { value: number; derivative: number } {
  let [before, value] = [1, x];
  for (let k = 2; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k];
  return { value, derivative: (n * (x * value - before)) / (x * x - 1) };
}
