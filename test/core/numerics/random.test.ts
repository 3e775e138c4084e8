import { describe, expect, it } from "vitest";
import { ArgumentError, chiSquareSurvival, random } from "hidden-photons/core";
import { splitMix64 } from "../../../lib/core/numerics/seed.js";
import { readReference } from "../../reference/read.js";

const reference = readReference("random") as {
  splitMix64: { seed: number; outputs: string[] };
  uniforms: { seed: number; stream: number; values: number[] }[];
};

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);

/** Mean, variance and skewness, each in standard deviations from `mean`, `variance` and `skewness`. */
function pulls(
  draws: number[],
  mean: number,
  variance: number,
  skewness: number,
  excessKurtosis: number,
): number[] {
  const n = draws.length;
  const moment = (k: number) => draws.reduce((sum, x) => sum + (x - mean) ** k, 0) / n;
  const [m1, m2, m3] = [moment(1), moment(2), moment(3)];
  const thirdCentral = m3 - 3 * m1 * m2 + 2 * m1 ** 3;
  return [
    m1 / Math.sqrt(variance / n),
    ((m2 - m1 ** 2) / variance - 1) / Math.sqrt((2 + excessKurtosis) / n),
    (thirdCentral / variance ** 1.5 - skewness) / Math.sqrt(6 / n), // standard error of a nearly normal sample
  ];
}

describe("uniform", () => {
  it("repeats the published outputs of SplitMix64", () => {
    const { seed, outputs } = reference.splitMix64;
    expect(splitMix64(seed, outputs.length).map(String)).toEqual(outputs);
  });

  it.each(reference.uniforms)(
    "repeats xoroshiro128+ for seed $seed, stream $stream",
    ({ seed, stream, values }) => {
      expect(draw(values.length, random(seed, stream).uniform)).toEqual(values);
    },
  );

  it("is uniform, and uncorrelated with the next number, seed and stream", () => {
    const n = 100_000;
    const first = draw(n, random(1).uniform);
    expect(Math.min(...first.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...first.slice(0, 1000))).toBeLessThan(1);
    const counts = new Array<number>(100).fill(0);
    for (const x of first) counts[Math.floor(100 * x)]!++;
    const chi2 = counts.reduce((sum, count) => sum + (count - n / 100) ** 2 / (n / 100), 0);
    expect(chiSquareSurvival(chi2, 99)).toBeGreaterThan(1e-3);
    for (const other of [first.slice(1), draw(n, random(2).uniform), draw(n, random(1, 1).uniform)]) {
      const covariance = other.reduce((sum, y, i) => sum + (y - 0.5) * (first[i]! - 0.5), 0) / n;
      expect(Math.abs(covariance * 12 * Math.sqrt(n))).toBeLessThan(4); // standard deviations
    }
  });
});

it("normal has the moments of the normal distribution", () => {
  for (const pull of pulls(draw(200_000, random(3).normal), 0, 1, 0, 0))
    expect(Math.abs(pull)).toBeLessThan(4);
});

describe("poisson", () => {
  it("of mean 0 is 0", () => {
    expect(draw(100, () => random(1).poisson(0)).every((count) => count === 0)).toBe(true);
  });

  it.each([1e-3, 3.2, 15.9, 16.1, 30, 50])("follows the distribution of mean %d", (mean) => {
    const n = 200_000;
    const generator = random(11);
    const counts = new Map<number, number>();
    for (let i = 0; i < n; i++) {
      const k = generator.poisson(mean);
      counts.set(k, (counts.get(k) ?? 0) + 1);
    }
    // Pearson's χ² over the counts with an expectation of 5 or more, all others as one class.
    let [chi2, classes, observed, expected] = [0, 0, 0, 0];
    for (let k = 0, probability = Math.exp(-mean); k < mean + 30 + 10 * Math.sqrt(mean); k++) {
      if (n * probability >= 5) {
        chi2 += ((counts.get(k) ?? 0) - n * probability) ** 2 / (n * probability);
        classes++;
        observed += counts.get(k) ?? 0;
        expected += n * probability;
      }
      probability *= mean / (k + 1);
    }
    chi2 += (n - observed - (n - expected)) ** 2 / Math.max(5, n - expected);
    expect(chiSquareSurvival(chi2, classes)).toBeGreaterThan(1e-3);
  });

  it.each([50, 5000, 1e7])("has the moments of mean %d, in whole numbers", (mean) => {
    const generator = random(13);
    const draws = draw(200_000, () => generator.poisson(mean));
    expect(draws.every(Number.isSafeInteger)).toBe(true);
    for (const pull of pulls(draws, mean, mean, 1 / Math.sqrt(mean), 1 / mean))
      expect(Math.abs(pull)).toBeLessThan(4);
  });

  it("may alternate between means", () => {
    const generator = random(17);
    const draws = draw(100_000, () => generator.poisson(4) + generator.poisson(400));
    for (const pull of pulls(draws, 404, 404, 1 / Math.sqrt(404), 1 / 404))
      expect(Math.abs(pull)).toBeLessThan(4);
  });
});

it.each([
  ["seed", () => random(-1)],
  ["seed", () => random(0.5)],
  ["seed", () => random(2 ** 53)],
  ["stream", () => random(1, -1)],
  ["mean", () => random(1).poisson(-1)],
  ["mean", () => random(1).poisson(NaN)],
  ["mean", () => random(1).poisson(Infinity)],
])("a bad %s is refused", (argument, call) => {
  expect(call).toThrow(ArgumentError);
  expect(call).toThrow(new RegExp(`^${argument}`));
});
