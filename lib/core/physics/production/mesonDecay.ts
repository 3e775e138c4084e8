import { requireNonNegative, requirePositive } from "../../arguments.js";
import type { Measured } from "../../constants/index.js";

/** A neutral meson that decays to two photons. */
interface PhotonMeson {
  readonly mass: Measured;
  /** Branching ratio. */
  readonly toTwoPhotons: Measured;
}

/**
 * The branching ratio of π⁰ or η → γA', pure number: 2ε²(1 - M²/m²)³ BR(γγ) (Phys. Rev. D 80, 095024). 0 for an A' that
 * is heavier than the meson.
 *
 * @param meson `mesons.neutralPion` or `mesons.eta` @param mass of the A' in GeV, > 0 @param epsilon ε >= 0
 * @throws ArgumentError for a mass that is not > 0 and an ε that is not >= 0
 * @example mesonToPhotonBranching({ meson: mesons.neutralPion, mass: 50 * MeV, epsilon: 1e-3 }) // 1.269e-6
 */
export function mesonToPhotonBranching({
  meson,
  mass,
  epsilon,
}: {
  readonly meson: PhotonMeson;
  readonly mass: number;
  readonly epsilon: number;
}): number {
  const ratio = requirePositive("mass", mass, "GeV") / meson.mass.natural;
  requireNonNegative("epsilon", epsilon);
  return ratio >= 1 ? 0 : 2 * epsilon ** 2 * (1 - ratio ** 2) ** 3 * meson.toTwoPhotons.value;
}
