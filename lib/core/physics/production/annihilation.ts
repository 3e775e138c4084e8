import { ArgumentError, requireBetween, requirePositive } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";
import { requireMixing } from "../mixing/epsilon.js";

/** e⁺e⁻ → γA' at a collider; energies in GeV. */
export interface Annihilation {
  /** Energy √s of the collision in its rest frame. */
  readonly collisionEnergy: number;
  /** Mass of the A'. */
  readonly mass: number;
  /** ε, between -1 and 1; for a gauged charge g|Q_e|/e. */
  readonly epsilon: number;
  /** From which on a photon is seen, > 0 in GeV: heavy A' leave it (s - M²)/2√s. */
  readonly leastPhotonEnergy: number;
}

const alpha = codata2018.alpha.natural;

/**
 * dσ/dcosθ of e⁺e⁻ → γA' in GeV⁻², θ being the angle between beam and photon in the rest frame of the collision:
 * (2πα²ε²/s)(1 - M²/s)(1 + cos²θ + 4M²s/(s - M²)²)/(1 - cos²θ) (Phys. Rev. D 80, 015003). The electron's mass is
 * neglected, so not along the beam. Near M = √s it grows with 1/(s - M²), without bound: the divergence of soft photons.
 * A photon that must be seen is not soft, and from M² = s - 2√s E_least on there is none.
 *
 * @param cosine of θ, between -1 and 1, ends excluded
 * @throws ArgumentError for energies that are not > 0, |ε| >= 1, |cosine| >= 1
 * @example
 * const babar = { collisionEnergy: 10.58 * GeV, mass: 1 * GeV, epsilon: 1e-3, leastPhotonEnergy: 0.2 * GeV };
 * annihilationAngularCrossSection({ ...babar, cosine: 0 }) // 3.07e-12
 */
export function annihilationAngularCrossSection(given: Annihilation & { readonly cosine: number }): number {
  const { cosine } = given;
  const { factor, extra } = annihilation(given);
  if (!(Math.abs(cosine) < 1)) throw new ArgumentError("cosine", cosine, "a number between -1 and 1");
  return (factor * (1 + cosine ** 2 + extra)) / (1 - cosine ** 2);
}

/**
 * The cross section of e⁺e⁻ → γA' in GeV⁻² with |cosθ| < maxCosine: {@link annihilationAngularCrossSection},
 * integrated in closed form; 0 where that is.
 *
 * @param maxCosine acceptance of the detector, from 0 to below 1
 * @throws ArgumentError as there
 * @example
 * const babar = { collisionEnergy: 10.58 * GeV, mass: 1 * GeV, epsilon: 1e-3, leastPhotonEnergy: 0.2 * GeV };
 * annihilationCrossSection({ ...babar, maxCosine: 0.9 }) * 3.8937937e11 // 4.840: in fb
 */
export function annihilationCrossSection(given: Annihilation & { readonly maxCosine: number }): number {
  const { maxCosine } = given;
  const { factor, extra } = annihilation(given);
  if (!(requireBetween("maxCosine", maxCosine, 0, 1) < 1))
    throw new ArgumentError("maxCosine", maxCosine, "a number from 0 to below 1");
  return factor * ((2 + extra) * 2 * Math.atanh(maxCosine) - 2 * maxCosine);
}

/** (2πα²ε²/s)(1 - M²/s) and 4M²s/(s - M²)²; both 0 where the photon is too soft. */
function annihilation(given: Annihilation): { factor: number; extra: number } {
  const { collisionEnergy, mass, epsilon, leastPhotonEnergy } = given;
  const s = requirePositive("collisionEnergy", collisionEnergy, "GeV") ** 2;
  const m2 = requirePositive("mass", mass, "GeV") ** 2;
  requireMixing("epsilon", epsilon);
  const photonEnergy = (s - m2) / (2 * collisionEnergy);
  if (photonEnergy < requirePositive("leastPhotonEnergy", leastPhotonEnergy, "GeV"))
    return { factor: 0, extra: 0 };
  const factor = ((2 * Math.PI * (alpha * epsilon) ** 2) / s) * (1 - m2 / s);
  return { factor, extra: (4 * m2 * s) / (s - m2) ** 2 };
}
