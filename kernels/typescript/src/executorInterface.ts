// What the kernel needs of the executor, which lives in a child process.
import type { CompiledCell } from "./cell.js";
import type { CellError, CommEvent, Outcome, Output } from "./executorMessages.js";

export interface Executor {
  /** Fulfils in every case: also when the process dies over the cell. */
  execute(cell: CompiledCell, parent: string, allowStdin: boolean): Promise<Outcome>;
  input(text: string): void;
  /** Fulfils when what listens to the comm has been called. */
  comm(parent: string, event: CommEvent): Promise<void>;
  /** Fulfils when whatever ran has stopped. */
  interrupt(): Promise<void>;
  stop(): Promise<void>;
}

/** What the executor tells besides. */
export interface ExecutorListener {
  onOutput(parent: string, output: Output): void;
  /**
   * The process has ended, with all variables, and a new one is starting.
   * @param error why, if no cell ran that could end with it
   * @param parent the cell that ran last; empty if none did
   */
  onLost(error: CellError | undefined, parent: string): void;
}
