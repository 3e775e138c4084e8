import { ArgumentError } from "../arguments.js";
import {
  chargesName,
  chargesOf,
  higgsCharge,
  requireCharged,
  type Rational,
  type U1Charges,
} from "./charges/index.js";

/** Charges of the fermions under a new U(1); the current is vector-like, so left- and right-handed charges agree. */
export interface Charges {
  /** Of every quark, as in baryon number 1/3. */
  readonly up: number;
  readonly down: number;
  readonly electron: number;
  readonly muon: number;
  readonly tau: number;
  /** Neutrinos of the three families: the light, left-handed ones. */
  readonly neutrinos: readonly [electron: number, muon: number, tau: number];
}

/** A light vector boson A' is its charges: L = -g A'_α Σ Q_f f̄γ^α f. */
export interface Model {
  readonly id: string;
  readonly name: string;
  readonly charges: Charges;
  /** The same exactly, with right-handed neutrinos: what the fields carry of the U(1); nothing where A' only mixes. */
  readonly u1Charges: U1Charges;
  /**
   * What limits are quoted in: the gauge coupling g, or, where the charges are electric, the kinetic mixing ε, with g = εe.
   */
  readonly parameter: "g" | "epsilon";
  /** ε/g of a kinetic mixing with the photon on top of what loops induce; absent for none. See {@link withFreeMixing}. */
  readonly freeMixing?: number;
  /** Whether A' decays mostly to dark matter instead of what the charges say. */
  readonly darkDecay: boolean;
}

const none = { up: 0, down: 0, electron: 0, muon: 0, tau: 0, neutrinos: [0, 0, 0] } as const;

/**
 * Charges that are zero but for the ones given.
 *
 * @example charges({ muon: 1, tau: -1 }) // { electron: 0, muon: 1, tau: -1 }
 */
export function charges(given: Partial<Charges>): Charges {
  return { ...none, ...given };
}

/**
 * The model of a gauged U(1), from its name or its exact charges. Whether anomalies cancel is not asked: Lμ alone is
 * a model, though an effective one.
 *
 * @param id to tell it from others; its name if left out
 * @throws ArgumentError for a name that cannot be read, no charge at all, and charges that {@link vectorCharges} refuses
 *
 * @example
 * modelOf("B - 3/2(Lmu + Ltau)").charges // { electron: 0, muon: -1.5, tau: -1.5 }
 * modelOf(u1Charges({ L: [0, 1, 0], e: [0, 1, 0] })).name // "Lμ without ν_R"
 */
export function modelOf(given: string | U1Charges, id?: string): Model {
  const exact = requireCharged(typeof given === "string" ? chargesOf(given) : given);
  const couplings = vectorCharges(exact);
  // Right-handed families are matched with left-handed ones by their charges.
  const name = chargesName({ ...exact, e: exact.L }) ?? "U(1)";
  return { id: id ?? name, name, charges: couplings, u1Charges: exact, parameter: "g", darkDecay: false };
}

/**
 * The vector couplings that exact charges give the fermions, as numbers.
 *
 * @throws ArgumentError for quark families with different charges, and for axial couplings to quarks or charged leptons, which
 *   nothing here describes: their masses would need a Higgs boson that is charged under the new U(1), or no Higgs will do
 * @example vectorCharges(chargesOf("B-L")) // { up: 0.33333333, muon: -1, neutrinos: [-1, -1, -1] }
 */
export function vectorCharges(exact: U1Charges): Charges {
  const higgs = higgsCharge(exact);
  const { Q, L } = exact;
  if (!higgs?.isZero()) throw notVectorLike(higgs);
  if (!Q.every((charge) => charge.equals(Q[0])))
    throw new ArgumentError(
      "charges",
      `quarks with ${Q.join(", ")}`,
      "the same charge for all families of quarks",
    );
  const [electron, muon, tau] = L.map((charge) => charge.toNumber()) as [number, number, number];
  const quark = Q[0].toNumber();
  return { up: quark, down: quark, electron, muon, tau, neutrinos: [electron, muon, tau] };
}

function notVectorLike(higgs: Rational | undefined): ArgumentError {
  const why =
    higgs === undefined
      ? "charges with which one Higgs doublet cannot give masses to all quarks and charged leptons"
      : `charges that need a Higgs doublet of charge ${higgs.toString()}`;
  const allowed =
    "a vector-like model, Q = u = d and L = e, as the Higgs is neutral and axial couplings are not described";
  return new ArgumentError("charges", why, allowed);
}
