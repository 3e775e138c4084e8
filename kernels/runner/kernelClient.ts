// One running kernel: requests to it over ZeroMQ, and the outputs that come back.
import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Dealer, Subscriber } from "zeromq";
import type { Kernelspec } from "../jupyter/kernelspec.js";
import { address, newConnection, type Connection } from "./connection.js";
import { KernelDied, KernelProcess } from "./kernelProcess.js";
import { decode, encode, newMessage, type Message } from "./wire.js";

export interface KernelOptions {
  /** The folder that the kernel starts in: the notebook's. */
  directory: string;
  /** Receives what cells print and display, in order; `message.parent.msg_id` tells the request. */
  onOutput: (message: Message) => void;
}

export interface SentRequest {
  id: string;
  /** The content of the kernel's reply. */
  replied: Promise<Record<string, unknown>>;
  /** Resolves when the kernel has replied and every output of the request has arrived. */
  done: Promise<Record<string, unknown>>;
  isDone: () => boolean;
}

export class KernelClient {
  private readonly shell = new Dealer({ linger: 0 });
  private readonly iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  private readonly process: KernelProcess;
  private readonly session = randomUUID();
  private readonly waiting = new Map<string, Waiting>();
  private failure: Error | undefined;
  private sent: Promise<void> = Promise.resolve();

  private constructor(
    readonly spec: Kernelspec,
    private readonly connection: Connection,
    private readonly options: KernelOptions,
  ) {
    this.iopub.subscribe();
    this.shell.connect(address(connection, "shell"));
    this.iopub.connect(address(connection, "iopub"));
    this.process = new KernelProcess(spec, connection, options.directory, (error) => {
      this.fail(error);
    });
    void this.listen(this.shell, (message) => {
      this.waiting.get(message.parent.msg_id ?? "")?.reply(message.content);
    });
    void this.listen(this.iopub, (message) => {
      this.receive(message);
    });
  }

  /** Starts the process. Wait for ready() before the first cell, and call stop() whatever happens. */
  static async start(spec: Kernelspec, options: KernelOptions): Promise<KernelClient> {
    return new KernelClient(spec, await newConnection(spec.name), options);
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Resolves when the kernel answers on both channels, so that no output of the first cell is lost. */
  async ready(): Promise<void> {
    for (;;) {
      const { replied, done } = this.request("kernel_info_request", {});
      await replied;
      // The subscription may reach the kernel some time after the kernel answers on the other channel.
      const heard = done.then(() => true);
      if (await Promise.race([heard, delay(50, false)])) return;
      heard.catch(() => undefined);
    }
  }

  execute(code: string): SentRequest {
    return this.request("execute_request", {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: false,
      stop_on_error: true,
    });
  }

  /** Resolves when everything that the kernel has sent so far has arrived. */
  async settled(): Promise<void> {
    await this.request("kernel_info_request", {}).done;
  }

  /** What the process printed last outside of any cell, as an addition to an error message. */
  lastWords(): string {
    return this.process.lastWords();
  }

  /** Ends the process at once and frees everything; requests that wait fail. */
  stop(): void {
    this.fail(new KernelDied("The kernel was stopped."));
    this.process.kill();
    this.shell.close();
    this.iopub.close();
  }

  /** Sends any request of the shell channel. */
  request(type: string, content: Record<string, unknown>): SentRequest {
    const message = newMessage(this.session, type, content);
    const waiting = new Waiting();
    if (this.failure) {
      waiting.fail(this.failure);
    } else {
      const id = message.header.msg_id;
      this.waiting.set(id, waiting);
      waiting.done.then(
        () => this.waiting.delete(id),
        () => undefined,
      );
      // A ZeroMQ socket takes one message at a time.
      this.sent = this.sent
        .then(() => this.shell.send(encode(message, this.connection.key)))
        .catch((error: unknown) => {
          this.fail(asError(error));
        });
    }
    const isDone = () => !this.waiting.has(message.header.msg_id);
    return { id: message.header.msg_id, replied: waiting.replied, done: waiting.done, isDone };
  }

  private async listen(socket: AsyncIterable<Buffer[]>, handle: (message: Message) => void): Promise<void> {
    try {
      for await (const frames of socket) handle(decode(frames, this.connection.key));
    } catch (error) {
      this.fail(asError(error));
    }
  }

  private receive(message: Message): void {
    if (message.header.msg_type !== "status") this.options.onOutput(message);
    else if (message.content["execution_state"] === "idle")
      this.waiting.get(message.parent.msg_id ?? "")?.idle();
  }

  /** Fails every request that waits and every later one. Only the first cause is kept. */
  private fail(error: Error): void {
    this.failure ??= error;
    for (const waiting of this.waiting.values()) waiting.fail(this.failure);
    this.waiting.clear();
  }
}

/** The two things that a request waits for: the reply, and the end of its outputs. */
class Waiting {
  reply!: (content: Record<string, unknown>) => void;
  idle!: () => void;
  fail!: (error: Error) => void;
  readonly replied: Promise<Record<string, unknown>>;
  readonly done: Promise<Record<string, unknown>>;

  constructor() {
    const failed = new Promise<never>((_, reject) => {
      this.fail = reject;
    });
    const reply = new Promise<Record<string, unknown>>((resolve) => {
      this.reply = resolve;
    });
    const idle = new Promise<void>((resolve) => {
      this.idle = resolve;
    });
    this.replied = Promise.race([reply, failed]);
    this.done = Promise.race([Promise.all([reply, idle]).then(([content]) => content), failed]);
    // A request that nobody waits for any more may fail unheard.
    for (const promise of [failed, this.replied, this.done]) promise.catch(() => undefined);
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
