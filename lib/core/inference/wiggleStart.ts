import { Matrix, solve } from "ml-matrix";
import { ArgumentError } from "../arguments.js";
import { binCentres, type TimeBins } from "../experiments/timeBins.js";
import type { Wiggle } from "../experiments/wiggle.js";
import { amplitudeSpectrum } from "../numerics/fourier.js";
import { findRoot } from "../numerics/roots.js";

/**
 * Parameters near enough to the maximum of the likelihood for a fit to find it: the lifetime from the mean time of the
 * counts, the frequency from the Fourier transform of what exceeds the exponential (weighted as the likelihood
 * weights it; divided by the exponential, the last bins would drown the line in noise), and the other three, in which the
 * model is then linear, from a 3 × 3 system.
 *
 * @throws ArgumentError if the counts do not fall with time or no oscillation stands out of the noise
 * @example
 * const { counts, bins } = simulateWiggle({ ...e989Run1Wiggle, positrons: 1e7, seed: 2021 });
 * wiggleStart(counts, bins).angularFrequency / (2 * Math.PI * MHz); // 0.2291
 */
export function wiggleStart(counts: ArrayLike<number>, bins: TimeBins): Wiggle {
  const times = binCentres(bins);
  const lifetime = lifetimeFromMeanTime(counts, bins);
  const envelope = times.map((t) => Math.exp((bins.start - t) / lifetime));
  const angularFrequency = strongestFrequency(counts, envelope, lifetime, bins.width);

  // n = N₀ e^(-t/τ) + N₀A cos φ · e^(-t/τ) cos ωt - N₀A sin φ · e^(-t/τ) sin ωt, each bin with weight e^(t/τ)
  const normal = Matrix.zeros(3, 3);
  const right = Matrix.zeros(3, 1);
  times.forEach((t, i) => {
    const shapes = [1, Math.cos(angularFrequency * t), -Math.sin(angularFrequency * t)];
    shapes.forEach((first, j) => {
      right.set(j, 0, right.get(j, 0) + first * (counts[i] ?? 0));
      shapes.forEach((second, k) => normal.set(j, k, normal.get(j, k) + first * second * (envelope[i] ?? 0)));
    });
  });
  const [steady = 0, cosine = 0, sine = 0] = solve(normal, right).to1DArray();
  return {
    amplitude: steady * Math.exp(bins.start / lifetime),
    lifetime,
    asymmetry: Math.min(Math.hypot(cosine, sine) / steady, 0.95),
    angularFrequency,
    phase: Math.atan2(sine, cosine),
  };
}

/** Solves mean/T = 1/x - 1/(e^x - 1), x = T/τ, for the mean time of an exponential that is cut off after the window T. */
function lifetimeFromMeanTime(counts: ArrayLike<number>, { width, count }: TimeBins): number {
  const numbers = Array.from(counts);
  const total = sum(numbers);
  if (total === 0) throw new ArgumentError("counts", "no count in any bin", "a spectrum with counts");
  const mean = sum(numbers.map((n, i) => n * (i + 0.5))) / total / count;
  const meanOf = (x: number) => 1 / x - 1 / Math.expm1(x);
  const [flat, steep] = [0.2, 2 * count]; // in lifetimes per window: beyond, the decay cannot be seen
  if (!(mean < meanOf(flat) && mean > meanOf(steep)))
    throw new ArgumentError("counts", `a mean time of ${mean} windows`, "a decay that the window resolves");
  const { root } = findRoot((x) => meanOf(x) - mean, { low: flat, high: steep, relativeTolerance: 1e-6 });
  return (count * width) / root;
}

/** The power |Σ e^(iωt) (n - exponential)|² of pure noise exceeds this multiple of Σ n once in 10⁴ spectra. */
const NOISE_POWER = 18;

function strongestFrequency(
  counts: ArrayLike<number>,
  envelope: Float64Array,
  lifetime: number,
  width: number,
): number {
  const total = sum(counts);
  const height = total / sum(envelope);
  const excess = Array.from(counts, (n, i) => n - height * (envelope[i] ?? 0));
  const padding = new Array<number>(3 * excess.length).fill(0); // for a spectrum finer than the width of the line
  const { frequencies, amplitudes } = amplitudeSpectrum([...excess, ...padding], width);

  const slowest = 1 / lifetime; // slower, an oscillation cannot be told from the decay
  let best = 0;
  frequencies.forEach((f, k) => {
    const stronger = best === 0 || (amplitudes[k] ?? 0) > (amplitudes[best] ?? 0);
    if (f > slowest && stronger) best = k;
  });
  const power = (((amplitudes[best] ?? 0) * 4 * excess.length) / 2) ** 2;
  if (!(power > NOISE_POWER * total))
    throw new ArgumentError(
      "counts",
      `${total} counts without a clear oscillation`,
      "more counts or a larger asymmetry",
    );
  return 2 * Math.PI * (frequencies[best] ?? 0);
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, n) => total + n, 0);
}
