// Plain tslab, the one in this project's node_modules. It starts in the notebook's folder, as Jupyter does with every
// kernel, so that a notebook imports "hidden-photons" by name from the node_modules above it.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Kernelspec } from "../jupyter/kernelspec.js";

const tslab = dirname(createRequire(import.meta.url).resolve("tslab/package.json"));

export const tslabKernelspec: Kernelspec = {
  name: "tslab",
  argv: [process.execPath, join(tslab, "bin", "tslab"), "kernel", "--config-path", "{connection_file}"],
  display_name: "TypeScript (tslab)",
  language: "typescript",
  interrupt_mode: "signal",
  metadata: { debugger: false },
  logo: fileURLToPath(new URL("logo.svg", import.meta.url)),
};
