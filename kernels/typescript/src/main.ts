// The kernel's process, in the notebook's folder: node kernel.cjs CONNECTION_FILE
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString, startupSnapshot } from "node:v8";
import ts from "typescript";
import { ExecutorProcess } from "./executorProcess.js";
import { diskFiles } from "./host.js";
import { TypeScriptLanguage } from "./language.js";
import { rehearsal } from "./snapshot.js";
import { startKernel } from "./start.js";
import { createLibrary } from "./workspace.js";

const root = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "../..");
const files = diskFiles();
const library = createLibrary();

function main(): void {
  // Each check leaves the type checker of the last one behind. Collected late, these take more memory than all the rest.
  setFlagsFromString("--heap-growing-percent=60");
  const directory = process.cwd();
  const language = new TypeScriptLanguage({ files, directory, root, library });
  // A snapshot is started without the name of a script.
  const argument = process.argv.at(-1) ?? "";
  if (argument === rehearsal) process.exit(rehearse(language) ? 0 : 1);
  startKernel({
    connectionFile: argument,
    home: import.meta.url,
    typescript: ts.version,
    language,
    executor: (listener) =>
      new ExecutorProcess(
        { entry: fileURLToPath(new URL("executor.mjs", import.meta.url)), directory },
        listener,
      ),
  }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  });
}

/** Checks what every notebook needs, so that it has been read; true if the answers are right. */
function rehearse(language: TypeScriptLanguage): boolean {
  const good = language.check("console.log(await Promise.resolve([1, 2].map((x) => Math.sqrt(x))));");
  const bad = language.check('const x: number = "a";');
  return good.ok && !bad.ok;
}

if (startupSnapshot.isBuildingSnapshot()) {
  if (!rehearse(new TypeScriptLanguage({ files, directory: root, root, library })))
    throw new Error("the type checker does not work");
  startupSnapshot.setDeserializeMainFunction(main);
} else main();
