// The kernel's side of the executor: starts it, stops what runs in it, and starts another one when it is lost.
import { spawn, type ChildProcess } from "node:child_process";
import type { CompiledCell } from "./cell.js";
import { interruptionBeforeStart } from "./cellError.js";
import { describeExit, describeFailedStart, type Exit } from "./executorExit.js";
import type { Executor, ExecutorListener } from "./executorInterface.js";
import type { CellError, CommEvent, FromExecutor, Outcome, ToExecutor } from "./executorMessages.js";
import { NativeOutput } from "./nativeOutput.js";

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

/** Executors that may end before they are ready, one after the other, before the kernel does without. */
const mostFailedStarts = 3;

interface Running {
  readonly message: Extract<ToExecutor, { type: "execute" }>;
  readonly end: (outcome: Outcome) => void;
}

export class ExecutorProcess implements Executor {
  private child: ChildProcess;
  private native: NativeOutput;
  private isReady = false;
  private failedStarts = 0;
  /** Why there is no executor any more. */
  private failure: CellError | undefined;
  private running: Running | undefined;
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
    if (this.failure) return Promise.resolve({ status: "error", error: this.failure });
    this.parent = parent;
    this.native = this.collectNative();
    return new Promise((resolve) => {
      const end = (outcome: Outcome): void => {
        this.running = undefined;
        resolve(outcome);
      };
      const message = { type: "execute", parent, cell, allowStdin } as const;
      this.running = { message, end };
      this.send(message);
    });
  }

  /** Answers the open input request. */
  input(text: string): void {
    this.send({ type: "input", text });
  }

  /** Hands on a comm message; settled when what listens to it has been called, or the executor is lost. */
  comm(parent: string, event: CommEvent): Promise<void> {
    if (this.failure) return Promise.resolve();
    return new Promise((resolve) => {
      this.unheard.set(parent, resolve);
      this.send({ type: "comm", parent, event });
    });
  }

  /** Stops whatever runs; settled when it has stopped, with the executor if there is no other way. */
  interrupt(): Promise<void> {
    if (this.interrupting) return this.interrupting.settled;
    if (this.failure) return Promise.resolve();
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
    if (this.failure) return Promise.resolve();
    return new Promise((resolve) => {
      this.child.once("close", () => {
        resolve();
      });
      this.child.kill("SIGKILL");
    });
  }

  private start(): ChildProcess {
    this.isReady = false;
    let printed = "";
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
    // The process could not be started, or a message came too late for it; "close" follows.
    child.on("error", ({ message }) => (printed += `${message}\n`));
    child.stdout?.on("data", (chunk: Buffer) => {
      this.native.receive("stdout", chunk);
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      if (this.isReady) {
        this.native.receive("stderr", chunk);
        return;
      }
      process.stderr.write(chunk);
      printed = (printed + chunk.toString()).slice(-2000);
    });
    child.once("close", (code, signal) => {
      if (this.stopped) return;
      const exit = { code, signal, interrupted: !!this.interrupting, heapLimit: this.native.outOfMemory };
      if (this.isReady) this.lose(describeExit(exit));
      else this.startAgain(exit, printed);
      this.interrupting?.settle();
      for (const parent of [...this.unheard.keys()]) this.heard(parent);
    });
    return child;
  }

  /** An executor has ended, with all variables. */
  private lose(error: CellError): void {
    this.child = this.start();
    this.listener.onLost(this.running ? undefined : error, this.parent);
    this.running?.end({ status: "error", error });
  }

  /** An executor has ended before it could run anything: the cell that waits for it goes to the next one. */
  private startAgain(exit: Exit, printed: string): void {
    if (exit.interrupted) this.running?.end({ status: "error", error: interruptionBeforeStart });
    else this.failedStarts += 1;
    if (this.failedStarts < mostFailedStarts) {
      this.child = this.start();
      if (this.running) this.send(this.running.message);
      return;
    }
    this.failure = describeFailedStart(exit, printed);
    console.error(this.failure.message);
    this.running?.end({ status: "error", error: this.failure });
  }

  private receive(message: FromExecutor): void {
    switch (message.type) {
      case "output":
        this.listener.onOutput(message.parent, message.output);
        break;
      case "done":
        if (this.running?.message.parent === message.parent) this.running.end(message.outcome);
        break;
      case "heard":
        this.heard(message.parent);
        break;
      case "interrupted":
        this.interrupting?.settle();
        break;
      case "ready":
        this.isReady = true;
        this.failedStarts = 0;
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
