import { ArgumentError, requireFinite, requireNonNegative, requirePositive } from "../../arguments.js";
import { requireOscillations, type OscillationDataSet } from "../../constants/index.js";
import type { Families } from "../../models/charges/index.js";
import { conjugate, modulus, plus, times, type Complex } from "../../numerics/complex.js";
import { families, perFamily, type Matrix3 } from "./family.js";

/** Differences of the squared neutrino masses in GeV²: the sign of the second is the ordering of the masses. */
export interface MassSplittings {
  /** m₂² - m₁² > 0. */
  readonly deltaM21: number;
  /** m₃² - m₁² > 0 in normal, m₃² - m₂² < 0 in inverted ordering. */
  readonly deltaM3l: number;
}

/**
 * The central values of a fit as plain numbers, in GeV².
 *
 * @throws ArgumentError for what is no fit
 * @example massSplittings(nufit60.normal).deltaM21 / eV ** 2 // 7.49e-5
 */
export function massSplittings(fit: OscillationDataSet): MassSplittings {
  const { deltaM21, deltaM3l } = requireOscillations(fit);
  return { deltaM21: deltaM21.natural, deltaM3l: deltaM3l.natural };
}

/** m₃² - m₁² in GeV², in both orderings. */
export function deltaM31({ deltaM21, deltaM3l }: MassSplittings): number {
  requirePositive("deltaM21", deltaM21, "GeV²");
  if (!(Number.isFinite(deltaM3l) && Math.abs(deltaM3l) > deltaM21))
    throw new ArgumentError(
      "deltaM3l",
      `${deltaM3l} GeV²`,
      `of larger modulus than deltaM21 = ${deltaM21} GeV²`,
    );
  return deltaM3l > 0 ? deltaM3l : deltaM3l + deltaM21;
}

/**
 * The three masses m₁, m₂, m₃ in GeV from the lightest one: m₁ in normal, m₃ in inverted ordering.
 *
 * @param lightest in GeV, >= 0 @param splittings in GeV², |Δm²₃ₗ| > Δm²₂₁ > 0
 * @throws ArgumentError outside these ranges
 * @example neutrinoMasses({ lightest: 0, splittings: massSplittings(nufit60.normal) })[2] / eV // 0.0501
 */
export function neutrinoMasses(given: {
  readonly lightest: number;
  readonly splittings: MassSplittings;
}): Families<number> {
  const { lightest, splittings } = given;
  requireNonNegative("lightest", lightest, "GeV");
  const d31 = deltaM31(splittings);
  const squares: Families<number> = [0, splittings.deltaM21, d31];
  const least = Math.min(...squares);
  // Differences first: the square of a mass of 1e5 eV would swallow the splittings.
  return perFamily((i) => Math.sqrt(lightest ** 2 + (squares[i] - least)));
}

/**
 * The effective mass of neutrinoless double beta decay, m_ee = |Σ (U*_ei)² M_i|, in the unit of the masses; the M_i
 * carry the Majorana phases, M_i = m_i e^(iα_i), in M_ν = U* diag(M) U†, as {@link twoZeroMinor} has it.
 *
 * @throws ArgumentError for a mass that is not finite
 * @example
 * const u = pmnsMatrix({ sin2Theta12: 0.3, sin2Theta23: 0.5, sin2Theta13: 0, deltaCP: 0 });
 * const mass = { re: 0.1 * eV, im: 0 };
 * effectiveMajoranaMass(u, [mass, mass, mass]) / eV // 0.1: without phases nothing cancels
 */
export function effectiveMajoranaMass(matrix: Matrix3<Complex>, complexMasses: Families<Complex>): number {
  const terms = families.map((i) => {
    requireFinite(`complexMasses[${i}]`, modulus(complexMasses[i]));
    const u = conjugate(matrix[0][i]);
    return times(times(u, u), complexMasses[i]);
  });
  return modulus(plus(...terms));
}

/**
 * The effective mass of beta decay, m_β = √(Σ |U_ei|² m_i²), in the unit of the masses.
 *
 * @param masses >= 0
 * @throws ArgumentError for a negative mass
 * @example
 * const u = pmnsMatrix(pmnsParameters(nufit60.normal));
 * betaDecayMass(u, neutrinoMasses({ lightest: 0, splittings: massSplittings(nufit60.normal) })) / eV // 0.0088
 */
export function betaDecayMass(matrix: Matrix3<Complex>, masses: Families<number>): number {
  for (const mass of masses) requireNonNegative("masses", mass, "GeV");
  return Math.hypot(...families.map((i) => modulus(matrix[0][i]) * masses[i]));
}
