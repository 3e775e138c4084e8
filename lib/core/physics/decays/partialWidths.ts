import { requireBetween, requireKey, requirePositive } from "../../arguments.js";
import { requireModel, type Model } from "../../models/index.js";
import { squaredModulus } from "../../numerics/complex.js";
import { chargesAlong, type EffectiveCharges } from "../mixing/effectiveCharges.js";
import { decayKinematics, type DecayKinematics } from "./kinematics.js";
import { hadronicSum } from "./hadronicRatio.js";

/**
 * Whether a decay to a flavour of neutrinos makes the left-handed one alone ("majorana": half the width of a charged
 * lepton) or, with light right-handed partners that are charged too, both ("dirac": all of it).
 */
export type NeutrinoNature = "majorana" | "dirac";

/** Widths Γ/g² in GeV. For models with parameter ε g = εe. */
export interface PartialWidths {
  readonly electron: number;
  readonly muon: number;
  readonly tau: number;
  /** All flavours together. */
  readonly neutrinos: number;
  readonly hadrons: number;
  /** Three photons; only below the threshold for e⁺e⁻. */
  readonly photons: number;
  readonly total: number;
}

/**
 * The widths of A' per unit of coupling squared, Γ/g² in GeV (g = εe for models with parameter ε):
 * Q² M/12π (1 + 2m²/M²) √(1 - 4m²/M²) for a charged lepton, half of Q² M/12π or all of it for a neutrino, and
 * M R/12π for hadrons with R of {@link hadronicRatio}. Where the leptons of the model induce a calculable mixing it is in
 * the charges Q ({@link effectiveCharges} at q² = M²), so that Lμ-Lτ decays to electrons and hadrons, too.
 *
 * Below the threshold for e⁺e⁻ a boson that couples to electrons decays to three photons, which makes a secluded A'
 * long-lived but not stable; the formula is for M ≪ 2mₑ, too small near the threshold. Neutral currents, of relative
 * size M²/M_Z², are left out. For a model with `darkDecay` the widths are those to visible matter alone: the dark one
 * is not known.
 *
 * @param mass M in GeV, > 0 and at most 200 @param neutrinos "majorana" or "dirac"
 * @throws ArgumentError for an argument outside its range
 * @example
 * const widths = partialWidths({ model: models.bMinusL, mass: 10 * MeV, neutrinos: "majorana" });
 * widths.neutrinos / widths.electron; // 1.50: three halves
 */
export function partialWidths(decay: {
  readonly model: Model;
  readonly mass: number;
  readonly neutrinos: NeutrinoNature;
}): PartialWidths {
  return widthsAlong([requireMass("mass", decay.mass)])(requireModel(decay.model), decay.neutrinos)(0);
}

/** Requires a mass between 0 and 200 GeV, below which no top quarks are made. */
export function requireMass(argument: string, mass: number): number {
  return requireBetween(argument, requirePositive(argument, mass, "GeV"), 0, 200, "GeV");
}

/** The widths at a mass, by its place in a list. */
export type WidthsAlong = (row: number) => PartialWidths;

/** Prepares the widths at many masses in GeV for many models. */
export function widthsAlong(
  masses: readonly number[],
): (model: Model, neutrinos: NeutrinoNature) => WidthsAlong {
  const kinematics = decayKinematics(masses);
  const chargesOf = chargesAlong(masses);
  return (model, neutrinos) => {
    const charges = chargesOf(model);
    const states = neutrinoStates(neutrinos);
    return (row) => widthsAt(kinematics, row, charges(row), states);
  };
}

/** Of the two states of a Dirac fermion, the part that a flavour of neutrinos has. */
export function neutrinoStates(neutrinos: NeutrinoNature): number {
  return requireKey("neutrinos", natures, neutrinos);
}
const natures = { majorana: 1 / 2, dirac: 1 } as const;

/**
 * Requires a nature of neutrinos.
 *
 * @throws ArgumentError for anything but "majorana" and "dirac"
 * @example requireNeutrinoNature("dirac") // "dirac"
 */
export function requireNeutrinoNature(neutrinos: NeutrinoNature): NeutrinoNature {
  neutrinoStates(neutrinos);
  return neutrinos;
}

/** The widths for some charges, from one row of what does not depend on them. */
export function widthsAt(
  kinematics: DecayKinematics,
  row: number,
  charges: EffectiveCharges,
  states: number,
): PartialWidths {
  const { leptons, massless, photons: threePhotons } = kinematics;
  const at = (column: Float64Array) => column[row] as number;
  const [first, second, third] = charges.neutrinos;
  const ofElectron = squaredModulus(charges.electron);

  const electron = ofElectron * at(leptons.electron);
  const muon = squaredModulus(charges.muon) * at(leptons.muon);
  const tau = squaredModulus(charges.tau) * at(leptons.tau);
  const neutrinos = states * at(massless) * (first * first + second * second + third * third);
  const hadrons = hadronicWidth(kinematics, row, charges);
  const photons = ofElectron * at(threePhotons);
  const total = electron + muon + tau + neutrinos + hadrons + photons;
  return { electron, muon, tau, neutrinos, hadrons, photons, total };
}

/** M R/12π. */
function hadronicWidth(
  { massless, hadrons }: DecayKinematics,
  row: number,
  { up, down }: Pick<EffectiveCharges, "up" | "down">,
): number {
  const at = (column: Float64Array) => column[row] as number;
  const { rho, omega, phi, omegaPhi, charm, bottom } = hadrons;
  const currents = {
    rho: at(rho),
    omega: at(omega),
    phi: at(phi),
    omegaPhi: at(omegaPhi),
    charm: at(charm),
    bottom: at(bottom),
  };
  return at(massless) * hadronicSum(currents, up, down);
}
