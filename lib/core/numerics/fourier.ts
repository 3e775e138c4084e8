import FFT from "fft.js";
import { ArgumentError, requireFinite, requirePositive } from "../arguments.js";

export interface Spectrum {
  /** Cycles per unit of the sampling step: 0, 1/(size·step), ... up to 1/(2·step). */
  readonly frequencies: number[];
  readonly amplitudes: number[];
}

/**
 * The amplitudes of the frequencies in an evenly sampled real series: a tone A·cos(2πft + φ) gives A at f, and a
 * constant gives its magnitude at 0. The series is padded with zeros to a power of two, so subtract its mean, or the
 * fit, first; a tone between two frequencies, or with padding, spreads over its neighbours.
 *
 * @param series at least 2 samples
 * @param step time between two samples, in any unit of time
 * @throws ArgumentError for a shorter series, a sample that is not finite, a step that is not > 0
 * @example amplitudeSpectrum([1, -1, 1, -1], 0.5); // { frequencies: [0, 0.5, 1], amplitudes: [0, 0, 1] }
 */
export function amplitudeSpectrum(series: readonly number[], step: number): Spectrum {
  requirePositive("step", step);
  if (series.length < 2) throw new ArgumentError("series", `${series.length} samples`, "at least 2");
  series.forEach((sample, i) => requireFinite(`series[${i}]`, sample));

  const size = 2 ** Math.ceil(Math.log2(series.length));
  const padded = [...series, ...new Array<number>(size - series.length).fill(0)];
  const transform = new Array<number>(2 * size).fill(0); // real and imaginary parts in turn
  new FFT(size).realTransform(transform, padded);

  const half = size / 2;
  const indices = Array.from({ length: half + 1 }, (_, k) => k);
  return {
    frequencies: indices.map((k) => k / (size * step)),
    amplitudes: indices.map((k) => {
      const modulus = Math.hypot(transform[2 * k] as number, transform[2 * k + 1] as number);
      const sides = k === 0 || k === half ? 1 : 2; // the others occur at negative frequency too
      return (sides * modulus) / series.length;
    }),
  };
}
