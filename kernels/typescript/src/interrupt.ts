// Runs code so that SIGINT stops it and leaves everything else alive.
import { Script, type RunningScriptOptions } from "node:vm";

const job = Symbol.for("hidden-photons.guarded");
const callJob = new Script(`globalThis[Symbol.for("hidden-photons.guarded")]()`);

/**
 * Runs `work` and then everything that it made ready to go on: continuations after an `await` of a settled promise,
 * microtasks and ticks. SIGINT stops all of that. V8 then unwinds the stack without running any `catch` or `finally`,
 * and what was ready is gone, so nothing that must happen may be left to it.
 *
 * @param work must not throw
 * @param onError gets what a tick throws
 * @returns true if SIGINT stopped it
 */
export function guarded(work: () => void, onError: (error: unknown) => void): boolean {
  if (takePendingSignal()) return true;
  let done = false;
  const run = (): void => {
    if (!done) {
      done = true;
      work();
    }
    drain?.();
  };
  if (!isStopped(run, { breakOnSigint: true }, onError)) return false;
  // V8 forgets the microtasks only if it was running them. Others, and ticks, would go on behind the guard, perhaps for
  // ever: each gets a millisecond.
  while (drain && isStopped(drain, { timeout: 1 }, onError));
  return true;
}

/** Runs to the end, from the beginning again after an error, unless the limit stops it. */
function isStopped(run: () => void, limit: RunningScriptOptions, onError: (error: unknown) => void): boolean {
  Object.defineProperty(globalThis, job, { value: run, configurable: true });
  for (;;)
    try {
      callJob.runInThisContext(limit);
      return false;
    } catch (error) {
      if (isStop(error)) return true;
      onError(error); // of one tick; the next round goes on with those behind it
    }
}

/** Node.js's own watch for SIGINT, which its interactive console uses. */
interface SignalWatch {
  startSigintWatchdog(): void;
  /** @returns whether a signal has come outside of all guards since the last call */
  stopSigintWatchdog(): boolean;
}

/**
 * Keeps that watch on all the time, so that no signal is lost between two guards and a guard costs a microsecond. It is
 * internal: where it is missing, every guard sets up a watch of its own. A signal between two of them is ignored, and one
 * that comes just while a watch is set up or taken down ends the process.
 */
const watch = ((): SignalWatch | undefined => {
  const { binding } = process as { binding?: (name: string) => Partial<SignalWatch> };
  try {
    const found = binding?.call(process, "contextify");
    if (found?.startSigintWatchdog && found.stopSigintWatchdog) return found as SignalWatch;
  } catch {
    // no such binding
  }
  return undefined;
})();

/**
 * Must be called once, before all guards. Node.js loads some globals when they are first read, `performance` for one; an
 * interrupt in that moment would leave them undefined for good, so they are read here.
 */
export function watchSignals(): void {
  for (const name of Object.getOwnPropertyNames(globalThis)) Reflect.get(globalThis, name);
  if (watch) watch.startSigintWatchdog();
  else process.on("SIGINT", () => undefined);
}

/** Whether a signal has come while no guard was up; it then counts as seen. */
export function takePendingSignal(): boolean {
  if (!watch) return false;
  watch.startSigintWatchdog(); // The watch counts its users; with this one it goes on when the next line leaves.
  return watch.stopSigintWatchdog();
}

/** Whether a signal that comes while no guard is up can be seen at all. */
export const seesPendingSignals = watch !== undefined;

function isStop(error: unknown): boolean {
  return error instanceof Error && "code" in error && stopCodes.has(error.code);
}

const stopCodes = new Set<unknown>(["ERR_SCRIPT_EXECUTION_INTERRUPTED", "ERR_SCRIPT_EXECUTION_TIMEOUT"]);

/**
 * Node.js drains its queues when it returns to the event loop, which is outside of the guard. This internal function does
 * it earlier. Where it is missing, a loop after an `await` is ended with its process.
 */
const drain = (process as { _tickCallback?: () => void })._tickCallback?.bind(process);
