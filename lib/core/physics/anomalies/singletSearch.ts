/** Whole charges of singlets, none of them zero. */
export type Singlets = readonly number[];

/** What the charges of singlets have to add up to. */
interface Target {
  readonly sum: number;
  readonly cubes: number;
}

/**
 * Every set of whole numbers n_k, -bound <= n_k <= bound, with a given sum and sum of cubes, some of them more than once.
 * Sets with a zero are left out, and those with a pair n, -n may be: fewer numbers do the same.
 *
 * @param count of numbers in a set, at least 1
 * @param bound at most 50 000, so that all numbers here are exact doubles
 */
export function* singletSets(
  count: number,
  target: Target,
  bound: number,
  least = -bound,
): Generator<Singlets> {
  if (count === 1) {
    const isInside = Math.abs(target.sum) <= bound && target.sum !== 0;
    if (isInside && target.cubes === target.sum ** 3) yield [target.sum];
  } else if (count === 2) {
    const pair = pairOf(target, bound);
    if (pair !== undefined) yield pair;
  } else
    for (let first = least; first <= bound; first++) {
      if (first === 0) continue;
      const rest = { sum: target.sum - first, cubes: target.cubes - first ** 3 };
      for (const others of singletSets(count - 1, rest, bound, first)) yield [first, ...others];
    }
}

/** The roots of n² - sum n + product, where sum³ - cubes = 3 sum product. */
function pairOf({ sum, cubes }: Target, bound: number): Singlets | undefined {
  if (sum === 0 || Math.abs(sum) > 2 * bound) return undefined;
  const product = (sum ** 3 - cubes) / (3 * sum);
  const root = Math.sqrt(sum ** 2 - 4 * product);
  const pair = [(sum - root) / 2, (sum + root) / 2];
  const isSet = Number.isInteger(product) && pair.every((n) => Number.isInteger(n) && n !== 0);
  return isSet && pair.every((n) => Math.abs(n) <= bound) ? pair : undefined;
}

/** The set with the smallest largest number, and of those the one with the smallest sizes in all; ascending. */
export function smallestSet(sets: Iterable<Singlets>): Singlets | undefined {
  let best: Singlets | undefined;
  for (const set of sets)
    if (best === undefined || largest(set) < largest(best)) best = set;
    else if (largest(set) === largest(best) && size(set) < size(best)) best = set;
  return best && [...best].sort((a, b) => a - b);
}

const largest = (set: Singlets): number => Math.max(...set.map(Math.abs));
const size = (set: Singlets): number => set.reduce((total, n) => total + Math.abs(n), 0);
