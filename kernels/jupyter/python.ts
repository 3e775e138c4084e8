// Finds the Python that makes the environment of JupyterLab, when no Jupyter is installed.
import { spawnSync } from "node:child_process";

const oldest = 10; // Python 3.10, the oldest that the pinned JupyterLab runs on.

export interface Python {
  /** The program and its first arguments: `["py", "-3"]` on Windows. */
  command: [string, ...string[]];
  /** 12 for Python 3.12. */
  minor: number;
  /** Whether it can make virtual environments with pip in them. */
  makesEnvironments: boolean;
}

const probe = `
import importlib.util, sys
print(*sys.version_info[:2], *(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip")))
`;

function commands(platform: NodeJS.Platform): Python["command"][] {
  const versioned = ["3.14", "3.13", "3.12", "3.11", "3.10"].map((version) => `python${version}`);
  return platform === "win32"
    ? [["py", "-3"], ["python"]]
    : [["python3"], ["python"], ...versioned.map((name): [string] => [name])];
}

function look(command: Python["command"], environment: NodeJS.ProcessEnv): Python[] {
  const [program, ...first] = command;
  const { status, stdout } = spawnSync(program, [...first, "-c", probe], {
    env: environment,
    encoding: "utf8",
  });
  const [major, minor, venv, ensurepip] = status === 0 ? stdout.trim().split(" ") : [];
  return major === "3" && minor !== undefined
    ? [{ command, minor: Number(minor), makesEnvironments: venv === "True" && ensurepip === "True" }]
    : [];
}

/**
 * The first Python on the `PATH` that is new enough and can make virtual environments.
 *
 * @param environment the environment variables to read, `process.env` outside of tests
 * @throws Error that says what to install if there is none, if all are too old, or if the venv module is missing
 */
export function findPython(environment: NodeJS.ProcessEnv = process.env): Python {
  const found = commands(process.platform).flatMap((command) => look(command, environment));
  const newEnough = found.filter(({ minor }) => minor >= oldest);
  const fit = newEnough.find(({ makesEnvironments }) => makesEnvironments);
  if (fit) return fit;
  if (newEnough[0]) {
    const { command, minor } = newEnough[0];
    throw new Error(
      `Python 3.${minor} (${command.join(" ")}) cannot make virtual environments: its venv module is incomplete.\n` +
        "Debian, Ubuntu: sudo apt-get install python3-venv",
    );
  }
  const newest = Math.max(...found.map(({ minor }) => minor));
  throw new Error(
    (found.length > 0
      ? `JupyterLab needs Python 3.${oldest} or newer, and the newest found is Python 3.${newest}.\n`
      : "JupyterLab needs Python, and none was found on the PATH.\n") +
      `Install Python 3.${oldest} or newer from https://www.python.org/downloads/ ` +
      "(Debian, Ubuntu: sudo apt-get install python3 python3-venv), or install JupyterLab itself.\n" +
      "The chapters as web pages need no Python: npm run book",
  );
}
