import { atlasJobs, isOwnNegative, requireAtlas, type Atlas, type AtlasJob } from "./atlas.js";
import { halves, type Halves } from "./halves.js";
import { moebius } from "./integers.js";

/** Numbers of solutions, each as six ascending triples, the zero solution included. */
export interface SolutionCount {
  readonly solutions: number;
  /** Those that are their own negative: every triple is (-a, 0, a). */
  readonly selfConjugate: number;
}

/**
 * Counts the solutions of one job, and with them those of the job with opposite sums. Meets in the middle: counts the
 * lepton halves by their values, then adds up what each quark half finds.
 *
 * @throws ArgumentError for bad input
 * @example countJob({ fields: "SM", maxCharge: 1, quarkSum: 0, upSum: 0 }) // { solutions: 8, selfConjugate: 8 }
 */
export function countJob(job: AtlasJob): SolutionCount {
  const parts = halves(job);
  const solutions = matches(parts, leptonCounts(parts));
  return isOwnNegative(job)
    ? { solutions, selfConjugate: selfConjugate(job) }
    : { solutions: 2 * solutions, selfConjugate: 0 };
}

function leptonCounts({ triples: { squares, cubes }, L, e, nu, table }: Halves): Uint32Array {
  const { square0, height, cube0, width } = table;
  const counts = new Uint32Array(height * width);
  for (const l of L)
    for (const r of e) {
      const square = (squares[l] ?? 0) - (squares[r] ?? 0) - square0;
      const start = square * width - 2 * (cubes[l] ?? 0) + (cubes[r] ?? 0) - cube0;
      for (const n of nu) {
        const place = start + (cubes[n] ?? 0);
        counts[place] = (counts[place] ?? 0) + 1;
      }
    }
  return counts;
}

function matches(
  { triples: { squares, cubes }, Q, u, d, offset, table }: Halves,
  counts: Uint32Array,
): number {
  const { square0, height, cube0, width } = table;
  let found = 0;
  for (const q of Q)
    for (const up of u) {
      const squareStart = (squares[q] ?? 0) - 2 * (squares[up] ?? 0) + offset - square0;
      const cubeStart = 6 * (cubes[q] ?? 0) - 3 * (cubes[up] ?? 0) - cube0;
      for (const down of d) {
        const square = squareStart + (squares[down] ?? 0);
        const cube = cubeStart - 3 * (cubes[down] ?? 0);
        if (square >= 0 && square < height && cube >= 0 && cube < width)
          found += counts[square * width + cube] ?? 0;
      }
    }
  return found;
}

/** For triples (-a, 0, a) all conditions but U(1)²Y hold, and that is Q² - 2u² + d² = L² - e² in the a. */
function selfConjugate({ fields, maxCharge }: AtlasJob): number {
  const squares = Array.from({ length: maxCharge + 1 }, (_, a) => a * a);
  const leptons = new Map<number, number>();
  for (const L of squares) for (const e of squares) leptons.set(L - e, (leptons.get(L - e) ?? 0) + 1);
  let found = 0;
  for (const Q of squares)
    for (const u of squares) for (const d of squares) found += leptons.get(Q - 2 * u + d) ?? 0;
  return fields === "SM" ? found : found * squares.length;
}

/**
 * Number of all solutions, as six ascending triples each, with the zero solution.
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example countSolutions({ fields: "SM+3nuR", maxCharge: 2 }) // { solutions: 727 }
 */
export function countSolutions(atlas: Atlas): SolutionCount {
  return atlasJobs(atlas).map(countJob).reduce(addCounts);
}

/** Sum of two counts. */
export function addCounts(a: SolutionCount, b: SolutionCount): SolutionCount {
  return { solutions: a.solutions + b.solutions, selfConjugate: a.selfConjugate + b.selfConjugate };
}

/**
 * Number of inequivalent solutions as published in 1812.04602: up to permutations of the families of each species, sign
 * and common factors, the zero solution counted as one.
 *
 * 1 + ½ Σ_d μ(d) [N(⌊maxCharge/d⌋) - 1 + C(⌊maxCharge/d⌋) - 1] with the Möbius function μ, all solutions N and
 * self-conjugate solutions C: the terms of d take out what is d times another solution.
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example countClasses({ fields: "SM+3nuR", maxCharge: 2 }) // 358
 */
export function countClasses(atlas: Atlas): number {
  return classesFrom(divisorAtlases(atlas).map((part) => ({ ...part, count: countSolutions(part.atlas) })));
}

/** One term of the Möbius sum: the atlas with charges up to ⌊maxCharge/d⌋, and μ(d), which is not 0. */
export interface DivisorAtlas {
  readonly atlas: Atlas;
  readonly moebius: number;
}

/** The terms of the Möbius sum of {@link countClasses}. */
export function divisorAtlases(atlas: Atlas): DivisorAtlas[] {
  requireAtlas(atlas);
  const { fields, maxCharge } = atlas;
  return Array.from({ length: maxCharge }, (_, i) => ({
    atlas: { fields, maxCharge: Math.floor(maxCharge / (i + 1)) },
    moebius: moebius(i + 1),
  })).filter((term) => term.moebius !== 0);
}

/** The Möbius sum of {@link countClasses}. */
export function classesFrom(terms: readonly (DivisorAtlas & { readonly count: SolutionCount })[]): number {
  const twice = terms.reduce(
    (sum, { moebius, count }) => sum + moebius * (count.solutions - 1 + count.selfConjugate - 1),
    0,
  );
  return 1 + twice / 2;
}
