import type { Rational } from "../models/index.js";
import { couplingDimension, operatorDimension, visiblePart, type OperatorFactor } from "./operators.js";

/** A way in which dark fields couple to those of the Standard Model. */
export interface Portal {
  readonly name: string;
  /** In TeX, as in the Lagrangian. */
  readonly term: string;
  readonly operator: readonly OperatorFactor[];
}

/** The portals of the talk. */
export const portals: readonly Portal[] = [
  { name: "Higgs", term: "\\lambda_{HS}\\,H^\\dagger H\\,S^\\dagger S", operator: ["Hbar", "H", "S", "S"] },
  { name: "Higgs, real singlet", term: "\\mu_{HS}\\,H^\\dagger H\\,S", operator: ["Hbar", "H", "S"] },
  { name: "neutrino", term: "y_\\nu\\,\\bar L\\tilde H N", operator: ["Lbar", "Hbar", "N"] },
  { name: "vector", term: "\\frac{\\epsilon}{2}B_{\\mu\\nu}X^{\\mu\\nu}", operator: ["B", "X"] },
  {
    name: "axion",
    term: "\\frac{g_{agg}}{4}a\\,G^a_{\\mu\\nu}\\tilde G^{a\\mu\\nu}",
    operator: ["a", "G", "G"],
  },
  {
    name: "axion, fermions",
    term: "\\frac{\\partial_\\mu a}{f_a}\\bar\\psi\\gamma^\\mu\\gamma_5\\psi",
    operator: ["derivative", "a", "ebar", "e"],
  },
];

/** What dimension counting says of a portal. */
export interface PortalRow extends Portal {
  readonly dimension: Rational;
  /** The portal is renormalisable where it is not negative. */
  readonly couplingDimension: Rational;
  /** Dimension of its part without dark fields and derivatives, which has to be a gauge singlet by itself. */
  readonly singletDimension: Rational;
}

/**
 * The portals with their dimensions, counted.
 *
 * @example
 * const [higgs] = portalTable();
 * [higgs?.dimension, higgs?.couplingDimension, higgs?.singletDimension].join(); // "4,0,2"
 */
export function portalTable(): PortalRow[] {
  return portals.map((portal) => ({
    ...portal,
    dimension: operatorDimension(portal.operator),
    couplingDimension: couplingDimension(portal.operator),
    singletDimension: operatorDimension(visiblePart(portal.operator)),
  }));
}
