// Contents of Jupyter messages, 5.5: https://jupyter-client.readthedocs.io/en/stable/messaging.html
// Requests come from outside, so every field is read with the default that the protocol gives it.
import type { CellError, CommEvent, MimeBundle, Shown } from "./executorMessages.js";

export const protocolVersion = "5.5";

export type Content = Readonly<Record<string, unknown>>;

export interface ExecuteRequest {
  readonly code: string;
  readonly silent: boolean;
  readonly storeHistory: boolean;
  readonly userExpressions: Readonly<Record<string, string>>;
  readonly allowStdin: boolean;
  readonly stopOnError: boolean;
}

export function readExecuteRequest(content: Content): ExecuteRequest {
  const silent = content["silent"] === true;
  return {
    code: text(content["code"]),
    silent,
    storeHistory: !silent && content["store_history"] !== false,
    userExpressions: Object.fromEntries(
      Object.entries(object(content["user_expressions"])).map(([name, code]) => [name, text(code)]),
    ),
    allowStdin: content["allow_stdin"] !== false,
    stopOnError: content["stop_on_error"] !== false,
  };
}

/** A place in code: of complete_request and inspect_request. */
export interface Place {
  readonly code: string;
  /** In UTF-16 units, unlike `cursor_pos`, which counts characters. */
  readonly offset: number;
}

export function readPlace(content: Content): Place {
  const code = text(content["code"]);
  const cursor = content["cursor_pos"];
  return { code, offset: typeof cursor === "number" ? utf16Offset(code, cursor) : code.length };
}

/** Where the `characters`-th character of `code` begins, in UTF-16 units. */
export function utf16Offset(code: string, characters: number): number {
  let offset = 0;
  for (let n = 0; n < characters && offset < code.length; n++)
    offset += (code.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

/** How many characters `code` has up to a place in UTF-16 units. */
export function characterOffset(code: string, offset: number): number {
  return Array.from(code.slice(0, offset)).length;
}

export interface HistoryRequest {
  readonly access: "range" | "tail" | "search";
  readonly output: boolean;
  readonly session: number;
  readonly start: number;
  readonly stop: number;
  readonly n: number;
  readonly pattern: string;
  readonly unique: boolean;
}

export function readHistoryRequest(content: Content): HistoryRequest {
  const access = content["hist_access_type"];
  return {
    access: access === "range" || access === "search" ? access : "tail",
    output: content["output"] === true,
    session: number(content["session"], 0),
    start: number(content["start"], 0),
    stop: number(content["stop"], Infinity),
    n: number(content["n"], Infinity),
    pattern: typeof content["pattern"] === "string" ? content["pattern"] : "*",
    unique: content["unique"] === true,
  };
}

/** The comm message in a request from the front end; undefined if it names no comm. */
export function readCommEvent(
  type: string,
  content: Content,
  metadata: Content,
  buffers: readonly Buffer[],
): CommEvent | undefined {
  const id = text(content["comm_id"]);
  const shared = { id, data: content["data"] ?? {}, metadata, buffers };
  if (id === "") return undefined;
  if (type === "comm_open") return { type, target: text(content["target_name"]), ...shared };
  return type === "comm_msg" || type === "comm_close" ? { type, ...shared } : undefined;
}

export function commContent(event: CommEvent): Content {
  const shared = { comm_id: event.id, data: event.data };
  return event.type === "comm_open" ? { ...shared, target_name: event.target } : shared;
}

export function errorContent({ name, message, traceback }: CellError): Content {
  return { ename: name, evalue: message, traceback };
}

export function shownContent({ data, metadata }: Shown): { data: MimeBundle; metadata: Content } {
  return { data, metadata };
}

export function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

export function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function number(value: unknown, absent: number): number {
  return typeof value === "number" ? value : absent;
}
