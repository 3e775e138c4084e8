/** Whole charges of singlets, none of them zero. */
export type Singlets = readonly bigint[];

/** What the charges of singlets have to add up to. */
export interface Target {
  readonly sum: bigint;
  readonly cubes: bigint;
}

/**
 * The one set of two whole numbers with a given sum and sum of cubes, of any size: the roots of n² - sum n + product, where
 * sum³ - cubes = 3 sum product. A pair n, -n is left out, as nothing does the same, and so is one with a zero.
 */
export function pairOf({ sum, cubes }: Target): Singlets | undefined {
  const difference = sum ** 3n - cubes;
  if (sum === 0n || difference === 0n || difference % (3n * sum) !== 0n) return undefined;
  const root = squareRoot(sum ** 2n - (4n * difference) / (3n * sum));
  return root === undefined ? undefined : [(sum - root) / 2n, (sum + root) / 2n];
}

/**
 * Sets of three whole numbers of any size: sum³ - cubes = 3(n₁+n₂)(n₂+n₃)(n₃+n₁), so that the least of the three brackets
 * is a divisor of (sum³ - cubes)/3 that is not above its cube root, and makes a pair of the other two. Sets with a zero, or a pair
 * n, -n, are left out.
 *
 * @param mostTried divisors above it are not tried: sets of numbers up to half of it are all found, see {@link findsEveryTriple}
 */
export function* triplesOf(target: Target, mostTried: number): Generator<Singlets> {
  const { sum } = target;
  const product = bracketProduct(target);
  if (product === 0n) return;
  const most = Math.min(mostTried, Math.ceil(Math.cbrt(Number(size(product)))));
  for (let divisor = 1; divisor <= most; divisor++) {
    if (product % BigInt(divisor) !== 0n) continue;
    for (const bracket of [BigInt(divisor), -BigInt(divisor)]) {
      const others = 2n * sum - bracket;
      const root = squareRoot(others ** 2n - (4n * product) / bracket);
      if (root === undefined) continue;
      const set = [bracket, (others - root) / 2n, (others + root) / 2n].map((n) => sum - n);
      if (!set.includes(0n)) yield set;
    }
  }
}

/** Whether {@link triplesOf} tries enough to find all there are. */
export const findsEveryTriple = (target: Target, mostTried: number): boolean =>
  size(bracketProduct(target)) <= BigInt(mostTried) ** 3n;

const bracketProduct = ({ sum, cubes }: Target): bigint => (sum ** 3n - cubes) / 3n;

/**
 * Every set of whole numbers n_k, -bound <= n_k <= bound, with a given sum and sum of cubes, some of them more than once.
 * Sets with a zero are left out, and those with a pair n, -n may be: fewer numbers do the same.
 *
 * @param count of numbers in a set, at least 2
 */
export function* singletSets(
  count: number,
  target: Target,
  bound: number,
  least = -bound,
): Generator<Singlets> {
  if (count === 2) {
    const pair = pairOf(target);
    if (pair?.every((n) => size(n) <= BigInt(bound))) yield pair;
  } else
    for (let n = least; n <= bound; n++) {
      if (n === 0) continue;
      const first = BigInt(n);
      const rest = { sum: target.sum - first, cubes: target.cubes - first ** 3n };
      for (const others of singletSets(count - 1, rest, bound, n)) yield [first, ...others];
    }
}

/** The set with the smallest largest number, and of those the one with the smallest sizes in all; ascending. */
export function smallestSet(sets: Iterable<Singlets>): Singlets | undefined {
  let best: Singlets | undefined;
  for (const set of sets)
    if (best === undefined || largest(set) < largest(best)) best = set;
    else if (largest(set) === largest(best) && total(set) < total(best)) best = set;
  return best && ascending(best);
}

export const ascending = (set: Singlets): Singlets => [...set].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

const size = (n: bigint): bigint => (n < 0n ? -n : n);
const largest = (set: Singlets): bigint => set.map(size).reduce((a, b) => (a > b ? a : b), 0n);
const total = (set: Singlets): bigint => set.map(size).reduce((a, b) => a + b, 0n);

/** Of a square, by Newton's method in whole numbers; undefined for any other number. */
function squareRoot(square: bigint): bigint | undefined {
  if (square <= 0n) return square === 0n ? 0n : undefined;
  let root = 1n << BigInt(2 * square.toString(16).length); // above the root
  for (;;) {
    const next = (root + square / root) / 2n;
    if (next >= root) return root * root === square ? root : undefined;
    root = next;
  }
}
