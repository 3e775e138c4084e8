import { codata2018 } from "../../constants/index.js";
import { leptonLoops } from "../mixing/loopMixing.js";
import { leptonMasses, type ChargedLepton } from "../leptons.js";
import { hadronicCurrents, type HadronicCurrents } from "./hadronicCurrents.js";

/** What the widths of a boson depend on besides its couplings. Widths per coupling squared, in GeV. */
export interface DecayKinematics {
  readonly leptons: Readonly<Record<ChargedLepton, number>>;
  /** Of a massless Dirac fermion: M/12π. */
  readonly massless: number;
  readonly hadrons: HadronicCurrents;
  /** Into three photons by a loop of electrons, below the threshold for e⁺e⁻ and 0 above. */
  readonly photons: number;
  /** What {@link leptonLoops} gives at q² = M². */
  readonly loops: ReturnType<typeof leptonLoops>;
}

/** @param mass M in GeV, > 0 */
export function decayKinematics(mass: number): DecayKinematics {
  const massless = mass / (12 * Math.PI);
  const pair = (lepton: ChargedLepton) => massless * pairPhaseSpace(mass, leptonMasses[lepton]);
  return {
    leptons: { electron: pair("electron"), muon: pair("muon"), tau: pair("tau") },
    massless,
    hadrons: hadronicCurrents(mass),
    photons: threePhotons(mass),
    loops: leptonLoops(mass ** 2),
  };
}

/** (1 + 2m²/M²) √(1 - 4m²/M²) of two Dirac fermions; 0 below threshold. */
function pairPhaseSpace(mass: number, fermionMass: number): number {
  const r = (fermionMass / mass) ** 2;
  return r >= 1 / 4 ? 0 : (1 + 2 * r) * Math.sqrt(1 - 4 * r);
}

/** Γ/g² = 17 α³/(2⁷3⁶5³π³) M⁹/m⁸ /4π for M ≪ m (Phys. Rev. D 78, 115012). */
function threePhotons(mass: number): number {
  const m = leptonMasses.electron;
  if (mass > 2 * m) return 0;
  const alpha = 1 / codata2018.alphaInverse.value;
  return (
    ((17 * alpha ** 3) / (2 ** 7 * 3 ** 6 * 5 ** 3 * Math.PI ** 3)) * (mass / m) ** 8 * (mass / (4 * Math.PI))
  );
}
