import { atlasJobs, isOwnNegative, requireAtlas, type Atlas, type AtlasJob } from "./atlas.js";
import { halves, type Halves } from "./halves.js";
import { moebius } from "./integers.js";

/** Numbers of solutions, each as six ascending triples; the zero solution is not counted. */
export interface SolutionCount {
  readonly solutions: number;
  /** Those that are their own negative: every triple is (-a, 0, a). */
  readonly selfConjugate: number;
}

/**
 * Counts the solutions of one job, and with them those with opposite family sums. Meets in the middle: counts the lepton
 * halves by their values, then adds up what each quark half finds. Filters play no part.
 *
 * @throws ArgumentError for bad input
 * @example countJob({ fields: "SM", maxCharge: 1, quarkSum: 0, upSum: 0 }) // { solutions: 7, selfConjugate: 7 }
 */
export function countJob(job: AtlasJob): SolutionCount {
  const parts = halves(job);
  const found = matches(parts, leptonCounts(parts));
  return isOwnNegative(job)
    ? { solutions: found - 1, selfConjugate: selfConjugate(job) }
    : { solutions: 2 * found, selfConjugate: 0 };
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
  return (fields === "SM" ? found : found * squares.length) - 1;
}

/**
 * Number of all solutions, as six ascending triples each, with the zero solution.
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example countSolutions({ fields: "SM+3nuR", maxCharge: 2 }) // 727
 */
export function countSolutions(atlas: Atlas): number {
  return atlasJobs(atlas).reduce((sum, job) => sum + countJob(job).solutions, 1);
}

/**
 * Number of inequivalent solutions as published in 1812.04602: up to permutations of the families of each species, sign
 * and common factors, the zero solution counted as one.
 *
 * With N solutions and C self-conjugate ones up to a charge, the zero solution left out, it is
 * 1 + ½ Σ_d μ(d) [N(⌊maxCharge/d⌋) + C(⌊maxCharge/d⌋)]: the Möbius function μ takes out what is d times another solution.
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example countClasses({ fields: "SM+3nuR", maxCharge: 2 }) // 358
 */
export function countClasses(atlas: Atlas): number {
  return countingJobs(atlas).reduce((sum, job) => sum + countJobClasses(job), 1);
}

/** A job of one term of the Möbius sum: charges up to ⌊maxCharge/d⌋, and μ(d). */
export interface CountingJob extends AtlasJob {
  readonly moebius: number;
}

/**
 * The jobs whose {@link countJobClasses} add up to {@link countClasses}, but for the zero solution.
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example countingJobs({ fields: "SM", maxCharge: 1 }) // [{ maxCharge: 1, quarkSum: 0, upSum: 0, moebius: 1 }]
 */
export function countingJobs(atlas: Atlas): CountingJob[] {
  requireAtlas(atlas);
  return Array.from({ length: atlas.maxCharge }, (_, i) => i + 1)
    .filter((d) => moebius(d) !== 0)
    .flatMap((d) => {
      const jobs = atlasJobs({ fields: atlas.fields, maxCharge: Math.floor(atlas.maxCharge / d) });
      return jobs.map((job) => ({ ...job, moebius: moebius(d) }));
    });
}

/**
 * What a job adds to the number of classes, a whole number: ½ μ(d) [N + C].
 *
 * @throws ArgumentError for bad input
 * @example countJobClasses({ fields: "SM", maxCharge: 1, quarkSum: 0, upSum: 0, moebius: 1 }) // 7
 */
export function countJobClasses(job: CountingJob): number {
  const { solutions, selfConjugate } = countJob(job);
  return (job.moebius * (solutions + selfConjugate)) / 2;
}
