import { requireNonNegative, requirePositive } from "../../arguments.js";

/**
 * The mean life 1/Γ in 1/GeV; Infinity for a width of 0. Divide by `second`, or by `metre` for cτ.
 *
 * @param width Γ in GeV, >= 0: {@link partialWidths} times the coupling squared
 * @throws ArgumentError for any other
 * @example lifetime(2.4324e-15 * GeV) / metre // 0.08112
 */
export function lifetime(width: number): number {
  return 1 / requireNonNegative("width", width, "GeV");
}

/**
 * The mean length (p/M)/Γ of flight before the decay, in 1/GeV: divide by `metre`. Infinity for a width of 0, and 0 at
 * rest.
 *
 * @param width Γ in GeV, >= 0 @param mass M in GeV, > 0 @param momentum p in GeV, >= 0
 * @throws ArgumentError for an argument outside its range
 * @example decayLength({ width: 2.4324e-15 * GeV, mass: 10 * MeV, momentum: 1 * GeV }) / metre // 8.112
 */
export function decayLength(flight: {
  readonly width: number;
  readonly mass: number;
  readonly momentum: number;
}): number {
  requirePositive("mass", flight.mass, "GeV");
  requireNonNegative("momentum", flight.momentum, "GeV");
  const mean = lifetime(flight.width);
  return flight.momentum === 0 ? 0 : (flight.momentum / flight.mass) * mean;
}

/**
 * The probability e^(-L_sh/ℓ) (1 - e^(-L_dec/ℓ)) to pass the shield and decay in the volume behind it. Lengths in one unit,
 * whichever it is.
 *
 * @param shield L_sh, >= 0 @param decayVolume L_dec, >= 0
 * @param decayLength ℓ, from 0 (decays at once) to Infinity (never decays)
 * @throws ArgumentError for an argument outside its range
 * @example decayProbability({ shield: 179 * metre, decayVolume: 204 * metre, decayLength: 100 * metre }) // 0.1452506
 */
export function decayProbability(flight: {
  readonly shield: number;
  readonly decayVolume: number;
  readonly decayLength: number;
}): number {
  const shield = requireNonNegative("shield", flight.shield);
  const decayVolume = requireNonNegative("decayVolume", flight.decayVolume);
  const length =
    flight.decayLength === Infinity ? Infinity : requireNonNegative("decayLength", flight.decayLength);
  if (length === 0) return shield === 0 && decayVolume > 0 ? 1 : 0;
  return -Math.exp(-shield / length) * Math.expm1(-decayVolume / length);
}
