// What a kernel has to stand. The full sizes run with ENDURANCE=1 and take some minutes, the small ones always.
import { createHmac } from "node:crypto";
import { tmpdir } from "node:os";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encode, newMessage } from "../../../kernels/runner/wire.js";
import { Client } from "./client.js";
import { random } from "../../../lib/core/numerics/random.js";

const full = process.env["ENDURANCE"] === "1";
const timeout = full ? 600_000 : 120_000;
const times = (small: number, large: number) => (full ? large : small);

let client: Client;

beforeAll(async () => {
  client = await Client.start({ directory: tmpdir() });
});

afterAll(() => {
  client.stop();
});

const channels = ["shell", "control", "stdin"] as const;

test("malformed and forged frames are dropped and counted", { timeout }, async () => {
  const next = random(20210407).uniform;
  const below = (n: number) => Math.floor(next() * n);
  const noise = () => Buffer.from(Array.from({ length: below(40) }, () => below(256)));
  const { key } = client.connection;
  const signed = (...parts: string[]) => {
    const hmac = createHmac("sha256", key).update(parts.join("")).digest("hex");
    return ["<IDS|MSG>", hmac, ...parts].map((part) => Buffer.from(part));
  };
  const good = () => encode(newMessage("fuzz", "execute_request", { code: "globalThis.forged = true" }), key);
  const makers: (() => Buffer[])[] = [
    () => Array.from({ length: 1 + below(8) }, noise),
    () => good().slice(0, 1 + below(5)),
    () => encode(newMessage("fuzz", "execute_request", { code: "globalThis.forged = true" }), `${key}x`),
    () => {
      const frames = good();
      const frame = frames[1 + below(5)]!;
      frame[below(frame.length)]! ^= 1 + below(255);
      return frames;
    },
    () => good().filter((_, n) => n !== 1),
    () => good().map((frame, n) => (n === 1 ? Buffer.alloc(0) : frame)),
    () => signed("[]", "{}", "{}", "{}"),
    () => signed('{"msg_id":1}', "null", "{}", "}"),
    () => signed("{}", "{}", "{}", "{}"),
  ];
  const count = times(1_000, 10_000);
  for (let n = 0; n < count; n++) await client.raw(makers[below(makers.length)]!(), channels[below(3)]);
  expect(await client.value("(globalThis as any).forged")).toBeUndefined();
  for (const channel of ["shell", "control"] as const)
    await client.request("kernel_info_request", {}, channel);
  const told = new RegExp(`: a.* message .*arrived; ${2 ** Math.floor(Math.log2(count))} dropped`);
  await expect.poll(() => client.log).toMatch(told);
});

test("well signed requests with wrong contents are answered", { timeout }, async () => {
  const next = random(2021).uniform;
  const wrong = [null, 1, -1, 1e300, "", "x", [], {}, [{}], { a: null }, true, "\ud800"];
  const pick = () => wrong[Math.floor(next() * wrong.length)];
  const fields = [
    "code",
    "cursor_pos",
    "detail_level",
    "hist_access_type",
    "n",
    "session",
    "start",
    "stop",
    "pattern",
  ];
  const more = [
    "user_expressions",
    "silent",
    "store_history",
    "allow_stdin",
    "stop_on_error",
    "target_name",
    "comm_id",
  ];
  const types = [
    "execute",
    "complete",
    "inspect",
    "is_complete",
    "history",
    "comm_info",
    "kernel_info",
    "debug",
  ];
  for (let n = 0; n < times(100, 2_000); n++) {
    const content = Object.fromEntries(
      [...fields, ...more].filter(() => next() < 0.5).map((name) => [name, pick()]),
    );
    const type = types[n % types.length]!;
    if (n % 10 === 0) client.tell("comm_open", content);
    await client.request(`${type}_request`, { ...content, ...(type === "execute" ? { code: "1" } : {}) });
  }
  expect(await client.value("1")).toBe("1");
});

test("failing cells, one after the other, do not use it up", { timeout }, async () => {
  const failing = [
    "throw new Error('x')",
    "const q: number = 'a'",
    "await Promise.reject(new Error('x'))",
    "const =",
    "null!.x",
    "setTimeout(() => { throw new Error('late') }, 0); throw 1",
  ];
  const memory = async () => Number(await client.value("process.memoryUsage().heapUsed"));
  await client.execute("let kept = 1");
  await memory();
  const before = await memory();
  for (let n = 0; n < times(50, 1_000); n++) {
    const { reply } = await client.execute(failing[n % failing.length]!);
    expect(reply["status"]).toBe("error");
  }
  expect(await client.value("kept")).toBe("1");
  expect((await memory()) - before).toBeLessThan(100e6);
});

test("interrupts under load end the cell every time and keep the variables", { timeout }, async () => {
  const cells = [
    "for (;;);",
    "await new Promise(() => undefined)",
    "for (;;) await null",
    "await new Promise(() => setTimeout(() => { for (;;); }, 1))",
    "for (let i = 0; ; i++) console.log(i)",
  ];
  await client.execute("let kept = 1");
  for (let n = 0; n < times(10, 100); n++) {
    const { answer } = client.begin(cells[n % cells.length]!);
    await delay((n * 7) % 60);
    await client.request("interrupt_request", {}, "control");
    // Where the interrupt came before the cell, it has to be stopped again.
    while ((await Promise.race([answer, delay(500)])) === undefined)
      await client.request("interrupt_request", {}, "control");
    const { reply } = await answer;
    expect(reply).toMatchObject({ status: "error", ename: "Interrupted" });
    expect(await client.value("kept")).toBe("1");
  }
});

test("an executor that is killed mid-cell, time and again", { timeout }, async () => {
  for (let n = 0; n < times(3, 30); n++) {
    const pid = Number(await client.value("process.pid"));
    const { answer, header } = client.begin('console.log("runs"); for (;;);');
    await client.until(
      ({ parent, content }) => parent.msg_id === header.msg_id && content["text"] === "runs\n",
    );
    process.kill(pid, "SIGKILL");
    expect((await answer).reply).toMatchObject({ status: "error", ename: "ExecutorExit" });
    expect(await client.value("2")).toBe("2");
  }
});
