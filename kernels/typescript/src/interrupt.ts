// Runs code so that SIGINT stops it and leaves everything else alive.
import { Script } from "node:vm";

const job = Symbol.for("hidden-photons.guarded");
const callJob = new Script(`globalThis[Symbol.for("hidden-photons.guarded")]()`);

/**
 * Runs `work` and then everything that it made ready to go on: continuations after an `await` of a settled promise,
 * microtasks and ticks. SIGINT stops all of that. V8 then unwinds the stack without running any `catch` or `finally`
 * and forgets the microtasks that are waiting, so nothing that must happen may be left to them.
 *
 * @param work must not throw
 * @param onError gets what a tick throws
 * @returns true if SIGINT stopped it
 */
export function guarded(work: () => void, onError: (error: unknown) => void): boolean {
  let done = false;
  const run = (): void => {
    if (!done) {
      done = true;
      work();
    }
    drain?.();
  };
  Object.defineProperty(globalThis, job, { value: run, configurable: true });
  for (;;)
    try {
      callJob.runInThisContext({ breakOnSigint: true });
      return false;
    } catch (error) {
      if (isInterruption(error)) return true;
      onError(error); // of one tick; the next round goes on with those behind it
    }
}

function isInterruption(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}

/**
 * Node.js drains its queues when it returns to the event loop, which is outside of the guard. This internal function does
 * it earlier. Where it is missing, a loop after an `await` is ended with its process.
 */
const drain = (process as { _tickCallback?: () => void })._tickCallback?.bind(process);
