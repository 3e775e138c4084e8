// What studies of a grid and lists of jobs have in common: where they run, what they show, how they are stopped.
import { ArgumentError, requireCount } from "../core/arguments.js";
import { progress, type Progress } from "../notebook/index.js";
import { inProcess } from "./inProcess.js";
import { requireProperties } from "./requirements.js";
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
  requireProperties("options", options, ["workers", "signal", "showProgress"]);
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
  if (given === undefined || typeof given === "number") {
    if (given !== undefined) requireCount("workers", given);
    return given === 1 ? inProcess() : threads(given);
  }
  if (typeof (given as Partial<Workers> | null)?.submit !== "function")
    throw new ArgumentError("workers", given, "a number of threads, or workers that chunks are submitted to");
  return given;
}
