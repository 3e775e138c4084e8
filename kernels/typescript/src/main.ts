// The kernel's process: node kernel.cjs CONNECTION_FILE, in the notebook's folder.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { ExecutorProcess } from "./executorProcess.js";
import { diskFiles } from "./host.js";
import { TypeScriptLanguage } from "./language.js";
import { startKernel } from "./start.js";

const directory = process.cwd();
const root = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "../..");

startKernel({
  connectionFile: process.argv[2] ?? "",
  home: import.meta.url,
  typescript: ts.version,
  language: new TypeScriptLanguage({ files: diskFiles(), directory, root }),
  executor: (listener) =>
    new ExecutorProcess(
      { entry: fileURLToPath(new URL("executor.mjs", import.meta.url)), directory },
      listener,
    ),
}).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
