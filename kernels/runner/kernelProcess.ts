// The process of a kernel and its connection file. Neither outlives this process.
import { spawn, type ChildProcess } from "node:child_process";
import type { Kernelspec } from "../jupyter/kernelspec.js";
import { writeConnectionFile, type Connection } from "./connection.js";

/** The kernel's process ended, or never came to life; the message says how and quotes what it printed last. */
export class KernelDied extends Error {
  override readonly name = "KernelDied";
}

// After its end, what a process printed and sent last is still under way, in pipes and sockets that tell no end: a process
// that it left behind may keep a pipe open for ever.
const underWay = 500; // ms

export class KernelProcess {
  private readonly child: ChildProcess;
  private readonly removeFile: () => void;
  private printed = "";
  private isKilled = false;
  private readonly end = () => {
    this.kill();
  };

  /** @param onEnd called once, when the process ends without kill() */
  constructor(
    spec: Kernelspec,
    connection: Connection,
    directory: string,
    onEnd: (error: KernelDied) => void,
  ) {
    const file = writeConnectionFile(connection);
    this.removeFile = file.remove;
    process.once("exit", this.end);

    const [command = "", ...args] = spec.argv.map((arg) => arg.replace("{connection_file}", file.path));
    this.child = spawn(command, args, {
      cwd: directory,
      // What a runner executes does not belong into the user's history.
      env: { HIDDEN_PHOTONS_HISTORY: "", ...process.env, JPY_PARENT_PID: String(process.pid) },
      stdio: ["ignore", "pipe", "pipe"],
      // A process group of its own: Ctrl-C in the terminal reaches only us, and kill() also what the kernel started.
      detached: process.platform !== "win32",
      windowsHide: true,
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on("data", (text: Buffer) => {
        this.printed = (this.printed + text.toString()).slice(-2000);
      });

    const report = (how: string) => {
      if (!this.isKilled) onEnd(new KernelDied(`The kernel "${spec.name}" ${how}.${this.lastWords()}`));
    };
    this.child.once("error", (error) => {
      report(`could not be started: ${error.message}`);
    });
    this.child.once("exit", (code, signal) => {
      const how = signal === null ? `ended with exit code ${code ?? "unknown"}` : `was killed by ${signal}`;
      // What has come in by then is read first, also where this process itself was kept waiting.
      setTimeout(() => setImmediate(report, how), underWay);
    });
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** What the process printed last outside of any cell, as an addition to an error message. */
  lastWords(): string {
    const text = this.printed.trim();
    return text === "" ? "" : ` It printed last:\n${text.replace(/^/gm, "  ")}`;
  }

  /** Ends the process and removes the connection file. Can be called again. */
  kill(): void {
    this.isKilled = true;
    process.off("exit", this.end);
    this.removeFile();
    const { pid, exitCode, signalCode } = this.child;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    try {
      process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
    } catch {
      // It ended by itself a moment ago.
    }
  }
}
