// The kernel of this project. Its bundle is built by `node kernels/ready.mjs`.
import { fileURLToPath } from "node:url";
import type { Kernelspec } from "../jupyter/kernelspec.js";
import { startCommand } from "./src/snapshot.js";

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const hiddenPhotonsKernelspec: Kernelspec = {
  name: "hidden-photons",
  argv: startCommand(fileOf("dist/kernel.cjs"), "{connection_file}"),
  display_name: "TypeScript (hidden photons)",
  language: "typescript",
  // A signal would reach the kernel only, and the cell runs in a process of its own.
  interrupt_mode: "message",
  metadata: { debugger: false },
  logo: fileOf("logo.svg"),
};
