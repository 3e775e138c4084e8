import { fileURLToPath } from "node:url";
import {
  inProcess,
  linearRange,
  type Chunk,
  type Study,
  type Task,
  type Workers,
} from "hidden-photons/studies";

const tasks = new URL("tasks.mjs", import.meta.url).href;

/** A function of tasks.mjs. */
export const task = (name: string): Task => ({ module: tasks, function: name });

export const root = fileURLToPath(new URL("../..", import.meta.url));

export const x = linearRange({ name: "x", from: 0, to: 9, count: 10 });
export const y = linearRange({ name: "y", from: 1, to: 5, count: 5 });

/** A study of 50 points that gives one number. */
export const study = (name: string, more: Partial<Study> = {}): Study => ({
  title: name,
  task: task(name),
  axes: [x, y],
  quantities: [{ name: "result" }],
  ...more,
});

/** Workers in this process that remember their chunks. */
export function recording(onChunk: (chunks: readonly Chunk[]) => void = () => undefined): Workers & {
  readonly chunks: Chunk[];
} {
  const chunks: Chunk[] = [];
  const workers = inProcess();
  return {
    ...workers,
    chunks,
    submit(chunk) {
      chunks.push(chunk);
      onChunk(chunks);
      return workers.submit(chunk);
    },
  };
}

export const quiet = { showProgress: false } as const;

/** What a promise is rejected with. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}
