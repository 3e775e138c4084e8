import { ArgumentError } from "../core/arguments.js";
import { copyOf, gridOf, requireStudy, type Grid, type Study, type Table } from "./grid.js";
import { identify, recall } from "./kept.js";

/** What the numbers of a study depend on, besides its task. */
export function inputsOf({ axes, parameters = {}, quantities, seed }: Study): readonly unknown[] {
  const plainAxes = axes.map(({ name, values }) => ({ name, values }));
  return ["grid", plainAxes, parameters, quantities.map(({ name }) => name), seed];
}

/** The study's name in the store of what is unfinished. */
export function identifyStudy(study: Study): string {
  return identify(study.task, inputsOf(study));
}

/**
 * What is finished of a study that was interrupted or failed at some points: to be exported, or drawn, before the study goes
 * on. Missing points are NaN, and stay empty in `gridToCsv` and `heatMap`.
 *
 *     const part = finishedOf(study);
 *     part.done.filter((one) => one === 1).length; // number of its points
 *
 * @returns a copy, which does not grow if the study goes on
 * @throws ArgumentError for a study of which nothing is kept in this process: a complete one, or one whose library was edited
 *   since
 */
export function finishedOf(study: Study): Grid {
  requireStudy(study);
  const table = recall(identifyStudy(study)) as Table | undefined;
  if (!table)
    throw new ArgumentError(
      "study",
      `"${study.title}", of which nothing is kept`,
      "one that was stopped in this process, with the library as it is now, and did not go on to its end",
    );
  return gridOf(study, copyOf(table));
}
