import { open } from "node:fs/promises";
import {
  atlasJobs,
  countingJobs,
  recordLength,
  version,
  type Atlas,
  type AtlasJob,
  type CountingJob,
  type FilteredAtlas,
} from "../core/index.js";
import type { Task } from "./chunk.js";
import { runJobs } from "./jobs.js";
import type { RunOptions } from "./run.js";

const task = (name: string): Task => ({ module: "hidden-photons/core", function: name });
const titleOf = ({ fields, maxCharge }: Atlas): string => `atlas of ${fields}, charges up to ${maxCharge}`;

/** Up to these charges an atlas takes about as long as threads to start, some 0.4 s. */
const quick = { counting: 8, listing: 6 };

/**
 * Quick atlases are computed here and in silence, unless the options say otherwise. What is quick is a matter of size and not
 * of the clock, so that a notebook's output is the same on every machine.
 */
const chosen = ({ maxCharge }: Atlas, options: RunOptions, most: number): RunOptions =>
  maxCharge > most ? options : { workers: 1, showProgress: false, ...options };

/**
 * The number of inequivalent solutions of an atlas, the zero solution included: `countClasses` with interrupt and resume, and above
 * charge 8 with progress and on all cores.
 *
 *     await runAtlasCount({ fields: "SM+3nuR", maxCharge: 8 }); // 3612734
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input; StudyError if it is stopped
 */
export async function runAtlasCount(atlas: Atlas, options: RunOptions = {}): Promise<number> {
  return runJobs<CountingJob, number, number>(
    {
      title: titleOf(atlas),
      task: task("countJobClasses"),
      jobs: countingJobs(atlas),
      start: 1,
      merge: (sum, found) => sum + found,
    },
    chosen(atlas, options, quick.counting),
  );
}

/** What becomes of the batches of an atlas. */
export interface AtlasReader<Total> {
  readonly start: Total;
  /** Takes in the records of a job, for `classesIn`; see `JobList.merge`. */
  readonly merge: (total: Total, records: Int8Array) => Total | Promise<Total>;
}

/**
 * Lists the classes of an atlas in the order of `atlasClasses`, and keeps nothing but the reader's total. Above charge 6, where
 * it pays, on all cores and with progress.
 *
 *     const atlas = { fields: "SM+3nuR", maxCharge: 6, filters: ["ckm", "majoranaPmns"] } as const;
 *     await runAtlas(atlas, { start: 0, merge: (sum, records) => sum + classesIn(records).length });
 *
 * @param atlas maxCharge from 1 to 20
 * @param reader the same one when an interrupted run is to go on
 * @throws ArgumentError for bad input; StudyError with the total so far if it is stopped
 */
export async function runAtlas<Total>(
  atlas: FilteredAtlas,
  { start, merge }: AtlasReader<Total>,
  options: RunOptions = {},
): Promise<Total> {
  return runJobs<AtlasJob, Int8Array, Total>(
    { title: titleOf(atlas), task: task("listJob"), jobs: atlasJobs(atlas), start, merge },
    chosen(atlas, options, quick.listing),
  );
}

/** How far a file is written. */
interface Written {
  readonly classes: number;
  readonly bytes: number;
}

/**
 * Writes the classes of an atlas to a file as comma-separated text, a class a row; above charge 6 on all cores and with
 * progress. Memory holds a few batches.
 * An interrupted run goes on in the same file.
 *
 *     await saveAtlas({ fields: "SM+3nuR", maxCharge: 8 }, "atlas-8.csv"); // { classes: 3612733 }
 *
 * @param atlas maxCharge from 1 to 20
 * @param path an existing file is replaced
 * @returns number of classes, the zero solution left out, and size of the file
 * @throws ArgumentError for bad input; StudyError if it is stopped; Error if the file cannot be written
 */
export async function saveAtlas(
  atlas: FilteredAtlas,
  path: string,
  options: RunOptions = {},
): Promise<Written> {
  return runJobs<AtlasJob, Int8Array, Written>(
    {
      title: `${titleOf(atlas)}, to ${path}`, // what is kept of an interrupted run goes with the file
      task: task("listJob"),
      jobs: atlasJobs(atlas),
      start: { classes: 0, bytes: 0 },
      async merge({ classes, bytes }, records) {
        const text = Buffer.from((bytes === 0 ? csvHead(atlas) : "") + csvRows(records));
        const file = await open(path, bytes === 0 ? "w" : "r+");
        try {
          await file.write(text, 0, text.length, bytes);
        } finally {
          await file.close();
        }
        return { classes: classes + records.length / recordLength, bytes: bytes + text.length };
      },
    },
    chosen(atlas, options, quick.listing),
  );
}

function csvHead(atlas: FilteredAtlas): string {
  const { filters = [] } = atlas;
  const chosen = filters.map((filter) => (typeof filter === "string" ? filter : JSON.stringify(filter)));
  const notes = [
    `anomaly-free charges, ${titleOf(atlas)}`,
    ...(chosen.length > 0 ? [`filters: ${chosen.join(", ")}`] : []),
    "a row for each class: whole charges without common factor, each species ascending",
    `computed with hidden-photons ${version}`,
  ];
  const columns = ["Q", "u", "d", "L", "e", "nu"].flatMap((name) => [1, 2, 3].map((i) => `${name}${i}`));
  return [...notes.map((note) => `# ${note}`), columns.join(","), ""].join("\n");
}

function csvRows(records: Int8Array): string {
  const rows: string[] = [];
  for (let i = 0; i < records.length; i += recordLength)
    rows.push(`${records.subarray(i, i + recordLength).join(",")}\n`);
  return rows.join("");
}
