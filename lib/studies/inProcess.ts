import { loadModule } from "./module.cjs";
import type { Workers } from "./workers.js";
import { computeChunk } from "./worker/index.js";

/** Computes chunks here, one after the other, and lets the event loop turn in between. */
export function inProcess(): Workers {
  let cancelled = false;
  let last: Promise<unknown> = Promise.resolve();
  const loading = new Map<string, ReturnType<typeof loadModule>>();
  return {
    count: 1,
    submit(chunk) {
      const result = last.then(async () => {
        const { module } = chunk.task;
        const loaded = loading.get(module) ?? loadModule(module);
        loading.set(module, loaded);
        await loaded.catch(() => undefined);
        // The chunk is computed in a timer's callback, because a kernel can interrupt those.
        await new Promise<void>((goOn) => {
          setImmediate(goOn);
        });
        if (cancelled) throw new Error("cancelled");
        return computeChunk(chunk, () => loaded);
      });
      last = result.catch(() => undefined);
      return result;
    },
    cancel() {
      cancelled = true;
    },
    close: async () => {
      await last;
    },
  };
}
