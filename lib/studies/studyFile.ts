import { readFile, rename, writeFile } from "node:fs/promises";
import { deserialize, serialize } from "node:v8";
import { ArgumentError } from "../core/arguments.js";
import { finishedOf, identifyStudy, inputsOf } from "./finished.js";
import { requireStudy, type Grid, type Study, type Table } from "./grid.js";
import { digest, keep, recall } from "./kept.js";

interface Saved extends Table {
  readonly owner: string;
}

/** Whose a file is: the name of the task, not the place of its module, and the inputs. */
const ownerOf = (study: Study): string => digest([study.task.function, inputsOf(study)]);

/**
 * Writes what is finished of a study to a file, from which {@link loadStudy} takes it in another process.
 *
 *     await saveStudy(study, "scan.study"); // after an interrupt, or from time to time while it runs
 *
 * @param path an existing file is replaced
 * @throws ArgumentError as {@link finishedOf}; Error if the file cannot be written
 */
export async function saveStudy(study: Study, path: string): Promise<void> {
  const { values, done } = finishedOf(study);
  const saved: Saved = { owner: ownerOf(study), values, done };
  await writeFile(`${path}.part`, serialize(saved));
  await rename(`${path}.part`, path);
}

/**
 * Takes what is finished of a study from a file, so that `runStudy` computes the rest only; what this process has finished of
 * it stays. That its task still computes the same is up to you.
 *
 *     await loadStudy(study, "scan.study");
 *     const plane = await runStudy(study);
 *
 * @returns what is finished, here or in the file
 * @throws ArgumentError for a file of another study, or of another kind; Error if there is no such file
 */
export async function loadStudy(study: Study, path: string): Promise<Grid> {
  requireStudy(study);
  const bytes = await readFile(path);
  let saved: Partial<Saved> | null | undefined;
  try {
    saved = deserialize(bytes) as typeof saved;
  } catch {
    saved = undefined;
  }
  const { values, done, owner } = saved ?? {};
  if (!values || !done || owner !== ownerOf(study))
    throw new ArgumentError(
      path,
      "a file of something else",
      `what saveStudy has written of "${study.title}"`,
    );
  const id = identifyStudy(study);
  const table = { values, done };
  takeOver(table, recall(id) as Table | undefined);
  keep(id, table);
  return finishedOf(study);
}

/** Puts all points that are finished in another table into this one. */
function takeOver({ values, done }: Table, from: Table | undefined): void {
  if (!from) return;
  for (const [name, column] of Object.entries(values))
    from.values[name]?.forEach((value, i) => {
      if (from.done[i] === 1) column[i] = value;
    });
  from.done.forEach((one, i) => {
    if (one === 1) done[i] = 1;
  });
}
