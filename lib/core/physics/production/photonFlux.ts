import { requirePositive } from "../../arguments.js";
import { codata2018, nuclearCharge } from "../../constants/index.js";
import { convergedValue, integrate } from "../../numerics/index.js";
import { formFactorScale } from "../nuclearFormFactor.js";

/** The nuclei that a beam is stopped in. */
export interface Nucleus {
  /** Z. */
  readonly atomicNumber: number;
  /** A in g/mol. */
  readonly atomicMass: number;
}

const electronMass = codata2018.electronMass.natural;
const protonMass = codata2018.protonMass.natural;
const { screening, innerScreening, protonScale, protonMoment } = nuclearCharge;

/**
 * G₂(t), the square of the nucleus' charge as seen at momentum transfer t, pure number: Z² screened by the electrons at
 * small t and cut off by the nucleus' size at large t, and the Z protons each for itself (Phys. Rev. D 80, 075018,
 * eq. A18 to A20; from Rev. Mod. Phys. 46, 815).
 *
 * @param t in GeV², > 0
 * @example
 * const aluminium = { atomicNumber: 13, atomicMass: 26.98 };
 * nuclearChargeSquared(1e-4, aluminium) // 180.2: about 13² + 13
 */
export function nuclearChargeSquared(t: number, { atomicNumber: z, atomicMass: a }: Nucleus): number {
  const outer = (screening.value * z ** (-1 / 3)) / electronMass;
  const elastic = (screened(outer, t) * z * z) / (1 + t / formFactorScale(a)) ** 2;
  const inner = (innerScreening.value * z ** (-2 / 3)) / electronMass;
  const moment = 1 + (t / (4 * protonMass ** 2)) * (protonMoment.value ** 2 - 1);
  const inelastic = screened(inner, t) * (moment / (1 + t / protonScale.natural) ** 4) ** 2 * z;
  return elastic + inelastic;
}

/** (a²t/(1 + a²t))²: the electrons hide the charge at distances beyond a. */
const screened = (a: number, t: number) => ((a * a * t) / (1 + a * a * t)) ** 2;

/**
 * The flux ξ of photons around a nucleus that can make an A' with a beam electron, pure number of order Z² ln:
 * ξ = ∫ dt (t - t₋)/t² G₂(t) from t₋ = (M²/2E₀)² to t₊ = M² (Phys. Rev. D 80, 075018, eq. A17), integrated in ln t over
 * up to ten decades. 0 from M = 2E₀ on.
 *
 * @param mass M of the A' in GeV, > 0 @param energy E₀ of the beam in GeV, > 0
 * @throws ArgumentError for a mass, energy, atomic number or mass that is not > 0
 * @example
 * const nucleus = { atomicNumber: 13, atomicMass: 26.98 };
 * effectivePhotonFlux({ mass: 10 * MeV, energy: 20 * GeV, nucleus }) // 2316.2
 */
export function effectivePhotonFlux({
  mass,
  energy,
  nucleus,
}: {
  readonly mass: number;
  readonly energy: number;
  readonly nucleus: Nucleus;
}): number {
  const high = requirePositive("mass", mass, "GeV") ** 2;
  const low = (high / (2 * requirePositive("energy", energy, "GeV"))) ** 2;
  requirePositive("nucleus.atomicNumber", nucleus.atomicNumber);
  requirePositive("nucleus.atomicMass", nucleus.atomicMass, "g/mol");
  if (low >= high) return 0;
  const integrand = (logT: number) => {
    const t = Math.exp(logT);
    return (1 - low / t) * nuclearChargeSquared(t, nucleus);
  };
  const flux = integrate(integrand, Math.log(low), Math.log(high), { relativeTolerance: 1e-8 });
  return convergedValue("photon flux", flux);
}
