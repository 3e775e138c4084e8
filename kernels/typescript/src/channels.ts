// The five sockets of a kernel. Whatever arrives that is not a message signed with our key is dropped and counted.
import type { Router, XPublisher } from "zeromq";
import { address, type Channel, type Connection } from "../../runner/connection.js";
import {
  decode,
  encode,
  newMessage,
  routingOf,
  WireError,
  type Header,
  type Message,
} from "../../runner/wire.js";
import { protocolVersion } from "./messages.js";

/** A request, and whom to answer where. */
export interface Request {
  readonly channel: "shell" | "control" | "stdin";
  /** ZeroMQ identities of the client. */
  readonly routing: readonly Buffer[];
  readonly message: Message;
}

export interface Publication {
  readonly type: string;
  readonly content: object;
  readonly parent: Partial<Header>;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly buffers?: readonly Uint8Array[];
}

type ZeroMq = Pick<typeof import("zeromq"), "Router" | "XPublisher">;

const largestFrame = 256 * 1024 * 1024; // bytes: a widget may send a picture, a forger not all memory

export class Channels {
  /** Frames that were dropped since the start. */
  dropped = 0;
  private readonly sent = new Map<Router | XPublisher, Promise<void>>();
  private readonly routers: Readonly<Record<Request["channel"] | "hb", Router>>;
  private readonly iopub: XPublisher;

  constructor(
    zeromq: ZeroMq,
    private readonly connection: Connection,
    private readonly session: string,
  ) {
    const router = () =>
      new zeromq.Router({ linger: 1000, maxMessageSize: largestFrame, sendHighWaterMark: 0 });
    this.routers = { shell: router(), control: router(), stdin: router(), hb: router() };
    this.iopub = new zeromq.XPublisher({ linger: 1000, maxMessageSize: largestFrame, sendHighWaterMark: 0 });
    this.iopub.verbosity = "allSubs";
  }

  /** Binds the sockets and hands on every request. */
  async open(onRequest: (request: Request) => void): Promise<void> {
    const channels = ["shell", "control", "stdin", "hb"] as const;
    const bind = (socket: Router | XPublisher, channel: Channel) =>
      socket.bind(address(this.connection, channel));
    await Promise.all([bind(this.iopub, "iopub"), ...channels.map((name) => bind(this.routers[name], name))]);
    void this.welcome();
    void this.echo();
    for (const channel of ["shell", "control", "stdin"] as const) void this.listen(channel, onRequest);
  }

  send(request: Pick<Request, "channel" | "routing">, { type, content, parent }: Publication): Promise<void> {
    const message = newMessage(this.session, type, { ...content }, parent, protocolVersion);
    return this.queue(this.routers[request.channel], encode(message, this.connection.key, request.routing));
  }

  publish({ type, content, parent, metadata = {}, buffers = [] }: Publication): Promise<void> {
    const message = {
      ...newMessage(this.session, type, { ...content }, parent, protocolVersion),
      metadata,
      buffers: buffers.map((buffer) => Buffer.from(buffer)),
    };
    return this.queue(this.iopub, encode(message, this.connection.key, [Buffer.from(type)]));
  }

  /** Closes the sockets after everything has been sent. */
  async close(): Promise<void> {
    await Promise.all(this.sent.values());
    for (const socket of [...Object.values(this.routers), this.iopub]) socket.close();
  }

  /** A ZeroMQ socket takes one message at a time. */
  private queue(socket: Router | XPublisher, frames: Buffer[]): Promise<void> {
    const sent = (this.sent.get(socket) ?? Promise.resolve())
      .then(() => socket.send(frames))
      .catch(() => undefined); // The client has gone.
    this.sent.set(socket, sent);
    return sent;
  }

  private async listen(channel: Request["channel"], onRequest: (request: Request) => void): Promise<void> {
    for await (const frames of this.routers[channel]) {
      const request = this.read(channel, frames);
      if (request) onRequest(request);
    }
  }

  private read(channel: Request["channel"], frames: readonly Buffer[]): Request | undefined {
    try {
      return { channel, routing: routingOf(frames), message: decode(frames, this.connection.key) };
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      this.dropped += 1;
      // Powers of two: a flood of forged messages is no flood in the log.
      if ((this.dropped & (this.dropped - 1)) === 0)
        console.error(`${channel}: ${error.message}; ${this.dropped} dropped so far`);
      return undefined;
    }
  }

  /** Tells a new subscriber that from here on it misses nothing (JEP 65). */
  private async welcome(): Promise<void> {
    for await (const [frame] of this.iopub) {
      if (frame?.[0] !== 1) continue;
      const topic = frame.subarray(1);
      const message = newMessage(
        this.session,
        "iopub_welcome",
        { subscription: topic.toString() },
        {},
        protocolVersion,
      );
      void this.queue(this.iopub, encode(message, this.connection.key, [topic]));
    }
  }

  /** The heartbeat: whatever comes in goes back. */
  private async echo(): Promise<void> {
    for await (const frames of this.routers.hb) void this.queue(this.routers.hb, frames);
  }
}
