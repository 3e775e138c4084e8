// What studies of a grid and lists of jobs have in common: where they run, what they show, how they are stopped.
import { ArgumentError, requireCount } from "../core/arguments.js";
import { progress, type Progress } from "../notebook/index.js";
import { inProcess } from "./inProcess.js";
import { watchInterruption, type Asker, type StopSignal } from "./interruption.js";
import { schedule, type Plan } from "./schedule.js";
import { threads } from "./threads.js";
import type { Workers } from "./workers.js";

/** How a study runs; nothing of it changes the result. */
export interface RunOptions {
  /** A number of threads, all cores when left out; 1 computes here, without a thread. Or workers of another kind, which end with the run. */
  readonly workers?: number | Workers;
  /** Stops the study; what is finished is kept. */
  readonly signal?: StopSignal;
  /** Shows how far it is; true when left out. */
  readonly showProgress?: boolean;
}

/** Where a run counts what it has finished. */
export interface Count {
  readonly title: string;
  readonly total: number;
  /** From an earlier run. */
  readonly kept: number;
}

/**
 * Runs a plan.
 *
 * @param makePlan gets what counts finished items
 * @returns whether it came to its end; if not, a program has stopped it. After a kernel's interrupt it returns never, as
 *   nothing of the cell may run on
 */
export async function runPlan(
  makePlan: (finished: (count: number) => void) => Plan,
  { title, total, kept }: Count,
  options: RunOptions,
): Promise<boolean> {
  if (options.signal && typeof options.signal.addEventListener !== "function")
    throw new ArgumentError("signal", options.signal, "the signal of an AbortController");
  const workers = workersOf(options.workers);
  if (options.signal?.aborted === true) {
    await workers.close();
    return false;
  }
  const shown: Progress | undefined =
    options.showProgress === false ? undefined : progress(title, total, kept);
  let stopped: Asker | undefined;
  const forget = watchInterruption((by) => {
    if (stopped !== undefined) return;
    stopped = by;
    forget();
    workers.cancel();
    shown?.done();
  }, options.signal);
  try {
    await schedule(
      makePlan((count) => shown?.step(count)),
      workers,
    );
  } catch (error) {
    workers.cancel();
    if (stopped === undefined) throw error;
  } finally {
    forget();
    shown?.done();
    await workers.close();
  }
  if (stopped === "kernel") await new Promise(() => undefined);
  // Back to a timer's callback: a kernel can interrupt what follows there, and not in the callback of a thread's message.
  await new Promise<void>((goOn) => {
    setImmediate(goOn);
  });
  return stopped === undefined;
}

function workersOf(given: number | Workers | undefined): Workers {
  if (typeof given === "object") return given;
  if (given !== undefined) requireCount("workers", given);
  return given === 1 ? inProcess() : threads(given);
}

/** Requires a title, a task that can be found from anywhere, and a seed if there is one. */
export function requireRunnable(study: {
  readonly title: string;
  readonly task: { readonly module: string; readonly function: string };
  readonly seed?: number;
}): void {
  const { title, task, seed } = study;
  if (typeof title !== "string" || title.trim() === "") throw new ArgumentError("title", title, "a text");
  if (typeof task !== "object" || (task as unknown) === null)
    throw new ArgumentError(
      "task",
      typeof task,
      "the names of a module and of a function in it: { module, function }",
    );
  if (typeof task.module !== "string" || !/^(file:|[@\w][^:]*$)/.test(task.module))
    throw new ArgumentError(
      "task.module",
      JSON.stringify(task.module),
      'the name of a package, "hidden-photons/core" for instance, or a file: URL',
    );
  if (typeof task.function !== "string" || !/^[A-Za-z_$][\w$]*$/.test(task.function))
    throw new ArgumentError(
      "task.function",
      JSON.stringify(task.function),
      "the name of an exported function",
    );
  if (seed !== undefined) requireCount("seed", seed, 0);
}
