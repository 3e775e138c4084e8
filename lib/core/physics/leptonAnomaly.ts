import { ArgumentError, requireBetween, requireFinite, requireKey, requirePositive } from "../arguments.js";
import { codata2018 } from "../constants/index.js";
import {
  axialVectorLoop,
  massRatioSquared,
  pseudoscalarLoop,
  scalarLoop,
  vectorLoop,
} from "./loopFunctions.js";

/** Couplings of one boson to one lepton: L = ℓ̄(g_V γ + g_A γγ₅)ℓ·X or ℓ̄(g_S + i g_P γ₅)ℓ φ. Absent means zero. */
export interface BosonCouplings {
  readonly vector?: number;
  readonly axialVector?: number;
  readonly scalar?: number;
  readonly pseudoscalar?: number;
}

export type CouplingType = keyof BosonCouplings;

/** Contribution per coupling squared, Δa/g², of a boson that couples in one way; pure number. */
const perCouplingSquared: Readonly<Record<CouplingType, (r: number) => number>> = {
  vector: (r) => vectorLoop(r) / (4 * Math.PI ** 2),
  axialVector: (r) => axialVectorLoop(r) / (4 * Math.PI ** 2),
  scalar: (r) => scalarLoop(r) / (8 * Math.PI ** 2),
  pseudoscalar: (r) => -pseudoscalarLoop(r) / (8 * Math.PI ** 2),
};

/**
 * One-loop shift Δa of a lepton's anomaly a = (g-2)/2; pure number. The kinds of coupling add without interference:
 * Δa = [g_V² V(r) + g_A² A(r)]/4π² + [g_S² S(r) - g_P² P(r)]/8π², r = (M/m)² (Nucl. Phys. B 137, 63).
 *
 * @param couplings dimensionless, from -1e100 to 1e100
 * @param mass of the boson in GeV, from 0 to 1e8 lepton masses; 0 only without an axial-vector coupling
 * @param leptonMass in GeV, > 0
 * @throws ArgumentError naming the argument outside its range
 * @example deltaA({ couplings: { scalar: 1e-3 }, mass: 0, leptonMass: 0.511 * MeV }) // 1.9e-8: 3 g²/16π²
 */
export function deltaA(boson: {
  readonly couplings: BosonCouplings;
  readonly mass: number;
  readonly leptonMass: number;
}): number {
  massRatioSquared(boson.mass, boson.leptonMass); // masses are checked without couplings, too
  if (typeof boson.couplings !== "object" || (boson.couplings as unknown) === null)
    throw new ArgumentError("couplings", boson.couplings, "an object such as { vector: 5e-4 }");
  let sum = 0;
  for (const [type, g] of Object.entries(boson.couplings) as [CouplingType, number][]) {
    requireKey("couplings", perCouplingSquared, type);
    requireBetween(`couplings.${type}`, g, -1e100, 1e100);
    if (g !== 0) sum += g * g * slope(type, boson.mass, boson.leptonMass);
  }
  return sum;
}

/**
 * The shift Δa_μ of the muon's anomaly by a boson with a vector coupling g to muons; pure number.
 * Δa_μ = g²/(4π²) V(r) with the CODATA 2018 muon mass.
 *
 * @param g dimensionless, any finite number @param mass of the boson in GeV, >= 0
 * @throws ArgumentError naming the argument outside its range
 * @example deltaAMu({ g: 5e-4, mass: 15 * MeV }) // 2.2e-9
 */
export function deltaAMu({ g, mass }: { readonly g: number; readonly mass: number }): number {
  requireFinite("g", g);
  return deltaA({ couplings: { vector: g }, mass, leptonMass: codata2018.muonMass.natural });
}

/** Δa/g² of one kind of coupling, masses in GeV. */
function slope(type: CouplingType, mass: number, leptonMass: number): number {
  const r = massRatioSquared(mass, leptonMass);
  if (type === "axialVector" && mass < 1e-17 * leptonMass)
    throw new ArgumentError(
      "mass",
      `${mass} GeV`,
      "at least 1e-17 lepton masses: an axial vector needs a mass",
    );
  return perCouplingSquared[type](r);
}

/**
 * Whether a coupling is small enough for a loop expansion: |g| < √(4π). The coupling that explains the muon's anomaly of
 * 2021 is not, for bosons above about 700 GeV.
 *
 * @example isPerturbative(5e-4) // true
 */
export function isPerturbative(g: number): boolean {
  return Math.abs(requireFinite("g", g)) < Math.sqrt(4 * Math.PI);
}

/**
 * The coupling g >= 0 that shifts a lepton's anomaly by Δa; pure number. `"no solution"` when Δa has the sign that this
 * kind of coupling cannot give: axial-vector and pseudoscalar bosons only lower an anomaly, the others only raise it.
 * Where {@link isPerturbative} is false for it, the result is formal.
 *
 * @param deltaA the shift, from -1 to 1 (251e-11, not 251) @param mass of the boson in GeV, >= 0 @param leptonMass in GeV, > 0
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const leptonMass = codata2018.muonMass.natural;
 * couplingFor({ deltaA: 251e-11, mass: 15 * MeV, leptonMass, type: "vector" }); // 5.3e-4
 */
export function couplingFor(wanted: {
  readonly deltaA: number;
  readonly mass: number;
  readonly leptonMass: number;
  readonly type: CouplingType;
}): number | "no solution" {
  requireBetween("deltaA", wanted.deltaA, -1, 1);
  requireKey("type", perCouplingSquared, wanted.type);
  const gSquared = wanted.deltaA / slope(wanted.type, wanted.mass, wanted.leptonMass);
  return gSquared < 0 ? "no solution" : Math.sqrt(Math.abs(gSquared));
}

/**
 * Schwinger's leading contribution of the photon itself, α/2π.
 *
 * @example schwinger(codata2018.alphaInverse.value) // 0.00116141
 */
export function schwinger(alphaInverse: number): number {
  return 1 / (2 * Math.PI * requirePositive("alphaInverse", alphaInverse));
}
