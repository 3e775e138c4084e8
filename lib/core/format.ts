import {
  ArgumentError,
  requireBetween,
  requireCount,
  requireFinite,
  requireNonNegative,
} from "./arguments.js";

/**
 * How many digits of an uncertainty are written: a count, two for CODATA and the g-2 experiments, or as the Particle Data
 * Group rounds: by its three leading digits, two up to 354, one up to 949, and above that up to 1000 with two.
 */
export type Rounding = number | "pdg";

/**
 * A number with its uncertainty as physicists write it: 2.51(59) × 10⁻⁹, 116 592 061(41), 20.3(1.6).
 *
 * @param value the number, in `unit`
 * @param sigma its standard deviation in the same unit, >= 0; with 0 the value is exact and written in full
 * @param unit symbol to append, "MeV" or "× 10⁻¹¹" for instance
 * @throws ArgumentError if a number is not finite or sigma is negative
 *
 * @example formatMeasured(0.1056583755, 0.0000000023, "GeV") // "0.1056583755(23) GeV"
 */
export function formatMeasured(value: number, sigma: number, unit = "", rounding: Rounding = 2): string {
  requireFinite("value", value, unit);
  requireNonNegative("sigma", sigma, unit);
  if (rounding !== "pdg") requireBetween("rounding", requireCount("rounding", rounding), 1, 15);
  const suffix = unit === "" ? "" : ` ${unit}`;
  if (sigma === 0) return formatNumber(value) + suffix;

  const { lastPlace, size } = roundUncertainty(sigma, rounding);
  const leading = Math.max(leadingPlace(value, lastPlace), leadingPlace(sigma, lastPlace));
  // Powers of ten are split off where zeros would otherwise hide what is known.
  const exponent = lastPlace > 0 || leading < -3 ? leading : 0;
  const decimals = exponent - lastPlace;
  const digits = exponent === 0 ? value.toFixed(decimals) : shifted(value, exponent, decimals);
  const power = exponent === 0 ? "" : ` × ${powerOfTen(exponent)}`;
  return `${grouped(digits)}(${parenthesis(size, decimals)})${power}${suffix}`;
}

/**
 * A pure number for people: at most `digits` significant digits, long whole numbers grouped by three, very small and
 * very large ones with a power of ten.
 *
 * @param digits significant digits, 1 to 17; all that the number has when left out
 * @example formatNumber(4.4512e-4, 3) // "4.45 × 10⁻⁴"
 */
export function formatNumber(value: number, digits?: number): string {
  requireFinite("value", value);
  if (digits !== undefined && !(Number.isInteger(digits) && digits >= 1 && digits <= 17))
    throw new ArgumentError("digits", digits, "a whole number from 1 to 17");
  if (value === 0) return "0";
  const [mantissa = "", power = "0"] = (
    digits === undefined ? value.toExponential() : value.toExponential(digits - 1)
  ).split("e");
  const exponent = Number(power);
  const decimals = (mantissa.split(".")[1] ?? "").length - exponent;
  if (exponent < -3 || exponent > 11 || decimals < -2)
    return `${grouped(mantissa)} × ${powerOfTen(exponent)}`;
  return grouped(Number(`${mantissa}e${power}`).toFixed(Math.max(decimals, 0)));
}

/**
 * Ten to a whole power: 10⁻³; 1 and 10 stay as they are.
 *
 * @example powerOfTen(-3) // "10⁻³"
 */
export function powerOfTen(exponent: number): string {
  if (!Number.isSafeInteger(exponent)) throw new ArgumentError("exponent", exponent, "a whole number");
  return exponent === 0 || exponent === 1 ? String(10 ** exponent) : `10${superscript(exponent)}`;
}

function superscript(whole: number): string {
  return Array.from(String(whole), (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? "⁻").join("");
}

/** The digits that are kept of an uncertainty, as a whole number, and the power of ten of the last of them. */
function roundUncertainty(sigma: number, rounding: Rounding): { size: number; lastPlace: number } {
  const [three = "", power = ""] = sigma.toExponential(2).split("e");
  const leading = Math.round(Number(three) * 100);
  if (rounding === "pdg" && leading >= 950) return { size: 10, lastPlace: Number(power) };
  const digits = rounding === "pdg" ? (leading >= 355 && leading < 950 ? 1 : 2) : rounding;
  // 0.0996 becomes 0.10, so the place of the last digit is read after rounding.
  const [mantissa = "", exponent = power] = sigma.toExponential(digits - 1).split("e");
  return { size: Number(mantissa.replace(".", "")), lastPlace: Number(exponent) - (digits - 1) };
}

/** The power of ten of the first digit of a value rounded at `lastPlace`; -Infinity if nothing is left of it. */
function leadingPlace(value: number, lastPlace: number): number {
  if (value === 0) return -Infinity;
  const exponent = Number(value.toExponential().split("e")[1]);
  const digits = exponent - lastPlace;
  return digits < 0 ? -Infinity : Number(value.toExponential(Math.min(digits, 100)).split("e")[1]);
}

/** value / 10^exponent with fixed decimals, moved in the decimal text so that no rounding error enters. */
function shifted(value: number, exponent: number, decimals: number): string {
  const [mantissa = "0", power = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(power) - exponent}`).toFixed(Math.max(decimals, 0));
}

/** The uncertainty in units of the last digit; with its own point where it reaches over that of the value: (1.6). */
function parenthesis(size: number, decimals: number): string {
  return decimals > 0 && size >= 10 ** decimals ? (size / 10 ** decimals).toFixed(decimals) : String(size);
}

/** Typographic minus, and narrow spaces between groups of three in whole parts of five digits or more. */
function grouped(decimal: string): string {
  const [whole = "", fraction] = decimal.replace("-", "").split(".");
  const spaced = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "\u202f") : whole;
  return (decimal.startsWith("-") ? "−" : "") + spaced + (fraction === undefined ? "" : `.${fraction}`);
}
