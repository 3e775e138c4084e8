import { requireBetween, requireFinite } from "../../arguments.js";
import { requireOscillations, type OscillationDataSet } from "../../constants/index.js";
import { complex, conjugate, plus, polar, scaled, type Complex } from "../../numerics/complex.js";
import type { Matrix3 } from "./family.js";

/** Angles and Dirac phase of the PMNS matrix; pure numbers, the phase in radians. */
export interface PmnsParameters {
  readonly sin2Theta12: number;
  readonly sin2Theta23: number;
  readonly sin2Theta13: number;
  readonly deltaCP: number;
}

/**
 * The central values of a fit as plain numbers, to compute with or to change.
 *
 * @throws ArgumentError for what is no fit
 * @example pmnsParameters(nufit60.normal) // { sin2Theta12: 0.308, sin2Theta23: 0.47, sin2Theta13: 0.02215, deltaCP: 3.70 }
 */
export function pmnsParameters(fit: OscillationDataSet): PmnsParameters {
  requireOscillations(fit);
  return {
    sin2Theta12: fit.sin2Theta12.natural,
    sin2Theta23: fit.sin2Theta23.natural,
    sin2Theta13: fit.sin2Theta13.natural,
    deltaCP: fit.deltaCP.natural,
  };
}

/**
 * The PMNS matrix U of ν_α = Σ U_αi ν_i: rows e, μ, τ, columns of mass states; U = R₂₃ R₁₃(δ) R₁₂, without Majorana
 * phases (Review of Particle Physics, "Neutrino masses, mixing, and oscillations").
 *
 * @param pmns sin² of the three angles, 0 to 1, and δ in radians, any finite number
 * @throws ArgumentError naming the parameter outside its range
 * @example
 * const u = pmnsMatrix(pmnsParameters(nufit60.normal));
 * Math.hypot(u[0][2].re, u[0][2].im) // 0.1488: |U_e3| = sin θ₁₃
 */
export function pmnsMatrix(pmns: PmnsParameters): Matrix3<Complex> {
  const { s12, c12, s23, c23, s13, c13 } = sinesAndCosines(pmns);
  const s13Phase = polar(s13, pmns.deltaCP);
  const entry = (constant: number, perPhase: number): Complex =>
    plus(complex(constant), scaled(perPhase, s13Phase));
  return [
    [complex(c12 * c13), complex(s12 * c13), conjugate(s13Phase)],
    [entry(-s12 * c23, -c12 * s23), entry(c12 * c23, -s12 * s23), complex(s23 * c13)],
    [entry(s12 * s23, -c12 * c23), entry(-c12 * s23, -s12 * c23), complex(c23 * c13)],
  ];
}

/**
 * The largest Jarlskog invariant |Im(U_e1 U_μ2 U*_e2 U*_μ1)| that the angles allow, at δ = ±90°: s₁₂c₁₂ s₂₃c₂₃ s₁₃c₁₃²; pure
 * number.
 *
 * @throws ArgumentError as {@link pmnsMatrix}
 * @example maximalJarlskog(pmnsParameters(nufit60.normal)) // 0.0335
 */
export function maximalJarlskog(pmns: PmnsParameters): number {
  const { s12, c12, s23, c23, s13, c13 } = sinesAndCosines(pmns);
  return s12 * c12 * s23 * c23 * s13 * c13 ** 2;
}

function sinesAndCosines({ sin2Theta12, sin2Theta23, sin2Theta13, deltaCP }: PmnsParameters) {
  for (const [name, value] of Object.entries({ sin2Theta12, sin2Theta23, sin2Theta13 }))
    requireBetween(name, value, 0, 1);
  requireFinite("deltaCP", deltaCP, "rad");
  return {
    s12: Math.sqrt(sin2Theta12),
    c12: Math.sqrt(1 - sin2Theta12),
    s23: Math.sqrt(sin2Theta23),
    c23: Math.sqrt(1 - sin2Theta23),
    s13: Math.sqrt(sin2Theta13),
    c13: Math.sqrt(1 - sin2Theta13),
  };
}
