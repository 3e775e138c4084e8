// The project's own Python environment, `.venv` in the checkout, with JupyterLab at the versions that were tested.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "./python.js";

export const checkout = fileURLToPath(new URL("../..", import.meta.url));

const folder = join(checkout, ".venv");
const scripts = join(folder, process.platform === "win32" ? "Scripts" : "bin");

export interface Environment {
  /** The folder of its programs, to be put first on the `PATH`. */
  scripts: string;
  python: string;
  jupyter: string;
}

type Requirements = "requirements.txt" | "requirements-test.txt";

/**
 * Makes `.venv`, or brings it up to date with the requirements, and returns its programs. A few seconds the first
 * time, then nothing to do.
 *
 * @throws Error with what to do if no suitable Python is found or pip fails
 */
export function makeEnvironment(...requirements: Requirements[]): Environment {
  const environment = { scripts, python: join(scripts, "python"), jupyter: join(scripts, "jupyter") };
  // The programs of an environment know its path, so that one that was moved has to be made again.
  const place = join(folder, "made-for");
  const usable =
    existsSync(environment.python) && existsSync(place) && readFileSync(place, "utf8") === folder;
  if (!usable) {
    const { command, minor } = findPython();
    console.error(`Making .venv with Python 3.${minor} ...`);
    run([...command, "-m", "venv", "--clear", folder], "Python could not make the environment .venv");
    writeFileSync(place, folder);
  }
  for (const name of requirements) {
    const file = fileURLToPath(new URL(name, import.meta.url));
    const installed = join(folder, name);
    const wanted = readFileSync(file, "utf8");
    if (existsSync(installed) && readFileSync(installed, "utf8") === wanted) continue;
    console.error(
      name === "requirements.txt" ? "Installing JupyterLab ..." : "Installing the tools of the tests ...",
    );
    run(
      [environment.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", file],
      "pip could not install what JupyterLab needs. Check that the Python package index can be reached, and start again",
    );
    writeFileSync(installed, wanted);
  }
  writeSettings();
  return environment;
}

function writeSettings(): void {
  // JupyterLab asks for news and looks for newer versions on the network, unless told otherwise.
  const settings = join(folder, "share/jupyter/lab/settings");
  const notification = { fetchNews: "false", checkForUpdates: false };
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    join(settings, "overrides.json"),
    JSON.stringify({ "@jupyterlab/apputils-extension:notification": notification }, undefined, 2),
  );
  // Its own scripts are CommonJS, and would be taken for the ES modules that the checkout's package.json announces.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "commonjs" }));
}

/** Runs a command with its output on stderr. */
function run(command: readonly [string, ...string[]], complaint: string): void {
  const [program, ...rest] = command;
  const { status, error } = spawnSync(program, rest, { stdio: ["ignore", 2, 2] });
  if (status === 0) return;
  throw new Error(`${complaint} (${error?.message ?? `exit code ${status ?? "none"}, see above`}).`);
}
