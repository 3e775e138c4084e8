import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode, encode, newMessage, routingOf } from "../../../kernels/runner/wire.js";

const content = fc.constantFrom({}, { text: "μ\n" }, { data: { "image/png": "AAAA" }, metadata: {} });

test("a message survives the wire, with any routing frames in front", () => {
  fc.assert(
    fc.property(content, fc.string(), fc.array(fc.uint8Array({ maxLength: 8 })), (content, key, routing) => {
      const message = newMessage("session", "execute_request", content);
      const frames = encode(
        message,
        key,
        routing.map((frame) => Buffer.from(frame)),
      );
      expect(decode(frames, key)).toEqual(message);
    }),
  );
});

test("the signature is HMAC-SHA256 over header, parent, metadata and content", () => {
  const frames = encode(newMessage("session", "status", { a: 1 }), "key");
  const hmac = createHmac("sha256", "key")
    .update(Buffer.concat(frames.slice(2)))
    .digest("hex");
  expect(frames[0]?.toString()).toBe("<IDS|MSG>");
  expect(frames[1]?.toString()).toBe(hmac);
});

test("one changed byte in the signature or in a signed frame is noticed", () => {
  const frames = encode(newMessage("session", "stream", { text: "0.00116592" }), "key");
  const places = frames
    .slice(1)
    .flatMap((frame, n) => [...frame.keys()].map((byte) => [n + 1, byte] as const));
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), ([frame, byte], change) => {
      const forged = frames.map((part) => Buffer.from(part));
      forged[frame]![byte]! ^= change;
      expect(() => decode(forged, "key")).toThrow("wrong signature");
    }),
  );
  expect(() => decode(frames, "another key")).toThrow("wrong signature");
});

test("missing frames are noticed", () => {
  const frames = encode(newMessage("session", "status", {}), "key");
  for (let length = 0; length < frames.length; length++)
    expect(() => decode(frames.slice(0, length), "key")).toThrow("incomplete");
});

test("signed frames that are not JSON objects with an id and a type are no message", () => {
  const signed = (...parts: string[]) => {
    const hmac = createHmac("sha256", "key").update(parts.join("")).digest("hex");
    return ["<IDS|MSG>", hmac, ...parts].map((part) => Buffer.from(part));
  };
  const header = JSON.stringify({ msg_id: "1", msg_type: "status" });
  expect(decode(signed(header, "{}", "{}", "{}"), "key").header.msg_id).toBe("1");
  for (const bad of ["", "{", "null", "[]", "1"]) {
    expect(() => decode(signed(bad, "{}", "{}", "{}"), "key")).toThrow("not made of JSON objects");
    expect(() => decode(signed(header, "{}", "{}", bad), "key")).toThrow("not made of JSON objects");
  }
  expect(() => decode(signed("{}", "{}", "{}", "{}"), "key")).toThrow("without an id or a type");
});

test("binary buffers follow the signed frames", () => {
  const message = {
    ...newMessage("session", "comm_msg", {}),
    buffers: [Buffer.from([1, 2, 3]), Buffer.alloc(0)],
  };
  expect(decode(encode(message, "key"), "key").buffers).toEqual(message.buffers);
});

test("the identities of the sender are the frames in front", () => {
  const routing = [Buffer.from([0, 1]), Buffer.from("topic")];
  expect(routingOf(encode(newMessage("session", "status", {}), "key", routing))).toEqual(routing);
  expect(routingOf([Buffer.from("noise")])).toEqual([]);
});
