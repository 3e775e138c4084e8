const WORD = (1n << 64n) - 1n;

/**
 * The first `count` outputs of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014): it turns a small seed into the
 * well mixed bits that a larger generator wants as its state.
 */
export function splitMix64(seed: number | bigint, count: number): bigint[] {
  let state = BigInt(seed);
  return Array.from({ length: count }, () => {
    state = (state + 0x9e3779b97f4a7c15n) & WORD;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & WORD;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & WORD;
    return z ^ (z >> 31n);
  });
}
