import type { LeptonInFields, Vector3 } from "../../lib/core/physics/spinMotion.js";

type FourVector = readonly [number, number, number, number];

const combine = (u: FourVector, f: number, v: FourVector): FourVector => [
  u[0] + f * v[0],
  u[1] + f * v[1],
  u[2] + f * v[2],
  u[3] + f * v[3],
];
const product = (u: FourVector, v: FourVector) => u[0] * v[0] - u[1] * v[1] - u[2] * v[2] - u[3] * v[3];

/**
 * Slow twin of spinMotion: carries velocity and spin over a laboratory time by the covariant equations
 * du/dτ = (q/m) F·u, dS/dτ = (q/m) [(g/2) F·S + (g/2 - 1) (S·F·u) u] in fourth-order Runge-Kutta steps, and boosts the
 * spin back to the rest frame.
 */
export function transport(lepton: LeptonInFields, spin: Vector3, time: number) {
  const { anomaly, mass, charge, velocity, magneticField: B, electricField: E } = lepton;
  const field = ([t, x, y, z]: FourVector): FourVector => [
    E[0] * x + E[1] * y + E[2] * z,
    E[0] * t + y * B[2] - z * B[1],
    E[1] * t + z * B[0] - x * B[2],
    E[2] * t + x * B[1] - y * B[0],
  ];
  const slope = (u: FourVector, s: FourVector): [FourVector, FourVector] => {
    const perLabTime = charge / mass / u[0];
    const zero: FourVector = [0, 0, 0, 0];
    const force = combine(zero, perLabTime, field(u));
    const torque = combine(combine(zero, 1 + anomaly, field(s)), -anomaly * product(field(s), u), u);
    return [force, combine(zero, perLabTime, torque)];
  };

  const gamma = 1 / Math.sqrt(1 - velocity[0] ** 2 - velocity[1] ** 2 - velocity[2] ** 2);
  let u: FourVector = [gamma, gamma * velocity[0], gamma * velocity[1], gamma * velocity[2]];
  const along = u[1] * spin[0] + u[2] * spin[1] + u[3] * spin[2];
  const share = along / (1 + gamma);
  let s: FourVector = [along, spin[0] + share * u[1], spin[1] + share * u[2], spin[2] + share * u[3]];

  const steps = 20;
  const h = time / steps;
  for (let i = 0; i < steps; i++) {
    const [u1, s1] = slope(u, s);
    const [u2, s2] = slope(combine(u, h / 2, u1), combine(s, h / 2, s1));
    const [u3, s3] = slope(combine(u, h / 2, u2), combine(s, h / 2, s2));
    const [u4, s4] = slope(combine(u, h, u3), combine(s, h, s3));
    u = combine(combine(combine(combine(u, h / 6, u1), h / 3, u2), h / 3, u3), h / 6, u4);
    s = combine(combine(combine(combine(s, h / 6, s1), h / 3, s2), h / 3, s3), h / 6, s4);
  }

  const back = s[0] / (1 + u[0]);
  const momentum = Math.hypot(u[1], u[2], u[3]);
  const direction: Vector3 = [u[1] / momentum, u[2] / momentum, u[3] / momentum];
  return { direction, spin: [s[1] - back * u[1], s[2] - back * u[2], s[3] - back * u[3]] as Vector3 };
}
