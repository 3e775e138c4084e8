import type { Chunk, ChunkResult } from "./chunk.js";

/**
 * Where chunks are computed: the threads of this machine, this thread itself, or whatever else keeps these promises, a
 * queue over many machines for instance. Chunks and results are plain data.
 */
export interface Workers {
  /** How many chunks can be computed at once. */
  readonly count: number;
  /**
   * Computes a chunk as soon as a worker is free.
   *
   * @throws WorkerLost if the worker ended without a result; any error after `cancel`
   */
  submit(chunk: Chunk): Promise<ChunkResult>;
  /** Gives up, at once, what is computed and what waits, and ends the workers. */
  cancel(): void;
  /** Ends the workers; settled when they are gone. */
  close(): Promise<void>;
}

/** A worker ended before its chunk was finished: out of memory, for instance. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
}
