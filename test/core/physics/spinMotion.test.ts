import { describe, expect, it } from "vitest";
import { magicGamma } from "../../../lib/core/physics/precession.js";
import { spinMotion, type LeptonInFields, type Vector3 } from "../../../lib/core/physics/spinMotion.js";
import { GeV, MHz, tesla, voltPerMetre } from "../../../lib/core/units.js";
import { transport } from "../../twins/spinTransport.js";

const anomaly = 116592061e-11;
const mass = 0.1056583755 * GeV;
const speedAt = (gamma: number) => Math.sqrt(1 - 1 / gamma ** 2);
const none: Vector3 = [0, 0, 0];

const ring: LeptonInFields = {
  anomaly,
  mass,
  charge: 1,
  velocity: [speedAt(29.3), 0, 0],
  magneticField: [0, 0, 1.4513 * tesla],
  electricField: none,
};

const cross = (u: Vector3, v: Vector3): Vector3 => [
  u[1] * v[2] - u[2] * v[1],
  u[2] * v[0] - u[0] * v[2],
  u[0] * v[1] - u[1] * v[0],
];
const length = (v: Vector3) => Math.hypot(...v);
const minus = (u: Vector3, v: Vector3): Vector3 => [u[0] - v[0], u[1] - v[1], u[2] - v[2]];

describe("spinMotion", () => {
  it("is a eB/m, about the field and clockwise, in a magnetic field alone", () => {
    const { relative } = spinMotion(ring);
    expect(relative[0]).toBeCloseTo(0, 30);
    expect(relative[1]).toBeCloseTo(0, 30);
    expect(relative[2] / ((-anomaly * ring.magneticField[2]) / mass)).toBeCloseTo(1, 14);
    expect((-relative[2] / (2 * Math.PI * MHz)).toFixed(5)).toBe("0.22908");
  });

  it("turns an opposite charge the other way", () => {
    const { spin, momentum } = spinMotion(ring);
    const opposite = spinMotion({ ...ring, charge: -1 });
    expect(opposite.spin[2]).toBe(-spin[2]);
    expect(opposite.momentum[2]).toBe(-momentum[2]);
  });

  it("does not feel an electric field at the magic Lorentz factor, and does off it", () => {
    const electricField: Vector3 = [0, 4e6 * voltPerMetre, 0];
    const shift = (gamma: number) => {
      const velocity: Vector3 = [speedAt(gamma), 0, 0];
      const difference = minus(
        spinMotion({ ...ring, velocity, electricField }).relative,
        spinMotion({ ...ring, velocity }).relative,
      );
      return difference[2] / length(spinMotion(ring).relative);
    };
    // speedAt and back loses γ² ≈ 860 ulps of the 1/(γ² - 1) term; E/cB is 0.9 % here
    expect(Math.abs(shift(magicGamma(anomaly)))).toBeLessThan(1e-13);
    // Off by δ in γ: (E/cB) × 2δ, so ±0.1 % in γ are ±18 ppm, with opposite signs.
    expect(Math.abs(shift(magicGamma(anomaly) * 1.001) * 1e6)).toBeCloseTo(18.4, 0);
    expect(shift(magicGamma(anomaly) * 1.001) * shift(magicGamma(anomaly) * 0.999)).toBeLessThan(0);
  });

  it("is the difference of spin and momentum in crossed and in oblique fields", () => {
    const oblique = {
      ...ring,
      velocity: [0.5, 0.3, -0.2],
      electricField: [1e8 * voltPerMetre, 2e8 * voltPerMetre, 0],
    } as const;
    const { spin, momentum, relative } = spinMotion({
      ...oblique,
      magneticField: [0.3 * tesla, -0.2 * tesla, tesla],
    });
    // the difference of the two cancels about 3 digits
    for (const i of [0, 1, 2] as const)
      expect(Math.abs(spin[i] - momentum[i] - relative[i])).toBeLessThan(1e-12 * length(spin));
  });

  // The twin transports the four-vectors of velocity and spin (covariant equations of motion), which shares no formula
  // with the three angular velocities. The central difference over ±1e-3 radian is off by (1e-3)²/6 = 2e-7.
  it.each([
    ["the ring", ring],
    ["the ring with a strong radial field", { ...ring, electricField: [0, 2e8 * voltPerMetre, 0] }],
    [
      "oblique fields and a slow electron-like lepton with a large anomaly",
      {
        anomaly: 0.3,
        mass: 0.000511,
        charge: -1,
        velocity: [0.4, -0.3, 0.5],
        magneticField: [0.2 * tesla, 0.5 * tesla, -0.7 * tesla],
        electricField: [1e8 * voltPerMetre, -2e7 * voltPerMetre, 5e7 * voltPerMetre],
      },
    ],
  ] as [string, LeptonInFields][])("agrees with the covariant transport of spin in %s", (_, lepton) => {
    const motion = spinMotion(lepton);
    const step = 1e-3 / length(motion.spin);
    for (const spin of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ] as Vector3[]) {
      const before = transport(lepton, spin, -step);
      const after = transport(lepton, spin, step);
      const rate = (u: Vector3, v: Vector3) => minus(v, u).map((d) => d / (2 * step)) as unknown as Vector3;
      const scale = length(motion.spin);
      expect(length(minus(rate(before.spin, after.spin), cross(motion.spin, spin)))).toBeLessThan(
        1e-5 * scale,
      );
      const speed = length(lepton.velocity);
      const direction = lepton.velocity.map((b) => b / speed) as unknown as Vector3;
      expect(
        length(minus(rate(before.direction, after.direction), cross(motion.momentum, direction))),
      ).toBeLessThan(1e-6 * scale);
    }
  });

  it("names what is wrong with its arguments", () => {
    expect(() => spinMotion({ ...ring, velocity: [1, 0, 0] })).toThrow("velocity: got 1,0,0");
    expect(() => spinMotion({ ...ring, velocity: none })).toThrow("velocity");
    expect(() => spinMotion({ ...ring, mass: 0 })).toThrow("mass: got 0 GeV");
    expect(() => spinMotion({ ...ring, magneticField: [0, NaN, 0] })).toThrow(
      "magneticField[1]: got NaN GeV²",
    );
  });
});
