import { describe, expect, it } from "vitest";
import { amplitudeSpectrum, ArgumentError, random } from "hidden-photons/core";

const series = (length: number, sample: (i: number) => number) => Array.from({ length }, (_, i) => sample(i));

describe("amplitudeSpectrum", () => {
  it.each([1, 37, 255, 511])("finds a tone of frequency %d, and nothing else", (k) => {
    const step = 0.149;
    const frequency = k / (1024 * step);
    const tone = series(1024, (i) => 2.5 * Math.cos(2 * Math.PI * frequency * i * step + 0.7));
    const { frequencies, amplitudes } = amplitudeSpectrum(tone, step);
    expect(frequencies).toHaveLength(513);
    expect(frequencies[k]).toBeCloseTo(frequency, 14);
    // 1e-12: rounding of the tone's phase, up to 3000
    amplitudes.forEach((amplitude, i) => {
      expect(Math.abs(amplitude - (i === k ? 2.5 : 0))).toBeLessThan(1e-12);
    });
  });

  it("gives a constant at 0 and the highest frequency 1/(2 step)", () => {
    expect(amplitudeSpectrum([3, 3, 3, 3], 1)).toEqual({
      frequencies: [0, 0.25, 0.5],
      amplitudes: [3, 0, 0],
    });
    expect(amplitudeSpectrum([1, -1, 1, -1], 0.5)).toEqual({
      frequencies: [0, 0.5, 1],
      amplitudes: [0, 0, 1],
    });
    expect(amplitudeSpectrum([4, 2], 1)).toEqual({ frequencies: [0, 0.5], amplitudes: [3, 1] });
  });

  it("agrees with the sum that defines it, padded", () => {
    const generator = random(5);
    const samples = series(100, () => generator.normal());
    const { frequencies, amplitudes } = amplitudeSpectrum(samples, 0.1);
    expect(frequencies).toHaveLength(65); // 128 after padding
    frequencies.forEach((frequency, k) => {
      let [real, imaginary] = [0, 0];
      samples.forEach((sample, i) => {
        real += sample * Math.cos(2 * Math.PI * frequency * 0.1 * i);
        imaginary += sample * Math.sin(2 * Math.PI * frequency * 0.1 * i);
      });
      const sides = k === 0 || k === 64 ? 1 : 2;
      expect(amplitudes[k]).toBeCloseTo((sides * Math.hypot(real, imaginary)) / 100, 12);
    });
  });

  it("keeps the power of white noise (Parseval), evenly spread", () => {
    const generator = random(6);
    const samples = series(4096, () => generator.normal());
    const { amplitudes } = amplitudeSpectrum(samples, 1);
    const power = amplitudes.map((amplitude, k) => amplitude ** 2 / (k === 0 || k === 2048 ? 1 : 2));
    const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
    const meanSquare = sum(samples.map((x) => x * x)) / 4096;
    expect(sum(power) / meanSquare).toBeCloseTo(1, 12);
    // Each of the 1024 powers in a half has an exponential distribution: their sum scatters by 1/√1024 = 3 %.
    expect(Math.abs(sum(power.slice(1, 1025)) / (meanSquare / 2) - 1)).toBeLessThan(0.12);
  });

  it("refuses bad input", () => {
    expect(() => amplitudeSpectrum([1], 1)).toThrow(ArgumentError);
    expect(() => amplitudeSpectrum([1, NaN], 1)).toThrow("series[1]: got NaN");
    expect(() => amplitudeSpectrum([1, 2], 0)).toThrow(/^step/);
  });
});
