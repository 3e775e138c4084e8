import { type ChildProcess, spawnSync } from "node:child_process";

// Kernels are in sessions of their own, so that no signal to a process group reaches them.
const script = `
import psutil, sys
process = psutil.Process(int(sys.argv[1]))
for each in [*process.children(recursive=True), process]:
    each.kill()
`;

/**
 * Ends a process and all that it started, at once.
 *
 * @param python a Python that has psutil
 */
export function killTree({ pid, exitCode, signalCode }: ChildProcess, python: string): void {
  if (exitCode === null && signalCode === null) spawnSync(python, ["-c", script, String(pid)]);
}
