import { requireNonNegative, requirePositive } from "../../arguments.js";
import { measured, mesons, one, units } from "../../constants/index.js";

/** Neutral mesons that decay to two photons: mass and branching ratio. */
export const photonMesons = {
  pion: {
    mass: mesons.neutralPion.mass,
    toTwoPhotons: measured(0.98823, 0.00034, one, "pdg2020", "from memory"),
  },
  eta: {
    mass: measured(547.862, 0.017, units.MeV, "pdg2020"),
    toTwoPhotons: measured(0.3941, 0.002, one, "pdg2020", "from memory"),
  },
} as const;

/**
 * The branching ratio of π⁰ or η → γA', pure number: 2ε²(1 - M²/m²)³ BR(γγ) (Phys. Rev. D 80, 095024). 0 for an A' that
 * is heavier than the meson.
 *
 * @param meson one of {@link photonMesons} @param mass of the A' in GeV, > 0 @param epsilon ε >= 0
 * @throws ArgumentError for a mass that is not > 0 and an ε that is not >= 0
 * @example mesonToPhotonBranching({ meson: photonMesons.pion, mass: 50 * MeV, epsilon: 1e-3 }) // 1.269e-6
 */
export function mesonToPhotonBranching({
  meson,
  mass,
  epsilon,
}: {
  readonly meson: (typeof photonMesons)[keyof typeof photonMesons];
  readonly mass: number;
  readonly epsilon: number;
}): number {
  const ratio = requirePositive("mass", mass, "GeV") / meson.mass.natural;
  requireNonNegative("epsilon", epsilon);
  return ratio >= 1 ? 0 : 2 * epsilon ** 2 * (1 - ratio ** 2) ** 3 * meson.toTwoPhotons.value;
}
