import { requireBetween, requirePositive } from "../arguments.js";

export interface FrequencyErrorInput {
  /** Positrons in the fit window, > 0. */
  readonly positrons: number;
  /** A, above 0 and up to 1. */
  readonly asymmetry: number;
  /** γτ in 1/GeV, > 0. */
  readonly lifetime: number;
  /** ω_a in GeV, > 0. */
  readonly angularFrequency: number;
}

/**
 * The relative statistical error σ(ω_a)/ω_a = [ω_a γτ sqrt(N (1 - sqrt(1 - A²)))]⁻¹ of the five-parameter fit in a window
 * that is long against the lifetime: the inverse of the Fisher information, correlation with the phase included. Where in
 * a turn of the spin the window begins changes it by up to 0.5 %, neglected here.
 *
 * @throws ArgumentError for an argument outside its range
 * @example relativeFrequencyError({ ...e989Run1Wiggle, positrons: 8.2e9 }) / 1e-9 // 435.0: ppb, Run 1 of E989
 */
export function relativeFrequencyError(input: FrequencyErrorInput): number {
  const a2 = input.asymmetry ** 2;
  return errorFrom(input, a2 / (1 + Math.sqrt(1 - a2))); // = 1 - √(1 - A²) without cancellation
}

/**
 * The same in the limit of a small asymmetry, the textbook formula sqrt(2) / (ω_a γτ A sqrt(N)); 1.9 % too large at
 * A = 0.38.
 *
 * @throws ArgumentError for an argument outside its range
 * @example relativeFrequencyErrorSmallAsymmetry({ ...e989Run1Wiggle, positrons: 8.2e9 }) / 1e-9 // 443.4: ppb
 */
export function relativeFrequencyErrorSmallAsymmetry(input: FrequencyErrorInput): number {
  return errorFrom(input, input.asymmetry ** 2 / 2);
}

function errorFrom(input: FrequencyErrorInput, informationPerPositron: number): number {
  requirePositive("positrons", input.positrons);
  requirePositive("asymmetry", input.asymmetry);
  requireBetween("asymmetry", input.asymmetry, 0, 1);
  requirePositive("lifetime", input.lifetime, "1/GeV");
  requirePositive("angularFrequency", input.angularFrequency, "GeV");
  return 1 / (input.angularFrequency * input.lifetime * Math.sqrt(input.positrons * informationPerPositron));
}
