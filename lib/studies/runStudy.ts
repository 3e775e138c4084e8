import { ArgumentError } from "../core/arguments.js";
import type { Chunk, ChunkResult, Failure } from "./chunk.js";
import { StudyError } from "./error.js";
import { identifyStudy } from "./finished.js";
import { copyOf, emptyTable, gridOf, requireStudy, type Grid, type Study, type Table } from "./grid.js";
import { forget, keep, recall } from "./kept.js";
import { describePoint } from "./describePoint.js";
import { runPlan, type RunOptions } from "./run.js";
import type { Plan } from "./schedule.js";

/**
 * Computes a study on all cores, with progress. The result is the same for any number of workers. If it is interrupted and
 * run again in the same process, only the rest is computed; {@link finishedOf} gives what is finished.
 *
 *     const plane = await runStudy({
 *       title: "anomaly of the muon",
 *       task: { module: "hidden-photons/core", function: "deltaAMu" },
 *       axes: [
 *         logRange({ name: "mass", title: "mass M", unit: units.MeV, from: 1 * MeV, to: 10 * GeV, count: 40 }),
 *         logRange({ name: "g", title: "coupling g", from: 1e-4, to: 1e-1, count: 30 }),
 *       ],
 *       quantities: [{ name: "deltaA", title: "Δa", unit: units.e11 }],
 *     });
 *
 * @throws ArgumentError for a study that cannot be computed: no points or more than fit into memory, names that occur
 *   twice, a task that is not there, a seed that is no whole number >= 0, fewer than one worker. StudyError, with what is
 *   finished, if the task failed at some points or the run was stopped
 */
export async function runStudy(study: Study, options: RunOptions = {}): Promise<Grid> {
  requireStudy(study);
  const { title, task, axes, parameters = {}, quantities, seed } = study;
  const names = quantities.map(({ name }) => name);
  const plainAxes = axes.map(({ name, values }) => ({ name, values }));
  const id = identifyStudy(study);
  const table = (recall(id) as Table | undefined) ?? emptyTable(study);
  const grid = gridOf(study, table);
  const failures: Failure[] = [];
  const { done } = grid;
  const total = done.length;
  let next = 0;

  const plan = (finished: (count: number) => void): Plan => ({
    inOrder: false,
    next(size) {
      while (next < total && done[next] === 1) next++;
      if (next === total) return undefined;
      const from = next;
      while (next < total && next < from + size && done[next] === 0) next++;
      return {
        task,
        from,
        count: next - from,
        items: { kind: "grid", axes: plainAxes, parameters, quantities: names },
        ...(seed !== undefined && { seed }),
      };
    },
    accept(chunk: Chunk, result: ChunkResult) {
      if (result.noTask !== undefined)
        throw new ArgumentError("task", result.noTask, "an exported function of a module");
      for (const failure of result.failures) failures.push(failure);
      fill(grid, chunk, result);
      const computed = chunk.count - result.failures.length;
      if (computed === 0) return;
      keep(id, table);
      finished(computed);
    },
  });

  const kept = done.reduce((sum, one) => sum + one, 0);
  const complete = await runPlan(plan, { title, total, kept }, options);
  const computed = done.reduce((sum, one) => sum + one, 0);
  const state = `${computed} of ${total} points are kept, and another run computes the rest`;
  const copy = (): Grid => gridOf(study, copyOf(table)); // another run goes on in the table
  const [first] = failures.sort((a, b) => a.index - b.index);
  if (first) {
    const where = describePoint(axes, first.index);
    const others = failures.length > 1 ? ` (and ${failures.length - 1} more)` : "";
    throw new StudyError(`${title}: at ${where}${others}: ${first.message}; ${state}`, copy(), failures);
  }
  if (!complete) throw new StudyError(`${title}: interrupted; ${state}`, copy());
  forget(id);
  return grid;
}

/** Puts the values of a chunk into their places, and only then says that they are there. */
function fill({ quantities, values, done }: Grid, { from, count }: Chunk, result: ChunkResult): void {
  if (!result.values) return;
  quantities.forEach(({ name }, q) => {
    values[name]?.set(result.values?.subarray(q * count, (q + 1) * count) ?? [], from);
  });
  const failed = new Set(result.failures.map(({ index }) => index));
  for (let i = from; i < from + count; i++) done[i] = failed.has(i) ? 0 : 1;
}
