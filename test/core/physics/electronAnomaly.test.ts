import { describe, expect, it } from "vitest";
import {
  alphaInverse,
  alphaInverseFromElectronAnomaly,
  difference,
  electronAnomaly,
  electronG2,
  electronG2Series,
} from "hidden-photons/core";

const c5 = electronG2Series.c5.aoyama2019;
const e12 = ({ value, sigma }: { value: number; sigma: number }) => ({
  value: value * 1e12,
  sigma: sigma * 1e12,
});

describe("electronAnomaly", () => {
  it("is 1159652181.606(229)e-12 with caesium's α, as published", () => {
    const { value, sigma } = e12(electronAnomaly({ alphaInverse: alphaInverse.caesium2018, c5 }));
    expect(Math.abs(value - 1159652181.606)).toBeLessThan(2e-3); // 2e-15 absolute: rounding of the published digits
    expect(Math.abs(sigma - 0.229)).toBeLessThan(1e-3);
  });

  it("is 1159652180.254(94)e-12 with rubidium's α", () => {
    const { value, sigma } = e12(electronAnomaly({ alphaInverse: alphaInverse.rubidium2020, c5 }));
    expect(Math.abs(value - 1159652180.254)).toBeLessThan(2e-3);
    expect(Math.abs(sigma - 0.094)).toBeLessThan(1e-3);
  });

  it.each([
    ["caesium2018", "harvard2008", -0.88, 0.36, -2.4],
    ["caesium2018", "northwestern2023", -1.02, 0.26, -3.9],
    ["rubidium2020", "harvard2008", 0.48, 0.3, 1.6],
    ["rubidium2020", "northwestern2023", 0.34, 0.16, 2.1],
  ] as const)(
    "with %s and %s differs from the measurement as in the dossier",
    (source, experiment, value, sigma, pull) => {
      const theory = e12(electronAnomaly({ alphaInverse: alphaInverse[source], c5 }));
      const result = difference(electronG2[experiment], theory);
      expect(Math.abs(result.value - value)).toBeLessThan(0.0051);
      expect(Math.abs(result.sigma - sigma)).toBeLessThan(0.01);
      expect(Math.abs(result.pull - pull)).toBeLessThan(0.06);
    },
  );

  it("moves by -0.059e-12 with the recalculated C₅", () => {
    const old = electronAnomaly({ alphaInverse: alphaInverse.rubidium2020, c5 });
    const recalculated = electronAnomaly({
      alphaInverse: alphaInverse.rubidium2020,
      c5: electronG2Series.c5.aoyama2025,
    });
    expect(Math.abs((recalculated.value - old.value) * 1e12 + 0.059)).toBeLessThan(5e-4);
  });

  it("solves for α: 137.035999166 from the 2023 measurement", () => {
    const inverse = alphaInverseFromElectronAnomaly({ a: electronG2.northwestern2023.natural, c5 });
    expect(Math.abs(inverse - 137.035999166)).toBeLessThan(3e-9);
  });

  it("finds the two α 5.5 standard deviations apart", () => {
    const { pull } = difference(alphaInverse.rubidium2020, alphaInverse.caesium2018);
    expect(Math.abs(pull - 5.5)).toBeLessThan(0.05);
  });

  it("rejects an anomaly that no α near 1/137 gives, and a missing coefficient", () => {
    expect(() =>
      electronAnomaly({ alphaInverse: alphaInverse.caesium2018, c5: undefined as unknown as typeof c5 }),
    ).toThrow("c5: got undefined, allowed is a value with its error");
    expect(() => alphaInverseFromElectronAnomaly({ a: 1, c5 })).toThrow(
      "a: got 1, allowed is a number from 0.0011 to 0.0012",
    );
  });
});
