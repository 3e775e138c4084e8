import { codata2018 } from "../../constants/index.js";
import type { Charges, Model } from "../../models/index.js";
import { complex, type Complex } from "../../numerics/complex.js";
import {
  inducedMixing,
  leptonLoops,
  mixingFromLoops,
  mixingIsCalculable,
  type LeptonLoops,
} from "./loopMixing.js";

const e = codata2018.elementaryCharge.natural;

/** Charges as a process at q² sees them: coupling over g, loop-induced mixing included. */
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
 * The couplings of all fermions at q² in units of g: Q'_f - (ε/g) e Q_f, with the mixing ε(q²) that the model's leptons
 * induce where it is calculable ({@link inducedMixing}), and without any where it is not. Pure numbers; complex above the
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
  const induced = inducedMixing({ model, qSquared });
  return chargesWithMixing(model.charges, induced === "not calculable" ? complex(0) : induced);
}

/** The effective charges at a mass of A', by its place in a list. */
export type ChargesAlong = (row: number) => EffectiveCharges;

/**
 * Prepares {@link effectiveCharges} at q² = M² for many masses in GeV. Loops are computed once, for the first model that
 * needs them; without them the charges are the same at all masses.
 */
export function chargesAlong(masses: readonly number[]): (model: Model) => ChargesAlong {
  let prepared: readonly LeptonLoops[] | undefined;
  return ({ charges }) => {
    if (!mixingIsCalculable(charges)) {
      const same = chargesWithMixing(charges, complex(0));
      return () => same;
    }
    const loops = (prepared ??= masses.map((mass) => leptonLoops(mass * mass)));
    return (row) => chargesWithMixing(charges, mixingFromLoops(charges, loops[row] as LeptonLoops));
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
