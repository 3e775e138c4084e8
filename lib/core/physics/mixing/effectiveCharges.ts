import { codata2018 } from "../../constants/index.js";
import type { Charges, Model } from "../../models/index.js";
import { complex, type Complex } from "../../numerics/complex.js";
import { leptonLoops, mixingFromLoops, mixingIsCalculable, type LeptonLoops } from "./loopMixing.js";
import { totalMixing, withFree } from "./totalMixing.js";

const e = codata2018.elementaryCharge.natural;

/** Charges as a process at q² sees them: coupling over g, kinetic mixing included. */
export interface EffectiveCharges {
  readonly up: Complex;
  /** Of strange and bottom, too. */
  readonly down: Complex;
  readonly electron: Complex;
  readonly muon: Complex;
  readonly tau: Complex;
  /** Without electric charge, hence as in the model. */
  readonly neutrinos: Charges["neutrinos"];
}

/**
 * The couplings of all fermions at q² in units of g: Q'_f - (ε/g) e Q_f, with the mixing ε(q²) of {@link totalMixing}: what
 * the model's leptons induce where that is calculable, and what the model has besides. Pure numbers; complex above the
 * lightest charged threshold, so rates go with the modulus squared.
 *
 * @param qSquared in GeV²: the mass squared of A' in its decay, < 0 in scattering; any finite number
 * @throws ArgumentError for what is no model, or q² that is not finite
 * @example effectiveCharges({ model: models.lMuMinusLTau, qSquared: 0 }).electron // { re: -0.0043706, im: 0 }
 */
export function effectiveCharges({
  model,
  qSquared,
}: {
  readonly model: Model;
  readonly qSquared: number;
}): EffectiveCharges {
  return chargesWithMixing(model.charges, totalMixing({ model, qSquared }));
}

/**
 * The couplings of all fermions in units of g without loops: the charges of the model, and Q' - (ε/g) e Q where it has a free
 * mixing.
 *
 * @example treeCharges(withFreeMixing(models.lMuMinusLTau, 0.1)) // { electron: 0.030282, muon: 1.0303, up: -0.020188 }
 */
export function treeCharges(model: Model): Charges {
  if (model.freeMixing === undefined) return model.charges;
  const { up, down, electron, muon, tau, neutrinos } = treeEffectiveCharges(model);
  return { up: up.re, down: down.re, electron: electron.re, muon: muon.re, tau: tau.re, neutrinos };
}

/** The same as effective charges, which are complex in general. */
export function treeEffectiveCharges(model: Model): EffectiveCharges {
  return chargesWithMixing(model.charges, withFree(model, complex(0)));
}

/** The effective charges at a mass of A', by its place in a list. */
export type ChargesAlong = (row: number) => EffectiveCharges;

/**
 * Prepares {@link effectiveCharges} at q² = M² for many masses in GeV. Loops are computed once, for the first model that
 * needs them; without them the charges are the same at all masses.
 */
export function chargesAlong(masses: readonly number[]): (model: Model) => ChargesAlong {
  let prepared: readonly LeptonLoops[] | undefined;
  return (model) => {
    const { charges } = model;
    if (!mixingIsCalculable(charges)) {
      const same = treeEffectiveCharges(model);
      return () => same;
    }
    const loops = (prepared ??= masses.map((mass) => leptonLoops(mass * mass)));
    const mixing = (row: number) => mixingFromLoops(charges, loops[row] as LeptonLoops);
    return (row) => chargesWithMixing(charges, withFree(model, mixing(row)));
  };
}

/**
 * The couplings of all fermions to a boson far lighter than the Z, in units of g: Q'_f - (ε/g) e Q_f. Pure numbers.
 *
 * @param epsilonPerG ε/g of the photon, in the convention L = -(ε/2) F·X; complex where it is that of a loop
 * @example chargesWithMixing(models.bMinusL.charges, { re: 0.1, im: 0 }).electron // { re: -0.96972 }
 */
export function chargesWithMixing(charges: Charges, epsilonPerG: Complex): EffectiveCharges {
  const effective = (own: number, electric: number) =>
    complex(own - e * electric * epsilonPerG.re, -e * electric * epsilonPerG.im);
  return {
    up: effective(charges.up, 2 / 3),
    down: effective(charges.down, -1 / 3),
    electron: effective(charges.electron, -1),
    muon: effective(charges.muon, -1),
    tau: effective(charges.tau, -1),
    neutrinos: charges.neutrinos,
  };
}
