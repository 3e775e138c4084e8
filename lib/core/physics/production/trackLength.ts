import { requireBetween, requirePositive } from "../../arguments.js";

/** Of the electron spectrum behind t radiation lengths, [ln(E₀/E)]^(bt-1)/Γ(bt) (Rev. Mod. Phys. 46, 815). */
const b = 4 / 3;

const mostY = 700; // e^y is about the largest number

/**
 * How much track electrons of energy E leave in a target that stops them, in radiation lengths per unit of E/E₀, as a
 * function of y = ln(E₀/E): T(y) = ∫ dt y^(bt-1)/Γ(bt) from 0 to infinity. Bremsstrahlung only, without the electrons of
 * the shower. The integral over the order of a power is that of Volterra's function, for which Ramanujan found
 * T(y) = [e^y + ∫ e^(-yu)/(π² + ln²u) du]/b. It is 1/(b y ln²y) for y → 0 and e^y/b for large y.
 *
 * @param y > 0, up to 700
 * @throws ArgumentError outside
 * @example trackLength(1) // 2.10583
 */
export function trackLength(y: number): number {
  requirePositive("y", requireBetween("y", y, 0, mostY));
  return (Math.exp(y) + remainder(y) / y) / b;
}

/**
 * ∫ T(y') dy' from 0 to y, in radiation lengths: tracks of all electrons above E = E₀ e^(-y), each weighted with E₀ over
 * its energy. It is [e^y - ∫ e^(-yu)/(u(π² + ln²u)) du]/b, and 1/(b|ln y|) for y → 0.
 *
 * @param y from 0 to 700
 * @throws ArgumentError outside
 * @example integratedTrackLength(1) // 1.69990
 */
export function integratedTrackLength(y: number): number {
  if (requireBetween("y", y, 0, mostY) === 0) return 0;
  const logY = Math.log(y);
  // By parts: ∫ e^(-t) t [1/2 + arctan((ln t - ln y)/π)/π] d(ln t).
  return (Math.exp(y) - trapezoidal((logT) => 1 / 2 + Math.atan((logT - logY) / Math.PI) / Math.PI)) / b;
}

/**
 * The same through a table of the slowly varying y∫ e^(-yu)/(π² + ln²u) du, accurate to 1e-5, for the integrals of
 * a dump; `growth` is e^y, which these know already.
 */
export function tabulatedTrackLength(y: number, growth: number): number {
  const place = (Math.log(y) - firstLog) / stepLog;
  if (!(place >= 0 && place < lastIndex)) return trackLength(y);
  const table = (remainders ??= tabulated());
  const i = Math.floor(place);
  const low = table[i] as number;
  return (growth + (low + (place - i) * ((table[i + 1] as number) - low)) / y) / b;
}

/** y∫ e^(-yu)/(π² + ln²u) du = ∫ e^(-t) t/(π² + (ln t - ln y)²) d(ln t). */
function remainder(y: number): number {
  const logY = Math.log(y);
  return trapezoidal((logT) => 1 / (Math.PI ** 2 + (logT - logY) ** 2));
}

/** ∫ e^(-t) t f(ln t) d(ln t); for smooth f the trapezoidal rule of this spacing is exact to 1e-12. */
function trapezoidal(f: (logT: number) => number): number {
  let sum = 0;
  for (let logT = -34; logT < 4; logT += spacing) sum += Math.exp(logT - Math.exp(logT)) * f(logT);
  return sum * spacing;
}
const spacing = 0.3;

const [firstLog, stepLog, lastIndex] = [-32, 0.03, 1160];
let remainders: readonly number[] | undefined;
const tabulated = () =>
  Array.from({ length: lastIndex + 1 }, (_, i) => remainder(Math.exp(firstLog + i * stepLog)));
