// Puts the callbacks of timers under the interrupt guard, and their outputs under the cell that set them.
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers";
import timersPromises from "node:timers/promises";
import { promisify } from "node:util";

/** The timers as Node.js made them, for the executor's own use. */
export const plainTimers = { setTimeout: globalThis.setTimeout, setImmediate: globalThis.setImmediate };

type Callback = (...values: unknown[]) => void;
type Handle = NodeJS.Timeout | NodeJS.Immediate;

/** Runs a callback for the request that it belongs to, under the guard. */
export type RunFor = (parent: string, callback: () => void) => void;

/** The timers, and the waiting for promises, that an interrupt can stop. */
export class Timers {
  private readonly active = new Map<object, { readonly parent: string; readonly cancel: () => void }>();

  /** @param parent tells the request that runs now */
  constructor(
    private readonly runFor: RunFor,
    private readonly parent: () => string,
  ) {}

  /** Replaces the global timers, those of node:timers and of node:timers/promises, and fetch. */
  install(): void {
    const { setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate } = globalThis;
    const wrapped = {
      setTimeout: (callback: Callback, delay?: number, ...values: unknown[]) =>
        this.start(callback, values, true, (run) => setTimeout(run, delay), clearTimeout as Callback),
      setInterval: (callback: Callback, delay?: number, ...values: unknown[]) =>
        this.start(callback, values, false, (run) => setInterval(run, delay), clearInterval as Callback),
      setImmediate: (callback: Callback, ...values: unknown[]) =>
        this.start(callback, values, true, (run) => setImmediate(run), clearImmediate as Callback),
      clearTimeout: this.forget(clearTimeout as Callback),
      clearInterval: this.forget(clearInterval as Callback),
      clearImmediate: this.forget(clearImmediate as Callback),
    };
    const waiting = {
      setTimeout: this.guardAwait(timersPromises.setTimeout),
      setImmediate: this.guardAwait(timersPromises.setImmediate),
    };
    for (const name of ["setTimeout", "setImmediate"] as const)
      Object.defineProperty(wrapped[name], promisify.custom, { value: waiting[name] });
    Object.assign(timersPromises, waiting);
    Object.assign(timers, wrapped);
    Object.assign(globalThis, wrapped, { fetch: this.guardAwait(globalThis.fetch) });
    syncBuiltinESMExports();
  }

  /** Calls `cancel` when what runs now is stopped. @returns forgets it */
  onStop(cancel: () => void): () => void {
    const key = {};
    this.active.set(key, { parent: this.parent(), cancel });
    return () => void this.active.delete(key);
  }

  /** Stops what a request started; everything without one. */
  stop(parent?: string): void {
    for (const [key, entry] of [...this.active])
      if (parent === undefined || entry.parent === parent) {
        this.active.delete(key);
        entry.cancel();
      }
  }

  private start(
    callback: Callback,
    values: unknown[],
    once: boolean,
    start: (run: () => void) => Handle,
    clear: (handle: Handle) => void,
  ): Handle {
    if (typeof callback !== "function") throw new TypeError("a timer's callback must be a function");
    const parent = this.parent();
    const handle = start(() => {
      if (once) this.active.delete(handle);
      this.runFor(parent, () => {
        callback(...values);
      });
    });
    const cancel = (): void => {
      clear(handle);
    };
    this.active.set(handle, { parent, cancel });
    return handle;
  }

  private forget(clear: (handle: unknown) => void) {
    return (handle: unknown): void => {
      if (typeof handle === "object" && handle) this.active.delete(handle);
      clear(handle);
    };
  }

  /** The same promises, but what awaits them goes on under the guard; after an interrupt they stay pending. */
  private guardAwait<A extends unknown[], T>(start: (...values: A) => Promise<T>) {
    return (...values: A): Promise<T> => {
      const parent = this.parent();
      const key = {};
      this.active.set(key, { parent, cancel: () => undefined });
      return new Promise<T>((resolve) => {
        const promise = start(...values);
        const goOn = (): void => {
          plainTimers.setImmediate(() => {
            if (!this.active.delete(key)) return;
            this.runFor(parent, () => {
              resolve(promise);
            });
          });
        };
        promise.then(goOn, goOn);
      });
    };
  }
}
