import { atlasJobs, isOwnNegative, type AtlasJob, type FilteredAtlas } from "./atlas.js";
import { testsOf, type AtlasFilter } from "./filters.js";
import { halves, type Halves } from "./halves.js";
import { pairDivisor } from "./integers.js";
import { Records } from "./records.js";
import type { Triple, Triples } from "./triples.js";

/**
 * All classes of an atlas that pass every filter, as batches of records for `classesIn`, one batch a job; memory holds one
 * batch at a time. A class is its canonical solution: charges without common factor, each triple ascending, and of the
 * solution and its negative the one that comes first in lexicographic order. The zero solution is left out.
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example
 * let found = 0;
 * for (const records of atlasClasses({ fields: "SM", maxCharge: 2 })) found += records.length / recordLength;
 * found // 21: and the zero solution
 */
export function* atlasClasses(atlas: FilteredAtlas): Generator<Int8Array> {
  for (const job of atlasJobs(atlas)) {
    const records = listJob(job);
    if (records.length > 0) yield records;
  }
}

/**
 * Records of the classes of one job that pass every filter. Of two jobs with opposite family sums there is one, so a
 * solution meets its negative only where all sums are zero, and one of the two is dropped there.
 *
 * @throws ArgumentError for bad input
 * @example listJob({ fields: "SM", maxCharge: 1, quarkSum: 0, upSum: 0 }).length / recordLength // 7
 */
export function listJob(job: AtlasJob): Int8Array {
  const { filters = [] } = job;
  const parts = halves(job);
  const { triples, Q, u, d, offset, table } = parts;
  const { squares, cubes } = triples;
  const leptons = leptonHalves(parts, filters);
  const passed = idFilter(triples.charges, filters, "quarks");
  const records = new Records(triples, isOwnNegative(job));
  for (const q of Q)
    for (const up of u) {
      const squareStart = (squares[q] ?? 0) - 2 * (squares[up] ?? 0) + offset - table.square0;
      const cubeStart = 6 * (cubes[q] ?? 0) - 3 * (cubes[up] ?? 0) - table.cube0;
      for (const down of d) {
        const square = squareStart + (squares[down] ?? 0);
        const cube = cubeStart - 3 * (cubes[down] ?? 0);
        if (square < 0 || square >= table.height || cube < 0 || cube >= table.width) continue;
        let half = leptons.last[square * table.width + cube] ?? 0;
        if (half === 0 || !passed(q, up, down)) continue;
        const divisor = commonDivisor(triples, q, up, down);
        for (; half > 0; half = leptons.previous[half] ?? 0) {
          const [l = 0, r = 0, n = 0] = [leptons.L[half], leptons.e[half], leptons.nu[half]];
          if (divisor === 1 || pairDivisor(divisor, commonDivisor(triples, l, r, n)) === 1)
            records.add(q, up, down, l, r, n);
        }
      }
    }
  return records.all();
}

/** Lepton halves by their values: the last one at each place of the table, and from each the previous; 0 is none. */
interface LeptonHalves {
  readonly last: Int32Array;
  readonly previous: Int32Array;
  readonly L: Uint16Array;
  readonly e: Uint16Array;
  readonly nu: Uint16Array;
}

function leptonHalves({ triples, L, e, nu, table }: Halves, filters: readonly AtlasFilter[]): LeptonHalves {
  const { charges, squares, cubes } = triples;
  const most = L.length * e.length * nu.length + 1;
  const found = {
    last: new Int32Array(table.height * table.width),
    previous: new Int32Array(most),
    L: new Uint16Array(most),
    e: new Uint16Array(most),
    nu: new Uint16Array(most),
  };
  const passed = idFilter(charges, filters, "leptons");
  let half = 0;
  for (const l of L)
    for (const r of e) {
      const square = (squares[l] ?? 0) - (squares[r] ?? 0) - table.square0;
      const start = square * table.width - 2 * (cubes[l] ?? 0) + (cubes[r] ?? 0) - table.cube0;
      for (const n of nu) {
        if (!passed(l, r, n)) continue;
        half += 1;
        const place = start + (cubes[n] ?? 0);
        found.previous[half] = found.last[place] ?? 0;
        found.last[place] = half;
        found.L[half] = l;
        found.e[half] = r;
        found.nu[half] = n;
      }
    }
  return found;
}

/** The quark or lepton part of all filters, asked by the ids of triples. */
function idFilter(
  charges: readonly Triple[],
  filters: readonly AtlasFilter[],
  part: "quarks" | "leptons",
): (a: number, b: number, c: number) => boolean {
  const asked = filters.flatMap((filter) => testsOf(filter)[part] ?? []);
  if (asked.length === 0) return () => true;
  const none: Triple = [0, 0, 0];
  return (a, b, c) =>
    asked.every((passes) => passes(charges[a] ?? none, charges[b] ?? none, charges[c] ?? none));
}

const commonDivisor = ({ divisors }: Triples, a: number, b: number, c: number): number =>
  pairDivisor(pairDivisor(divisors[a] ?? 0, divisors[b] ?? 0), divisors[c] ?? 0);
