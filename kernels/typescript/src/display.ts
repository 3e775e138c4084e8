// The public display API of tslab, extended by whole bundles.
import { randomBytes } from "node:crypto";
import type { MimeBundle, Output, Shown } from "./executorMessages.js";
import { show, shownAs } from "./shown.js";

/** Shows what it is called with below the cell, as if it were the cell's last value. */
export interface Display {
  (value: unknown): void | Promise<void>;
  javascript(text: string): void;
  html(text: string): void;
  markdown(text: string): void;
  latex(text: string): void;
  svg(text: string): void;
  png(bytes: Uint8Array): void;
  jpeg(bytes: Uint8Array): void;
  gif(bytes: Uint8Array): void;
  pdf(bytes: Uint8Array): void;
  text(text: string): void;
  raw(contentType: string, content: string | Uint8Array): void;
  /** Shows one output in several formats, of which the front end picks the best it knows. */
  bundle(data: MimeBundle, metadata?: Readonly<Record<string, unknown>>): void;
  /** Removes the outputs of the cell; with `wait` only when the next one comes. */
  clear(wait?: boolean): void;
}

const types = {
  javascript: "text/javascript",
  html: "text/html",
  markdown: "text/markdown",
  latex: "text/latex",
  svg: "image/svg+xml",
  png: "image/png",
  jpeg: "image/jpeg",
  gif: "image/gif",
  pdf: "application/pdf",
  text: "text/plain",
} as const;

type Emit = (output: Exclude<Output, { type: "stream" }>) => void;

/** @param id names the one output that this display writes and overwrites; a new output each time without it */
export function createDisplay(emit: Emit, id?: string): Display {
  let update = false;
  const bundle: Display["bundle"] = (data, metadata = {}) => {
    emit({ type: "display", shown: shownAs(data, metadata), update, ...(id === undefined ? {} : { id }) });
    update = id !== undefined;
  };
  const emitShown = (shown: Shown | undefined): void => {
    if (shown) bundle(shown.data, shown.metadata);
  };
  const displayValue = (value: unknown): void | Promise<void> => {
    const shown = show(value);
    if (!(shown instanceof Promise)) emitShown(shown);
    else return shown.then(emitShown);
  };
  const single = Object.fromEntries(
    Object.entries(types).map(([name, type]) => [
      name,
      (content: string | Uint8Array) => {
        bundle({ [type]: content });
      },
    ]),
  ) as Pick<Display, keyof typeof types>;
  return Object.assign(displayValue, single, {
    bundle,
    raw(contentType: string, content: string | Uint8Array) {
      bundle({ [contentType]: content });
    },
    clear(wait = false) {
      emit({ type: "clear", wait });
    },
  });
}

/** A display that shows one output and overwrites it. */
export function createNewDisplay(emit: Emit): () => Display {
  return () => createDisplay(emit, randomBytes(8).toString("hex"));
}
