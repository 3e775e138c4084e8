import { describe, expect, it } from "vitest";
import { ArgumentError, chiSquareSurvival, erfc, twoSidedPValue } from "hidden-photons/core";
import { readReference } from "../../reference/read.js";

const reference = readReference("special") as {
  erfc: { x: number; value: number }[];
  twoSidedPValue: { pull: number; value: number }[];
  chiSquareSurvival: { chi2: number; dof: number; value: number }[];
};

function expectRelative(value: number, exact: number, tolerance: number): void {
  expect(Math.abs(value - exact)).toBeLessThanOrEqual(tolerance * exact);
}

describe("against mpmath", () => {
  it.each(reference.erfc)("erfc($x)", ({ x, value }) => {
    expectRelative(erfc(x), value, 1e-15);
  });

  it.each(reference.twoSidedPValue)("twoSidedPValue($pull)", ({ pull, value }) => {
    // exp(-pull²/2) multiplies the rounding of pull/√2 by pull²
    expectRelative(twoSidedPValue(pull), value, 1e-15 + 2e-16 * pull ** 2);
    expect(twoSidedPValue(-pull)).toBe(twoSidedPValue(pull));
  });

  it.each(reference.chiSquareSurvival)("chiSquareSurvival($chi2, $dof)", ({ chi2, dof, value }) => {
    expectRelative(chiSquareSurvival(chi2, dof), value, chi2 > 2000 ? 1e-11 : 1e-13);
  });
});

it("two methods meet at χ² = 2000", () => {
  for (const dof of [300, 1500, 1999.5, 2000, 2500]) {
    const [below, above] = [chiSquareSurvival(2000, dof), chiSquareSurvival(2000 * (1 + 1e-15), dof)];
    // 1e-11: the accuracy stated, and 1e-15 of χ² times a slope of up to 1000
    expectRelative(above, below, 1e-11);
  }
});

it("the tail ends at 0, and the distribution begins at 1", () => {
  expect(twoSidedPValue(40)).toBe(0);
  expect(chiSquareSurvival(1e5, 3)).toBe(0);
  expect(chiSquareSurvival(1e300, 1e9)).toBe(0);
  expect(chiSquareSurvival(0, 5000)).toBe(1);
  expect(chiSquareSurvival(2100, 1e6)).toBe(1);
});

it.each([
  ["x", () => erfc(NaN)],
  ["pull", () => twoSidedPValue(Infinity)],
  ["chi2", () => chiSquareSurvival(-1, 1)],
  ["dof", () => chiSquareSurvival(1, 0)],
  ["dof", () => chiSquareSurvival(1, 1e10)],
])("a bad %s is refused", (argument, call) => {
  expect(call).toThrow(ArgumentError);
  expect(call).toThrow(new RegExp(`^${argument}`));
});
