// A JupyterLab as `npm start` opens it, on a copy of a notebook.
import { spawn, type ChildProcess } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { checkout } from "../../kernels/jupyter/environment.js";
import { killTree } from "./processes.js";

const startLimit = 180; // seconds; two on an idle machine
const stopLimit = 60; // seconds that JupyterLab has to stop its kernels

export interface Lab {
  /** The address of the server, with "/" at its end. */
  url: string;
  token: string;
  /** What `npm start` and JupyterLab have printed. */
  log: () => string;
  stop: () => Promise<void>;
}

export interface LabOptions {
  notebook: string;
  /** A temporary folder; it is given the notebook and, for imports by name, the packages of the checkout. */
  folder: string;
  /** The environment variables, with the folders of Jupyter's settings. */
  environment: NodeJS.ProcessEnv;
  /** The Python of that Jupyter. */
  python: string;
  /** Ends JupyterLab. */
  signal: AbortSignal;
}

/** Starts JupyterLab on a copy of the notebook, so that its saving on its own leaves the chapter as it is. */
export async function startLab({ notebook, folder, environment, python, signal }: LabOptions): Promise<Lab> {
  const root = join(folder, "notebooks");
  mkdirSync(root);
  symlinkSync(join(checkout, "node_modules"), join(folder, "node_modules"), "junction");
  copyFileSync(notebook, join(root, basename(notebook)));

  const port = await freePort();
  const options = [
    "--no-browser",
    `--port=${port}`,
    `--ServerApp.root_dir=${root}`,
    "--LabApp.expose_app_in_browser=True", // lets the test ask the page for its notebook
  ];
  const start = join(checkout, "kernels/jupyter/start.ts");
  const child = spawn(process.execPath, ["--import", "tsx", start, ...options], {
    cwd: checkout,
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  signal.addEventListener("abort", () => {
    killTree(child, python);
  });
  let log = "";
  child.once("error", (error) => {
    log += error.message;
  });
  const collect = (text: Buffer): void => {
    log += text.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);

  for (let waited = 0; waited < startLimit; waited += 0.1) {
    const [, url, token] = /(http:\/\/localhost:\d+\/)lab\S*\?token=(\w+)/.exec(log) ?? [];
    if (url && token) return { url, token, log: () => log, stop: () => stop(child, python) };
    if (child.exitCode !== null) break;
    await delay(100);
  }
  await stop(child, python);
  throw new Error(`npm start did not open JupyterLab:\n${log}`);
}

async function stop(child: ChildProcess, python: string): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const tooLate = delay(stopLimit * 1000, "too late", { ref: false });
  if ((await Promise.race([ended, tooLate])) !== "too late") return;
  killTree(child, python);
  throw new Error(`JupyterLab did not stop within ${stopLimit} s.`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}
