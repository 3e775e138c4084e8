import { ArgumentError } from "../core/arguments.js";
import type { Chunk, ChunkResult, Failure, Task } from "./chunk.js";
import { StudyError } from "./error.js";
import { forget, identify, keep, recall } from "./kept.js";
import { requireEach, requireProperties, requireRunnable } from "./requirements.js";
import { runPlan, type RunOptions } from "./run.js";
import type { Plan } from "./schedule.js";

/** Independent jobs whose results are taken in one after the other, and not collected. */
export interface JobList<Job, Result, Total> {
  /** Shown with the progress. */
  readonly title: string;
  /** Called with a job, and with random numbers of its own if there is a seed. */
  readonly task: Task;
  /** Plain data. */
  readonly jobs: readonly Job[];
  readonly seed?: number;
  /** Plain data. */
  readonly start: Total;
  /**
   * Takes in the result of a job, in the order of the jobs; while it writes to a file for instance, the workers wait. It
   * returns a new total and leaves the old one alone, which counts if it is interrupted.
   */
  readonly merge: (total: Total, result: Result, job: Job) => Total | Promise<Total>;
}

interface State<Total> {
  readonly finished: number;
  readonly total: Total;
}

/**
 * Runs a list of jobs on all cores. The total is the same for any number of workers. If it is interrupted and run again in
 * the same process, it goes on with the first job that is not finished. A job that fails ends it.
 *
 * It is the same list if title, task, jobs, seed, start and the text of merge are the same. What merge takes from around it
 * is not seen: where that may change, a path for instance, the title must say it.
 *
 * @returns the total after the last job
 * @throws ArgumentError for no jobs, a task that is not there, a seed that is no whole number >= 0, fewer than one worker;
 *   StudyError with the total so far if a job fails or the run is stopped
 */
export async function runJobs<Job, Result, Total>(
  list: JobList<Job, Result, Total>,
  options: RunOptions = {},
): Promise<Total> {
  requireProperties("list", list, ["title", "task", "jobs", "seed", "start", "merge"]);
  const { title, task, jobs, seed, start, merge } = list;
  requireRunnable(list);
  requireEach("jobs", jobs, () => true, "jobs");
  if (typeof merge !== "function") throw new ArgumentError("merge", merge, "a function of total and result");
  // Another start or merge makes another total of the same jobs.
  const id = identify(task, ["jobs", title, jobs, seed, start, String(merge)]);
  let state = (recall(id) as State<Total> | undefined) ?? { finished: 0, total: start };
  let next = state.finished;
  let failure: Failure | undefined;

  const plan = (finished: (count: number) => void): Plan => ({
    inOrder: true,
    next(size) {
      if (failure || next === jobs.length) return undefined;
      const chunk: Chunk = {
        task,
        from: next,
        count: Math.min(size, jobs.length - next),
        items: { kind: "jobs", jobs: jobs.slice(next, next + size) },
        ...(seed !== undefined && { seed }),
      };
      next += chunk.count;
      return chunk;
    },
    async accept({ from, count }: Chunk, { results = [], failures, noTask }: ChunkResult) {
      if (noTask !== undefined) throw new ArgumentError("task", noTask, "an exported function of a module");
      for (let i = 0; i < count && !failure; i++) {
        failure = failures.find(({ index }) => index === from + i);
        if (failure) return;
        const total = await merge(state.total, results[i] as Result, jobs[from + i] as Job);
        state = { finished: state.finished + 1, total };
        keep(id, state);
        finished(1);
      }
    },
  });

  const complete = await runPlan(plan, { title, total: jobs.length, kept: state.finished }, options);
  const { finished, total } = state;
  const rest = `${finished} of ${jobs.length} jobs are kept, and another run computes the rest`;
  if (failure) {
    const job = JSON.stringify(jobs[failure.index], (_, part: unknown) =>
      typeof part === "bigint" ? String(part) : part,
    );
    throw new StudyError(`${title}: job ${failure.index}, ${job}: ${failure.message}; ${rest}`, total, [
      failure,
    ]);
  }
  if (!complete) throw new StudyError(`${title}: interrupted; ${rest}`, total);
  forget(id);
  return total;
}
