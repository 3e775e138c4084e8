import type { Rational } from "./rational.js";
import { requireCharges, type Families, type U1Charges } from "./u1Charges.js";

/** What a Higgs doublet's charge must be for each kind of mass term; undefined where no charge will do. */
export interface HiggsCharges {
  /** Q̄H̃u. */
  readonly up: Rational | undefined;
  /** Q̄Hd. */
  readonly down: Rational | undefined;
  /** L̄He. */
  readonly chargedLepton: Rational | undefined;
  /** L̄H̃ν: Dirac masses of neutrinos. */
  readonly neutrino: Rational | undefined;
}

/**
 * The charge h that a Higgs doublet needs to give masses to each kind of fermion: Q_u = Q_Q + h, Q_d = Q_Q - h,
 * Q_e = Q_L - h, Q_ν = Q_L + h for all three families. The families of right-handed fields have no names of their own, so
 * their order does not matter.
 *
 * @throws ArgumentError for what are no exact charges
 * @example
 * const { up, neutrino } = higgsCharges(u1Charges({ ...chargesOf("B-L"), nu: [5, -4, -4] }));
 * String(up); // "0"
 * neutrino; // undefined
 */
export function higgsCharges(charges: U1Charges): HiggsCharges {
  const { Q, L, u, d, e, nu } = requireCharges(charges);
  return {
    up: distance(Q, u),
    down: distance(d, Q),
    chargedLepton: distance(e, L),
    neutrino: distance(L, nu),
  };
}

/**
 * The charge of the one Higgs doublet that gives masses to all quarks and charged leptons, undefined if there is none:
 * the Yukawa test. The Higgs of the Standard Model is neutral, 0. It says nothing about anomalies.
 *
 * @example
 * String(higgsCharge(chargesOf("B-3Lmu"))); // "0"
 * String(higgsCharge(chargesOf("T3R"))); // "1/2"
 * higgsCharge(u1Charges({ L: [0, 1, -1] })); // undefined
 */
export function higgsCharge(charges: U1Charges): Rational | undefined {
  const { up, down, chargedLepton } = higgsCharges(charges);
  if (up === undefined || down === undefined || chargedLepton === undefined) return undefined;
  return up.equals(down) && up.equals(chargedLepton) ? up : undefined;
}

/** By how much each charge of one species lies above one of the other, if it is the same for all. */
function distance(from: Families<Rational>, to: Families<Rational>): Rational | undefined {
  const [low, high] = [from, to].map((charges) => [...charges].sort((a, b) => a.compare(b)));
  const steps = low?.map((charge, i) => high?.[i]?.minus(charge));
  const first = steps?.[0];
  return first && steps.every((step) => step?.equals(first)) ? first : undefined;
}
