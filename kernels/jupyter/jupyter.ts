// The Jupyter that opens the chapters: one that is installed already, else the project's own.
import { spawnSync } from "node:child_process";
import { accessSync, constants, mkdirSync } from "node:fs";
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

/**
 * The installed JupyterLab, else one in `.venv`, which is made if it is not there.
 *
 * @throws Error with what to do if there is neither and no environment can be made
 */
export function findJupyter(): Jupyter {
  return (
    installedJupyter() ?? {
      command: makeEnvironment("requirements.txt").jupyter,
      name: "JupyterLab in .venv",
    }
  );
}

/** Lets kernelspecs and settings inside Jupyter's own environment win over those of the user. */
export const environmentFirst = { JUPYTER_PREFER_ENV_PATH: "1" };

/**
 * The data folder inside Jupyter's own environment (`sys.prefix`), where Jupyter looks for kernelspecs; undefined if this
 * user may not write there.
 */
export function writableDataFolder(
  { command }: Jupyter,
  environment: NodeJS.ProcessEnv = process.env,
): string | undefined {
  const paths = output(command, ["--paths", "--json"], {
    ...environment,
    ...environmentFirst,
    JUPYTER_PATH: "",
  });
  if (paths === undefined) return undefined;
  const folder = (JSON.parse(paths) as { data: string[] }).data[0];
  if (folder === undefined) return undefined;
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    return undefined;
  }
}
