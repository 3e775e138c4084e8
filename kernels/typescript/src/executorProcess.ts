// The kernel's side of the executor: starts it, stops what runs in it, and starts another one when it is lost.
import { spawn, type ChildProcess } from "node:child_process";
import type { CompiledCell } from "./cell.js";
import { describeExit } from "./executorExit.js";
import type { CellError, CommEvent, FromExecutor, Outcome, ToExecutor } from "./executorMessages.js";
import { NativeOutput } from "./nativeOutput.js";
import type { Executor, ExecutorListener } from "./parts.js";

export interface ExecutorOptions {
  /** Path of the bundled executor.mjs. */
  readonly entry: string;
  /** The notebook's folder, which relative imports start from. */
  readonly directory: string;
  /** Options of Node.js for the executor. */
  readonly execArgv?: readonly string[];
  /** Milliseconds that an interrupted executor has before it is ended. */
  readonly patience?: number;
}

/** Milliseconds between two signals of one interrupt: one that comes in the microsecond in which a guard goes up is lost. */
const interval = 100;

export class ExecutorProcess implements Executor {
  private child: ChildProcess;
  private native: NativeOutput;
  private running: { readonly parent: string; readonly end: (outcome: Outcome) => void } | undefined;
  /** The request that ran last: what comes outside of the messages belongs to it. */
  private parent = "";
  private interrupting: { readonly settled: Promise<void>; readonly settle: () => void } | undefined;
  /** By the parent of a comm message: what to call when it has been heard. */
  private readonly unheard = new Map<string, () => void>();
  private stopped = false;

  constructor(
    private readonly options: ExecutorOptions,
    private readonly listener: ExecutorListener,
  ) {
    this.native = this.collectNative();
    this.child = this.start();
  }

  /** The executor's process id. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /**
   * Runs a cell; the executor runs one at a time.
   * @returns how it ended; also when the executor is lost, which the listener then knows already
   */
  execute(cell: CompiledCell, parent: string, allowStdin: boolean): Promise<Outcome> {
    if (this.running) throw new Error("a cell is running");
    this.parent = parent;
    this.native = this.collectNative();
    return new Promise((resolve) => {
      const end = (outcome: Outcome): void => {
        this.running = undefined;
        resolve(outcome);
      };
      this.running = { parent, end };
      this.send({ type: "execute", parent, cell, allowStdin });
    });
  }

  /** Answers the open input request. */
  input(text: string): void {
    this.send({ type: "input", text });
  }

  /** Hands on a comm message; settled when what listens to it has been called, or the executor is lost. */
  comm(parent: string, event: CommEvent): Promise<void> {
    return new Promise((resolve) => {
      this.unheard.set(parent, resolve);
      this.send({ type: "comm", parent, event });
    });
  }

  /** Stops whatever runs; settled when it has stopped, with the executor if there is no other way. */
  interrupt(): Promise<void> {
    if (this.interrupting) return this.interrupting.settled;
    const { child } = this;
    let left = (this.options.patience ?? 1500) / interval; // counted, as the whole machine may be kept waiting
    const again = setInterval(() => {
      left -= 1;
      child.kill(left > 0 ? "SIGINT" : "SIGKILL");
    }, interval);
    let settle = (): void => undefined;
    const settled = new Promise<void>((resolve) => {
      settle = () => {
        clearInterval(again);
        this.interrupting = undefined;
        resolve();
      };
    });
    this.interrupting = { settled, settle };
    child.kill("SIGINT");
    this.send({ type: "interrupt" });
    return settled;
  }

  /** Ends the executor for good. */
  stop(): Promise<void> {
    this.stopped = true;
    return new Promise((resolve) => {
      this.child.once("close", () => {
        resolve();
      });
      this.child.kill("SIGKILL");
    });
  }

  private start(): ChildProcess {
    const { entry, directory, execArgv = [] } = this.options;
    // The check ends the process when an interrupted callback has not told that it left; nobody uses what it protects.
    const argv = ["--no-force-async-hooks-checks", ...execArgv, entry];
    const child = spawn(process.execPath, argv, {
      cwd: directory,
      detached: true, // Ctrl-C in the kernel's terminal is not meant for the executor
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      serialization: "advanced",
      windowsHide: true,
    });
    child.on("message", (message) => {
      this.receive(message as FromExecutor);
    });
    child.on("error", () => undefined); // a message to a process that has just ended; "close" follows
    child.stdout?.on("data", (chunk: Buffer) => {
      this.native.receive("stdout", chunk);
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      this.native.receive("stderr", chunk);
    });
    child.once("close", (code, signal) => {
      this.lose(
        describeExit({ code, signal, interrupted: !!this.interrupting, heapLimit: this.native.outOfMemory }),
      );
    });
    return child;
  }

  private lose(error: CellError): void {
    if (this.stopped) return;
    this.child = this.start();
    this.listener.onLost(this.running ? undefined : error, this.parent);
    this.running?.end({ status: "error", error });
    this.interrupting?.settle();
    for (const parent of [...this.unheard.keys()]) this.heard(parent);
  }

  private receive(message: FromExecutor): void {
    switch (message.type) {
      case "output":
        this.listener.onOutput(message.parent, message.output);
        break;
      case "done":
        if (this.running?.parent === message.parent) this.running.end(message.outcome);
        break;
      case "heard":
        this.heard(message.parent);
        break;
      case "interrupted":
        this.interrupting?.settle();
        break;
      case "ready":
    }
  }

  private heard(parent: string): void {
    this.unheard.get(parent)?.();
    this.unheard.delete(parent);
  }

  private send(message: ToExecutor): void {
    if (this.child.connected) this.child.send(message);
  }

  private collectNative(): NativeOutput {
    const { parent } = this;
    return new NativeOutput((output) => {
      this.listener.onOutput(parent, output);
    });
  }
}
