import { requireBetween, requireKey, requirePositive } from "../../arguments.js";
import { requireModel, type Model } from "../../models/index.js";
import { complex, squaredModulus } from "../../numerics/complex.js";
import { chargesWithMixing } from "../mixing/effectiveCharges.js";
import { mixingFromLoops, mixingIsCalculable } from "../mixing/loopMixing.js";
import { decayKinematics, type DecayKinematics } from "./kinematics.js";
import { hadronicSum } from "./hadronicRatio.js";

/**
 * Whether a decay to a flavour of neutrinos makes the left-handed one alone ("majorana": half the width of a charged
 * lepton) or, with light right-handed partners that are charged too, both ("dirac": all of it).
 */
export type NeutrinoNature = "majorana" | "dirac";

/** Widths Γ/g² in GeV. For models with coupling "mixing" g = εe. */
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
 * The widths of A' per unit of coupling squared, Γ/g² in GeV (g = εe for models with coupling "mixing"):
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
  requireMass("mass", decay.mass);
  return widthsOf(decayKinematics(decay.mass), requireModel(decay.model), decay.neutrinos);
}

/** Requires a mass between 0 and 200 GeV, below which no top quarks are made. */
export function requireMass(argument: string, mass: number): number {
  return requireBetween(argument, requirePositive(argument, mass, "GeV"), 0, 200, "GeV");
}

/** The widths of one model from what does not depend on the model. */
export function widthsOf(
  kinematics: DecayKinematics,
  model: Model,
  neutrinos: NeutrinoNature,
): PartialWidths {
  const perFlavour = requireKey("neutrinos", { majorana: 1 / 2, dirac: 1 }, neutrinos) * kinematics.massless;
  const { charges } = model;
  const mixing = mixingIsCalculable(charges) ? mixingFromLoops(charges, kinematics.loops) : complex(0);
  const effective = chargesWithMixing(charges, mixing);
  const ofElectron = squaredModulus(effective.electron);

  const electron = ofElectron * kinematics.leptons.electron;
  const muon = squaredModulus(effective.muon) * kinematics.leptons.muon;
  const tau = squaredModulus(effective.tau) * kinematics.leptons.tau;
  const invisible = perFlavour * effective.neutrinos.reduce((sum, charge) => sum + charge * charge, 0);
  const hadrons = kinematics.massless * hadronicSum(kinematics.hadrons, effective.up, effective.down);
  const photons = ofElectron * kinematics.photons;
  const total = electron + muon + tau + invisible + hadrons + photons;
  return { electron, muon, tau, neutrinos: invisible, hadrons, photons, total };
}
