// Answers a front end: who asks for what, and what goes back. Everything but a cell is answered at once, also while a
// cell runs.
import type { Header } from "../../runner/wire.js";
import { thrownError } from "./cellError.js";
import type { Channels, Request } from "./channels.js";
import { Executions } from "./executions.js";
import type { Executor, ExecutorListener } from "./executorInterface.js";
import type { Output } from "./executorMessages.js";
import type { History } from "./history.js";
import type { Language } from "./languageInterface.js";
import {
  characterOffset,
  errorContent,
  readCommEvent,
  readHistoryRequest,
  readPlace,
  shownContent,
  text,
  type Content,
} from "./messages.js";
import { OpenComms } from "./openComms.js";
import { formatParent, parseParent } from "./parentHeader.js";

export interface KernelParts {
  readonly channels: Channels;
  readonly language: Language;
  /** Starts the executor. */
  readonly executor: (listener: ExecutorListener) => Executor;
  readonly history: History;
  /** Of kernel_info_reply. */
  readonly info: Content;
  /** Called when the front end has been told that the kernel ends. */
  readonly end: () => void;
}

type Answer = (request: Request, content: Content) => Content | Promise<Content>;

export class Kernel {
  private readonly channels: Channels;
  private readonly executor: Executor;
  private readonly executions: Executions;
  private readonly comms: OpenComms;
  private readonly answers: Readonly<Record<string, Answer>>;

  constructor(private readonly parts: KernelParts) {
    this.channels = parts.channels;
    this.executor = parts.executor({
      onOutput: (parent, output) => {
        this.output(parent, output);
      },
      onLost: (error, parent) => {
        parts.language.forget();
        this.comms.closeAll();
        if (error && parent !== "")
          this.output(parent, { type: "stream", name: "stderr", text: `${error.traceback.join("\n")}\n` });
      },
    });
    this.comms = new OpenComms(parts.channels);
    this.executions = new Executions(parts.channels, parts.language, this.executor, parts.history);
    this.answers = this.table();
  }

  async start(): Promise<void> {
    await this.channels.open((request) => {
      this.receive(request);
    });
    void this.channels.publish({ type: "status", content: { execution_state: "starting" }, parent: {} });
  }

  async interrupt(): Promise<void> {
    await this.executions.interrupt();
  }

  /** Ends the executor and then this process, unasked. */
  async stop(): Promise<void> {
    await this.executor.stop();
    this.parts.end();
  }

  private receive(request: Request): void {
    const { msg_type: type } = request.message.header;
    if (request.channel === "stdin") {
      if (type === "input_reply") this.executor.input(text(request.message.content["value"]));
    } else if (type === "execute_request") this.executions.add(request);
    else if (type.startsWith("comm_") && !type.endsWith("_request")) void this.receiveComm(request);
    else if (type.endsWith("_request")) void this.answer(request);
  }

  private async answer(request: Request): Promise<void> {
    const { header, content } = request.message;
    this.status("busy", header);
    const answer = this.answers[header.msg_type] ?? unsupported;
    const reply = await Promise.resolve()
      .then(() => answer(request, content))
      .catch((error: unknown) => ({ status: "error", ...errorContent(thrownError(error)) }));
    const type = header.msg_type.replace(/_request$/, "_reply");
    const sent = this.channels.send(request, { type, content: reply, parent: header });
    if (type === "shutdown_reply") void this.channels.publish({ type, content: reply, parent: header });
    this.idle(header);
    if (type !== "shutdown_reply") return;
    await sent;
    this.parts.end();
  }

  private table(): Readonly<Record<string, Answer>> {
    const { language, history, info } = this.parts;
    return {
      kernel_info_request: () => ({ status: "ok", ...info }),
      is_complete_request: (_, { code }) => ({ ...language.isComplete(text(code)) }),
      complete_request: (_, content) => this.complete(content),
      inspect_request: (_, content) => {
        const { code, offset } = readPlace(content);
        const data = language.inspect(code, offset, content["detail_level"] === 1 ? 1 : 0);
        return { status: "ok", found: data !== undefined, data: data ?? {}, metadata: {} };
      },
      history_request: (_, content) => ({ status: "ok", history: history.find(readHistoryRequest(content)) }),
      comm_info_request: (_, { target_name }) => ({ status: "ok", comms: this.comms.list(target_name) }),
      interrupt_request: async () => {
        await this.executions.interrupt();
        return { status: "ok" };
      },
      shutdown_request: async (_, { restart }) => {
        await this.executor.stop();
        return { status: "ok", restart: restart === true };
      },
      debug_request: (_, { command, seq }) => ({
        type: "response",
        seq: 1,
        request_seq: typeof seq === "number" ? seq : 0,
        command: text(command),
        success: false,
        message: "this kernel has no debugger",
        body: {},
      }),
    };
  }

  private complete(content: Content): Content {
    const { code, offset } = readPlace(content);
    const { start, end, items } = this.parts.language.complete(code, offset);
    const [cursor_start, cursor_end] = [characterOffset(code, start), characterOffset(code, end)];
    const typed = items.map((item) => ({ ...item, start: cursor_start, end: cursor_end }));
    return {
      status: "ok",
      matches: items.map(({ text }) => text),
      cursor_start,
      cursor_end,
      metadata: { _jupyter_types_experimental: typed },
    };
  }

  /** Idle comes when the cell's code has heard it: a slider sends its next value only then. */
  private async receiveComm({ message }: Request): Promise<void> {
    const { header, content, metadata, buffers } = message;
    this.status("busy", header);
    const event = readCommEvent(header.msg_type, content, metadata, buffers);
    if (event) {
      this.comms.note(event);
      await this.executor.comm(formatParent({ header, silent: false }), event);
    }
    this.idle(header);
  }

  private output(parentName: string, output: Output): void {
    const { header: parent, silent } = parseParent(parentName);
    if (output.type === "comm") this.comms.publish(output.event, parent);
    else if (output.type === "input_request") this.askInput(output, parent);
    else if (!silent) void this.channels.publish({ ...publication(output), parent });
  }

  /** Asks the client whose cell runs; `executor` asks only where the client allows it. */
  private askInput({ prompt, password }: Output & { type: "input_request" }, parent: Partial<Header>): void {
    const request = this.executions.current;
    if (!request || request.message.header.msg_id !== parent.msg_id) return;
    const content = { prompt, password };
    void this.channels.send(
      { channel: "stdin", routing: request.routing },
      { type: "input_request", content, parent },
    );
  }

  private idle(parent: Header): void {
    this.status("idle", parent);
    // A front end shows the state that it was told last.
    const running = this.executions.current;
    if (running) this.status("busy", running.message.header);
  }

  private status(execution_state: "busy" | "idle", parent: Header): void {
    void this.channels.publish({ type: "status", content: { execution_state }, parent });
  }
}

function publication(output: Exclude<Output, { type: "comm" | "input_request" }>): {
  type: string;
  content: Content;
  metadata?: Content;
} {
  if (output.type === "stream") {
    const { name, text, uncaught } = output;
    return {
      type: "stream",
      content: { name, text },
      ...(uncaught && { metadata: { uncaught: errorContent(uncaught) } }),
    };
  }
  if (output.type === "clear") return { type: "clear_output", content: { wait: output.wait } };
  const transient = output.id === undefined ? {} : { display_id: output.id };
  return {
    type: output.update ? "update_display_data" : "display_data",
    content: { ...shownContent(output.shown), transient },
  };
}

/** Subshells, and whatever a later protocol asks for: an answer, so that nobody waits for it. */
function unsupported({ message }: Request): Content {
  const evalue = `this kernel does not know ${message.header.msg_type}`;
  return { status: "error", ename: "Unsupported", evalue, traceback: [evalue] };
}
