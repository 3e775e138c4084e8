import { kernel } from "./kernel.js";

/** An `AbortSignal`, as far as a study needs it. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

/** Who asked a study to stop: the kernel, whose cell is over then, or a program, which goes on. */
export type Asker = "kernel" | "program";

/**
 * Calls `stop` when a person interrupts the cell, presses Ctrl-C in the terminal, or the signal is given.
 *
 * @returns ends the watch
 */
export function watchInterruption(stop: (by: Asker) => void, signal: StopSignal | undefined): () => void {
  const byProgram = (): void => {
    stop("program");
  };
  signal?.addEventListener("abort", byProgram);
  const { onInterrupt } = kernel();
  const forget = onInterrupt
    ? onInterrupt(() => {
        stop("kernel");
      })
    : watchTerminal(byProgram);
  return () => {
    signal?.removeEventListener("abort", byProgram);
    forget();
  };
}

/** The first Ctrl-C ends the study; another one ends the program, as ever. */
function watchTerminal(stop: () => void): () => void {
  process.once("SIGINT", stop);
  return () => {
    process.removeListener("SIGINT", stop);
  };
}
