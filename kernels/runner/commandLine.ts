// The command line of npm run execute.
import { parseArgs } from "node:util";
import { parseParameter, type Parameters } from "./parameters.js";
import { defaultTimeout } from "./run.js";

export const help = `Usage: npm run execute -- FILE.ipynb [options]

Executes the notebook and writes it back with its outputs, in canonical form.

  --kernel NAME           the kernel, instead of the one that the notebook names
  --output FILE           write there, and leave FILE.ipynb as it is; after a failure too,
                          with the outputs so far
  --parameters NAME=VALUE a value for the cell tagged "parameters"; can be repeated; without --output
                          the result is in FILE.out.ipynb, and FILE.ipynb keeps its own values
  --timeout SECONDS       time limit for each cell (${defaultTimeout})
  --help                  show this text

Exit code: 0 if every cell ran, 1 if not, 2 for a wrong command line or an output that
cannot be written, 130 after Ctrl-C.
`;

export interface Command {
  file: string;
  kernel: string | undefined;
  /** undefined for the notebook itself */
  output: string | undefined;
  parameters: Parameters | undefined;
  timeout: number;
}

/** What the arguments ask for; undefined for --help. Throws an Error if they ask for nothing that can be done. */
export function readCommandLine(args: string[]): Command | undefined {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      kernel: { type: "string" },
      output: { type: "string" },
      parameters: { type: "string", multiple: true },
      timeout: { type: "string", default: String(defaultTimeout) },
      help: { type: "boolean" },
    },
  });
  if (values.help) return undefined;
  const { kernel, output, timeout } = values;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error("give one notebook");
  if (!(Number(timeout) > 0 && Number(timeout) <= 1e6))
    throw new Error(`--timeout: got ${timeout}, allowed is a number > 0, in seconds (at most 1000000)`);
  const parameters = values.parameters && Object.fromEntries(values.parameters.map(parseParameter));
  const beside = parameters && file.replace(/(?:\.ipynb)?$/, ".out.ipynb");
  return { file, kernel, output: output ?? beside, parameters, timeout: Number(timeout) };
}
