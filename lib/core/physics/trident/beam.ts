import { requireCount, requirePositive } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";
import { formFactorScale } from "../nuclearFormFactor.js";

/** Muon neutrinos of one energy on one kind of nucleus. */
export interface TridentBeam {
  /** In GeV, > 0. */
  readonly energy: number;
  /** Z of the nucleus. */
  readonly protons: number;
  /** A of the nucleus. */
  readonly nucleons: number;
}

const alpha = codata2018.alpha.natural;

/**
 * Photons of the nucleus that make a photon-neutrino system of mass √s, per ln s:
 * (Z²α/π) ∫ dQ²/Q² F²(Q²) from Q = s/2E on, with F = 1/(1 + Q²/d); pure number.
 *
 * @param s in GeV², > 0
 */
export function photonFlux({ energy, protons, nucleons }: TridentBeam, s: number): number {
  const u = (s / (2 * energy)) ** 2 / formFactorScale(nucleons);
  return ((protons ** 2 * alpha) / Math.PI) * (Math.log1p(1 / u) - 1 / (1 + u));
}

/** s in GeV² beyond which the form factor has cut the flux to 1e-6 and less. */
export function largestS({ energy, nucleons }: TridentBeam): number {
  return 2 * energy * Math.sqrt(formFactorScale(nucleons)) * 30;
}

/** Requires an energy > 0 GeV and whole numbers Z, A >= 1. */
export function requireBeam(beam: TridentBeam): TridentBeam {
  requirePositive("energy", beam.energy, "GeV");
  requireCount("protons", beam.protons);
  requireCount("nucleons", beam.nucleons, beam.protons);
  return beam;
}
