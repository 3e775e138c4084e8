import { binResponse } from "../experiments/dampedCosine.js";
import { binCentres, type TimeBins } from "../experiments/timeBins.js";
import type { Wiggle } from "../experiments/wiggle.js";

/** The order of the parameters in lists and matrices. */
export const wiggleParameters = ["amplitude", "lifetime", "asymmetry", "angularFrequency", "phase"] as const;

/** The parameters in the order of {@link wiggleParameters}. */
export function wiggleToList(wiggle: Wiggle): number[] {
  return wiggleParameters.map((name) => wiggle[name]);
}

/** The parameters by name; the inverse of {@link wiggleToList}. */
export function listToWiggle(list: readonly number[]): Wiggle {
  const [amplitude = NaN, lifetime = NaN, asymmetry = NaN, angularFrequency = NaN, phase = NaN] = list;
  return { amplitude, lifetime, asymmetry, angularFrequency, phase };
}

/**
 * The five-parameter expectation of each bin and its derivatives, integrated over the bin. With the bin averages k₀, k of
 * e^(λt) for λ = -1/τ and -1/τ + iω about the bin's centre t and their derivatives k₀', k' with respect to λ,
 * N = N₀ e^(-t/τ) [k₀ + A Re(k e^(i(ωt + φ)))].
 *
 * @example
 * const { bins, lifetime, asymmetry, angularFrequency, phase } = e989Run1Wiggle;
 * wiggleModel(bins).model([1000, lifetime, asymmetry, angularFrequency, phase])[0]; // 588.96
 */
export function wiggleModel(bins: TimeBins) {
  const centres = binCentres(bins);

  function model(parameters: readonly number[]): Float64Array {
    const { amplitude, asymmetry, oscillation, steady } = terms(parameters);
    return centres.map((t) => {
      const { envelope, re } = oscillation(t);
      return amplitude * envelope * (steady.re + asymmetry * re);
    });
  }

  function jacobian(parameters: readonly number[]): Float64Array[] {
    const { amplitude, lifetime, asymmetry, oscillation, steady } = terms(parameters);
    const columns = wiggleParameters.map(() => new Float64Array(bins.count));
    const [byAmplitude, byLifetime, byAsymmetry, byFrequency, byPhase] = columns as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    centres.forEach((t, i) => {
      const { envelope, re, im, slopeRe, slopeIm } = oscillation(t);
      const rate = amplitude * envelope;
      const decay = steady.slopeRe + t * steady.re + asymmetry * (slopeRe + t * re);
      byAmplitude[i] = envelope * (steady.re + asymmetry * re);
      byLifetime[i] = (rate * decay) / (lifetime * lifetime);
      byAsymmetry[i] = rate * re;
      byFrequency[i] = -rate * asymmetry * (slopeIm + t * im);
      byPhase[i] = -rate * asymmetry * im;
    });
    return columns;
  }

  function terms(parameters: readonly number[]) {
    const { amplitude, lifetime, asymmetry, angularFrequency, phase } = listToWiggle(parameters);
    const steady = binResponse(1 / lifetime, 0, bins.width);
    const k = binResponse(1 / lifetime, angularFrequency, bins.width);
    /** e^(-t/τ), k e^(i(ωt + φ)) and k' e^(i(ωt + φ)). */
    const oscillation = (t: number) => {
      const cos = Math.cos(angularFrequency * t + phase);
      const sin = Math.sin(angularFrequency * t + phase);
      return {
        envelope: Math.exp(-t / lifetime),
        re: k.re * cos - k.im * sin,
        im: k.re * sin + k.im * cos,
        slopeRe: k.slopeRe * cos - k.slopeIm * sin,
        slopeIm: k.slopeRe * sin + k.slopeIm * cos,
      };
    };
    return { amplitude, lifetime, asymmetry, oscillation, steady };
  }

  return { model, jacobian };
}
