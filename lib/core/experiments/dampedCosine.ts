import { binCentres, type TimeBins } from "./timeBins.js";

/** The rate amplitude · e^(-decayRate t) · cos(angularFrequency t + phase). */
export interface DampedCosine {
  readonly amplitude: number;
  /** In GeV. */
  readonly decayRate: number;
  /** In GeV. */
  readonly angularFrequency: number;
  /** At t = 0, in radian. */
  readonly phase: number;
}

/** The average of a sum of damped cosines over each bin: exact, whatever the width of the bins. */
export function binAverages(terms: readonly DampedCosine[], bins: TimeBins): Float64Array {
  const averages = new Float64Array(bins.count);
  const centres = binCentres(bins);
  for (const { amplitude, decayRate, angularFrequency, phase } of terms) {
    const { re, im } = binResponse(decayRate, angularFrequency, bins.width);
    centres.forEach((t, i) => {
      const angle = angularFrequency * t + phase;
      const oscillation = re * Math.cos(angle) - im * Math.sin(angle);
      averages[i] = (averages[i] ?? 0) + amplitude * Math.exp(-decayRate * t) * oscillation;
    });
  }
  return averages;
}

/** A complex number, and its derivative with respect to λ. */
export interface BinResponse {
  readonly re: number;
  readonly im: number;
  readonly slopeRe: number;
  readonly slopeIm: number;
}

/**
 * The average of e^(λt), λ = -decayRate + i angularFrequency, over a bin centred at t = 0: sinh(z)/z with z = λ width/2.
 * For an oscillation without decay it is the sinc by which wide bins reduce the asymmetry.
 */
export function binResponse(decayRate: number, angularFrequency: number, width: number): BinResponse {
  const half = width / 2;
  const [x, y] = [-decayRate * half, angularFrequency * half];
  const { value, slope } = x * x + y * y < 1 ? seriesResponse(x, y) : closedResponse(x, y);
  return { re: value[0], im: value[1], slopeRe: half * slope[0], slopeIm: half * slope[1] };
}

type Complex = readonly [number, number];
interface Response {
  readonly value: Complex;
  readonly slope: Complex;
}

/** Σ z^2k / (2k+1)! and its derivative; for |z| < 1 the term k = 10 is below 1e-19. */
function seriesResponse(x: number, y: number): Response {
  const z: Complex = [x, y];
  const square = times(z, z);
  let power: Complex = [1, 0]; // z^(2k-2) / (2k-1)!
  let value: Complex = [1, 0];
  let slope: Complex = [0, 0];
  for (let k = 1; k <= 10; k++) {
    power = scaled(power, 1 / (2 * k * (2 * k + 1)));
    slope = sum(slope, scaled(times(power, z), 2 * k));
    power = times(power, square);
    value = sum(value, power);
  }
  return { value, slope };
}

function closedResponse(x: number, y: number): Response {
  const inverse = scaled([x, -y], 1 / (x * x + y * y));
  const sinh: Complex = [Math.sinh(x) * Math.cos(y), Math.cosh(x) * Math.sin(y)];
  const cosh: Complex = [Math.cosh(x) * Math.cos(y), Math.sinh(x) * Math.sin(y)];
  const value = times(sinh, inverse);
  return { value, slope: times(sum(cosh, scaled(value, -1)), inverse) };
}

function times(u: Complex, v: Complex): Complex {
  return [u[0] * v[0] - u[1] * v[1], u[0] * v[1] + u[1] * v[0]];
}

function sum(u: Complex, v: Complex): Complex {
  return [u[0] + v[0], u[1] + v[1]];
}

function scaled(u: Complex, factor: number): Complex {
  return [u[0] * factor, u[1] * factor];
}
