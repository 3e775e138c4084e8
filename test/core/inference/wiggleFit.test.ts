import { Matrix, solve } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { binCentres } from "../../../lib/core/experiments/timeBins.js";
import { expectedCounts, simulateWiggle } from "../../../lib/core/experiments/wiggle.js";
import { poissonFit } from "../../../lib/core/inference/poissonFit.js";
import { fitWiggle } from "../../../lib/core/inference/wiggleFit.js";
import {
  listToWiggle,
  wiggleModel,
  wiggleParameters,
  wiggleToList,
} from "../../../lib/core/inference/wiggleModel.js";
import { wiggleStart } from "../../../lib/core/inference/wiggleStart.js";
import { MHz, microsecond, nanosecond } from "../../../lib/core/units.js";
import { slowWiggleFit } from "../../twins/wiggleFit.js";

const bins = { start: 30.2876 * microsecond, width: 149.2 * nanosecond, count: 4154 };
const fa = 0.229081 * MHz;
const shape = { lifetime: 64.4 * microsecond, asymmetry: 0.38, angularFrequency: 2 * Math.PI * fa, phase: 2 };
const simulate = (positrons: number, seed: number) => simulateWiggle({ ...shape, bins, positrons, seed });
const range = (length: number) => Array.from({ length }, (_, i) => i);
const mean = (x: readonly number[]) => x.reduce((sum, v) => sum + v, 0) / x.length;
const spread = (x: readonly number[]) =>
  Math.sqrt(mean(x.map((v) => (v - mean(x)) ** 2)) * (x.length / (x.length - 1)));

/** Counts without scatter: the expectation, rounded, with so many positrons that rounding is far below an error. */
const smooth = (phase: number) => {
  const wiggle = { ...shape, phase, amplitude: 3e7 };
  return { wiggle, counts: expectedCounts(wiggle, bins).map(Math.round) };
};

describe("fitWiggle", () => {
  it("returns the truth from counts without scatter, A > 0 and -π < φ <= π", () => {
    for (const phase of [0, 0.3, 2, 3.14, -3.14, -1, 7]) {
      const { wiggle, counts } = smooth(phase);
      const fit = fitWiggle({ counts, bins });
      expect(fit.converged).toBe(true);
      for (const name of ["amplitude", "lifetime", "asymmetry", "angularFrequency"] as const)
        expect(Math.abs(fit.wiggle[name] - wiggle[name])).toBeLessThan(0.02 * fit.sigma[name]);
      expect(fit.wiggle.asymmetry).toBeGreaterThan(0);
      expect(Math.abs(fit.wiggle.phase)).toBeLessThanOrEqual(Math.PI);
      expect(Math.cos(fit.wiggle.phase - phase)).toBeCloseTo(1, 9);
    }
  });

  it("turns a negative asymmetry into a phase", () => {
    const { wiggle, counts } = smooth(2);
    const plain = fitWiggle({ counts, bins });
    const flipped = fitWiggle({ counts, bins, start: { ...wiggle, asymmetry: -0.38, phase: 2 - Math.PI } });
    expect(flipped.wiggle.asymmetry).toBeCloseTo(0.38, 6);
    expect(flipped.wiggle.phase).toBeCloseTo(2, 6);
    plain.covariance.flat().forEach((c, i) => {
      const [j, k] = [Math.floor(i / 5), i % 5];
      const scale = Math.sqrt(plain.covariance[j]![j]! * plain.covariance[k]![k]!);
      expect(Math.abs(flipped.covariance[j]![k]! - c)).toBeLessThan(1e-6 * scale); // converged to 1e-5 of an error
    });
  });

  it("finds the same maximum as a downhill simplex on the likelihood by quadrature", () => {
    for (const positrons of [1e5, 1e7]) {
      const { counts } = simulate(positrons, 11);
      const fit = fitWiggle({ counts, bins });
      const slow = slowWiggleFit(counts, bins, wiggleStart(counts, bins));
      // the simplex stops at 1e-8 in the deviance, 1e-4 of an error; it came to 1e-7 with the correlations
      for (const name of wiggleParameters)
        expect(Math.abs(fit.wiggle[name] - slow.wiggle[name])).toBeLessThan(1e-3 * fit.sigma[name]);
      expect(Math.abs(fit.deviance - slow.deviance)).toBeLessThan(1e-5);
    }
  });

  it("has pulls of mean 0 and width 1 in all parameters, and uniform p-values", () => {
    const fits = range(60).map((seed) => {
      const { counts, truth } = simulate(1e6, 100 + seed);
      const fit = fitWiggle({ counts, bins });
      const pulls = wiggleParameters.map((name) => (fit.wiggle[name] - truth[name]) / fit.sigma[name]);
      return { pulls, pValue: fit.pValue };
    });
    wiggleParameters.forEach((_, i) => {
      const pulls = fits.map((fit) => fit.pulls[i]!);
      // errors of mean and width of 60 pulls are 1/√60 = 0.13 and 1/√118 = 0.09: three of them
      expect(Math.abs(mean(pulls))).toBeLessThan(0.39);
      expect(Math.abs(spread(pulls) - 1)).toBeLessThan(0.28);
    });
    // mean of 60 uniform numbers: 0.5 ± 0.037, three of them
    expect(Math.abs(mean(fits.map((fit) => fit.pValue)) - 0.5)).toBeLessThan(0.12);
  });

  it("scatters as 1/√N, and says so", () => {
    const scatter = (positrons: number) => {
      const fits = range(40).map((seed) => fitWiggle(simulate(positrons, 200 + seed)));
      return {
        seen: spread(fits.map((fit) => fit.wiggle.angularFrequency)),
        claimed: mean(fits.map((fit) => fit.sigma.angularFrequency)),
      };
    };
    const [few, many] = [scatter(1e5), scatter(1e7)];
    expect(few.claimed / many.claimed / 10).toBeCloseTo(1, 2); // A scatters by 0.5 % per fit at 1e5
    // a width from 40 fits is good to 1/√78 = 11 %, a ratio of two to 16 %: three of them
    expect(Math.abs(few.seen / many.seen / 10 - 1)).toBeLessThan(0.48);
  });

  it("needs the Poisson likelihood: Neyman's χ² takes the lifetime down by many errors", () => {
    // Least squares with weights 1/n over bins with n > 0, iterated from the truth
    const neyman = (counts: Float64Array, start: readonly number[]) => {
      const { model, jacobian } = wiggleModel(bins);
      let list = start;
      for (let iteration = 0; iteration < 6; iteration++) {
        const [expected, columns] = [model(list), jacobian(list)];
        const scale = columns.map((column) => Math.max(...column.map(Math.abs)));
        const product = (u: (i: number) => number, v: (i: number) => number) =>
          counts.reduce((sum, n, i) => (n > 0 ? sum + (u(i) * v(i)) / n : sum), 0);
        const scaled = columns.map((column, j) => (i: number) => column[i]! / scale[j]!);
        const normal = new Matrix(scaled.map((u) => scaled.map((v) => product(u, v))));
        const right = Matrix.columnVector(scaled.map((u) => product(u, (i) => counts[i]! - expected[i]!)));
        const step = solve(normal, right).to1DArray();
        list = list.map((p, j) => p + step[j]! / scale[j]!);
      }
      return listToWiggle(list);
    };
    const pulls = range(8).map((seed) => {
      const { counts, truth } = simulate(1e6, 300 + seed);
      const fit = fitWiggle({ counts, bins });
      const biased = neyman(counts, wiggleToList(truth));
      return {
        poisson: (fit.wiggle.lifetime - truth.lifetime) / fit.sigma.lifetime,
        neyman: (biased.lifetime - truth.lifetime) / fit.sigma.lifetime,
      };
    });
    expect(Math.abs(mean(pulls.map((p) => p.poisson)))).toBeLessThan(3 / Math.sqrt(8));
    expect(mean(pulls.map((p) => p.neyman))).toBeLessThan(-5);
  });

  it("loses asymmetry to wide bins if it takes their centres, and no frequency", () => {
    const { counts, wiggle } = smooth(2);
    const centres = binCentres(bins);
    const rates = (list: readonly number[]) => {
      const { amplitude, lifetime, asymmetry, angularFrequency, phase } = listToWiggle(list);
      return [...centres].map((t) => {
        const envelope = Math.exp(-t / lifetime);
        const angle = angularFrequency * t + phase;
        return {
          t,
          envelope,
          rate: amplitude * envelope,
          asymmetry,
          lifetime,
          cos: Math.cos(angle),
          sin: Math.sin(angle),
        };
      });
    };
    const fit = poissonFit({
      counts,
      start: wiggleToList(wiggle),
      model: (list) => rates(list).map(({ rate, asymmetry, cos }) => rate * (1 + asymmetry * cos)),
      jacobian: (list) => {
        const points = rates(list);
        return [
          points.map(({ envelope, asymmetry, cos }) => envelope * (1 + asymmetry * cos)),
          points.map(
            ({ t, rate, asymmetry, cos, lifetime }) => (rate * (1 + asymmetry * cos) * t) / lifetime ** 2,
          ),
          points.map(({ rate, cos }) => rate * cos),
          points.map(({ t, rate, asymmetry, sin }) => -rate * asymmetry * t * sin),
          points.map(({ rate, asymmetry, sin }) => -rate * asymmetry * sin),
        ];
      },
    });
    const centred = listToWiggle(fit.parameters);
    expect(fit.converged).toBe(true);
    expect((centred.asymmetry / wiggle.asymmetry).toFixed(5)).toBe("0.99808"); // sinc(π 0.1492/4.365)
    expect(Math.abs(centred.angularFrequency - wiggle.angularFrequency)).toBeLessThan(0.02 * fit.sigma[3]!);
  });

  it("finds its own start, where one that is 10 % off in frequency does not end", () => {
    const { counts, bins: window, truth } = simulate(1e7, 21);
    const fit = fitWiggle({ counts, bins: window });
    const pull = (fit.wiggle.angularFrequency - truth.angularFrequency) / fit.sigma.angularFrequency;
    expect(Math.abs(pull)).toBeLessThan(3.5);
    expect(fit.pValue).toBeGreaterThan(1e-3);
    for (const factor of [0.9, 1.1]) {
      const start = { ...truth, angularFrequency: factor * truth.angularFrequency };
      const stuck = fitWiggle({ counts, bins, start });
      expect(stuck.pValue).toBeLessThan(1e-100);
      expect(Math.abs(stuck.wiggle.angularFrequency / truth.angularFrequency - 1)).toBeGreaterThan(0.01);
    }
  });

  it("finds its start for other frequencies, windows and few counts", () => {
    const cases = [
      { frequency: 0.2295 * MHz, positrons: 1e7, count: 4154 },
      { frequency: 0.05 * MHz, positrons: 1e7, count: 4154 },
      { frequency: 1.3 * MHz, positrons: 1e7, count: 4154 },
      { frequency: fa, positrons: 2e3, count: 4154 },
      { frequency: fa, positrons: 1e6, count: 400 },
    ];
    for (const { frequency, positrons, count } of cases) {
      const truth = { ...shape, angularFrequency: 2 * Math.PI * frequency };
      const window = { ...bins, count };
      const fit = fitWiggle(simulateWiggle({ ...truth, bins: window, positrons, seed: 31 }));
      expect(fit.converged).toBe(true);
      const pull = (fit.wiggle.angularFrequency - truth.angularFrequency) / fit.sigma.angularFrequency;
      expect(Math.abs(pull)).toBeLessThan(3.5);
    }
  });
});

describe("fitWiggle refuses", () => {
  const { counts } = simulate(1e6, 51);

  it.each([
    ["a length that is not that of the bins", counts.slice(1), "counts: got 4153 bins, allowed is 4154"],
    ["negative counts", counts.map((n, i) => (i === 7 ? -1 : n)), "counts[7]: got -1"],
    ["counts that are not whole", counts.map((n, i) => (i === 7 ? 0.5 : n)), "counts[7]: got 0.5"],
    ["NaN", counts.map((n, i) => (i === 7 ? NaN : n)), "counts[7]: got NaN"],
    ["no counts at all", new Float64Array(4154), "counts: got no count in any bin"],
    ["too few counts to see the oscillation", simulate(50, 1).counts, "without a clear oscillation"],
    ["a flat spectrum", new Float64Array(4154).fill(100), "counts: got a mean time of 0.5"],
    ["a rising spectrum", Float64Array.from(counts).reverse(), "counts: got a mean time of 0.89"],
  ])("%s", (_, bad, message) => {
    expect(() => fitWiggle({ counts: bad, bins })).toThrow(message);
  });

  it("a decay without oscillation", () => {
    const plain = simulateWiggle({ ...shape, asymmetry: 0, bins, positrons: 1e6, seed: 1 });
    expect(() => fitWiggle(plain)).toThrow("without a clear oscillation");
  });

  it("too few bins and a start that is none", () => {
    expect(() => fitWiggle({ counts: [1, 2, 3], bins: { ...bins, count: 3 } })).toThrow("bins.count: got 3");
    expect(() => fitWiggle({ counts, bins, start: { ...shape, amplitude: 1, lifetime: -1 } })).toThrow(
      "start.lifetime: got -1 1/GeV",
    );
  });
});
