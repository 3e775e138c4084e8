import { requireBetween, requirePositive, ArgumentError } from "../arguments.js";

/**
 * Positrons of highly relativistic muons in the laboratory frame, for an ideal detector, full polarisation and
 * neglecting the electron mass. Everywhere y = E / E_max is the positron's energy fraction, 0 to 1.
 *
 * Source: G. W. Bennett et al. (E821), Phys. Rev. D 73, 072003 (2006), section II.
 */

/**
 * The probability density dN/dy = (y - 1)(4y² - 5y - 5) / 3 of the energy fraction; its integral over 0 to 1 is 1.
 *
 * @param y energy fraction, 0 to 1
 * @throws ArgumentError if y is outside
 * @example positronSpectrum(1) // 0: none at the end point
 */
export function positronSpectrum(y: number): number {
  requireEnergyFraction("y", y);
  return ((y - 1) * (4 * y * y - 5 * y - 5)) / 3;
}

/**
 * The asymmetry A(y) = (1 + y - 8y²) / (4y² - 5y - 5) with which positrons of energy fraction y follow the muon's
 * spin: their rate goes as 1 + A(y) cos(angle between spin and momentum). From -1/5 at y = 0 to 1 at y = 1.
 *
 * @param y energy fraction, 0 to 1
 * @throws ArgumentError if y is outside
 * @example positronAsymmetry(1) // 1
 */
export function positronAsymmetry(y: number): number {
  requireEnergyFraction("y", y);
  return (1 + y - 8 * y * y) / (4 * y * y - 5 * y - 5);
}

/**
 * The fraction N = (1 - y)² (3 + y - y²) / 3 of all positrons that is above a threshold.
 *
 * @param threshold energy fraction of the threshold, 0 to 1
 * @throws ArgumentError if the threshold is outside
 * @example fractionAboveThreshold(0) // 1
 */
export function fractionAboveThreshold(threshold: number): number {
  const y = requireEnergyFraction("threshold", threshold);
  return ((1 - y) ** 2 * (3 + y - y * y)) / 3;
}

/**
 * The asymmetry A = y (2y + 1) / (3 + y - y²) of all positrons above a threshold together. It is 0 without threshold:
 * the number of all decays does not know the spin.
 *
 * @param threshold energy fraction of the threshold, 0 to 1
 * @throws ArgumentError if the threshold is outside
 * @example asymmetryAboveThreshold(0.6).toFixed(3) // "0.407"
 */
export function asymmetryAboveThreshold(threshold: number): number {
  const y = requireEnergyFraction("threshold", threshold);
  return (y * (2 * y + 1)) / (3 + y - y * y);
}

/**
 * N A² of the positrons above a threshold, per decay: the error of the precession frequency goes as 1 / sqrt(N A²).
 * It has a broad maximum near y = 0.6.
 *
 * @param threshold energy fraction of the threshold, 0 to 1
 * @throws ArgumentError if the threshold is outside
 * @example thresholdFigureOfMerit(0.6) > thresholdFigureOfMerit(0.8) // true
 */
export function thresholdFigureOfMerit(threshold: number): number {
  return fractionAboveThreshold(threshold) * asymmetryAboveThreshold(threshold) ** 2;
}

/**
 * The largest positron energy E_max = (E + p) / 2 in the laboratory, in GeV: a positron emitted forward takes
 * half of the muon's energy at rest.
 *
 * @param muonMass in GeV, > 0
 * @param gamma Lorentz factor of the muon, >= 1
 * @throws ArgumentError for a mass or a Lorentz factor that is not allowed
 * @example maximumPositronEnergy(105.6583755 * MeV, 29.3) / GeV // 3.095
 */
export function maximumPositronEnergy(muonMass: number, gamma: number): number {
  requirePositive("muonMass", muonMass, "GeV");
  if (!(gamma >= 1 && gamma < Infinity)) throw new ArgumentError("gamma", gamma, "a finite number >= 1");
  return (muonMass * (gamma + Math.sqrt((gamma - 1) * (gamma + 1)))) / 2;
}

function requireEnergyFraction(argument: string, y: number): number {
  return requireBetween(argument, y, 0, 1);
}
