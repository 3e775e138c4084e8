import { describe, expect, it } from "vitest";
import { poissonFit } from "../../../lib/core/inference/poissonFit.js";
import { poissonDeviance, poissonGoodness } from "../../../lib/core/inference/poissonGoodness.js";
import { random } from "../../../lib/core/numerics/random.js";

const flat = {
  model: ([mean = 0]: readonly number[]) => [mean, mean, mean],
  jacobian: () => [[1, 1, 1]],
};

describe("poissonFit", () => {
  it("finds the mean of a flat spectrum with its error sqrt(mean / bins)", () => {
    const fit = poissonFit({ ...flat, counts: [7, 9, 8], start: [1] });
    expect(fit.converged).toBe(true);
    expect(fit.parameters[0]).toBeCloseTo(8, 8); // stops within 1e-5 of the error, but steps are quadratic
    expect(fit.sigma[0]).toBeCloseTo(Math.sqrt(8 / 3), 8);
  });

  it("finds the scale of a template: Σn / Σshape, whatever its unit", () => {
    const shape = [5, 3, 0.2, 0.01];
    const counts = [9, 4, 1, 0];
    for (const unit of [1e-30, 1, 1e30]) {
      const column = shape.map((s) => s / unit);
      const fit = poissonFit({
        model: ([a = 0]) => column.map((c) => a * c),
        jacobian: () => [column],
        counts,
        start: [3 * unit],
      });
      expect(fit.parameters[0]! / unit).toBeCloseTo(14 / 8.21, 8);
      expect(fit.sigma[0]! / unit).toBeCloseTo(Math.sqrt(14) / 8.21, 8); // √(a / Σshape) = √14 / 8.21
    }
  });

  it("returns the covariance of dependent parameters", () => {
    // μ = (a, a + b): MLE a = n₁, b = n₂ - n₁; variances n₁ and n₁ + n₂, covariance -n₁
    const fit = poissonFit({
      model: ([a = 0, b = 0]) => [a, a + b],
      jacobian: () => [
        [1, 1],
        [0, 1],
      ],
      counts: [100, 150],
      start: [50, 20],
    });
    expect(fit.parameters[0]).toBeCloseTo(100, 6);
    expect(fit.parameters[1]).toBeCloseTo(50, 6);
    expect(fit.covariance[0]![1]).toBeCloseTo(-100, 5);
    expect(fit.covariance[1]![1]).toBeCloseTo(250, 5);
  });

  it("recovers from a step that leaves the allowed region", () => {
    // μ = 1/a: from a = 10 the first full step goes to a negative rate
    const fit = poissonFit({
      model: ([a = 0]) => [1 / a],
      jacobian: ([a = 0]) => [[-1 / a ** 2]],
      counts: [5],
      start: [10],
    });
    expect(fit.converged).toBe(true);
    expect(fit.parameters[0]).toBeCloseTo(0.2, 6);
  });

  it("says when it has not converged", () => {
    const model = ([a = 0]: readonly number[]) => [Math.exp(a)];
    const fit = poissonFit({
      model,
      jacobian: (p) => [model(p)],
      counts: [5000],
      start: [1],
      maxIterations: 1,
    });
    expect(fit.converged).toBe(false);
    expect(fit.iterations).toBe(1);
  });

  it("refuses counts and starts that make no sense, by name", () => {
    const fit = (counts: number[], start: number[]) => poissonFit({ ...flat, counts, start });
    expect(() => fit([1, -1, 2], [1])).toThrow("counts[1]: got -1, allowed is a whole number >= 0");
    expect(() => fit([1, 1.5, 2], [1])).toThrow("counts[1]: got 1.5");
    expect(() => fit([1, NaN, 2], [1])).toThrow("counts[1]: got NaN");
    expect(() => fit([1, 2], [1])).toThrow("model: got 3 bins, allowed is 2");
    expect(() => fit([1, 2, 3], [])).toThrow("start: got 0 parameters");
    expect(() => fit([1, 2, 3], [NaN])).toThrow("start[0]: got NaN");
    expect(() => fit([1, 2, 3], [-1])).toThrow("start: got -1");
  });

  it("refuses parameters that the counts cannot tell apart", () => {
    const twice = {
      model: ([a = 0, b = 0]: readonly number[]) => [a + b, 2 * (a + b)],
      jacobian: () => [
        [1, 2],
        [1, 2],
      ],
    };
    expect(() => poissonFit({ ...twice, counts: [1, 2], start: [1, 1] })).toThrow("do not determine");
    const unused = {
      model: flat.model,
      jacobian: () => [
        [1, 1, 1],
        [0, 0, 0],
      ],
    };
    expect(() => poissonFit({ ...unused, counts: [1, 2, 3], start: [1, 1] })).toThrow("do not determine");
  });
});

describe("poissonDeviance", () => {
  it("is 2 Σ [μ - n + n ln(n/μ)], and 2μ for no counts", () => {
    expect(poissonDeviance([3, 0], [2, 1.5])).toBeCloseTo(2 * (2 - 3 + 3 * Math.log(1.5)) + 3, 14);
  });

  it("keeps its digits where n and μ agree to 10 of them", () => {
    // (μ - n)²/n [1 - 2(μ - n)/3n ...] with n = 10¹², μ - n = 100: 1e-8
    expect(poissonDeviance([1e12], [1e12 + 100]) / 1e-8).toBeCloseTo(1, 5); // 1 - log1p keeps 1e-16 / 1e-10
  });

  it("is infinite where nothing is expected", () => {
    expect(poissonDeviance([0], [0])).toBe(Infinity);
    expect(poissonDeviance([1], [NaN])).toBe(Infinity);
  });
});

describe("poissonGoodness", () => {
  it("has p-values that are uniform, also with a third of a count per bin", () => {
    const generator = random(3);
    for (const mean of [0.3, 4, 1e6]) {
      const expected = new Float64Array(400).fill(mean);
      const pValues = Array.from({ length: 400 }, () => {
        const counts = expected.map((mu) => generator.poisson(mu));
        return poissonGoodness(counts, expected, 0).pValue;
      });
      const fraction = (limit: number) => pValues.filter((p) => p < limit).length / pValues.length;
      // binomial errors 0.025 and 0.015, three of them
      expect(Math.abs(fraction(0.5) - 0.5)).toBeLessThan(0.075);
      expect(Math.abs(fraction(0.1) - 0.1)).toBeLessThan(0.045);
    }
  });

  it("has the p-value of the normal distribution for one bin with many counts", () => {
    // 1.96 and 2.576 standard deviations: 5 % and 1 %, rounded in the third digit
    expect(poissonGoodness([1e12 + 1.96e6], [1e12], 0).pValue).toBeCloseTo(0.05, 4);
    expect(poissonGoodness([1e12 - 2.576e6], [1e12], 0).pValue).toBeCloseTo(0.01, 4);
  });

  it("counts the parameters of the fit", () => {
    const { degreesOfFreedom, chiSquare } = poissonGoodness([4, 9, 1], [4, 6, 4], 1);
    expect(degreesOfFreedom).toBe(2);
    expect(chiSquare).toBeCloseTo(9 / 6 + 9 / 4, 14);
  });

  it("refuses what does not fit together", () => {
    expect(() => poissonGoodness([1, 2], [1], 0)).toThrow("expected: got 1 bins, allowed is 2");
    expect(() => poissonGoodness([1, 2], [1, 0], 0)).toThrow("expected");
    expect(() => poissonGoodness([1, 2], [1, 1], 2)).toThrow("parameters: got 2");
  });
});
