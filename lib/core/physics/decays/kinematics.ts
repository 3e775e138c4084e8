import { codata2018 } from "../../constants/index.js";
import { leptonMasses, type ChargedLepton } from "../leptons.js";
import { hadronicCurrents, type HadronicCurrents } from "./hadronicCurrents.js";

/**
 * What the widths of bosons depend on besides their couplings, in columns with one row a mass: kept for thousands of masses,
 * numbers take far less memory than objects. Widths per coupling squared, in GeV.
 */
export interface DecayKinematics {
  readonly leptons: Readonly<Record<ChargedLepton, Float64Array>>;
  /** Of a massless Dirac fermion: M/12π. */
  readonly massless: Float64Array;
  /** Pure numbers. */
  readonly hadrons: Readonly<Record<keyof HadronicCurrents, Float64Array>>;
  /** Into three photons by a loop of electrons, below the threshold for e⁺e⁻ and 0 above. */
  readonly photons: Float64Array;
}

/** @param masses M in GeV, > 0 */
export function decayKinematics(masses: readonly number[]): DecayKinematics {
  const column = () => new Float64Array(masses.length);
  const leptons = { electron: column(), muon: column(), tau: column() };
  const [massless, photons] = [column(), column()];
  const hadrons = {
    rho: column(),
    omega: column(),
    phi: column(),
    omegaPhi: column(),
    charm: column(),
    bottom: column(),
  };
  masses.forEach((mass, row) => {
    const width = mass / (12 * Math.PI);
    massless[row] = width;
    leptons.electron[row] = width * pairPhaseSpace(mass, leptonMasses.electron);
    leptons.muon[row] = width * pairPhaseSpace(mass, leptonMasses.muon);
    leptons.tau[row] = width * pairPhaseSpace(mass, leptonMasses.tau);
    photons[row] = threePhotons(mass);
    const currents = hadronicCurrents(mass);
    hadrons.rho[row] = currents.rho;
    hadrons.omega[row] = currents.omega;
    hadrons.phi[row] = currents.phi;
    hadrons.omegaPhi[row] = currents.omegaPhi;
    hadrons.charm[row] = currents.charm;
    hadrons.bottom[row] = currents.bottom;
  });
  return { leptons, massless, hadrons, photons };
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
  const alpha = codata2018.alpha.natural;
  return (
    ((17 * alpha ** 3) / (2 ** 7 * 3 ** 6 * 5 ** 3 * Math.PI ** 3)) * (mass / m) ** 8 * (mass / (4 * Math.PI))
  );
}
