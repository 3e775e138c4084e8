/** How waiting ended; `error` is why the work failed. */
export type End<T> = { is: "done"; value: T } | Stopped;
export type Stopped = { is: "late" } | { is: "interrupted" } | { is: "failed"; error: Error };

/** Waits for `work`, at most `seconds` and until `signal` is aborted. It does not stop the work. */
export async function within<T>(
  seconds: number,
  signal: AbortSignal | undefined,
  work: Promise<T>,
): Promise<End<T>> {
  let timer: NodeJS.Timeout | undefined;
  let interrupt: (() => void) | undefined;
  const late = new Promise<End<T>>((resolve) => {
    timer = setTimeout(resolve, seconds * 1000, { is: "late" });
  });
  const interrupted = new Promise<End<T>>((resolve) => {
    interrupt = () => {
      resolve({ is: "interrupted" });
    };
    if (signal?.aborted) interrupt();
    signal?.addEventListener("abort", interrupt);
  });
  const finished = work.then(
    (value): End<T> => ({ is: "done", value }),
    (error: unknown): End<T> => ({
      is: "failed",
      error: error instanceof Error ? error : new Error(String(error)),
    }),
  );
  try {
    return await Promise.race([finished, late, interrupted]);
  } finally {
    clearTimeout(timer);
    if (interrupt) signal?.removeEventListener("abort", interrupt);
  }
}
