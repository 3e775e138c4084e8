// A start-up snapshot: the heap of a kernel process that has read TypeScript and the declarations of the language. It holds
// for one version of Node.js and one bundle; without it the kernel starts from its bundle, which takes a second longer.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/** The argument that makes a kernel check a cell and end, instead of serving a front end. */
export const rehearsal = "rehearse";

/** Builds the snapshot of a bundled kernel, beside it, and tries it; false if this Node.js cannot do that. */
export function buildSnapshot(kernel: string): boolean {
  rmSync(keyPath(kernel), { force: true });
  const built = node("--no-warnings", "--snapshot-blob", blobPath(kernel), "--build-snapshot", kernel);
  if (!built || !node("--snapshot-blob", blobPath(kernel), rehearsal)) {
    rmSync(blobPath(kernel), { force: true });
    return false;
  }
  writeFileSync(keyPath(kernel), keyOf(kernel));
  return true;
}

/** The command that starts a bundled kernel, `connectionFile` being its last argument: from its snapshot if that is good. */
export function startCommand(kernel: string, connectionFile: string): string[] {
  const blob = blobPath(kernel);
  if (read(keyPath(kernel)) !== keyOf(kernel) || process.platform === "win32")
    return [process.execPath, kernel, connectionFile];
  return ["/bin/sh", "-c", script, process.execPath, process.version, blob, kernel, connectionFile];
}

/** Node.js may have been replaced, or have options that a snapshot does not bear, when a front end starts the kernel. */
const script =
  'if [ "$("$0" -v)" = "$1" ] && [ -z "$NODE_OPTIONS" ] && [ -r "$2" ]; ' +
  'then exec "$0" --snapshot-blob "$2" "$4"; else exec "$0" "$3" "$4"; fi';

function blobPath(kernel: string): string {
  return `${kernel}.blob`;
}

function keyPath(kernel: string): string {
  return `${kernel}.blob.key`;
}

/** What a snapshot depends on. */
function keyOf(kernel: string): string {
  const { mtimeMs, size } = statSync(kernel);
  return [process.version, process.platform, process.arch, kernel, mtimeMs, size].join("\n");
}

function node(...args: readonly string[]): boolean {
  const env = { ...process.env };
  delete env["NODE_OPTIONS"];
  return spawnSync(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
