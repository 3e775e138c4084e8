import { codata2018, gaussLegendre, pdg2020 } from "hidden-photons/core";
import {
  barred,
  combination,
  gamma,
  gamma5,
  identity,
  product,
  products,
  traceOfProduct,
  type Matrix,
} from "./complexMatrix.js";

/**
 * The slow twin of `muonPairTensor` and what `tridentSpectrum` makes of it: γν → νμ⁺μ⁻ from the two diagrams as they stand.
 * Traces are taken numerically, with polarised photons, the full tensor of the neutrino and both couplings at once.
 */

type Vector = readonly number[]; // (E, x, y, z)

const m = codata2018.muonMass.natural;
const fermi = pdg2020.fermiConstant.natural;
const alpha = 1 / codata2018.alphaInverse.value;
const metric = [1, -1, -1, -1];

const dot = (a: Vector, b: Vector) => metric.reduce((sum, sign, i) => sum + sign * a[i]! * b[i]!, 0);
const plus = (a: Vector, b: Vector, factor = 1) => a.map((x, i) => x + factor * b[i]!);
const slash = (p: Vector): Matrix =>
  combination(...metric.map((sign, i) => [sign * p[i]!, gamma[i]!] as const));

/** Squared amplitude of γν → νμ⁻μ⁺ without e², averaged over polarisations of the photon. */
function squaredAmplitude(
  {
    photon,
    neutrino,
    scattered,
    minus,
    plus: anti,
  }: Record<"photon" | "neutrino" | "scattered" | "minus" | "plus", Vector>,
  gV: number,
  gA: number,
): number {
  const leftHanded = combination([1, identity], [-1, gamma5]);
  const coupling = combination([gV, identity], [-gA, gamma5]);
  const vertex = gamma.map((g) => product(g, leftHanded));
  const lepton = gamma.map((_, a) => products(slash(scattered), vertex[a]!, slash(neutrino)));
  const transverse = [
    [0, 1, 0, 0],
    [0, 0, 1, 0],
  ];
  let sum = 0;
  for (const polarisation of transverse) {
    const e = slash(polarisation);
    const first = combination([1, slash(plus(minus, photon, -1))], [m, identity]);
    const second = combination([1, slash(plus(photon, anti, -1))], [m, identity]);
    const amplitudes = gamma.map((g) => {
      const current = product(g, coupling);
      return combination(
        [-1 / (2 * dot(minus, photon)), products(e, first, current)],
        [-1 / (2 * dot(anti, photon)), products(current, second, e)],
      );
    });
    const outgoing = combination([1, slash(minus)], [m, identity]);
    const incoming = combination([1, slash(anti)], [-m, identity]);
    const left = amplitudes.map((amplitude) => products(outgoing, amplitude, incoming));
    const right = amplitudes.map(barred);
    for (let a = 0; a < 4; a++)
      for (let b = 0; b < 4; b++) {
        const ours = traceOfProduct(left[a]!, right[b]!);
        const theirs = traceOfProduct(lepton[a]!, vertex[b]!);
        sum += metric[a]! * metric[b]! * (ours.re * theirs.re - ours.im * theirs.im);
      }
  }
  return ((fermi * fermi) / 2) * (sum / transverse.length);
}

/** A vector in the rest frame of P, seen in the frame where P has its components. */
function boosted(p: Vector, P: Vector): Vector {
  const mass = Math.sqrt(dot(P, P));
  const along = p[1]! * P[1]! + p[2]! * P[2]! + p[3]! * P[3]!;
  const energy = (P[0]! * p[0]! + along) / mass;
  const factor = (energy + p[0]!) / (P[0]! + mass);
  return [energy, ...[1, 2, 3].map((i) => p[i]! + factor * P[i]!)];
}

/** Three orthonormal directions, the first along a given one. */
function triad([, x, y, z]: Vector): [Vector, Vector, Vector] {
  const r = Math.hypot(x!, y!, z!);
  const n = [x! / r, y! / r, z! / r];
  const helper = Math.abs(n[0]!) < 0.5 ? [1, 0, 0] : [0, 1, 0];
  const cross = (a: number[], b: number[]) => [
    a[1]! * b[2]! - a[2]! * b[1]!,
    a[2]! * b[0]! - a[0]! * b[2]!,
    a[0]! * b[1]! - a[1]! * b[0]!,
  ];
  const u = cross(n, helper);
  const size = Math.hypot(...u);
  const unit = u.map((c) => c / size);
  return [n, unit, cross(n, unit)];
}

/**
 * dσ/dK²dW² of γν → νμ⁺μ⁻ in GeV⁻⁶ for photon and neutrino of mass √s, with couplings g_V and g_A of the muons: the average of
 * the squared amplitude over the directions of the muons, by quadrature in the rapidity and the azimuth.
 */
export function slowTridentDensity(point: {
  readonly s: number;
  readonly pairMassSquared: number;
  readonly transfer: number;
  readonly gV: number;
  readonly gA: number;
}): number {
  const { s, pairMassSquared: W2, transfer: K2, gV, gA } = point;
  const w = Math.sqrt(s) / 2;
  const energy = (s - W2) / (4 * w);
  const chi = Math.acos(1 - K2 / (2 * w * energy));
  const photon = [w, 0, 0, w];
  const neutrino = [w, 0, 0, -w];
  const scattered = [energy, energy * Math.sin(chi), 0, -energy * Math.cos(chi)];
  const pair = plus(plus(photon, neutrino), scattered, -1);
  const [n, a, b] = triad(boosted(photon, [pair[0]!, -pair[1]!, -pair[2]!, -pair[3]!]));
  const beta = Math.sqrt(1 - (4 * m * m) / W2);
  const momentum = (beta * Math.sqrt(W2)) / 2;
  const directions = gaussLegendre(20);
  const azimuths = 8; // exact: the squared amplitude has no higher harmonics than the second
  let mean = 0;
  directions.nodes.forEach((node, i) => {
    const cosine = Math.tanh(Math.atanh(beta) * (2 * node - 1)) / beta;
    const jacobian = (Math.atanh(beta) / beta) * (1 - (beta * cosine) ** 2);
    const sine = Math.sqrt(1 - cosine ** 2);
    for (let k = 0; k < azimuths; k++) {
      const phi = (2 * Math.PI * k) / azimuths;
      const direction = [0, 1, 2].map(
        (j) => n[j]! * cosine + sine * (a[j]! * Math.cos(phi) + b[j]! * Math.sin(phi)),
      );
      const minus = boosted([Math.sqrt(W2) / 2, ...direction.map((c) => momentum * c)], pair);
      const momenta = { photon, neutrino, scattered, minus, plus: plus(pair, minus, -1) };
      mean += ((directions.weights[i]! * jacobian) / azimuths) * squaredAmplitude(momenta, gV, gA);
    }
  });
  // 1/2s is the flux; then come the phase space of the neutrino and the pair, and of the two muons.
  return (
    ((4 * Math.PI * alpha * mean) / (2 * s) / (2 * Math.PI) / (8 * Math.PI * s)) * (beta / (8 * Math.PI))
  );
}
