import { createHash } from "node:crypto";
import { serialize } from "node:v8";
import { ArgumentError } from "../core/arguments.js";
import type { Task } from "./chunk.js";
import { kernel } from "./kernel.js";
import { modifiedAt } from "./module.cjs";

/** Unfinished studies of this process, the latest last. */
const kept = new Map<string, unknown>();

/** More than these are not kept. */
const most = 8;

/** A study's name in the store: the same task, inputs and versions of files have the same one. */
export function identify(task: Task, inputs: unknown): string {
  return digest([task, modifiedAt(task.module), kernel().reloads, inputs]);
}

/** The same for the same inputs, in every process. */
export function digest(inputs: unknown): string {
  let bytes: Buffer;
  try {
    bytes = serialize(inputs);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArgumentError("inputs of the study", reason, "plain data that can be sent to a worker");
  }
  return createHash("sha256").update(bytes).digest("hex");
}

/** What is kept of a study; undefined if nothing is. */
export function recall(id: string): unknown {
  return kept.get(id);
}

/** Keeps this of a study until `forget`, or until more others are kept than there is room for. */
export function keep(id: string, state: unknown): void {
  kept.delete(id);
  kept.set(id, state);
  for (const oldest of kept.keys())
    if (kept.size > most) kept.delete(oldest);
    else break;
}

export function forget(id: string): void {
  kept.delete(id);
}
