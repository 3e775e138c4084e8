import { requirePositive } from "../arguments.js";
import { random } from "../numerics/random.js";
import { MHz } from "../units.js";

/** The angular frequency 2π · 0.2291 MHz that precession frequencies are quoted relative to, in GeV. */
const referenceAngularFrequency = 2 * Math.PI * 0.2291 * MHz;

/**
 * R = (ω/ω_ref - 1) in ppm: how E989 displays a precession frequency. The publications differ in the sign of R; here a
 * larger frequency has the larger R.
 *
 * @param angularFrequency in GeV, > 0
 * @throws ArgumentError for a frequency that is not positive
 * @example frequencyInPpm(2 * Math.PI * 0.229081 * MHz) // -82.9
 */
export function frequencyInPpm(angularFrequency: number): number {
  requirePositive("angularFrequency", angularFrequency, "GeV");
  return (angularFrequency / referenceAngularFrequency - 1) * 1e6;
}

/**
 * A secret offset between -25 and 25 ppm. Added to every R that is shown, it hides the answer until the analysis is
 * final, and leaves errors and differences alone.
 *
 * @param seed a whole number >= 0: the secret
 * @throws ArgumentError for any other seed
 * @example frequencyInPpm(e989Run1Wiggle.angularFrequency) + blindingOffset(1905) // -89.6
 */
export function blindingOffset(seed: number): number {
  return 50 * random(seed).uniform() - 25;
}
