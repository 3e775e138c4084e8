// The kernel over real sockets, seen by a front end: completion, inspection, input and comms.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newMessage } from "../../../kernels/runner/wire.js";
import { Client } from "./client.js";

const directory = mkdtempSync(join(tmpdir(), "protocol-test-"));
let client: Client;

beforeAll(async () => {
  client = await Client.start({ directory });
});

afterAll(() => {
  client.stop();
  rmSync(directory, { recursive: true });
});

/** A cell of which this has been published. */
async function running(code: string, seen: (content: Record<string, unknown>) => boolean) {
  const begun = client.begin(code);
  await client.until(({ parent, content }) => parent.msg_id === begun.header.msg_id && seen(content));
  return begun;
}

describe("questions about code", () => {
  test.each([
    ["1 + 1", "complete"],
    ["const x = `a`", "complete"],
    ["function f() {", "incomplete"],
    ["`open", "incomplete"],
    ["1 +", "incomplete"],
    ["const = 1", "invalid"],
    [")", "invalid"],
  ])("%j is %s", async (code, status) => {
    expect((await client.request("is_complete_request", { code })).reply["status"]).toBe(status);
  });

  test("completion knows the members of earlier cells, and their types", async () => {
    await client.execute("const particle = { massInGeV: 0.105, massError: 1e-9 }");
    const code = 'const s = "𝒳"; particle.mass';
    const characters = Array.from(code).length;
    const { reply } = await client.request("complete_request", { code, cursor_pos: characters });
    expect(reply).toMatchObject({
      status: "ok",
      matches: expect.arrayContaining(["massInGeV", "massError"]) as unknown,
      cursor_start: characters - 4, // characters, not UTF-16 units
      cursor_end: characters,
    });
    const typed = (reply["metadata"] as Record<string, unknown>)["_jupyter_types_experimental"];
    expect(typed).toContainEqual(
      expect.objectContaining({ text: "massInGeV", type: "property", start: reply["cursor_start"] }),
    );
  });

  test("inspection tells the type, and with detail the source", async () => {
    await client.execute("/** Twice a number. */\nfunction twice(n: number): number { return 2 * n }");
    const inspect = async (detail_level: number) => {
      const { reply } = await client.request("inspect_request", {
        code: "twice(3)",
        cursor_pos: 2,
        detail_level,
      });
      expect(reply).toMatchObject({ status: "ok", found: true, metadata: {} });
      return (reply["data"] as Record<string, string>)["text/plain"] ?? "";
    };
    expect(await inspect(0)).toContain("twice(n: number): number");
    expect(await inspect(0)).toContain("Twice a number.");
    expect(await inspect(0)).not.toContain("return 2 * n");
    expect(await inspect(1)).toContain("return 2 * n");
    const { reply } = await client.request("inspect_request", { code: "  ", cursor_pos: 1, detail_level: 0 });
    expect(reply).toMatchObject({ status: "ok", found: false, data: {} });
  });

  test("both are answered while a cell runs", async () => {
    const { answer } = await running('console.log("runs"); for (;;);', ({ text }) => text === "runs\n");
    const { reply } = await client.request("complete_request", { code: "Math.sq", cursor_pos: 7 });
    const inspected = await client.request("inspect_request", {
      code: "Math",
      cursor_pos: 2,
      detail_level: 0,
    });
    expect(reply["matches"]).toContain("sqrt");
    expect(inspected.reply["found"]).toBe(true);
    await client.request("interrupt_request", {}, "control");
    await answer;
  });

  test("what a front end is told last while a cell runs is that it runs", async () => {
    const { answer, header } = await running(
      "await new Promise(() => undefined)",
      ({ execution_state }) => execution_state === "busy",
    );
    await client.request("is_complete_request", { code: "1" });
    const last = () => {
      const message = client.published.at(-1);
      return [message?.parent.msg_id, message?.content["execution_state"]];
    };
    await expect.poll(last).toEqual([header.msg_id, "busy"]);
    await client.request("interrupt_request", {}, "control");
    await answer;
  });
});

describe("input", () => {
  test("a cell asks and gets the line", async () => {
    client.inputReply = "15 MeV";
    expect(await client.value('await input("mass: ")')).toBe("'15 MeV'");
    expect(client.inputRequests.at(-1)?.content).toEqual({ prompt: "mass: ", password: false });
    await client.execute('await input("secret", { password: true })');
    expect(client.inputRequests.at(-1)?.content).toEqual({ prompt: "secret", password: true });
  });

  test("a front end that cannot be asked makes an error", async () => {
    const { reply } = await client.execute('await input("mass: ")', { allow_stdin: false });
    expect(reply).toMatchObject({ status: "error" });
  });

  test("an interrupt ends the wait for it", async () => {
    client.inputReply = undefined;
    const asked = client.inputRequests.length;
    const { answer } = client.begin('await input("mass: ")');
    while (client.inputRequests.length === asked) await new Promise((resolve) => setTimeout(resolve, 5));
    await client.request("interrupt_request", {}, "control");
    expect((await answer).reply["status"]).toBe("error");
  });
});

describe("comms", () => {
  const kernel = 'const { comms } = (globalThis as any)[Symbol.for("hidden-photons.kernel")];\n';

  test("a comm of an unknown target is closed", async () => {
    const { msg_id } = client.tell("comm_open", { comm_id: "c1", target_name: "nobody", data: {} });
    const closed = await client.until(({ header }) => header.msg_type === "comm_close");
    expect(closed.content["comm_id"]).toBe("c1");
    expect(closed.parent.msg_id).toBe(msg_id);
    expect((await client.request("comm_info_request")).reply["comms"]).toEqual({});
  });

  test("a comm carries data and buffers both ways, and is listed while it is open", async () => {
    await client.execute(
      `${kernel}comms.registerTarget("echo", (comm: any) => {
        comm.onMessage = (data: any, buffers: any) => comm.send({ back: data }, { buffers });
      });`,
    );
    client.tell("comm_open", { comm_id: "c2", target_name: "echo", data: {} });
    const { msg_id } = client.tell("comm_msg", { comm_id: "c2", data: { x: 1 } }, [Buffer.from([1, 2, 255])]);
    const back = await client.until(({ header }) => header.msg_type === "comm_msg");
    expect(back.content).toEqual({ comm_id: "c2", data: { back: { x: 1 } } });
    expect(back.buffers).toEqual([Buffer.from([1, 2, 255])]);
    expect(back.parent.msg_id).toBe(msg_id);
    const list = async (content = {}) => (await client.request("comm_info_request", content)).reply["comms"];
    expect(await list()).toEqual({ c2: { target_name: "echo" } });
    expect(await list({ target_name: "other" })).toEqual({});
    client.tell("comm_close", { comm_id: "c2", data: {} });
    expect(await list()).toEqual({});
  });

  test("a comm message is over when the cell's code has heard it", async () => {
    await client.execute(
      `${kernel}comms.registerTarget("slow", (comm: any) => {
        comm.onMessage = () => { const end = Date.now() + 200; while (Date.now() < end); console.log("heard"); };
      });`,
    );
    client.tell("comm_open", { comm_id: "c3", target_name: "slow", data: {} });
    const { msg_id } = client.tell("comm_msg", { comm_id: "c3", data: {} });
    const ofMessage = () => client.published.filter(({ parent }) => parent.msg_id === msg_id);
    await client.until(
      ({ parent, content }) => parent.msg_id === msg_id && content["execution_state"] === "idle",
    );
    expect(ofMessage().map(({ content }) => content["execution_state"] ?? content["text"])).toEqual([
      "busy",
      "heard\n",
      "idle",
    ]);
    client.tell("comm_close", { comm_id: "c3", data: {} });
  });

  test("a cell opens one", async () => {
    const { of } = await client.execute(
      `${kernel}comms.openComm("jupyter.widget", { state: { value: 3 } });`,
    );
    expect(of("comm_open")).toMatchObject([{ target_name: "jupyter.widget", data: { state: { value: 3 } } }]);
  });
});

test("messages of no known kind are ignored", async () => {
  await client.start(newMessage("s", "kernel_info_request", {})).answer;
  client.tell("comm_msg", {});
  client.tell("nonsense", { a: 1 });
  expect(await client.value("1")).toBe("1");
});
