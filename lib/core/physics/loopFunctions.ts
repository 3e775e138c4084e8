import { ArgumentError, requireBetween, requireNonNegative, requirePositive } from "../arguments.js";

// One-loop functions of a lepton's anomalous moment, of r = (M/m)² with M the boson's mass and m that of the lepton,
// which runs in the loop too. All are combinations of the moments A_n = ∫₀¹ uⁿ/D du with D = u² + r(1-u). The naive
// closed form loses r³ ln r digits to cancellation, so small and large r have forms of their own; together they are
// accurate to a relative 1e-13 for r from 1e-16 to 1e16.
interface Moments {
  readonly a1: number;
  readonly a2: number;
  readonly a3: number;
}

/**
 * V(r) = ∫₀¹ u²(1-u)/[u² + r(1-u)] du of a vector (Phys. Rev. 168, 1620); 1/2 at r = 0, 1/(3r) for r → ∞. Pure number.
 *
 * @param r from 0 to 1e16
 * @throws ArgumentError outside
 * @example vectorLoop(0) // 0.5
 */
export function vectorLoop(r: number): number {
  if (isMassless(r)) return 1 / 2;
  if (r > 4) return vectorLoopHeavy(r);
  return 1 / 2 - r - (r * (2 - r) * Math.log(r)) / 2 - (r * (r * r - 4 * r + 2) * a0(r)) / 2;
}

/**
 * A(r) = ∫₀¹ [u(1-u)(u-4) - 2u³/r]/[u² + r(1-u)] du of an axial vector (Nucl. Phys. B 137, 63), negative;
 * -1/r for r → 0, where it is the Goldstone mode of the broken axial symmetry, and -5/(3r) for r → ∞. Pure number.
 *
 * @param r from 1e-34 to 1e16: a massless axial vector has no finite contribution
 * @throws ArgumentError outside
 * @example axialVectorLoop(1) // -1.314
 */
export function axialVectorLoop(r: number): number {
  requireBetween(ARGUMENT, r, NEGLIGIBLE_R, MAX_R);
  const { a1, a2, a3 } = moments(r);
  return -a3 + 5 * a2 - 4 * a1 - (2 * a3) / r;
}

/**
 * S(r) = ∫₀¹ u²(2-u)/[u² + r(1-u)] du of a scalar; 3/2 at r = 0, (ln r - 7/6)/r for r → ∞. Pure number.
 *
 * @param r from 0 to 1e16
 * @throws ArgumentError outside
 * @example scalarLoop(0) // 1.5
 */
export function scalarLoop(r: number): number {
  if (isMassless(r)) return 3 / 2;
  const { a2, a3 } = moments(r);
  return 2 * a2 - a3;
}

/**
 * P(r) = ∫₀¹ u³/[u² + r(1-u)] du of a pseudoscalar; 1/2 at r = 0, (ln r - 11/6)/r for r → ∞. Pure number.
 *
 * @param r from 0 to 1e16
 * @throws ArgumentError outside
 * @example pseudoscalarLoop(0) // 0.5
 */
export function pseudoscalarLoop(r: number): number {
  return isMassless(r) ? 1 / 2 : moments(r).a3;
}

/** r = (M/m)² of a boson and a lepton, masses in GeV. */
export function massRatioSquared(bosonMass: number, leptonMass: number): number {
  requireNonNegative("mass", bosonMass, "GeV");
  requirePositive("leptonMass", leptonMass, "GeV");
  const r = (bosonMass / leptonMass) ** 2;
  if (!(r <= MAX_R))
    throw new ArgumentError("mass", `${bosonMass} GeV`, `at most 1e8 times the lepton's, ${leptonMass} GeV`);
  return r;
}

const ARGUMENT = "r = (M/m)²";

/** Below, V, S and P are their limits at r = 0 to the last digit: the next term is of relative size √r. */
const NEGLIGIBLE_R = 1e-34;

/** The closed forms are tested up to 1e16; some slack for rounding of 1e8². */
const MAX_R = 1.0001e16;

function isMassless(r: number): boolean {
  return requireBetween(ARGUMENT, r, 0, MAX_R) < NEGLIGIBLE_R;
}

const moments = (r: number): Moments => (r <= 6 ? momentsLight(r) : momentsHeavy(r));

/** A_0 = ∫ du/D in closed form; continuous at r = 4, where b = 0. */
function a0(r: number): number {
  const b = Math.sqrt(Math.abs(4 / r - 1));
  if (b === 0) return 2 / r;
  return ((2 / r) * (r < 4 ? Math.atan(b) : Math.atanh(b))) / b;
}

/** Upward recurrence from A_0; loses accuracy as a power of r, so r <= 6 only. */
function momentsLight(r: number): Moments {
  const zero = a0(r);
  const a1 = (r * zero - Math.log(r)) / 2;
  const a2 = r * (a1 - zero) + 1;
  const a3 = r * (a2 - a1) + 1 / 2;
  return { a1, a2, a3 };
}

/** The small root x of D for r > 4: D = (u - 1 - x)(u - (1+x)/x), without subtracting large numbers. */
function smallRoot(r: number): number {
  const b = Math.sqrt(1 - 4 / r);
  return 4 / r / (1 + b) ** 2;
}

/** Partial fractions between the roots a = 1+x and B = (1+x)/x of D, r > 4. */
function momentsHeavy(r: number): Moments {
  const x = smallRoot(r);
  const a = 1 + x;
  const inverseB = x / (1 + x);
  const prefactor = x / ((1 + x) * (1 - x));
  const log = Math.log((1 + x) / x);
  const moment = (n: number, nearRoot: number) => prefactor * (nearRoot - distantRoot(n, inverseB));
  return {
    a1: moment(1, a * log - 1),
    a2: moment(2, a * a * log - a - 1 / 2),
    a3: moment(3, a ** 3 * log - a * a - a / 2 - 1 / 3),
  };
}

/** ∫ uⁿ/(B-u) du = Σ_k B^{-k-1}/(n+k+1), for 1/B = `inverseB` <= 0.22. */
function distantRoot(n: number, inverseB: number): number {
  let sum = 0;
  let power = inverseB;
  for (let k = n + 1; power > 1e-18 * sum; k++) {
    sum += power / k;
    power *= inverseB;
  }
  return sum;
}

/** V for r > 4 in the form of the hadronic vacuum polarisation kernel (Brodsky and de Rafael 1968). */
function vectorLoopHeavy(r: number): number {
  const b = Math.sqrt(1 - 4 / r);
  const x = smallRoot(r);
  return (
    x * x * (1 - (x * x) / 2) +
    (1 + x) ** 2 * (1 + 1 / (x * x)) * logTail(x) -
    (2 * x * x * Math.atanh(b)) / b
  );
}

/** ln(1+x) - x + x²/2, by its series x³/3 - x⁴/4 + ... where the three terms cancel. */
function logTail(x: number): number {
  if (x >= 0.3) return Math.log1p(x) - x + (x * x) / 2;
  let sum = 0;
  let power = x * x * x;
  for (let k = 3; Math.abs(power) > 1e-18 * sum; k++) {
    sum += power / k;
    power *= -x;
  }
  return sum;
}
