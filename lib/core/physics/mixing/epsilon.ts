import { ArgumentError, requireFinite } from "../../arguments.js";

// Two numbers are called ε: that of hypercharge, -(ε_B/2) B·X in the Lagrangian above the weak scale, and that of the
// photon, -(ε/2) F·X, which is what limits are quoted in and what the rest of this library takes. Far below M_Z they
// differ by cos θ_W.

/**
 * The photon mixing ε = ε_B cos θ_W of a boson far lighter than the Z, from the hypercharge mixing ε_B; pure number.
 *
 * @param hyperchargeMixing ε_B, -1 < ε_B < 1 @param sin2ThetaW > 0 and < 1
 * @throws ArgumentError outside
 * @example photonMixing({ hyperchargeMixing: 1e-3, sin2ThetaW: 0.23122 }) // 8.768e-4
 */
export function photonMixing(given: {
  readonly hyperchargeMixing: number;
  readonly sin2ThetaW: number;
}): number {
  const epsilon = requireMixing("hyperchargeMixing", given.hyperchargeMixing);
  return epsilon * Math.sqrt(1 - requireSin2("sin2ThetaW", given.sin2ThetaW));
}

/**
 * The hypercharge mixing ε_B = ε/cos θ_W from the photon mixing ε of a boson far lighter than the Z; pure number.
 *
 * @param epsilon ε, between -cos θ_W and cos θ_W @param sin2ThetaW > 0 and < 1
 * @throws ArgumentError outside
 * @example hyperchargeMixing({ epsilon: 1e-3, sin2ThetaW: 0.23122 }) // 1.1405e-3
 */
export function hyperchargeMixing(given: { readonly epsilon: number; readonly sin2ThetaW: number }): number {
  requireFinite("epsilon", given.epsilon);
  const cosine = Math.sqrt(1 - requireSin2("sin2ThetaW", given.sin2ThetaW));
  return requireMixing("epsilon / cos θ_W", given.epsilon / cosine);
}

/** Requires |ε| < 1: beyond, the kinetic terms are not positive. */
export function requireMixing(argument: string, epsilon: number): number {
  if (!(typeof epsilon === "number" && Math.abs(epsilon) < 1))
    throw new ArgumentError(argument, epsilon, "above -1 and below 1");
  return epsilon;
}

/** Requires 0 < sin²θ_W < 1. */
export function requireSin2(argument: string, sin2: number): number {
  if (!(typeof sin2 === "number" && sin2 > 0 && sin2 < 1))
    throw new ArgumentError(argument, sin2, "above 0 and below 1");
  return sin2;
}
