import { loadModule } from "./module.cjs";
import type { Workers } from "./workers.js";
import { computeChunk } from "./worker/index.js";

/** Computes chunks here, one after the other, and lets the event loop turn in between. */
export function inProcess(): Workers {
  let cancelled = false;
  let last: Promise<unknown> = Promise.resolve();
  return {
    count: 1,
    submit(chunk) {
      const result = last.then(async () => {
        // A timer's callback, because a kernel can interrupt those.
        await new Promise<void>((goOn) => {
          setImmediate(goOn);
        });
        if (cancelled) throw new Error("cancelled");
        return computeChunk(chunk, loadModule);
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
