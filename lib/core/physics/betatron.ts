import { ArgumentError, requirePositive } from "../arguments.js";

/**
 * The frequency ω_CBO = ω_c (1 - sqrt(1 - n)) of the coherent betatron oscillation, in the unit of ω_c: the horizontal
 * motion of the beam, once per 1/sqrt(1 - n) revolutions, as a detector at one place of the ring sees it.
 *
 * @param cyclotronFrequency ω_c, > 0, in GeV for instance
 * @param fieldIndex n of the electric quadrupoles, 0 < n < 1
 * @throws ArgumentError for an argument outside its range
 * @example coherentBetatronFrequency(6.705 * MHz, 0.108) / MHz // 0.372
 */
export function coherentBetatronFrequency(cyclotronFrequency: number, fieldIndex: number): number {
  requirePositive("cyclotronFrequency", cyclotronFrequency);
  if (!(fieldIndex > 0 && fieldIndex < 1))
    throw new ArgumentError("fieldIndex", fieldIndex, "above 0 and below 1");
  return (cyclotronFrequency * fieldIndex) / (1 + Math.sqrt(1 - fieldIndex)); // n / (1 + √(1-n)) = 1 - √(1-n)
}
