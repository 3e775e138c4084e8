// npm run execute: one notebook, headless.
import { writeFileSync } from "node:fs";
import { constants } from "node:os";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import {
  defaultTimeout,
  executeNotebook,
  ExecutionError,
  formatNotebook,
  parseParameter,
  readNotebook,
  showProgress,
} from "./index.js";

const help = `Usage: npm run execute -- FILE.ipynb [options]

Executes the notebook and writes it back with its outputs, in canonical form.

  --kernel NAME           the kernel, instead of the one that the notebook names
  --output FILE           write there, and leave FILE.ipynb as it is; after a failure too,
                          with the outputs so far
  --parameters NAME=VALUE a value for the cell tagged "parameters"; can be repeated, needs --output
  --timeout SECONDS       time limit for each cell (${defaultTimeout})
  --help                  show this text

Exit code: 0 if every cell ran, 1 if not, 2 for a wrong command line, 130 after Ctrl-C.
`;

function readCommandLine() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kernel: { type: "string" },
      output: { type: "string" },
      parameters: { type: "string", multiple: true },
      timeout: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const [file, ...more] = positionals;
  if (values.help) return undefined;
  if (file === undefined || more.length > 0) throw new Error("give one notebook");
  if (values.parameters && values.output === undefined)
    throw new Error("--parameters needs --output, so that the notebook itself keeps its own values");
  const timeout = values.timeout === undefined ? defaultTimeout : Number(values.timeout);
  if (!(timeout > 0 && timeout < 1e6))
    throw new Error(`--timeout: got ${values.timeout ?? ""}, allowed is a number of seconds > 0`);
  const parameters = values.parameters && Object.fromEntries(values.parameters.map(parseParameter));
  return { file, kernel: values.kernel, output: values.output, parameters, timeout };
}

type Command = NonNullable<ReturnType<typeof readCommandLine>>;

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
  const command = readCommandLine();
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
