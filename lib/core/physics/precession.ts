import { ArgumentError, requireFinite, requirePositive } from "../arguments.js";

/**
 * A muon, or another lepton of unit charge, on a circle in a magnetic field. Frequencies are angular, in GeV:
 * `frequency / (2 * Math.PI * MHz)` are turns per microsecond. Magnetic fields include the elementary charge:
 * `1.4513 * tesla` is eB.
 */
export interface CirclingLepton {
  /** eB in GeV², > 0, perpendicular to the momentum. */
  readonly field: number;
  /** Mass in GeV, > 0. */
  readonly mass: number;
  /** Lorentz factor, >= 1. */
  readonly gamma: number;
}

/**
 * The frequency ω_c = eB / (γ m) at which the momentum turns, in GeV.
 *
 * @throws ArgumentError for a field, mass or Lorentz factor that is not allowed
 * @example
 * const omega = cyclotronFrequency({ field: 1.4513 * tesla, mass: 0.1056583755, gamma: 29.3 });
 * omega / (2 * Math.PI * MHz); // 6.706
 */
export function cyclotronFrequency({ field, mass, gamma }: CirclingLepton): number {
  requirePositive("field", field, "GeV²");
  requirePositive("mass", mass, "GeV");
  requireGamma(gamma);
  return field / (gamma * mass);
}

/**
 * The frequency ω_s = g eB / 2m + (1 - γ) eB / (γ m) at which the spin turns, in GeV: Larmor precession and, since
 * the muon's rest frame is accelerated, Thomas precession. At rest (γ = 1) it is g eB / 2m.
 *
 * @param anomaly a = (g - 2) / 2
 * @throws ArgumentError for an argument that is not allowed
 * @example
 * const lepton = { field: 1.4513 * tesla, mass: 0.1056583755, gamma: 29.3 };
 * spinFrequency(lepton, 0.00116592) / cyclotronFrequency(lepton); // 1.0342: a γ more turns than the momentum
 */
export function spinFrequency(lepton: CirclingLepton, anomaly: number): number {
  requireFinite("anomaly", anomaly);
  return cyclotronFrequency(lepton) * (1 + anomaly * lepton.gamma);
}

/**
 * The frequency ω_a = ω_s - ω_c = a eB / m at which the spin turns away from the momentum, in GeV. It does not depend
 * on γ.
 *
 * @param anomaly a = (g - 2) / 2
 * @param field eB in GeV², > 0
 * @param mass in GeV, > 0
 * @throws ArgumentError for an argument that is not allowed
 * @example
 * const omega = anomalousFrequency({ anomaly: 0.00116592, field: 1.4513 * tesla, mass: 0.1056583755 });
 * omega / (2 * Math.PI * MHz); // 0.22908
 */
export function anomalousFrequency({
  anomaly,
  field,
  mass,
}: {
  readonly anomaly: number;
  readonly field: number;
  readonly mass: number;
}): number {
  requireFinite("anomaly", anomaly);
  requirePositive("field", field, "GeV²");
  requirePositive("mass", mass, "GeV");
  return (anomaly * field) / mass;
}

/**
 * The number 1 / (a γ) of revolutions in which the spin gains one turn on the momentum.
 *
 * @param anomaly a = (g - 2) / 2, > 0
 * @param gamma Lorentz factor, >= 1
 * @throws ArgumentError for an argument that is not allowed
 * @example revolutionsPerSpinTurn(0.00116592, 29.3) // 29.27
 */
export function revolutionsPerSpinTurn(anomaly: number, gamma: number): number {
  requirePositive("anomaly", anomaly);
  requireGamma(gamma);
  return 1 / (anomaly * gamma);
}

/**
 * The Lorentz factor γ = sqrt(1 + 1/a) at which an electric field does not turn the spin relative to the momentum.
 *
 * @param anomaly a = (g - 2) / 2, > 0
 * @throws ArgumentError if the anomaly is not positive
 * @example magicGamma(0.00116592) // 29.30
 */
export function magicGamma(anomaly: number): number {
  requirePositive("anomaly", anomaly);
  return Math.sqrt(1 + 1 / anomaly);
}

/**
 * The momentum m / sqrt(a) that belongs to {@link magicGamma}, in GeV.
 *
 * @param anomaly a = (g - 2) / 2, > 0
 * @param mass in GeV, > 0
 * @throws ArgumentError for an argument that is not allowed
 * @example magicMomentum(0.00116592, 0.1056583755) / GeV // 3.094
 */
export function magicMomentum(anomaly: number, mass: number): number {
  requirePositive("anomaly", anomaly);
  requirePositive("mass", mass, "GeV");
  return mass / Math.sqrt(anomaly);
}

/**
 * The magnetic field eB = p / ρ in GeV² that keeps a particle of unit charge on a circle.
 *
 * @param momentum in GeV, > 0
 * @param radius in 1/GeV, > 0: `7.112 * metre`
 * @throws ArgumentError for an argument that is not allowed
 * @example ringField(3.0943 * GeV, 7.112 * metre) / tesla // 1.4513
 */
export function ringField(momentum: number, radius: number): number {
  requirePositive("momentum", momentum, "GeV");
  requirePositive("radius", radius, "1/GeV");
  return momentum / radius;
}

function requireGamma(gamma: number): void {
  if (!(gamma >= 1 && gamma < Infinity)) throw new ArgumentError("gamma", gamma, "a finite number >= 1");
}
