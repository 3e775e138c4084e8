import { requireNonNegative, requirePositive } from "../../arguments.js";
import { mesons } from "../../constants/index.js";

/** Neutral mesons that decay to two photons: mass and branching ratio. */
export const photonMesons = { pion: mesons.neutralPion, eta: mesons.eta } as const;

/**
 * The branching ratio of π⁰ or η → γA', pure number: 2ε²(1 - M²/m²)³ BR(γγ) (Phys. Rev. D 80, 095024). 0 for an A' that
 * is heavier than the meson.
 *
 * @param meson one of {@link photonMesons} @param mass of the A' in GeV, > 0 @param mixing ε >= 0
 * @throws ArgumentError for a mass that is not > 0 and a mixing that is not >= 0
 * @example mesonToPhotonBranching({ meson: photonMesons.pion, mass: 50 * MeV, mixing: 1e-3 }) // 1.269e-6
 */
export function mesonToPhotonBranching({
  meson,
  mass,
  mixing,
}: {
  readonly meson: (typeof photonMesons)[keyof typeof photonMesons];
  readonly mass: number;
  readonly mixing: number;
}): number {
  const ratio = requirePositive("mass", mass, "GeV") / meson.mass.natural;
  requireNonNegative("mixing", mixing);
  return ratio >= 1 ? 0 : 2 * mixing ** 2 * (1 - ratio ** 2) ** 3 * meson.toTwoPhotons.value;
}
