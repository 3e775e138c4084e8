import { integrate } from "hidden-photons/core";

/**
 * V(r) as the slide writes it, with x = m/M: ∫₀¹ dz x² z²(1-z)/[x²z² + 1 - z], by adaptive quadrature. The slow twin
 * of `vectorLoop`.
 */
export function slideVectorLoop(r: number): number {
  const x2 = 1 / r;
  // The integrand turns at z = √r for a light boson, and within 1/r of z = 1 for a heavy one.
  const breakPoints = [Math.sqrt(r), 1 - 1 / r, 1 - 10 / r].filter((z) => z > 0 && z < 1);
  const integrand = (z: number) => (x2 * z * z * (1 - z)) / (x2 * z * z + 1 - z);
  return integrate(integrand, 0, 1, { relativeTolerance: 1e-13, breakPoints }).value;
}
