// What keeps a file from being read or written, in words.
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { dirname } from "node:path";

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EISDIR: "this is a folder, not a file",
  EACCES: "permission denied",
  EROFS: "its file system is read-only",
  ENOSPC: "the disk is full",
};

/** The reason in an error of node:fs, without the path; of any other error, its message. */
export function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return reasons[code ?? ""] ?? (error instanceof Error ? error.message : String(error));
}

/** Why a file cannot be written at this path; undefined if nothing is known to be in the way. */
export function obstacleAt(path: string): string | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return `there is no folder ${folder}`;
  if (!statSync(folder).isDirectory()) return `${folder} is a file, not a folder`;
  if (existsSync(path) && statSync(path).isDirectory()) return reasons["EISDIR"];
  try {
    accessSync(existsSync(path) ? path : folder, constants.W_OK);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}
