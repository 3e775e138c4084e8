import { readFileSync, readdirSync, realpathSync, statSync } from "node:fs";
import ts from "typescript";

/** The files that the type checker may read. Paths are absolute. */
export interface FileHost {
  readFile(path: string): string | undefined;
  fileExists(path: string): boolean;
  directoryExists(path: string): boolean;
  /** Names of the folders in a folder. */
  directories(path: string): readonly string[];
  /** Paths of the files under a folder, for the completion of module names. */
  readDirectory: NonNullable<ts.LanguageServiceHost["readDirectory"]>;
  realPath(path: string): string;
  /** Differs after the file has changed; undefined if there is no such file. */
  version(path: string): string | undefined;
  /** Time of the last change in milliseconds; undefined if there is no such file. */
  modified(path: string): number | undefined;
}

/** The files on disk. */
export function diskFiles(): FileHost {
  const stat = (path: string) => statSync(path, { throwIfNoEntry: false });
  return {
    readFile: (path) => attempt(() => readFileSync(path, "utf8")),
    fileExists: (path) => attempt(() => stat(path)?.isFile()) ?? false,
    directoryExists: (path) => attempt(() => stat(path)?.isDirectory()) ?? false,
    directories: (path) =>
      attempt(() => readdirSync(path, { withFileTypes: true }))
        ?.filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
        .map(({ name }) => name) ?? [],
    readDirectory: (...search) => ts.sys.readDirectory(...search),
    realPath: (path) => attempt(() => realpathSync(path)) ?? path,
    modified: (path) => attempt(() => stat(path)?.mtimeMs),
    version: (path) =>
      attempt(() => {
        const found = stat(path);
        return found && `${found.mtimeMs} ${found.size}`;
      }),
  };
}

/** A file that cannot be read is treated as one that is not there. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
