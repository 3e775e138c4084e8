// The comms that are open, so that a front end that comes back can ask for them while a cell runs. What they say goes
// through unread.
import type { Header } from "../../runner/wire.js";
import type { Channels } from "./channels.js";
import type { CommEvent } from "./executorMessages.js";
import { commContent, type Content } from "./messages.js";

export class OpenComms {
  private readonly targets = new Map<string, string>();

  constructor(private readonly channels: Channels) {}

  /** From the front end. */
  note(event: CommEvent): void {
    if (event.type === "comm_open") this.targets.set(event.id, event.target);
    if (event.type === "comm_close") this.targets.delete(event.id);
  }

  /** From the executor to the front end. */
  publish(event: CommEvent, parent: Partial<Header>): void {
    this.note(event);
    const { type, metadata, buffers } = event;
    void this.channels.publish({ type, content: commContent(event), parent, metadata, buffers });
  }

  /** The executor ended, and with it everything that listened. */
  closeAll(): void {
    for (const id of [...this.targets.keys()])
      this.publish({ type: "comm_close", id, data: {}, metadata: {}, buffers: [] }, {});
  }

  list(target: unknown): Content {
    return Object.fromEntries(
      [...this.targets]
        .filter(([, name]) => typeof target !== "string" || target === "" || name === target)
        .map(([id, target_name]) => [id, { target_name }]),
    );
  }
}
