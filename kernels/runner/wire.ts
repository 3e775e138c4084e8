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
}

const delimiter = "<IDS|MSG>";

export function newMessage(
  session: string,
  type: string,
  content: Record<string, unknown>,
  parent: Partial<Header> = {},
): Message {
  const header = {
    msg_id: randomUUID(),
    msg_type: type,
    session,
    username: "hidden-photons",
    date: new Date().toISOString(),
    version: "5.3",
  };
  return { header, parent, metadata: {}, content };
}

/** The frames of a message; `routing` are the ZeroMQ identities (or the topic) in front of it. */
export function encode(message: Message, key: string, routing: readonly Buffer[] = []): Buffer[] {
  const parts = [message.header, message.parent, message.metadata, message.content].map((part) =>
    Buffer.from(JSON.stringify(part)),
  );
  return [...routing, Buffer.from(delimiter), Buffer.from(sign(parts, key)), ...parts];
}

/** The message in `frames`; throws an Error if frames are missing or the signature is not ours. */
export function decode(frames: readonly Buffer[], key: string): Message {
  const start = frames.findIndex((frame) => frame.toString() === delimiter);
  const [signature, ...parts] = start < 0 ? [] : frames.slice(start + 1, start + 6);
  if (!signature || parts.length < 4) throw new Error("the kernel sent an incomplete message");

  const expected = Buffer.from(sign(parts, key));
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected))
    throw new Error("the kernel sent a message with a wrong signature");

  const [header, parent, metadata, content] = parts.map((part) => JSON.parse(part.toString()) as unknown);
  return { header, parent, metadata, content } as Message;
}

function sign(parts: readonly Buffer[], key: string): string {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
