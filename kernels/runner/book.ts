// npm run book: executes all chapters and writes the book.
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { buildBook, chapterPaths, type Execute } from "../book/build.js";
import { executeNotebook, showProgress } from "./index.js";

const help = `Usage: npm run book [-- options]

Executes all chapters (notebooks/*.ipynb) on their kernel and writes the book: book/index.html and a page for each
chapter. The pages need no server and no network; the notebooks stay as they are.

  --no-execute   show the outputs that are stored in the notebooks
  --help         show this text

Exit code: 0 if every cell ran, 1 if not (the chapters that ran are written all the same), 2 for a wrong command
line, 130 after Ctrl-C.
`;

const root = join(import.meta.dirname, "../..");

async function book(execute: Execute | undefined): Promise<number> {
  const library = JSON.parse(readFileSync(join(root, "lib/package.json"), "utf8")) as {
    name: string;
    version: string;
  };
  const output = join(root, "book");
  const failures = await buildBook({
    notebooks: join(root, "notebooks"),
    output,
    library: `${library.name} ${library.version}`,
    execute,
  });
  console.error(`Written: ${relative(process.cwd(), join(output, "index.html"))}`);
  for (const { chapter, message } of failures) console.error(`\nFailed: ${chapter}: ${message}`);
  return failures.length === 0 ? 0 : 1;
}

/** Executes chapters with a progress bar for each, until a signal interrupts the run. */
function executor(signal: AbortSignal): Execute {
  const names = chapterPaths(join(root, "notebooks"));
  let started = 0;
  return async (notebook, { name, directory }) => {
    const progress = showProgress(`${name} (${++started} of ${names.length})`);
    const options = { directory, onProgress: progress.update, signal };
    return executeNotebook(notebook, options).finally(progress.stop);
  };
}

async function run(stored: boolean): Promise<number> {
  const interrupt = new AbortController();
  let interrupted = 130;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      interrupted = 128 + constants.signals[signal];
      interrupt.abort();
    });
  try {
    return await book(stored ? undefined : executor(interrupt.signal));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return interrupt.signal.aborted ? interrupted : 1;
  }
}

try {
  const { values } = parseArgs({ options: { "no-execute": { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) process.stdout.write(help);
  else process.exitCode = await run(values["no-execute"] ?? false);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  process.exitCode = 2;
}
