import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ArgumentError, formatMeasured, formatNumber, powerOfTen } from "hidden-photons/core";

/** Narrow no-break space, which groups long numbers by three. */
const gap = "\u202f";

describe("a measured number", () => {
  // As printed in the publications: CODATA 2018, PRL 126 141801, the 2020 White Paper.
  it.each([
    [2.51e-9, 0.59e-9, "", "2.51(59) × 10⁻⁹"],
    [116592061, 41, "× 10⁻¹¹", `116${gap}592${gap}061(41) × 10⁻¹¹`],
    [0.1056583755, 0.0000000023, "GeV", "0.1056583755(23) GeV"],
    [137.035999084, 0.000000021, "", "137.035999084(21)"],
    [-658.2275971, 0.0000072, "", "−658.2275971(72)"],
    [2.1969811e-6, 2.2e-12, "s", "2.1969811(22) × 10⁻⁶ s"],
    [251, 59, "", "251(59)"],
    [20.33, 1.62, "", "20.3(1.6)"],
    [1.2e7, 3e5, "", "1.200(30) × 10⁷"],
  ])("%d ± %d %s", (value, sigma, unit, text) => {
    expect(formatMeasured(value, sigma, unit)).toBe(text);
  });

  // The rule and its examples: Particle Data Group, Review of Particle Physics, introduction, section 5.3.
  it.each([
    [0.827, 0.119, "0.83(12)"],
    [0.827, 0.367, "0.8(4)"],
    [14.827, 0.95, "14.8(1.0)"],
    [14.827, 0.949, "14.8(9)"],
    [0.827, 0.0354, "0.827(35)"],
    [0.827, 0.0355, "0.83(4)"],
  ])("%d ± %d as the Particle Data Group rounds", (value, sigma, text) => {
    expect(formatMeasured(value, sigma, "", "pdg")).toBe(text);
  });

  it("keeps the place of the uncertainty when rounding adds a digit", () => {
    expect(formatMeasured(0.99996, 0.00996)).toBe("1.000(10)");
    expect(formatMeasured(9.9996e-5, 1.2e-9)).toBe("9.99960(12) × 10⁻⁵");
    expect(formatMeasured(9.99996e-5, 1.2e-7)).toBe("1.0000(12) × 10⁻⁴");
  });

  it("writes zero, and values lost in their uncertainty, at the size of the uncertainty", () => {
    expect(formatMeasured(0, 0.05)).toBe("0.000(50)");
    expect(formatMeasured(1e-5, 3e-3)).toBe("0.0000(30)");
    expect(formatMeasured(3, 1200)).toBe("0.0(1.2) × 10³");
    expect(formatMeasured(-0.3, 4.1)).toBe("−0.3(4.1)");
  });

  it("writes an exact value in full", () => {
    expect(formatMeasured(299792458, 0, "m/s")).toBe(`299${gap}792${gap}458 m/s`);
    expect(formatMeasured(1.602176634e-19, 0, "C")).toBe("1.602176634 × 10⁻¹⁹ C");
  });

  it("refuses what is not finite, and negative uncertainties", () => {
    expect(() => formatMeasured(NaN, 1, "GeV")).toThrow(/value: got NaN GeV/);
    expect(() => formatMeasured(1, -1, "GeV")).toThrow(/sigma: got -1 GeV/);
    expect(() => formatMeasured(1, Infinity)).toThrow(ArgumentError);
  });

  it("keeps as many digits of the uncertainty as asked for", () => {
    expect(formatMeasured(71.5, 14.5, "", 3)).toBe("71.5(14.5)");
    expect(formatMeasured(71.5, 14.5, "", 1)).toBe("7(1) × 10");
    expect(() => formatMeasured(71.5, 14.5, "", 0)).toThrow(/rounding: got 0/);
  });

  it("reads back within half a unit of its last digit", () => {
    const size = fc.double({ min: -30, max: 20, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: -9.99, max: 9.99, noNaN: true }),
        size,
        fc.double({ min: 1e-9, max: 9, noNaN: true }),
        (m, e, s) => {
          const scale = 10 ** Math.round(e);
          const text = formatMeasured(m * scale, s * scale);
          const [, whole = "", power = "0"] = /^(.*)\(.*\)(?: × (.*))?$/.exec(text.replaceAll(gap, "")) ?? [];
          const exponent = power === "0" ? 0 : power === "10" ? 1 : Number(plain(power.slice(2)));
          const read = Number(`${plain(whole)}e${exponent}`);
          // Two digits are kept of sigma, so half a unit of the last is at most 5 % of it.
          expect(Math.abs(read - m * scale)).toBeLessThanOrEqual(0.0501 * s * scale);
        },
      ),
    );
  });
});

/** Superscripts and typographic minus as plain digits. */
function plain(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit))).replace(/[⁻−]/g, "-");
}

describe("a pure number", () => {
  it.each([
    [4.4512e-4, 3, "4.45 × 10⁻⁴"],
    [3.094, 4, "3.094"],
    [0.99999, 3, "1.00"],
    [-1234.5, undefined, "−1234.5"],
    [116592061, undefined, `116${gap}592${gap}061`],
    [12345678, 3, "1.23 × 10⁷"],
    [100, 2, "100"],
    [0, 3, "0"],
    [6.02214076e23, undefined, "6.02214076 × 10²³"],
  ])("%d with %s digits", (value, digits, text) => {
    expect(digits === undefined ? formatNumber(value) : formatNumber(value, digits)).toBe(text);
  });

  it("refuses digits out of range", () => {
    expect(() => formatNumber(1, 0)).toThrow(/digits: got 0, allowed is a whole number from 1 to 17/);
  });
});

it("writes powers of ten, and leaves 1 and 10", () => {
  expect([-12, -1, 0, 1, 2, 30].map(powerOfTen)).toEqual(["10⁻¹²", "10⁻¹", "1", "10", "10²", "10³⁰"]);
});
