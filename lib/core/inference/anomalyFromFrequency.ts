import { ArgumentError, requirePositive } from "../arguments.js";
import { codata2018, type ValueWithError } from "../constants/index.js";
import { requireValueWithError } from "../constants/measured.js";

/**
 * The electron's moment over that of a proton in a sphere of water, at another temperature than 25 °C, where CODATA
 * gives it: μ_e/μ_p'(25 °C) / [1 + slope (T - 25 °C)]. At 34.7 °C it is larger in magnitude by 1.0e-7, twice what g-2
 * is measured to: 11.7e-11 of a_μ.
 *
 * @param ratioAt25C μ_e/μ_p' at 25 °C: `codata2018.electronShieldedProtonMomentRatio`
 * @param celsius temperature in °C, 0 to 100
 * @throws ArgumentError for a temperature at which water is not liquid
 * @example momentRatioAtTemperature(codata2018.electronShieldedProtonMomentRatio, 34.7).value // -658.22766
 */
export function momentRatioAtTemperature(ratioAt25C: ValueWithError, celsius: number): ValueWithError {
  if (!(celsius >= 0 && celsius <= 100))
    throw new ArgumentError("celsius", `${celsius} °C`, "from 0 to 100 °C");
  requireValueWithError("ratioAt25C", ratioAt25C);
  const moment = 1 + codata2018.shieldedProtonTemperatureSlope.value * (celsius - 25);
  const slopeError = codata2018.shieldedProtonTemperatureSlope.sigma * (celsius - 25);
  const value = ratioAt25C.value / moment;
  return { value, sigma: Math.hypot(ratioAt25C.sigma / moment, value * slopeError) };
}

/**
 * R'_μ = ω_a / ω_p', a pure number, from two frequencies in the same unit with independent errors.
 *
 * @throws ArgumentError for a frequency that is not positive or a negative error
 * @example frequencyRatio({ value: 229081.06, sigma: 0.28 }, { value: 61791871.2, sigma: 7.1 }) // 0.0037073009(46)
 */
export function frequencyRatio(
  anomalyFrequency: ValueWithError,
  protonFrequency: ValueWithError,
): ValueWithError {
  requirePositive("anomalyFrequency", requireValueWithError("anomalyFrequency", anomalyFrequency).value);
  requirePositive("protonFrequency", requireValueWithError("protonFrequency", protonFrequency).value);
  const value = anomalyFrequency.value / protonFrequency.value;
  return { value, sigma: value * relativeError(anomalyFrequency, protonFrequency) };
}

export interface AnomalyFromFrequencyInput {
  /** R'_μ = ω_a / ω_p'. */
  readonly frequencyRatio: ValueWithError;
  /** μ_e/μ_p' at the temperature at which ω_p' was measured: see {@link momentRatioAtTemperature}. */
  readonly electronShieldedProtonMomentRatio: ValueWithError;
  /** m_μ/m_e. */
  readonly muonElectronMassRatio: ValueWithError;
  /** |g_e|/2. */
  readonly electronHalfG: ValueWithError;
}

/**
 * The muon's anomaly a_μ = R'_μ (μ_p'/μ_e) (m_μ/m_e) (g_e/2), a pure number; the magnetic field has dropped out. Errors
 * of the four factors in quadrature. Only magnitudes enter: CODATA's negative signs of the electron's moment and g do
 * not matter. Source: B. Abi et al., Phys. Rev. Lett. 126, 141801 (2021), eq. 2.
 *
 * @throws ArgumentError for a factor that is 0 or not finite, or a negative error
 * @example
 * const { electronShieldedProtonMomentRatio, muonElectronMassRatio, electronHalfG } = codata2018;
 * const anomaly = anomalyFromFrequency({
 *   frequencyRatio: muonG2Run1Ratio, muonElectronMassRatio, electronHalfG,
 *   electronShieldedProtonMomentRatio: momentRatioAtTemperature(electronShieldedProtonMomentRatio, 34.7),
 * });
 * expressedIn(units.e11, anomaly); // 116592039(54) × 10⁻¹¹
 */
export function anomalyFromFrequency(input: AnomalyFromFrequencyInput): ValueWithError {
  const size = (name: keyof AnomalyFromFrequencyInput) =>
    requirePositive(`|${name}|`, Math.abs(requireValueWithError(name, input[name]).value));
  const value =
    ((size("frequencyRatio") * size("muonElectronMassRatio")) / size("electronShieldedProtonMomentRatio")) *
    size("electronHalfG");
  return {
    value,
    sigma:
      value *
      relativeError(
        input.frequencyRatio,
        input.electronShieldedProtonMomentRatio,
        input.muonElectronMassRatio,
        input.electronHalfG,
      ),
  };
}

function relativeError(...factors: readonly ValueWithError[]): number {
  return Math.hypot(...factors.map(({ value, sigma }) => sigma / value));
}
