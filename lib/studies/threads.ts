import { availableParallelism } from "node:os";
import workerpool from "workerpool";
import { requireCount } from "../core/arguments.js";
import type { ChunkResult } from "./chunk.js";
import { kernel } from "./kernel.js";
import { threadScript } from "./module.cjs";
import { WorkerLost, type Workers } from "./workers.js";

/**
 * Threads of this machine. They start with the first chunks, and must be ended by `close` or `cancel`.
 *
 * @param count all cores when left out; at least 1
 * @throws ArgumentError if count is not a whole number >= 1
 */
export function threads(count = availableParallelism()): Workers {
  requireCount("workers", count);
  const pool = workerpool.pool(threadScript, {
    workerType: "thread",
    maxWorkers: count,
    workerThreadOpts: kernel().threadOptions ?? {},
    workerTerminateTimeout: 1, // a thread in the middle of a computation reads no request to end
  });
  let ended: Promise<void> | undefined;
  const end = (): Promise<void> => (ended ??= Promise.resolve(pool.terminate(true)).then(() => undefined));
  return {
    count,
    async submit(chunk) {
      if (ended) throw new Error("cancelled"); // workerpool would start new threads, which nobody ends
      try {
        return (await pool.exec("compute", [chunk])) as ChunkResult;
      } catch (error) {
        if (error instanceof workerpool.TerminateError) throw new WorkerLost(reason(error), { cause: error });
        throw error;
      }
    },
    cancel() {
      end().catch(() => undefined);
    },
    close: end,
  };
}

/** workerpool adds its own settings below. */
function reason({ message }: Error): string {
  const [, code] = /exitCode: `(\d+)`/.exec(message) ?? [];
  return code === undefined ? message.replace(/^Workerpool Worker error: /, "") : `exit code ${code}`;
}
