// The Jupyter that opens the chapters: one that is installed already, else the project's own.
import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeEnvironment } from "./environment.js";

export interface Jupyter {
  /** Its `jupyter` program. */
  command: string;
  /** For people: "JupyterLab 4.6.6". */
  name: string;
}

function output(command: string, options: string[], environment: NodeJS.ProcessEnv): string | undefined {
  const { status, stdout } = spawnSync(command, options, { env: environment, encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** The JupyterLab on the `PATH`, if it is version 4 or newer. */
export function installedJupyter(environment: NodeJS.ProcessEnv = process.env): Jupyter | undefined {
  const version = output("jupyter", ["lab", "--version"], environment);
  return version !== undefined && Number.parseInt(version, 10) >= 4
    ? { command: "jupyter", name: `JupyterLab ${version}` }
    : undefined;
}

/** The JupyterLab in `.venv`, which is made if it is not there. */
export function ownJupyter(): Jupyter {
  return { command: makeEnvironment("requirements.txt").jupyter, name: "JupyterLab in .venv" };
}

/**
 * A JupyterLab that knows the kernels of the project: the installed one, else the project's own. That is also the way
 * out where a kernel of the same name, not of this project, is in the way: nothing of the user's is replaced.
 *
 * @throws Error with what to do if there is none and no environment can be made
 */
export function readyJupyter(installed = installedJupyter(), own = ownJupyter): Jupyter {
  if (installed && installKernels(installed)) return installed;
  const jupyter = own();
  if (!installKernels(jupyter)) throw new Error("The kernels could not be installed.");
  return jupyter;
}

/** Lets kernelspecs and settings inside Jupyter's own environment win over those of the user. */
export const environmentFirst = { JUPYTER_PREFER_ENV_PATH: "1" };

/**
 * The prefix of Jupyter's own environment (`sys.prefix`), under which it looks for kernelspecs; undefined if this user
 * may not write there.
 */
export function writablePrefix(
  { command }: Jupyter,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const variables = { ...environment, ...environmentFirst, JUPYTER_PATH: "" };
  const paths = output(command, ["--paths", "--json"], variables);
  const [data] = paths === undefined ? [] : (JSON.parse(paths) as { data: string[] }).data;
  if (data === undefined) return undefined;
  try {
    const kernels = join(data, "kernels");
    mkdirSync(kernels, { recursive: true });
    accessSync(kernels, constants.W_OK);
    return dirname(dirname(data)); // the data are in PREFIX/share/jupyter
  } catch {
    return undefined;
  }
}

/**
 * Tells this Jupyter about the kernels of the project: in its own environment, else for this user.
 *
 * @returns whether that could be done; if not, the reason is on stderr
 */
export function installKernels(jupyter: Jupyter): boolean {
  const prefix = writablePrefix(jupyter);
  if (prefix === undefined)
    console.error(
      `You may not write to the environment of ${jupyter.name}: the kernels are for your account.`,
    );
  const place = prefix === undefined ? ["--user"] : ["--prefix", prefix];
  const install = fileURLToPath(new URL("install.ts", import.meta.url));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", install, ...place], {
    stdio: [0, 2, 2],
  });
  return status === 0;
}
