import { randomNormal, randomPoisson } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import { requireBetween, requireCount } from "../arguments.js";
import { splitMix64 } from "./seed.js";

/** A stream of random numbers; every call moves on in it. */
export interface Random {
  /** Uniform in [0, 1), a multiple of 2^-53. */
  readonly uniform: () => number;
  /** Normal with mean 0 and standard deviation 1. */
  readonly normal: () => number;
  /**
   * Poisson distributed count, exact for every mean: a large mean is reduced by gamma and binomial deviates, not
   * approximated (J. Ahrens and U. Dieter, Computing 12 (1974) 223).
   *
   * @param mean from 0 (which gives 0) to 1e15
   */
  readonly poisson: (mean: number) => number;
}

/**
 * The random numbers that belong to a seed, the same on every machine: xoroshiro128+ (D. Blackman and S. Vigna, ACM
 * TOMS 47 (2021) 36), seeded by SplitMix64.
 *
 * @param seed a whole number >= 0
 * @param stream which of the independent streams of this seed, 0 if not given: a whole number >= 0. Stream k begins
 *   k·2^64 numbers further on, so that parts of a computation can draw in any order, or at once.
 * @throws ArgumentError for any other seed or stream, and for a mean out of range
 * @example random(2021).poisson(3.2); // 2
 */
export function random(seed: number, stream = 0): Random {
  requireCount("seed", seed, 0);
  requireCount("stream", stream, 0);
  const generator = xoroshiro128plusFromState(splitMix64(seed, 2).flatMap(highAndLow));
  for (let k = 0; k < stream; k++) generator.jump();

  const uniform = () => uniformFloat64(generator);
  const poissonOf = randomPoisson.source(uniform);
  return {
    uniform,
    normal: randomNormal.source(uniform)(0, 1),
    poisson(mean) {
      requireBetween("mean", mean, 0, 1e15);
      return mean === 0 ? 0 : poissonOf(mean)();
    },
  };
}

/** The halves of a 64-bit word as the signed 32-bit integers that the generator keeps. */
function highAndLow(word: bigint): [number, number] {
  return [Number(BigInt.asIntN(32, word >> 32n)), Number(BigInt.asIntN(32, word))];
}
