import { requireModel, type Model } from "../../models/index.js";
import {
  partialWidths,
  requireMass,
  widthsAlong,
  type NeutrinoNature,
  type PartialWidths,
} from "./partialWidths.js";

/** Fractions of all decays. They add up to 1, or are all 0 for a boson that decays to nothing. */
export interface BranchingRatios extends Omit<PartialWidths, "total"> {
  /** Dark matter: 1 for a model with `darkDecay`, 0 for the others. */
  readonly dark: number;
}

/**
 * The branching ratios of A', from {@link partialWidths}. A secluded A' below the threshold for e⁺e⁻ decays to three
 * photons; a boson without anything to decay to has zeros throughout; a model with `darkDecay` decays to
 * dark matter. {@link doubtfulMasses} says where they are not to be trusted.
 *
 * @param mass of A' in GeV, > 0 and at most 200 @param neutrinos "majorana" or "dirac"
 * @throws ArgumentError for an argument outside its range
 * @example
 * branchingRatios({ model: models.bMinusL, mass: 10 * MeV, neutrinos: "majorana" }) // { electron: 0.400, neutrinos: 0.600 }
 * branchingRatios({ model: models.bMinusL, mass: 10 * MeV, neutrinos: "dirac" }) // { electron: 0.250, neutrinos: 0.750 }
 */
export function branchingRatios(decay: {
  readonly model: Model;
  readonly mass: number;
  readonly neutrinos: NeutrinoNature;
}): BranchingRatios {
  return ratiosOf(partialWidths(decay), decay.model);
}

/** Widths and branching ratios at a list of masses; see {@link decayTable}. */
export interface DecayTable {
  readonly masses: readonly number[];
  /** As {@link partialWidths}, mass by mass. */
  readonly widths: (model: Model, neutrinos: NeutrinoNature) => PartialWidths[];
  /** As {@link branchingRatios}, mass by mass. */
  readonly branchingRatios: (model: Model, neutrinos: NeutrinoNature) => BranchingRatios[];
}

/**
 * Prepares decays at many masses for many models: what does not depend on the model, all of phase space, hadrons and
 * loops, is computed once.
 *
 * @param masses of A' in GeV, each > 0 and at most 200
 * @throws ArgumentError for any other
 * @example
 * const table = decayTable(logGrid(1 * MeV, 10 * GeV, 1000));
 * table.branchingRatios(models.secluded, "majorana")[0]?.photons; // 1: below 2mₑ
 */
export function decayTable(masses: readonly number[]): DecayTable {
  masses.forEach((mass, i) => requireMass(`masses[${i}]`, mass));
  const prepared = widthsAlong(masses);
  const widths = (model: Model, neutrinos: NeutrinoNature) => {
    const at = prepared(requireModel(model), neutrinos);
    return masses.map((_, row) => at(row));
  };
  return {
    masses,
    widths,
    branchingRatios: (model, neutrinos) => widths(model, neutrinos).map((each) => ratiosOf(each, model)),
  };
}

function ratiosOf({ total, ...widths }: PartialWidths, { darkDecay }: Model): BranchingRatios {
  const norm = darkDecay || total === 0 ? Infinity : total;
  return {
    electron: widths.electron / norm,
    muon: widths.muon / norm,
    tau: widths.tau / norm,
    neutrinos: widths.neutrinos / norm,
    hadrons: widths.hadrons / norm,
    photons: widths.photons / norm,
    dark: darkDecay ? 1 : 0,
  };
}
