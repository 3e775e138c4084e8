import { describe, expect, it } from "vitest";
import { ArgumentError, idealGas, integrate, MeV } from "hidden-photons/core";

const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const kinds = ["bose", "fermi"] as const;

describe("an ideal gas", () => {
  it("without mass has ρ = π²/30 g T⁴, 7/8 of it for fermions, P = ρ/3 and dρ/dT = 4ρ/T", () => {
    for (const statistics of kinds) {
      const T = 3 * MeV;
      const gas = idealGas({ statistics, states: 2, mass: 0 }, T);
      const expected = ((Math.PI ** 2 / 15) * T ** 4 * (statistics === "bose" ? 8 : 7)) / 8;
      expect(relative(gas.energyDensity, expected)).toBeLessThan(1e-13);
      expect(relative(gas.pressure, expected / 3)).toBeLessThan(1e-13);
      expect(relative(gas.heatCapacity, (4 * expected) / T)).toBeLessThan(1e-13);
    }
  });

  it.each(kinds)("of massive %s agrees with adaptive quadrature at all temperatures", (statistics) => {
    const sign = statistics === "fermi" ? 1 : -1;
    for (const x of [1e-3, 0.01, 0.1, 0.5, 2, 10, 30]) {
      const gas = idealGas({ statistics, states: 2 * Math.PI ** 2, mass: x }, 1);
      const moment = (f: (y: number, e: number, n: number) => number) =>
        integrate(
          (y) => {
            const e = Math.hypot(y, x);
            const n = sign > 0 ? 1 / (Math.exp(e) + 1) : 1 / Math.expm1(e);
            return y * y * f(y, e, n);
          },
          0,
          Infinity,
          { scale: 2, breakPoints: [x] },
        ).value;
      // As the docstring promises; most are better than 1e-11.
      expect(
        relative(
          gas.energyDensity,
          moment((_, e, n) => e * n),
        ),
      ).toBeLessThan(1e-8);
      expect(
        relative(
          gas.pressure,
          moment((y, e, n) => (y * y * n) / (3 * e)),
        ),
      ).toBeLessThan(1e-8);
      expect(
        relative(
          gas.heatCapacity,
          moment((_, e, n) => e * e * n * (1 - sign * n)),
        ),
      ).toBeLessThan(1e-8);
    }
  });

  it("obeys T dP/dT = ρ + P", () => {
    for (const statistics of kinds) {
      const at = (T: number) => idealGas({ statistics, states: 3, mass: 10 * MeV }, T * MeV);
      const h = 1e-4;
      const slope = (at(4 + h).pressure - at(4 - h).pressure) / (2 * h * MeV);
      const { energyDensity, pressure } = at(4);
      expect(relative(4 * MeV * slope, energyDensity + pressure)).toBeLessThan(1e-8); // h² of the difference
    }
  });

  it("is empty far below its mass", () => {
    expect(idealGas({ statistics: "bose", states: 3, mass: 1 }, 1e-5)).toEqual({
      energyDensity: 0,
      pressure: 0,
      heatCapacity: 0,
    });
  });

  it("refuses temperatures, masses and states that make no sense", () => {
    const gas = { statistics: "bose", states: 2, mass: 0 } as const;
    expect(() => idealGas(gas, 0)).toThrow(/temperature: got 0 GeV/);
    expect(() => idealGas({ ...gas, mass: -1 }, 1)).toThrow(/mass: got -1 GeV/);
    expect(() => idealGas({ ...gas, states: -1 }, 1)).toThrow(ArgumentError);
    const classical = "boltzmann" as "bose";
    expect(() => idealGas({ ...gas, statistics: classical }, 1)).toThrow(/statistics: got boltzmann/);
  });
});
