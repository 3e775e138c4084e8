import type { Chunk, ChunkResult } from "./chunk.js";
import { WorkerLost, type Workers } from "./workers.js";

/** What there is to compute, and what becomes of the results. */
export interface Plan {
  /** The next chunk, of at most `size` items; undefined if no more is left. */
  next(size: number): Chunk | undefined;
  /** Takes a result; the next one is handed over when this has settled. */
  accept(chunk: Chunk, result: ChunkResult): void | Promise<void>;
  /** Results are handed over in the order of their chunks. */
  readonly inOrder: boolean;
}

/** Milliseconds that a chunk is meant to take: long beside the way to a worker, short beside an interrupt's loss. */
const meantTime = 50;

/** Bytes that the results of a chunk are meant to have, which bounds what waits in memory. */
const meantBytes = 1_000_000;

/**
 * Computes a plan. At most two chunks for each worker are under way, and where order matters at most eight for each worker
 * wait for an earlier one, so that a slow consumer slows the workers down.
 *
 * @throws Error of `accept`, or of the workers once they are cancelled
 */
export async function schedule(plan: Plan, workers: Workers): Promise<void> {
  const running = new Map<number, Promise<{ id: number; chunk: Chunk; result: ChunkResult }>>();
  const waiting = new Map<number, { chunk: Chunk; result: ChunkResult }>();
  let size = 1;
  let taken = 0;
  let accepted = 0;
  let exhausted = false;

  const start = (): void => {
    while (!exhausted && running.size < 2 * workers.count && taken - accepted < 8 * workers.count) {
      const chunk = plan.next(size);
      if (chunk === undefined) exhausted = true;
      else {
        const id = taken++;
        const computed = compute(chunk, workers).then((result) => ({ id, chunk, result }));
        computed.catch(() => undefined); // of several that fail at once, one is heard
        running.set(id, computed);
      }
    }
  };

  for (;;) {
    start();
    if (running.size === 0) return;
    const { id, chunk, result } = await Promise.race(running.values());
    running.delete(id);
    size = nextSize(size, chunk.count, result);
    waiting.set(id, { chunk, result });
    await hand(plan.inOrder ? accepted : id);
  }

  async function hand(first: number): Promise<void> {
    for (let id = first; ; id++) {
      const done = waiting.get(id);
      if (!done) return;
      waiting.delete(id);
      await plan.accept(done.chunk, done.result);
      accepted++;
      if (!plan.inOrder) return;
    }
  }
}

/** A chunk whose worker is lost is tried once more; a second loss is the failure of all its items. */
async function compute(chunk: Chunk, workers: Workers): Promise<ChunkResult> {
  try {
    return await workers.submit(chunk);
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    process.emitWarning(`a worker was lost (${error.message}); what it had to compute is computed again`);
  }
  try {
    return await workers.submit(chunk);
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    const message = `the worker was lost twice: ${error.message}`;
    const failures = Array.from({ length: chunk.count }, (_, i) => ({ index: chunk.from + i, message }));
    return { failures, milliseconds: meantTime, bytes: 0 };
  }
}

/** Chunks grow fourfold at most, since the first items of a task are slow. */
function nextSize(size: number, count: number, { milliseconds, bytes }: ChunkResult): number {
  const inTime = milliseconds > 0 ? (meantTime * count) / milliseconds : Infinity;
  const inMemory = bytes > 0 ? (meantBytes * count) / bytes : Infinity;
  return Math.max(1, Math.floor(Math.min(inTime, inMemory, 4 * size)));
}
