import { requirePositive } from "../arguments.js";
import { measured, one, type Measured } from "./measured.js";
import { units } from "./units.js";

const alphaInverse2018 = measured(137.035999084, 0.000000021, one, "codata2018");

/** CODATA 2018: the constants in force when the talk was given. */
export const codata2018 = {
  alphaInverse: alphaInverse2018,
  ...fromAlphaInverse(alphaInverse2018),
  electronMass: measured(0.51099895, 0.00000000015, units.MeV, "codata2018"),
  muonMass: measured(105.6583755, 0.0000023, units.MeV, "codata2018"),
  protonMass: measured(938.27208816, 0.00000029, units.MeV, "codata2018"),
  /** Avogadro's number per mole, exact since 2019. */
  avogadro: measured(6.02214076e23, 0, one, "codata2018"),
  fermiConstant: measured(1.1663787e-5, 6e-12, units.perGeV2, "codata2018"),
  muonElectronMassRatio: measured(206.768283, 0.0000046, one, "codata2018"),
  /** Half the electron's g-factor, 1 + a_e. */
  electronHalfG: measured(1.00115965218128, 0.00000000000018, one, "codata2018"),
  /** Electron moment over the moment of a proton shielded in a sphere of water at 25 °C. */
  electronShieldedProtonMomentRatio: measured(-658.2275971, 0.0000072, one, "codata2018"),
  /**
   * Change of the magnetic moment of a proton in water with its temperature, relative and per kelvin: the electrons of
   * warm water shield it more.
   */
  shieldedProtonTemperatureSlope: measured(
    -10.36e-9,
    0.3e-9,
    { symbol: "1/K", size: 1 },
    "codata2018",
    "from memory",
  ),
  /** √(ħc/G). */
  planckMass: measured(1.22089e19, 1.4e14, units.GeV, "codata2018", "from memory"),
} as const;

/** CODATA 2022, where it differs from 2018 and a chapter uses it. */
export const codata2022 = {
  alphaInverse: measured(137.035999177, 0.000000021, one, "codata2022"),
} as const;

/** α and e with their errors. */
function fromAlphaInverse({ value, sigma, ref }: Measured) {
  const e = elementaryCharge(value);
  return {
    alpha: measured(1 / value, sigma / value ** 2, one, ref),
    elementaryCharge: measured(e, (e * sigma) / (2 * value), one, ref),
  };
}

/**
 * The elementary charge e = √(4πα) in Heaviside-Lorentz units, from 1/α.
 *
 * @throws ArgumentError unless 1/α is finite and > 0
 * @example elementaryCharge(codata2018.alphaInverse.value) // 0.302822
 */
export function elementaryCharge(alphaInverse: number): number {
  return Math.sqrt((4 * Math.PI) / requirePositive("alphaInverse", alphaInverse));
}
