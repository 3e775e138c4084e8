import { integrate } from "hidden-photons/core";

/**
 * The mixing ε(q²)/(e g) of fermions with masses m₊ and m₋ as the slide writes it: 1/2π² ∫₀¹ x(1-x) ln(...) dx, by
 * adaptive quadrature, for q² + i0. The slow twin of `loopMixing`.
 */
export function quadratureMixing(plus: number, minus: number, qSquared: number): { re: number; im: number } {
  const argument = (m: number, x: number) => m * m - x * (1 - x) * qSquared;
  // Rounding can make it 0 at a node next to the root.
  const size = (m: number, x: number) => Math.max(Math.abs(argument(m, x)), 1e-17 * m * m);
  // Where an argument turns, and where it passes through 0 above threshold.
  const breakPoints = [plus, minus].flatMap((m) => {
    const r = Math.abs((m * m) / qSquared);
    const root = qSquared > 4 * m * m ? (2 * r) / (1 + Math.sqrt(1 - 4 * r)) : r;
    return [root, 1 - root].filter((x) => x > 0 && x < 1);
  });
  const options = { breakPoints, relativeTolerance: 1e-12, absoluteTolerance: 1e-15 };
  const phase = (m: number, x: number) => (argument(m, x) < 0 ? -Math.PI : 0);
  const re = (x: number) => x * (1 - x) * Math.log(size(plus, x) / size(minus, x));
  const im = (x: number) => x * (1 - x) * (phase(plus, x) - phase(minus, x));
  const integral = (f: (x: number) => number) => integrate(f, 0, 1, options).value / (2 * Math.PI ** 2);
  return { re: integral(re), im: integral(im) };
}
