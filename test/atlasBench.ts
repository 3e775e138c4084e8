/**
 * The atlas of anomaly-free charges beside nested loops: time, and peak memory of a process of its own.
 * Alone: npx tsx --tsconfig test/tsconfig.bench.json test/atlasBench.ts
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { atlasClasses, countClasses, recordLength, type Atlas } from "hidden-photons/core";
import { runAtlas, runAtlasCount } from "hidden-photons/studies";
import { nestedLoops } from "./twins/nestedLoops.js";

const cores = availableParallelism();
const threads = { workers: cores, showProgress: false };
const sizeOf = (records: Int8Array): number => records.length / recordLength;

/** What is measured: ways to a number of classes, or with nested loops to one of all solutions. */
const ways = {
  "nothing, the library loaded": () => 0,
  "nested loops": ({ fields, maxCharge }: Atlas) => [...nestedLoops(fields, maxCharge)].length,
  count: countClasses,
  list: (atlas: Atlas) => {
    let found = 1;
    for (const records of atlasClasses(atlas)) found += sizeOf(records);
    return found;
  },
  "count, all cores": (atlas: Atlas) => runAtlasCount(atlas, threads),
  "list, all cores": (atlas: Atlas) =>
    runAtlas(atlas, { start: 1, merge: (sum, records) => sum + sizeOf(records) }, threads),
};

type Way = keyof typeof ways;

interface Measurement {
  readonly way: Way;
  readonly maxCharge: number;
  readonly found: number;
  readonly milliseconds: number;
  /** Peak of resident memory, in 10⁶ bytes. */
  readonly megabytes: number;
}

/** Runs after one that warms up; none where that is slow, and counts itself. */
const runs = 5;
const slow = 2000;

/** The median of some runs, in this process. */
async function measure(way: Way, maxCharge: number): Promise<Measurement> {
  const times: number[] = [];
  let found = 0;
  const run = async (): Promise<number> => {
    const begin = performance.now();
    found = await ways[way]({ fields: "SM+3nuR", maxCharge });
    return performance.now() - begin;
  };
  const first = await run();
  if (first < slow) for (let i = 0; i < runs; i++) times.push(await run());
  const milliseconds = times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? first;
  return { way, maxCharge, found, milliseconds, megabytes: (process.resourceUsage().maxRSS * 1024) / 1e6 };
}

const path = fileURLToPath(import.meta.url);

async function measureAlone(way: Way, maxCharge: number): Promise<Measurement> {
  const child = fork(path, [way, String(maxCharge)]);
  const failed = once(child, "exit").then(([code]) => {
    throw new Error(`${way}, charges up to ${maxCharge}: ended with ${String(code)}`);
  });
  const [measurement] = (await Promise.race([once(child, "message"), failed])) as [Measurement];
  failed.catch(() => undefined); // it ends after its message, too
  return measurement;
}

/** Nested loops do not put solutions into classes. */
function unitOf(way: Way): string {
  if (way === "nothing, the library loaded") return "";
  return way === "nested loops" ? "solutions" : "classes";
}

/** Prints the table of the atlas, SM with three right-handed neutrinos. */
export async function printAtlasLines(): Promise<void> {
  const rows: Measurement[] = [await measureAlone("nothing, the library loaded", 0)];
  for (const maxCharge of [2, 3])
    for (const way of ["nested loops", "list"] as const) rows.push(await measureAlone(way, maxCharge));
  for (const maxCharge of [4, 6, 8])
    for (const way of ["count", "list", "count, all cores", "list, all cores"] as const)
      rows.push(await measureAlone(way, maxCharge));
  console.log(
    `atlas of SM + 3 ν_R, ${cores} cores; median of ${runs} runs after one that warms up. With all cores, threads start in each run, which dominates below some 0.5 s of work`,
  );
  for (const { way, maxCharge, found, milliseconds, megabytes } of rows) {
    const loops = rows.find((row) => row.way === "nested loops" && row.maxCharge === maxCharge);
    const ratio = loops && way === "list" ? `${(loops.milliseconds / milliseconds).toPrecision(3)} ×` : "";
    const cells = [
      way.padEnd(28),
      maxCharge > 0 ? `charges up to ${maxCharge}` : "".padEnd(15),
      `${String(found).padStart(9)} ${unitOf(way)}`.padEnd(19),
      `${milliseconds.toFixed(milliseconds < 100 ? 1 : 0).padStart(7)} ms`,
      `${megabytes.toFixed(0).padStart(5)} MB`,
      ratio && `${ratio} faster than nested loops`,
    ];
    console.log(cells.join("  ").trimEnd());
  }
}

if (process.argv[1] === path) {
  const [, , way, maxCharge] = process.argv;
  if (way === undefined) await printAtlasLines();
  else process.send?.(await measure(way as Way, Number(maxCharge)));
}
