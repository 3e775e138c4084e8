// What runs where chunks are computed: in a worker's thread, or beside the study itself.
import { ArgumentError } from "../../core/arguments.js";
import type { Random } from "../../core/numerics/random.js";
import type { Chunk, ChunkResult, Failure, GridPoints, Task } from "../chunk.js";
import { pointAt } from "../point.js";
import { itemRandom } from "./stream.js";

type TaskFunction = (item: unknown, random?: Random) => unknown;

/**
 * Computes the items of a chunk. What goes wrong with an item is in the result, and the others are computed all the same.
 *
 * @param load imports a module by name or URL
 */
export async function computeChunk(
  chunk: Chunk,
  load: (module: string) => Promise<Readonly<Record<string, unknown>>>,
): Promise<ChunkResult> {
  let task: TaskFunction;
  try {
    task = await findTask(chunk.task, load);
  } catch (error) {
    return { failures: [], milliseconds: 0, bytes: 0, noTask: messageOf(error) };
  }
  const { from, count, seed, items } = chunk;
  const failures: Failure[] = [];
  const call = (item: unknown, index: number): unknown =>
    seed === undefined ? task(item) : task(item, itemRandom(seed, index));
  const start = performance.now();
  if (items.kind === "grid") {
    const values = new Float64Array(items.quantities.length * count).fill(NaN);
    for (let i = 0; i < count; i++)
      try {
        const given = call(pointAt(items.axes, from + i, items.parameters), from + i);
        store(given instanceof Promise ? await given : given, items, values, i, count);
      } catch (error) {
        failures.push({ index: from + i, message: messageOf(error) });
      }
    return { values, failures, milliseconds: performance.now() - start, bytes: values.byteLength };
  }
  const results: unknown[] = [];
  for (const [i, job] of items.jobs.entries())
    try {
      results.push(await call(job, from + i));
    } catch (error) {
      results.push(undefined);
      failures.push({ index: from + i, message: messageOf(error) });
    }
  const bytes = results.reduce<number>((sum, result) => sum + bytesOf(result), 0);
  return { results, failures, milliseconds: performance.now() - start, bytes };
}

async function findTask(
  { module, function: name }: Task,
  load: (module: string) => Promise<Readonly<Record<string, unknown>>>,
): Promise<TaskFunction> {
  const exported = await load(module);
  const found = Object.hasOwn(exported, name) ? exported[name] : undefined;
  if (typeof found !== "function") throw new Error(`${module} exports no function "${name}"`);
  return found as TaskFunction;
}

/** Puts what a task returned into its columns: one number, or an object with all quantities. */
function store(
  given: unknown,
  { quantities }: GridPoints,
  values: Float64Array,
  i: number,
  count: number,
): void {
  for (let q = 0; q < quantities.length; q++) {
    const name = quantities[q] ?? "";
    const value =
      typeof given === "object" && given !== null ? (given as Record<string, unknown>)[name] : given;
    if (typeof value !== "number" || Number.isNaN(value) || (value === given && quantities.length > 1))
      throw new ArgumentError(`result ${name}`, typeof value === "number" ? value : typeof value, "a number");
    values[q * count + i] = value;
  }
}

/** Roughly, of what can be large. */
function bytesOf(result: unknown): number {
  if (ArrayBuffer.isView(result)) return result.byteLength;
  return Array.isArray(result) || typeof result === "string" ? 8 * result.length : 8;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
