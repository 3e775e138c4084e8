import { random, type Random } from "../../core/numerics/random.js";
import { splitMix64 } from "../../core/numerics/seed.js";

/**
 * The random numbers of one item of a study. They depend on the seed and the item's number only: not on the chunk that it
 * is in, on the worker, or on what was computed before. Each item has a seed of its own, of 53 bits: among 10⁶ items two
 * share one with a probability of 6·10⁻⁵. The streams of {@link random} cannot overlap at all, but the k-th costs k jumps.
 */
export function itemRandom(seed: number, index: number): Random {
  const [base = 0n] = splitMix64(seed, 1);
  const [mixed = 0n] = splitMix64(base + BigInt(index), 1);
  return random(Number(mixed >> 11n));
}
