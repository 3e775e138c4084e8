// What the executor offers to the code that runs in it: global names, tslab's module, and a hook for libraries.
import type { Comms } from "./comm.js";
import { createDisplay, createNewDisplay } from "./display.js";
import type { Output } from "./executorMessages.js";
import type { Input } from "./input.js";
import { shownAs } from "./shown.js";
import type { Loader } from "./loader.js";
import type { Timers } from "./timers.js";

/** Libraries find the kernel here, as `globalThis[Symbol.for("hidden-photons.kernel")]`. */
export const kernelKey = Symbol.for("hidden-photons.kernel");

/** The content of a display_data message, as the protocol has it. */
interface DisplayContent {
  readonly data: Readonly<Record<string, unknown>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly transient: { readonly display_id?: string };
}

export function installKernelApi(
  emit: (output: Exclude<Output, { type: "stream" }>) => void,
  comms: Comms,
  input: Input,
  timers: Timers,
  loader: Loader,
): void {
  const display = createDisplay(emit);
  const newDisplay = createNewDisplay(emit);
  const send = ({ data, metadata, transient: { display_id: id } }: DisplayContent, update: boolean): void => {
    emit({ type: "display", shown: shownAs(data, metadata), update, ...(id === undefined ? {} : { id }) });
  };
  const versions = { node: process.version };
  const api = {
    send,
    comms,
    tslab: { display, newDisplay, versions },
    /** Calls back when the cell that runs now is interrupted, or its rest when it is over; returns what forgets that. */
    onInterrupt: timers.onStop.bind(timers),
    /** Options of threads that see the project's files as cells do. */
    threadOptions: { execArgv: ["--import", new URL("./threadHooks.mjs", import.meta.url).href] },
    get reloads() {
      return loader.reloads;
    },
    /** A person sits at the front end, who can answer and move controls. */
    get interactive() {
      return input.allowed;
    },
  };
  Object.defineProperty(globalThis, kernelKey, { value: api });
  Object.assign(globalThis, { display, newDisplay, input: input.ask });
}
