// The way of outputs to the kernel: each under the request that it belongs to, and never without bound.
import type { CellError, FromExecutor, Output } from "./executorMessages.js";
import { outputLimits } from "./outputLimits.js";

/** Milliseconds of a window, and how many writes in it go out one by one; more are sent together. */
const window = 50;
const direct = 10;
/** Characters that are sent at once even in a flood. */
const chunk = 16_384;

type Limited = "text" | "display" | "errors";

export class Outputs {
  /** The request that outputs belong to now: of the running cell, or of the one that set the running timer. */
  parent = "";

  private readonly sent = new Map<string, Record<Limited, number>>();
  private pending: { parent: string; name: "stdout" | "stderr"; text: string } | undefined;
  private windowStart = 0;
  private writes = 0;

  /**
   * @param send hands a message to the kernel
   * @param later calls back when the event loop has been idle for some milliseconds
   */
  constructor(
    private readonly send: (message: FromExecutor) => void,
    private readonly later: (flush: () => void, milliseconds: number) => void,
    private readonly limits = outputLimits,
  ) {}

  /** Starts the account of a request afresh. */
  open(parent: string): void {
    this.flush();
    this.parent = parent;
    this.sent.clear();
    this.writes = 0;
  }

  write(name: "stdout" | "stderr", text: string): void {
    const allowed = this.take("text", text.length);
    if (allowed > 0) this.append(name, text.slice(0, allowed));
    if (allowed < text.length && allowed >= 0) {
      this.append("stderr", `\n[output cut after ${this.limits.text} characters]\n`);
      this.flush();
    }
  }

  /** Tells an error that no cell waits for, on stderr. */
  uncaught({ name, message, traceback }: CellError): void {
    const allowed = this.take("errors", 1);
    if (allowed < 1) {
      if (allowed === 0) this.append("stderr", `\n[errors cut after ${this.limits.errors}]\n`);
      return;
    }
    this.flush();
    const told = traceback.join("\n").slice(0, this.limits.error);
    const uncaught = { name, message: message.slice(0, this.limits.error), traceback: told.split("\n") };
    const text = `${told.startsWith("Uncaught ") ? "" : "Uncaught "}${told}\n`;
    this.send({
      type: "output",
      parent: this.parent,
      output: { type: "stream", name: "stderr", text, uncaught },
    });
  }

  /** Sends what is no text, after the text before it. */
  emit(output: Exclude<Output, { type: "stream" }>): void {
    if (output.type === "display") {
      const size = sizeOf(output.shown.data);
      const allowed = this.take("display", size);
      if (allowed < size) {
        if (allowed >= 0) this.append("stderr", `\n[displays cut after ${this.limits.display / 1e6} MB]\n`);
        return;
      }
    }
    this.flush();
    this.send({ type: "output", parent: this.parent, output });
  }

  flush(): void {
    const { pending } = this;
    if (!pending) return;
    this.pending = undefined;
    this.send({
      type: "output",
      parent: pending.parent,
      output: { type: "stream", name: pending.name, text: pending.text },
    });
  }

  /** How much of an amount is still allowed; -1 if it was cut before. */
  private take(kind: Limited, amount: number): number {
    const account = this.sent.get(this.parent) ?? { text: 0, display: 0, errors: 0 };
    this.sent.set(this.parent, account);
    const left = this.limits[kind] - account[kind];
    if (left < 0) return -1;
    account[kind] += amount;
    return Math.min(left, amount);
  }

  private append(name: "stdout" | "stderr", text: string): void {
    const { pending } = this;
    if (pending?.name === name && pending.parent === this.parent) pending.text += text;
    else {
      this.flush();
      this.pending = { parent: this.parent, name, text };
    }
    const now = performance.now();
    if (now - this.windowStart > window) {
      this.windowStart = now;
      this.writes = 0;
    }
    this.writes += 1;
    const isFlood = (this.pending?.text.length ?? 0) > chunk;
    if (this.writes <= direct || isFlood) this.flush();
    if (isFlood) pause();
    else if (this.writes === direct + 1)
      this.later(() => {
        this.flush();
      }, window);
  }
}

/**
 * Gives the kernel time to read. A pipe that is full is not written again before the event loop turns, which a loop that
 * prints keeps from happening: its output would be seen only after its end.
 */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

function sizeOf(data: Readonly<Record<string, unknown>>): number {
  let size = 0;
  for (const value of Object.values(data))
    size += typeof value === "string" ? value.length : JSON.stringify(value).length;
  return size;
}
