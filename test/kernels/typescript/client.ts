// A front end for tests: sends any message on any channel, and keeps all that the kernel says.
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { Dealer, Subscriber } from "zeromq";
import { findKernelspec } from "../../../kernels/jupyter/kernelspecs.js";
import { address, newConnection, type Channel, type Connection } from "../../../kernels/runner/connection.js";
import { KernelProcess } from "../../../kernels/runner/kernelProcess.js";
import { decode, encode, newMessage, type Header, type Message } from "../../../kernels/runner/wire.js";

type Content = Record<string, unknown>;

/** What a request came to. */
export interface Answer {
  readonly id: string;
  readonly reply: Content;
  /** The type of the reply message. */
  readonly type: string;
  /** All that was published for the request, from busy to idle. */
  readonly published: readonly Message[];
  /** Contents of the published messages of one type. */
  readonly of: (type: string) => Content[];
  /** What the cell wrote to stdout. */
  readonly stdout: string;
}

interface Waiting {
  reply?: Message;
  isIdle: boolean;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

export interface ClientOptions {
  directory?: string;
  /** Instead of the kernel's own command. */
  argv?: string[];
}

const patience = 60_000; // ms for one answer: the machine may be busy

export class Client {
  /** Everything that was published, in order. */
  readonly published: Message[] = [];
  readonly inputRequests: Message[] = [];
  inputReply: string | undefined;
  private readonly waiting = new Map<string, Waiting>();
  private readonly sockets: Record<"shell" | "control" | "stdin", Dealer>;
  private readonly iopub = new Subscriber({ linger: 0, receiveHighWaterMark: 0 });
  private readonly session = randomUUID();
  private readonly sent = new Map<string, Promise<void>>();
  private readonly process: KernelProcess;
  ended: Error | undefined;

  private constructor(
    readonly connection: Connection,
    { directory = tmpdir(), argv }: ClientOptions,
  ) {
    const routingId = `client-${this.session}`; // the same on shell and stdin, as the protocol wants it
    const dealer = () => new Dealer({ linger: 0, routingId, sendHighWaterMark: 0 });
    this.sockets = { shell: dealer(), control: dealer(), stdin: dealer() };
    this.iopub.subscribe();
    for (const [name, socket] of Object.entries({ ...this.sockets, iopub: this.iopub }))
      socket.connect(address(connection, name as Channel));
    const spec = findKernelspec("hidden-photons");
    this.process = new KernelProcess({ ...spec, argv: argv ?? spec.argv }, connection, directory, (error) => {
      this.ended = error;
      for (const { reject } of this.waiting.values()) reject(error);
    });
    void this.listen(this.iopub, (message) => {
      this.hear(message);
    });
    for (const name of ["shell", "control"] as const)
      void this.listen(this.sockets[name], (message) => {
        this.finish(message.parent.msg_id, { reply: message });
      });
    void this.listen(this.sockets.stdin, (message) => {
      this.inputRequests.push(message);
      if (this.inputReply !== undefined)
        this.post(
          "stdin",
          newMessage(this.session, "input_reply", { value: this.inputReply }, message.header),
        );
    });
  }

  /** Starts the kernel and waits until it answers. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const client = new Client(await newConnection("hidden-photons"), options);
    // From the welcome on, nothing that is published gets lost.
    await client.until(({ header }) => header.msg_type === "iopub_welcome");
    await client.request("kernel_info_request", {}, "control");
    return client;
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  /** What the kernel's process itself printed last. */
  get log(): string {
    return this.process.lastWords();
  }

  request(type: string, content: Content = {}, channel: "shell" | "control" = "shell"): Promise<Answer> {
    return this.start(newMessage(this.session, type, content), channel).answer;
  }

  /** A request of which the answer can wait; `header` is what its outputs name as parent. */
  start(
    message: Message,
    channel: "shell" | "control" = "shell",
  ): { header: Header; answer: Promise<Answer> } {
    const answer = new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`no answer to ${message.header.msg_type} ${JSON.stringify(message.content)}`));
      }, patience);
      const settle = <T>(then: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(timer);
          this.waiting.delete(message.header.msg_id);
          then(value);
        };
      };
      this.waiting.set(message.header.msg_id, {
        isIdle: false,
        resolve: settle(resolve),
        reject: settle(reject),
      });
    });
    answer.catch(() => undefined);
    if (this.ended) this.waiting.get(message.header.msg_id)?.reject(this.ended);
    this.post(channel, message);
    return { header: message.header, answer };
  }

  execute(code: string, more: Content = {}): Promise<Answer> {
    return this.begin(code, more).answer;
  }

  /** A cell that may run for a while. */
  begin(code: string, more: Content = {}): { header: Header; answer: Promise<Answer> } {
    const content = {
      code,
      silent: false,
      store_history: true,
      user_expressions: {},
      allow_stdin: true,
      stop_on_error: true,
      ...more,
    };
    return this.start(newMessage(this.session, "execute_request", content));
  }

  /** The value of an expression as text/plain. */
  async value(code: string): Promise<unknown> {
    const { reply, of } = await this.execute(code);
    if (reply["status"] !== "ok") throw new Error(`${code}: ${JSON.stringify(reply)}`);
    return (of("execute_result")[0]?.["data"] as Content | undefined)?.["text/plain"];
  }

  /** Sends a message that has no answer, such as comm_msg. */
  tell(type: string, content: Content, buffers: Buffer[] = []): Header {
    const message = { ...newMessage(this.session, type, content), buffers };
    this.post("shell", message);
    return message.header;
  }

  /** Sends frames as they are. */
  raw(frames: Buffer[], channel: "shell" | "control" | "stdin" = "shell"): Promise<void> {
    return this.queue(channel, frames);
  }

  /** The first published message, past or to come, that is wanted. */
  async until(wanted: (message: Message) => boolean): Promise<Message> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      const found = this.published.find(wanted);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`a message that should be published was not.${this.log}`);
  }

  stop(): void {
    this.process.kill();
    for (const socket of [...Object.values(this.sockets), this.iopub]) socket.close();
  }

  private post(channel: "shell" | "control" | "stdin", message: Message): void {
    void this.queue(channel, encode(message, this.connection.key));
  }

  private queue(channel: "shell" | "control" | "stdin", frames: Buffer[]): Promise<void> {
    const sent = (this.sent.get(channel) ?? Promise.resolve()).then(() => this.sockets[channel].send(frames));
    this.sent.set(channel, sent);
    return sent;
  }

  private async listen(socket: AsyncIterable<Buffer[]>, handle: (message: Message) => void): Promise<void> {
    for await (const frames of socket) handle(decode(frames, this.connection.key));
  }

  private hear(message: Message): void {
    this.published.push(message);
    const { msg_type } = message.header;
    if (msg_type === "status" && message.content["execution_state"] === "idle")
      this.finish(message.parent.msg_id, { isIdle: true });
  }

  private finish(id: string | undefined, news: Partial<Waiting>): void {
    const waiting = this.waiting.get(id ?? "");
    if (!waiting || id === undefined) return;
    Object.assign(waiting, news);
    if (!waiting.reply || !waiting.isIdle) return;
    const published = this.published.filter(({ parent }) => parent.msg_id === id);
    const of = (type: string) =>
      published.filter(({ header }) => header.msg_type === type).map((m) => m.content);
    const stdout = of("stream")
      .filter(({ name }) => name === "stdout")
      .map(({ text }) => String(text))
      .join("");
    const { content, header } = waiting.reply;
    waiting.resolve({ id, reply: content, type: header.msg_type, published, of, stdout });
  }
}
