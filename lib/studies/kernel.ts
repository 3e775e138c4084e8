/** What the kernel "hidden-photons" offers to libraries that compute for long. */
interface Kernel {
  /** Calls the listener when the cell that runs now is interrupted; returns what forgets it. */
  onInterrupt(listener: () => void): () => void;
  /** Options of threads in which the project's files load as in cells, also when they were edited after the build. */
  readonly threadOptions: Readonly<Record<string, unknown>>;
  /** How often edited files were loaded again. */
  readonly reloads: number;
}

const key = Symbol.for("hidden-photons.kernel");

/** The kernel if there is one; plain tslab offers nothing of this. */
export function kernel(): Partial<Kernel> {
  return (globalThis as { [key]?: Partial<Kernel> })[key] ?? {};
}
