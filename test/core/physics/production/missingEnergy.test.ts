import { expect, it } from "vitest";
import { missingEnergyScaling } from "hidden-photons/core";

it("NA64's limit on ε falls by 0.55 from 2.84 to 9.37 × 10¹¹ electrons", () => {
  // Two digits in the dossier.
  expect(missingEnergyScaling({ before: 2.84e11, after: 9.37e11 })).toBeCloseTo(0.55, 2);
  expect(() => missingEnergyScaling({ before: 0, after: 1 })).toThrow(/before: got 0/);
});
