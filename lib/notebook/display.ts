import { createRequire } from "node:module";
import type { MimeBundle } from "../figures/index.js";

/** How a kernel hands a display_data message, or with `update` an update_display_data message, to the front end. */
type Send = (
  content: {
    readonly data: MimeBundle;
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly transient: { readonly display_id?: string };
  },
  update: boolean,
) => void;

/**
 * Sends a MIME bundle to the front end in one message. Outside a notebook it prints the text and returns.
 *
 * @param place names the output, so that a later bundle with the same id and `update` replaces it
 */
export function display(bundle: MimeBundle, place?: { readonly id: string; readonly update: boolean }): void {
  const send = frontEnd();
  if (send)
    send(
      { data: bundle, metadata: {}, transient: place ? { display_id: place.id } : {} },
      place?.update ?? false,
    );
  else process.stdout.write(`${bundle["text/plain"]}\n`);
}

/** True if a notebook front end shows what is displayed. */
export function inNotebook(): boolean {
  return frontEnd() !== undefined;
}

/** Where the kernel "hidden-photons" offers itself to libraries. */
const kernel = Symbol.for("hidden-photons.kernel");

function frontEnd(): Send | undefined {
  return (globalThis as { [kernel]?: { readonly send: Send } })[kernel]?.send ?? tslab();
}

/**
 * tslab's public `display` sends one MIME type at a time, so this reaches for the function below it. tslab is looked up
 * among the modules that are loaded: where it is not the kernel it is not loaded, and loading it would take a second.
 */
function tslab(): Send | undefined {
  const loaded = createRequire(process.execPath).cache;
  for (const [path, module] of Object.entries(loaded))
    if (/[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path)) {
      const { lastWriteDisplayData } = module?.exports as { readonly lastWriteDisplayData: Send | null };
      if (lastWriteDisplayData) return lastWriteDisplayData;
    }
  return undefined;
}
