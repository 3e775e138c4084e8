// Where Jupyter looks for kernelspecs: https://docs.jupyter.org/en/latest/use/jupyter-directories.html
import { spawnSync } from "node:child_process";
import { posix, win32 } from "node:path";

/** What the choice of a folder depends on. */
export interface System {
  platform: NodeJS.Platform;
  home: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** The kernelspec folder of the user. */
export function userDirectory(system: System): string {
  return pathOf(system).join(dataDirectory(system), "kernels");
}

/** The folder in which Jupyter and its kernels keep what the user has. */
export function dataDirectory(system: System): string {
  return system.env["JUPYTER_DATA_DIR"] ?? userData(system);
}

/** The kernelspec folder of a Python environment. */
export function prefixDirectory(prefix: string, system: System): string {
  return pathOf(system).join(prefix, "share", "jupyter", "kernels");
}

function userData(system: System): string {
  const { platform, home, env } = system;
  const path = pathOf(system);
  if (platform === "win32")
    return path.join(env["APPDATA"] ?? path.join(home, "AppData", "Roaming"), "jupyter");
  if (platform === "darwin") return path.join(home, "Library", "Jupyter");
  return path.join(env["XDG_DATA_HOME"] ?? path.join(home, ".local", "share"), "jupyter");
}

function pathOf({ platform }: System): typeof posix {
  return platform === "win32" ? win32 : posix;
}

/** The prefix of the active Python environment, else of the Python that is found; throws an Error if there is none. */
export function sysPrefix({ platform, env }: System): string {
  const active = env["VIRTUAL_ENV"] ?? env["CONDA_PREFIX"];
  if (active !== undefined) return active;
  for (const python of platform === "win32" ? ["python", "py"] : ["python3", "python"]) {
    const { status, stdout } = spawnSync(python, ["-c", "import sys; print(sys.prefix)"], {
      encoding: "utf8",
      env,
    });
    if (status === 0) return stdout.trim();
  }
  throw new Error("--sys-prefix: no Python found; activate an environment, or give its folder with --prefix");
}
