// Comms: channels between an object in the executor and one in the front end.
import { randomUUID } from "node:crypto";
import type { CommEvent, Output } from "./executorMessages.js";

/** What goes with a comm message besides its data. */
export interface CommExtras {
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly buffers?: readonly Uint8Array[];
}

type Receive = (data: unknown, buffers: readonly Uint8Array[]) => void;

/** One end of a comm. */
export class Comm {
  /** Called for each message from the front end. */
  onMessage: Receive | undefined;
  /** Called once, when the front end closes the comm. */
  onClose: Receive | undefined;

  constructor(
    readonly id: string,
    readonly target: string,
    private readonly emit: (type: "comm_msg" | "comm_close", data: unknown, extras: CommExtras) => void,
  ) {}

  send(data: unknown, extras: CommExtras = {}): void {
    this.emit("comm_msg", data, extras);
  }

  close(data: unknown = {}, extras: CommExtras = {}): void {
    this.emit("comm_close", data, extras);
  }
}

/** Called when the front end opens a comm of a registered target. */
export type Opened = (comm: Comm, data: unknown, buffers: readonly Uint8Array[]) => void;

/** All comms of this executor. */
export class Comms {
  private readonly open = new Map<string, Comm>();
  private readonly targets = new Map<string, Opened>();

  constructor(private readonly emit: (output: Extract<Output, { type: "comm" }>) => void) {}

  /** Opens a comm to a target of the front end. */
  openComm(target: string, data: unknown, extras: CommExtras = {}, id: string = randomUUID()): Comm {
    const comm = this.add(id, target);
    this.send({ type: "comm_open", id, target, data, ...complete(extras) });
    return comm;
  }

  /** Lets the front end open comms of this target. */
  registerTarget(target: string, opened: Opened): void {
    this.targets.set(target, opened);
  }

  /** Takes a message of the front end. A comm of an unknown target is closed at once, as the protocol asks. */
  receive(event: CommEvent): void {
    if (event.type === "comm_open") {
      const opened = this.targets.get(event.target);
      if (opened) opened(this.add(event.id, event.target), event.data, event.buffers);
      else this.send({ type: "comm_close", id: event.id, data: {}, metadata: {}, buffers: [] });
      return;
    }
    const comm = this.open.get(event.id);
    if (event.type === "comm_msg") comm?.onMessage?.(event.data, event.buffers);
    else if (this.open.delete(event.id)) comm?.onClose?.(event.data, event.buffers);
  }

  private add(id: string, target: string): Comm {
    const comm = new Comm(id, target, (type, data, extras) => {
      if (!this.open.has(id)) throw new Error(`comm ${id} (${target}) is closed`);
      if (type === "comm_close") this.open.delete(id);
      this.send({ type, id, data, ...complete(extras) });
    });
    this.open.set(id, comm);
    return comm;
  }

  private send(event: CommEvent): void {
    this.emit({ type: "comm", event });
  }
}

function complete({ metadata = {}, buffers = [] }: CommExtras): Required<CommExtras> {
  return { metadata, buffers };
}
