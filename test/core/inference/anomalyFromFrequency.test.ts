import { describe, expect, it } from "vitest";
import { codata2018, muonG2Run1, muonG2Run1Ratio } from "../../../lib/core/constants/index.js";
import {
  anomalyFromFrequency,
  frequencyRatio,
  momentRatioAtTemperature,
} from "../../../lib/core/inference/anomalyFromFrequency.js";

const { electronShieldedProtonMomentRatio: at25, muonElectronMassRatio, electronHalfG } = codata2018;
const chain = { frequencyRatio: muonG2Run1Ratio, muonElectronMassRatio, electronHalfG };

describe("anomalyFromFrequency", () => {
  it("gives the published 116592040(54) × 10⁻¹¹ of Run 1 at 34.7 °C, within the rounding of R'", () => {
    const warm = momentRatioAtTemperature(at25, 34.7);
    const { value, sigma } = anomalyFromFrequency({ ...chain, electronShieldedProtonMomentRatio: warm });
    expect((value / 1e-11).toFixed(0)).toBe("116592039"); // one unit in the last digit of R' is 3 here
    expect((sigma / 1e-11).toFixed(0)).toBe("54");
  });

  it("is 11 too large with the moment ratio at 25 °C", () => {
    const { value } = anomalyFromFrequency({ ...chain, electronShieldedProtonMomentRatio: at25 });
    expect((value / 1e-11).toFixed(0)).toBe("116592050");
  });

  it("does not mind CODATA's signs", () => {
    const negative = anomalyFromFrequency({ ...chain, electronShieldedProtonMomentRatio: at25 });
    const positive = { value: 658.2275971, sigma: 0.0000072 };
    expect(anomalyFromFrequency({ ...chain, electronShieldedProtonMomentRatio: positive })).toEqual(negative);
  });

  it("adds the relative errors in quadrature", () => {
    const { value, sigma } = anomalyFromFrequency({
      frequencyRatio: { value: 2, sigma: 0.06 },
      electronShieldedProtonMomentRatio: { value: -4, sigma: 0.16 },
      muonElectronMassRatio: { value: 3, sigma: 0 },
      electronHalfG: { value: 1, sigma: 0 },
    });
    expect(value).toBeCloseTo(1.5, 15);
    expect(sigma).toBeCloseTo(1.5 * 0.05, 15); // 3 % and 4 % are 5 %
  });

  it("names the factor that makes no sense", () => {
    const input = { ...chain, electronShieldedProtonMomentRatio: at25 };
    const zero = { value: 0, sigma: 0 };
    expect(() => anomalyFromFrequency({ ...input, frequencyRatio: zero })).toThrow("|frequencyRatio|: got 0");
    expect(() => anomalyFromFrequency({ ...input, electronHalfG: { value: NaN, sigma: 0 } })).toThrow(
      "electronHalfG.value: got NaN",
    );
    expect(() =>
      anomalyFromFrequency({ ...input, muonElectronMassRatio: { value: 206, sigma: -1 } }),
    ).toThrow("muonElectronMassRatio.sigma");
  });
});

describe("momentRatioAtTemperature", () => {
  it("is the CODATA value at 25 °C and 1.0e-7 larger at 34.7 °C", () => {
    expect(momentRatioAtTemperature(at25, 25)).toEqual({ value: at25.value, sigma: at25.sigma });
    const warm = momentRatioAtTemperature(at25, 34.7);
    // 658.2275971 (1 + 10.36e-9 × 9.7), and again 1e-14 of it: 658.22766325
    expect(warm.value.toFixed(7)).toBe("-658.2276632");
    expect(((warm.value / at25.value - 1) * 1e7).toFixed(2)).toBe("1.00");
  });

  it("wants liquid water", () => {
    expect(() => momentRatioAtTemperature(at25, 307.85)).toThrow(
      "celsius: got 307.85 °C, allowed is from 0 to 100 °C",
    );
  });
});

describe("frequencyRatio", () => {
  it.each(muonG2Run1.map((run) => [run.name, run] as const))(
    "reproduces the published R' of Run %s",
    (_, run) => {
      const { value, sigma } = frequencyRatio(run.anomalyFrequency, run.protonFrequency);
      expect((value * 1e3).toFixed(7)).toBe(run.ratio.value.toFixed(7));
      // the published error is rounded to 1 in 26 and rests on ω_a alone
      expect(Math.abs(sigma / (run.ratio.sigma * 1e-3) - 1)).toBeLessThan(0.03);
    },
  );

  it("names what is wrong with a frequency", () => {
    const good = { value: 1, sigma: 0.1 };
    expect(() => frequencyRatio({ value: -1, sigma: 0 }, good)).toThrow("anomalyFrequency: got -1");
    expect(() => frequencyRatio(good, { value: 0, sigma: 0 })).toThrow("protonFrequency: got 0");
  });
});
