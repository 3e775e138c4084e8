// The Jupyter wire protocol: a message as ZeroMQ frames, signed with HMAC-SHA256.
// https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

export interface Header {
  msg_id: string;
  msg_type: string;
  session: string;
  username: string;
  date: string;
  version: string;
}

export interface Message {
  header: Header;
  /** The header of the request that this message belongs to; empty if it belongs to none. */
  parent: Partial<Header>;
  metadata: Record<string, unknown>;
  content: Record<string, unknown>;
  /** Binary data that the content refers to; not signed. */
  buffers: Buffer[];
}

/** Frames that are no message, or one that was not signed with our key. */
export class WireError extends Error {
  override readonly name = "WireError";
}

const delimiter = Buffer.from("<IDS|MSG>");

export function newMessage(
  session: string,
  type: string,
  content: Record<string, unknown>,
  parent: Partial<Header> = {},
  version = "5.3",
): Message {
  const header = {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: "hidden-photons",
    date: new Date().toISOString(),
    version,
  };
  return { header, parent, metadata: {}, content, buffers: [] };
}

/** The frames of a message; `routing` are the ZeroMQ identities (or the topic) in front of it. */
export function encode(message: Message, key: string, routing: readonly Buffer[] = []): Buffer[] {
  const parts = [message.header, message.parent, message.metadata, message.content].map((part) =>
    Buffer.from(JSON.stringify(part)),
  );
  return [...routing, delimiter, Buffer.from(sign(parts, key)), ...parts, ...message.buffers];
}

/** The frames in front of a message: the ZeroMQ identities of its sender, or its topic. */
export function routingOf(frames: readonly Buffer[]): Buffer[] {
  return frames.slice(0, Math.max(0, startOf(frames)));
}

/** The message in `frames`; throws a WireError if frames are missing or malformed, or the signature is not ours. */
export function decode(frames: readonly Buffer[], key: string): Message {
  const start = startOf(frames);
  const [signature, ...rest] = start < 0 ? [] : frames.slice(start + 1);
  const [parts, buffers] = [rest.slice(0, 4), rest.slice(4)];
  if (!signature || parts.length < 4) throw new WireError("an incomplete message arrived");

  const expected = Buffer.from(sign(parts, key));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new WireError("a message with a wrong signature arrived");

  const [header, parent, metadata, content] = parts.map(parseObject);
  if (typeof header?.["msg_id"] !== "string" || typeof header["msg_type"] !== "string")
    throw new WireError("a message without an id or a type arrived");
  return { header, parent, metadata, content, buffers } as unknown as Message;
}

function startOf(frames: readonly Buffer[]): number {
  return frames.findIndex((frame) => frame.equals(delimiter));
}

function parseObject(frame: Buffer): Record<string, unknown> {
  try {
    const value = JSON.parse(frame.toString()) as unknown;
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Told below.
  }
  throw new WireError("a message that is not made of JSON objects arrived");
}

function sign(parts: readonly Buffer[], key: string): string {
  if (key === "") return ""; // The connection file asks for no signatures.
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
