// npm run execute: one notebook, headless.
import { writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, resolve } from "node:path";
import { help, readCommandLine, type Command } from "./commandLine.js";
import { executeNotebook, ExecutionError, formatNotebook, readNotebook, showProgress } from "./index.js";

async function execute({ file, output, ...options }: Command): Promise<void> {
  const notebook = readNotebook(file);
  const progress = showProgress(`Executing ${file}`);
  const started = Date.now();
  const executed = await executeNotebook(notebook, {
    ...options,
    directory: dirname(resolve(file)),
    onProgress: progress.update,
    signal: interrupt.signal,
  }).finally(progress.stop);
  writeFileSync(output ?? file, formatNotebook(executed));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.error(`Every cell ran, in ${seconds} s. Written to ${output ?? file}`);
}

function report({ file, output }: Command, error: unknown): void {
  console.error(`${file}: ${messageOf(error)}`);
  if (!(error instanceof ExecutionError) || output === undefined) return;
  writeFileSync(output, formatNotebook(error.notebook));
  console.error(`\nThe outputs so far are in ${output}`);
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

try {
  const command = readCommandLine(process.argv.slice(2));
  if (!command) process.stdout.write(help);
  else
    await execute(command).catch((error: unknown) => {
      report(command, error);
      process.exitCode = failed;
    });
} catch (error) {
  console.error(`${messageOf(error)}\n\n${help}`);
  process.exitCode = 2;
}
