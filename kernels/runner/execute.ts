// npm run execute: one notebook, headless.
import { writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, resolve } from "node:path";
import { help, readCommandLine, type Command } from "./commandLine.js";
import { obstacleAt, reasonOf } from "./files.js";
import {
  executeNotebook,
  ExecutionError,
  formatNotebook,
  readNotebook,
  showProgress,
  type Notebook,
} from "./index.js";

async function execute(notebook: Notebook, { file, output = file, ...options }: Command): Promise<void> {
  const progress = showProgress(`Executing ${file}`);
  const started = Date.now();
  const executed = await executeNotebook(notebook, {
    ...options,
    directory: dirname(resolve(file)),
    onProgress: progress.update,
    signal: interrupt.signal,
  }).finally(progress.stop);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.error(`Every cell ran, in ${seconds} s. ${write(output, executed, "Written to")}`);
}

function report({ file, output }: Command, error: unknown): void {
  console.error(`${file}: ${messageOf(error)}`);
  if (!(error instanceof ExecutionError) || output === undefined) return;
  console.error(`\n${write(output, error.notebook, "The outputs so far are in")}`);
}

/** Writes the notebook and says so, or says why it could not and fails the run. */
function write(path: string, notebook: Notebook, success: string): string {
  try {
    writeFileSync(path, formatNotebook(notebook));
    return `${success} ${path}`;
  } catch (error) {
    process.exitCode = 1;
    return `The outputs are lost: ${path} could not be written: ${obstacleAt(path) ?? reasonOf(error)}`;
  }
}

async function main(args: string[]): Promise<void> {
  const command = commandOf(args);
  const notebook = command && notebookOf(command);
  if (!command || !notebook) return;
  await execute(notebook, command).catch((error: unknown) => {
    report(command, error);
    process.exitCode = failed;
  });
}

/** undefined if there is nothing to do but to exit. */
function commandOf(args: string[]): Command | undefined {
  try {
    const command = readCommandLine(args);
    if (!command) process.stdout.write(help);
    return command;
  } catch (error) {
    console.error(`${messageOf(error)}\n\n${help}`);
    process.exitCode = 2;
    return undefined;
  }
}

/** The notebook to execute; undefined, with the reason on stderr, if there is none or its outputs could not be kept. */
function notebookOf({ file, output = file }: Command): Notebook | undefined {
  try {
    const notebook = readNotebook(file);
    const obstacle = obstacleAt(output);
    if (obstacle === undefined) return notebook;
    console.error(`${output} cannot be written: ${obstacle}`);
    process.exitCode = 2;
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const interrupt = new AbortController();
let failed = 1;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    failed = 128 + constants.signals[signal];
    interrupt.abort();
  });

await main(process.argv.slice(2));
