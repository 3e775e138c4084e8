/** Σ x(x-1)/2 = (Σx² - Σx)/2. */
export function binomialSum2(charges: readonly number[]): number {
  return charges.reduce((sum, x) => sum + (x * (x - 1)) / 2, 0);
}

/** Σ (x-1)x(x+1)/6 = (Σx³ - Σx)/6. */
export function binomialSum3(charges: readonly number[]): number {
  return charges.reduce((sum, x) => sum + ((x - 1) * x * (x + 1)) / 6, 0);
}

/** Greatest common divisor, not negative; of zeros 0. */
export function commonDivisor(charges: readonly number[]): number {
  return charges.reduce((divisor, x) => pairDivisor(divisor, x), 0);
}

/** Greatest common divisor of two whole numbers, not negative. */
export function pairDivisor(a: number, b: number): number {
  let [large, small] = [Math.abs(a), Math.abs(b)];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}

/** Möbius function: 0 if a square divides n, else (-1) to the number of prime factors. */
export function moebius(n: number): number {
  let [rest, sign] = [n, 1];
  for (let factor = 2; factor <= rest; factor++) {
    if (rest % factor !== 0) continue;
    rest /= factor;
    if (rest % factor === 0) return 0;
    sign = -sign;
  }
  return sign;
}
