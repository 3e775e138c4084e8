/**
 * What a study computes: a function that a module exports. It is named rather than given, because other threads, and one
 * day other machines, must find it.
 */
export interface Task {
  /** A package as in `import`, "hidden-photons/core" for instance, or a `file:` URL of a JavaScript module. */
  readonly module: string;
  readonly function: string;
}

/** An axis as a worker needs it. */
export interface ChunkAxis {
  readonly name: string;
  readonly values: Float64Array;
}

/** Consecutive points of a grid, the last axis running fastest. */
export interface GridPoints {
  readonly kind: "grid";
  readonly axes: readonly ChunkAxis[];
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Names of the numbers that the task returns. */
  readonly quantities: readonly string[];
}

/** Consecutive jobs of a list. */
export interface Jobs {
  readonly kind: "jobs";
  readonly jobs: readonly unknown[];
}

/** Work for one worker: plain data, so that it can be sent anywhere. Items are numbered through the whole study. */
export interface Chunk {
  readonly task: Task;
  /** Absent where nothing is random. */
  readonly seed?: number;
  readonly from: number;
  readonly count: number;
  readonly items: GridPoints | Jobs;
}

/** What an item gave instead of a result. */
export interface Failure {
  readonly index: number;
  readonly message: string;
}

export interface ChunkResult {
  /** Of a grid: all values of the first quantity, then of the second one. */
  readonly values?: Float64Array;
  /** Of jobs: one for each. */
  readonly results?: readonly unknown[];
  readonly failures: readonly Failure[];
  /** Time that the items took, and bytes of their results, for the size of the next chunks. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** Set if the task itself is not there; nothing was computed then. */
  readonly noTask?: string;
}
