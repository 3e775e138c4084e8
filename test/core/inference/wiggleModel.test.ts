import { describe, expect, it } from "vitest";
import { e989Run1Wiggle } from "../../../lib/core/experiments/e989Run1.js";
import { expectedCounts } from "../../../lib/core/experiments/wiggle.js";
import { wiggleModel, wiggleParameters, wiggleToList } from "../../../lib/core/inference/wiggleModel.js";
import { microsecond } from "../../../lib/core/units.js";

const { bins, ...shape } = e989Run1Wiggle;

describe("wiggleModel", () => {
  const { model, jacobian } = wiggleModel(bins);
  const wiggle = { ...shape, amplitude: 1000 };

  it("expects what the simulation expects", () => {
    const expected = expectedCounts(wiggle, bins);
    model(wiggleToList(wiggle)).forEach((n, i) => {
      expect(Math.abs(n / expected[i]! - 1)).toBeLessThan(1e-12); // ω t is rounded at 900 radian
    });
  });

  it.each(wiggleParameters)("has the derivative with respect to the %s", (name) => {
    const step = name === "phase" ? 1e-4 : 1e-5 * wiggle[name];
    const h = name === "angularFrequency" ? 1e-4 / (650 * microsecond) : step;
    const up = model(wiggleToList({ ...wiggle, [name]: wiggle[name] + h }));
    const down = model(wiggleToList({ ...wiggle, [name]: wiggle[name] - h }));
    const column = jacobian(wiggleToList(wiggle))[wiggleParameters.indexOf(name)]!;
    const size = Math.max(...column.map(Math.abs));
    column.forEach((derivative, i) => {
      // h² of the third derivative is 1e-8 of the first, rounding 1e-12 / 1e-4
      expect(Math.abs((up[i]! - down[i]!) / (2 * h) - derivative)).toBeLessThan(3e-8 * size);
    });
  });
});
