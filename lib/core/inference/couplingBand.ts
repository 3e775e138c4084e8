import { ArgumentError, requireBetween, requirePositive } from "../arguments.js";
import type { ValueWithError } from "../constants/index.js";
import { requireValueWithError } from "../constants/measured.js";
import { couplingFor } from "../physics/leptonAnomaly.js";

/** A preferred strip in the plane of mass and vector coupling; couplings are dimensionless, one for each mass. */
export interface CouplingBand {
  /** Masses in GeV. */
  readonly mass: Float64Array;
  /** Lower edge; absent when Δa - nσ <= 0, that is when no coupling at all is allowed too. */
  readonly lower?: Float64Array;
  /** Coupling of the central value; absent when it is negative. */
  readonly central?: Float64Array;
  /** Upper edge: what the measurement excludes above it, one-sided, whether or not there is something to explain. */
  readonly upper: Float64Array;
}

/**
 * Vector couplings g(M) to a lepton that shift its anomaly by Δa within n standard deviations: g = √(4π² Δa/V(r)).
 * V(r) is evaluated once a mass, for all edges scale with √Δa.
 *
 * @param anomaly Δa, a pure number from -1 to 1 (251e-11, not 251) @param sigmas half width n of the band, > 0
 * @param masses in GeV, >= 0 @param leptonMass in GeV, > 0
 * @throws ArgumentError outside these ranges, and when even Δa + nσ is negative: no vector boson lowers an anomaly
 * @example
 * const leptonMass = codata2018.muonMass.natural;
 * couplingBand({ anomaly: muonG2Gap(2021), sigmas: 2, masses: [15 * MeV], leptonMass }).central; // [5.3e-4]
 */
export function couplingBand(band: {
  readonly anomaly: ValueWithError;
  readonly sigmas: number;
  readonly masses: ArrayLike<number>;
  readonly leptonMass: number;
}): CouplingBand {
  const { value, sigma } = requireValueWithError("anomaly", band.anomaly);
  requireBetween("anomaly.value", value, -1, 1);
  requireBetween("anomaly.sigma", sigma, 0, 1);
  const halfWidth = requirePositive("sigmas", band.sigmas) * requirePositive("anomaly.sigma", sigma);
  const top = value + halfWidth;
  if (!(top > 0)) {
    throw new ArgumentError(
      "anomaly",
      `${value} ± ${sigma}`,
      "an upper edge > 0: a vector boson only raises an anomaly",
    );
  }
  const mass = Float64Array.from(band.masses);
  const upper = mass.map((m) => coupling(top, m, band.leptonMass));
  const scaled = (deltaA: number) => upper.map((g) => g * Math.sqrt(deltaA / top));
  return {
    mass,
    upper,
    ...(value > 0 && { central: scaled(value) }),
    ...(value - halfWidth > 0 && { lower: scaled(value - halfWidth) }),
  };
}

function coupling(deltaA: number, mass: number, leptonMass: number): number {
  const g = couplingFor({ deltaA, mass, leptonMass, type: "vector" });
  if (g === "no solution") throw new ArgumentError("deltaA", deltaA, "a number >= 0");
  return g;
}
