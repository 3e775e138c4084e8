import { ArgumentError, requireBetween, requireFinite } from "../../arguments.js";
import { findRoot, logGrid, logLogInterpolator } from "../../numerics/index.js";
import { MeV } from "../../units.js";

/** {@link effectiveNeutrinoNumber} with A' minus without, at 81 masses from 0.5 to 40 MeV evenly spaced in ln M. */
const table = [
  2.4539, 2.4491, 2.4439, 2.4382, 2.4319, 2.4249, 2.4173, 2.409, 2.3999, 2.3899, 2.379, 2.3671, 2.3541,
  2.3399, 2.3245, 2.3077, 2.2894, 2.2697, 2.2482, 2.2251, 2.2001, 2.1731, 2.1441, 2.113, 2.0796, 2.044,
  2.0059, 1.9655, 1.9225, 1.877, 1.829, 1.7785, 1.7255, 1.6701, 1.6124, 1.5524, 1.4904, 1.4266, 1.3611,
  1.2941, 1.2261, 1.1572, 1.0879, 1.0184, 0.94914, 0.88047, 0.81278, 0.74645, 0.68183, 0.61928, 0.55913,
  0.50167, 0.44716, 0.39584, 0.34788, 0.3034, 0.26251, 0.22522, 0.19153, 0.16137, 0.13465, 0.1112, 0.090853,
  0.073394, 0.058591, 0.046194, 0.035947, 0.027593, 0.020878, 0.015562, 0.011418, 0.0082408, 0.005846,
  0.004073, 0.0027848, 0.0018669, 0.0012261, 0.00078811, 0.00049535, 0.00030413, 0.00018222,
];

const atMass = logLogInterpolator(logGrid(0.5 * MeV, 40 * MeV, table.length), table);
const [lightest, heaviest] = atMass.domain;

/** At which A' of more than 40 MeV leave: with it the curve goes on as the table ends. */
const decoupling = 3.4 * MeV;
/** ln of the entropy of a heavy A' at that temperature, to which ΔN_eff is proportional, but for a constant. */
const logEntropy = (mass: number) => 2.5 * Math.log(mass) - mass / decoupling;

/**
 * ΔN_eff, what a vector A' of mass M adds to the effective number of neutrinos if it was in equilibrium with all three neutrinos
 * and nothing else; pure number. Up to 40 MeV between the masses of a table of {@link effectiveNeutrinoNumber}, to 0.2 %. Above, where
 * it is below 2e-4, continued in proportion to M^{5/2} exp(-M/T) with T = 3.4 MeV, the entropy of a heavy A': to 20 % up to 60 MeV.
 *
 * @param mass M in GeV, at least 0.5 MeV
 * @throws ArgumentError for a lighter one
 * @example deltaNeff(10 * MeV) // 0.3165
 */
export function deltaNeff(mass: number): number {
  requireFinite("mass", mass, "GeV");
  if (mass < lightest) throw new ArgumentError("mass", `${mass} GeV`, `at least ${lightest} GeV`);
  if (mass <= heaviest) return atMass(mass);
  return atMass(heaviest) * Math.exp(logEntropy(mass) - logEntropy(heaviest));
}

/**
 * The mass in GeV below which A' adds more than `allowed` to N_eff.
 *
 * @param allowed ΔN_eff, from 1e-4 to 2.4
 * @throws ArgumentError for another ΔN_eff
 * @example lightestVector(0.5) / MeV // 8.18
 */
export function lightestVector(allowed: number): number {
  requireBetween("allowed", allowed, 1e-4, 2.4);
  return findRoot((mass) => atMass(mass) - allowed, { low: lightest, high: heaviest }).root;
}
