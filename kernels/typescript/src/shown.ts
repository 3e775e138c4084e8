// How a value looks in a front end.
import { inspect } from "node:util";
import type { MimeBundle, Shown } from "./executorMessages.js";
import { recordsOf, tableOf } from "./table.js";

/** A value with a method of this name says itself how it is shown; Deno uses the same one. */
export const displayed = Symbol.for("Jupyter.display");

/**
 * The value as a cell shows it: what its own `Symbol.for("Jupyter.display")` method returns, a table for an array of
 * records, else its text as in the console of Node.js.
 * @returns undefined for undefined; a promise only if the value's own method returns one
 */
export function show(value: unknown): Shown | undefined | Promise<Shown> {
  if (value === undefined) return undefined;
  const own = ownDisplay(value)?.() as MimeBundle | Promise<MimeBundle> | undefined;
  if (own instanceof Promise) return own.then((bundle: MimeBundle) => shownAs(bundle));
  if (own) return shownAs(own);
  const text = inspect(value, { maxStringLength: 10_000, maxArrayLength: 100 });
  const records = recordsOf(value);
  return shownAs(records ? { "text/html": tableOf(records), "text/plain": text } : { "text/plain": text });
}

/** A bundle that can be sent: bytes become base64, everything else must be JSON. */
export function shownAs(bundle: MimeBundle, metadata: Readonly<Record<string, unknown>> = {}): Shown {
  return {
    data: Object.fromEntries(Object.entries(bundle).map(([type, value]) => [type, sendable(type, value)])),
    metadata: plain("metadata", metadata) as Readonly<Record<string, unknown>>,
  };
}

function ownDisplay(value: unknown): (() => unknown) | undefined {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  const method = (value as Readonly<Record<symbol, unknown>>)[displayed];
  return typeof method === "function" ? () => (method as () => unknown).call(value) : undefined;
}

function sendable(type: string, value: unknown): unknown {
  if (typeof value === "string") return value;
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return plain(type, value);
}

function plain(type: string, value: unknown): unknown {
  const json: unknown = JSON.stringify(value);
  if (typeof json !== "string") throw new TypeError(`${type}: ${typeof value} cannot be shown`);
  return JSON.parse(json);
}
