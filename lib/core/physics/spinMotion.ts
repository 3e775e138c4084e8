import { ArgumentError, requireFinite, requirePositive } from "../arguments.js";

/** Components along x, y, z. */
export type Vector3 = readonly [number, number, number];

/** A charged lepton in electric and magnetic fields, in the laboratory frame. */
export interface LeptonInFields {
  /** a = (g - 2) / 2. */
  readonly anomaly: number;
  /** Mass in GeV, > 0. */
  readonly mass: number;
  /** Charge in units of the elementary charge: 1 for μ⁺, -1 for μ⁻. */
  readonly charge: number;
  /** Velocity in units of c; 0 < |velocity| < 1. */
  readonly velocity: Vector3;
  /** eB in GeV²: components times `tesla`. */
  readonly magneticField: Vector3;
  /** eE in GeV²: components times `voltPerMetre`. */
  readonly electricField: Vector3;
}

/** Angular velocities in GeV; a vector v that turns with ω obeys dv/dt = ω × v. */
export interface SpinMotion {
  /** Of the direction of the momentum. */
  readonly momentum: Vector3;
  /** Of the spin, which is defined in the lepton's rest frame. */
  readonly spin: Vector3;
  /** Of the spin relative to the momentum: spin - momentum, free of cancellation. */
  readonly relative: Vector3;
}

/**
 * How momentum and spin turn in electric and magnetic fields, angular velocities in GeV (Thomas-BMT equation; V. Bargmann,
 * L. Michel, V. L. Telegdi, Phys. Rev. Lett. 2, 435 (1959); J. D. Jackson, Classical Electrodynamics, eq. 11.170).
 * With b = velocity and q the charge,
 *
 *   relative = -(q/m) [a B - a γ/(γ + 1) (b·B) b - (a - 1/(γ² - 1)) b × E].
 *
 * The electric term vanishes at {@link magicGamma}. For q > 0 and B upwards all turn clockwise seen from above.
 *
 * @throws ArgumentError for a mass <= 0, a lepton at rest or not slower than light, or a component that is not finite
 * @example
 * const { relative } = spinMotion({
 *   anomaly: 0.00116592, mass: 0.1056583755, charge: 1, velocity: [0.999417, 0, 0],
 *   magneticField: [0, 0, 1.4513 * tesla], electricField: [0, 0, 0],
 * });
 * relative[2] / (2 * Math.PI * MHz); // -0.22908
 */
export function spinMotion(lepton: LeptonInFields): SpinMotion {
  const { anomaly: a, mass, charge, velocity: b, magneticField: B, electricField: E } = lepton;
  requireFinite("anomaly", a);
  requirePositive("mass", mass, "GeV");
  requireFinite("charge", charge);
  requireVector("magneticField", B, "GeV²");
  requireVector("electricField", E, "GeV²");
  const speed2 = dot(requireVector("velocity", b, "c"), b);
  if (!(speed2 > 0 && speed2 < 1)) throw new ArgumentError("velocity", b, "a vector of length > 0 and < 1 c");

  const gamma = 1 / Math.sqrt(1 - speed2);
  const gamma2Minus1 = speed2 / (1 - speed2);
  const longitudinal = (a * gamma * dot(b, B)) / (gamma + 1);
  const bE = cross(b, E);
  const turn = (alongB: number, alongV: number, alongBE: number): Vector3 => {
    const component = (i: 0 | 1 | 2) => (-charge / mass) * (alongB * B[i] - alongV * b[i] - alongBE * bE[i]);
    return [component(0), component(1), component(2)];
  };
  return {
    momentum: turn(1 / gamma, 0, gamma / gamma2Minus1),
    spin: turn(a + 1 / gamma, longitudinal, a + 1 / (gamma + 1)),
    relative: turn(a, longitudinal, a - 1 / gamma2Minus1),
  };
}

function dot(u: Vector3, v: Vector3): number {
  return u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
}

function cross(u: Vector3, v: Vector3): Vector3 {
  return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

function requireVector(argument: string, v: Vector3, unit: string): Vector3 {
  v.forEach((component, i) => requireFinite(`${argument}[${i}]`, component, unit));
  return v;
}
