// Runs cells one after the other, in the order in which they came.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Header } from "../../runner/wire.js";
import type { Channels, Request } from "./channels.js";
import { diagnosticsError, interruption, thrownError } from "./cellError.js";
import type { Executor } from "./executorInterface.js";
import type { Outcome } from "./executorMessages.js";
import type { History } from "./history.js";
import type { Language } from "./languageInterface.js";
import {
  errorContent,
  readExecuteRequest,
  shownContent,
  type Content,
  type ExecuteRequest,
} from "./messages.js";
import { formatParent } from "./parentHeader.js";

export class Executions {
  private readonly waiting: Request[] = [];
  private running: Request | undefined;
  private isInterrupted = false;
  private count = 0;

  constructor(
    private readonly channels: Channels,
    private readonly language: Language,
    private readonly executor: Executor,
    private readonly history: History,
  ) {}

  /** The request of the cell that runs. */
  get current(): Request | undefined {
    return this.running;
  }

  add(request: Request): void {
    this.waiting.push(request);
    if (!this.running) void this.run();
  }

  /** Stops the cell that runs, and fulfils when it has stopped. */
  async interrupt(): Promise<void> {
    this.isInterrupted = this.running !== undefined;
    await this.executor.interrupt();
  }

  private async run(): Promise<void> {
    for (let request = this.waiting.shift(); request; request = this.waiting.shift()) {
      this.running = request;
      this.isInterrupted = false;
      const parent = request.message.header;
      const wanted = readExecuteRequest(request.message.content);
      this.status("busy", parent);
      const reply = await this.execute(wanted, parent);
      const aborted = reply["status"] === "error" && wanted.stopOnError ? await this.takeWaiting() : [];
      this.reply(request, reply);
      this.status("idle", parent);
      for (const other of aborted) this.abort(other);
    }
    this.running = undefined;
  }

  private async execute(wanted: ExecuteRequest, parent: Header): Promise<Content> {
    if (wanted.storeHistory) this.count += 1;
    const execution_count = this.count;
    if (!wanted.silent) this.publish("execute_input", { code: wanted.code, execution_count }, parent);
    const outcome = await this.evaluate(wanted.code, wanted, parent, true);
    const output = outcome.status === "ok" ? outcome.value?.data["text/plain"] : undefined;
    if (wanted.storeHistory)
      this.history.add({
        line: execution_count,
        input: wanted.code,
        output: typeof output === "string" ? output : null,
      });

    if (outcome.status === "error") {
      const error = errorContent(outcome.error);
      if (!wanted.silent) this.publish("error", error, parent);
      return { status: "error", execution_count, ...error, user_expressions: {}, payload: [] };
    }
    if (!wanted.silent && outcome.value)
      this.publish("execute_result", { execution_count, ...shownContent(outcome.value) }, parent);
    const user_expressions = await this.evaluateAll(wanted, parent);
    return { status: "ok", execution_count, user_expressions, payload: [] };
  }

  private async evaluateAll(wanted: ExecuteRequest, parent: Header): Promise<Content> {
    const values: Record<string, unknown> = {};
    for (const [name, code] of Object.entries(wanted.userExpressions)) {
      const outcome = await this.evaluate(code, wanted, parent, false);
      values[name] =
        outcome.status === "error"
          ? { status: "error", ...errorContent(outcome.error) }
          : { status: "ok", ...(outcome.value ? shownContent(outcome.value) : { data: {}, metadata: {} }) };
    }
    return values;
  }

  private async evaluate(
    code: string,
    wanted: ExecuteRequest,
    parent: Header,
    keep: boolean,
  ): Promise<Outcome> {
    try {
      const checked = this.language.check(code);
      if (!checked.ok) return { status: "error", error: diagnosticsError(code, checked.diagnostics) };
      await nextTurn(); // An interrupt may have come in while the type checker was at work.
      if (this.isInterrupted) return { status: "error", error: interruption };
      const parentName = formatParent({ header: parent, silent: wanted.silent });
      const outcome = await this.executor.execute(checked.cell, parentName, wanted.allowStdin);
      const names = outcome.status === "ok" ? checked.cell.names : outcome.kept;
      if (keep && names) this.language.keep(checked.cell, names);
      return outcome;
    } catch (error) {
      return { status: "error", error: thrownError(error) };
    }
  }

  /** The requests that came before the reply to the failed one, also those that are still in the socket. */
  private async takeWaiting(): Promise<Request[]> {
    await nextTurn();
    await nextTurn();
    return this.waiting.splice(0);
  }

  private abort(request: Request): void {
    const parent = request.message.header;
    this.status("busy", parent);
    this.reply(request, { status: "aborted" });
    this.status("idle", parent);
  }

  private reply(request: Request, content: Content): void {
    void this.channels.send(request, { type: "execute_reply", content, parent: request.message.header });
  }

  private status(execution_state: "busy" | "idle", parent: Header): void {
    this.publish("status", { execution_state }, parent);
  }

  private publish(type: string, content: Content, parent: Header): void {
    void this.channels.publish({ type, content, parent });
  }
}
