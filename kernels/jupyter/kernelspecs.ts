// The kernels of this project, by the name that a notebook asks for in its metadata. A new kernel is one line here.
import { tslabKernelspec } from "../tslab/kernelspec.js";
import { hiddenPhotonsKernelspec } from "../typescript/kernelspec.js";
import type { Kernelspec } from "./kernelspec.js";

export const kernelspecs: readonly Kernelspec[] = [hiddenPhotonsKernelspec, tslabKernelspec];

/** The kernelspec with this name; throws an Error that lists the names there are. */
export function findKernelspec(name: string): Kernelspec {
  const found = kernelspecs.find((spec) => spec.name === name);
  if (found) return found;
  const names = kernelspecs.map((spec) => spec.name).join(", ");
  throw new Error(`There is no kernel "${name}" here; choose one of: ${names}`);
}
