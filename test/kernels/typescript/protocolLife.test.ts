// The kernel over real sockets: interrupts, lost executors, restarts, ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { findKernelspec } from "../../../kernels/jupyter/kernelspecs.js";
import { newConnection } from "../../../kernels/runner/connection.js";
import { Client } from "./client.js";
import { isAlive } from "./processes.js";

const directory = mkdtempSync(join(tmpdir(), "protocol-life-test-"));
let client: Client;

beforeAll(async () => {
  client = await Client.start({ directory });
});

afterAll(() => {
  client.stop();
  rmSync(directory, { recursive: true });
});

describe("an interrupt", () => {
  const interrupted = async (code: string, started = "started") => {
    await client.execute("let kept = 1");
    const { answer, header } = client.begin(code);
    await client.until(
      ({ parent, content }) => parent.msg_id === header.msg_id && String(content["text"]).includes(started),
    );
    await delay(30);
    const start = performance.now();
    const { reply } = await client.request("interrupt_request", {}, "control");
    expect(reply).toEqual({ status: "ok" });
    const cell = await answer;
    const milliseconds = performance.now() - start;
    return { cell, milliseconds };
  };
  const log = 'console.log("started"); await new Promise((r) => setTimeout(r, 30));';

  test.each([
    ["a synchronous loop", `${log} while (true) {}`],
    ["a pending await", `${log} await new Promise(() => undefined)`],
    ["a loop after an await", `${log} for (;;) await null`],
    ["a loop in a timer", `${log} await new Promise(() => setTimeout(() => { for (;;); }, 1))`],
  ])("stops %s within half a second and keeps the variables", async (_, code) => {
    let fastest = Infinity; // a busy machine delays single ones
    for (let n = 0; n < 10 && fastest >= 500; n++) {
      const { cell, milliseconds } = await interrupted(code);
      expect(cell.reply).toMatchObject({ status: "error", ename: "Interrupted" });
      expect(cell.of("error")).toHaveLength(1);
      expect(await client.value("kept")).toBe("1");
      fastest = Math.min(fastest, milliseconds);
    }
    expect(fastest).toBeLessThan(500);
  });

  test("stops a cell that prints without end", async () => {
    const { cell } = await interrupted('for (;;) console.log("started")');
    expect(cell.reply["status"]).toBe("error");
    expect(cell.stdout.length).toBeLessThan(5e6);
    expect(await client.value("kept")).toBe("1");
  });

  test("ends the executor where nothing else helps, and says so", async () => {
    const { cell } = await interrupted(
      `await import("node:fs").then(({ readFile }) => readFile("/dev/null", () => { console.log("started"); for (;;); })); await new Promise(() => undefined)`,
    );
    expect(cell.reply).toMatchObject({ status: "error", ename: "ExecutorExit" });
    expect(cell.reply["evalue"]).toContain("could not be stopped in another way");
    expect(await client.value("1 + 1")).toBe("2");
  });

  test("also ends what waits", async () => {
    const cells = ["await new Promise(() => undefined)", "2"].map((code) => client.begin(code));
    await client.request("kernel_info_request"); // on the same channel, behind them
    await client.request("interrupt_request", {}, "control");
    const statuses = await Promise.all(cells.map(async ({ answer }) => (await answer).reply["status"]));
    expect(statuses).toEqual(["error", "aborted"]);
  });

  test("of nothing does nothing", async () => {
    await client.execute("let kept = 1");
    expect((await client.request("interrupt_request", {}, "control")).reply).toEqual({ status: "ok" });
    expect(await client.value("kept")).toBe("1");
  });
});

describe("a lost executor", () => {
  const isTold = async (client: Client, code: string, reason: string) => {
    await client.execute("let lost = 1");
    const { reply, of } = await client.execute(code);
    expect(reply).toMatchObject({ status: "error", ename: "ExecutorExit" });
    expect(reply["evalue"]).toContain(reason);
    expect(reply["evalue"]).toContain("variables are lost");
    expect(of("error")).toHaveLength(1);
    expect((await client.execute("lost")).reply).toMatchObject({ status: "error", ename: "TS2304" });
    expect(await client.value("1 + 1")).toBe("2");
  };

  test.each([
    ["exit", "process.exit(3)", "exit code 3"],
    ["kill -9", 'import { kill } from "node:process"; kill(process.pid, "SIGKILL"); for (;;);', "SIGKILL"],
  ])("by %s is told, and the next cell runs", async (_, code, reason) => {
    await isTold(client, code, reason);
  });

  test("by out of memory is told, and the next cell runs", async () => {
    vi.stubEnv("NODE_OPTIONS", "--max-old-space-size=400"); // a machine may have less than Node.js would take
    const small = await Client.start({ directory }).finally(() => vi.unstubAllEnvs());
    try {
      const code = "const all: number[][] = []; for (;;) all.push(new Array<number>(1e6).fill(1.5))";
      await isTold(small, code, "out of memory");
    } finally {
      small.stop();
    }
  });

  test("between two cells is told too", async () => {
    const { id } = await client.execute("setTimeout(() => process.exit(4), 50)");
    const told = await client.until(({ content }) => String(content["text"]).includes("exit code 4"));
    expect(told.content["name"]).toBe("stderr");
    expect(told.parent.msg_id).toBe(id);
    expect(await client.value("1 + 1")).toBe("2");
  });

  test("closes the comms", async () => {
    await client.execute(
      '(globalThis as any)[Symbol.for("hidden-photons.kernel")].comms.openComm("jupyter.widget", {}, {}, "w1"); process.exit()',
    );
    await client.until(
      ({ header, content }) => header.msg_type === "comm_close" && content["comm_id"] === "w1",
    );
    expect((await client.request("comm_info_request")).reply["comms"]).toEqual({});
  });
});

test("what an executor prints before the first cell belongs to no cell", async () => {
  process.env["NODE_DEBUG"] = "timer";
  const other = await Client.start({ directory }).finally(() => {
    delete process.env["NODE_DEBUG"];
  });
  try {
    await other.execute("setTimeout(() => {}, 0)");
    expect(await other.value("1 + 1")).toBe("2");
  } finally {
    other.stop();
  }
});

describe("the end", () => {
  let other: Client | undefined;
  afterEach(() => {
    other?.stop();
  });

  test.each([true, false])(
    "shutdown with restart %s is replied and the process ends by itself",
    async (restart) => {
      other = await Client.start({ directory });
      const executor = Number(await other.value("process.pid"));
      const { reply, of } = await other.request("shutdown_request", { restart }, "control");
      expect(reply).toEqual({ status: "ok", restart });
      expect(of("shutdown_reply")).toEqual([{ status: "ok", restart }]);
      await gone(other.pid);
      await gone(executor);
      await expect.poll(() => other?.ended?.message).toContain("exit code 0");
    },
  );

  test("comes also while a cell runs", async () => {
    other = await Client.start({ directory });
    await beginLoop(other);
    await other.request("shutdown_request", { restart: false }, "control");
    await gone(other.pid);
  });

  test("takes the executor along when the kernel is killed", async () => {
    other = await Client.start({ directory });
    const executor = Number(await other.value("process.pid"));
    await beginLoop(other);
    process.kill(other.pid, "SIGKILL");
    await gone(executor);
  });

  test("comes with the parent, also if that was killed", async () => {
    const connection = await newConnection("hidden-photons");
    const file = join(directory, "connection.json");
    writeFileSync(file, JSON.stringify(connection));
    const argv = findKernelspec("hidden-photons").argv.map((arg) => arg.replace("{connection_file}", file));
    const program = `
      const { spawn } = require("node:child_process");
      const env = { ...process.env, JPY_PARENT_PID: String(process.pid), HIDDEN_PHOTONS_HISTORY: "" };
      const [command, ...args] = ${JSON.stringify(argv)};
      const child = spawn(command, args, { stdio: "ignore", detached: true, env });
      console.log(child.pid);
      setInterval(() => {}, 1000);
    `;
    const parent = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
    const [text] = (await once(parent.stdout, "data")) as [Buffer];
    const kernel = Number(text.toString());
    await expect.poll(() => isListening(connection.shell_port)).toBe(true);
    parent.kill("SIGKILL");
    await gone(kernel);
  });
});

test("two kernels at once do not disturb each other", async () => {
  const others = await Promise.all([Client.start({ directory }), Client.start({ directory })]);
  try {
    await Promise.all(others.map((other, n) => other.execute(`let mine = ${n}`)));
    expect(await Promise.all(others.map((other) => other.value("mine")))).toEqual(["0", "1"]);
  } finally {
    for (const other of others) other.stop();
  }
});

describe("history", () => {
  const folder = join(directory, "history");
  let other: Client | undefined;
  const start = async () => {
    process.env["HIDDEN_PHOTONS_HISTORY"] = folder;
    try {
      other = await Client.start({ directory });
    } finally {
      delete process.env["HIDDEN_PHOTONS_HISTORY"];
    }
    return other;
  };
  const history = async (from: Client, content: Record<string, unknown>) => {
    const { reply } = await from.request("history_request", { raw: true, output: false, ...content });
    return reply["history"];
  };
  afterEach(() => {
    other?.stop();
  });

  test("is told by tail, search and range, with outputs, and survives a restart", async () => {
    const first = await start();
    for (const code of ["6 * 7", "const a = 1", "6 * 8"]) await first.execute(code);
    await first.execute("secret", { store_history: false });
    expect(await history(first, { hist_access_type: "tail", n: 2 })).toEqual([
      [1, 2, "const a = 1"],
      [1, 3, "6 * 8"],
    ]);
    expect(await history(first, { hist_access_type: "search", pattern: "6*", n: 1, output: true })).toEqual([
      [1, 3, ["6 * 8", "48"]],
    ]);
    expect(await history(first, { hist_access_type: "range", session: 0, start: 1, stop: 3 })).toEqual([
      [1, 1, "6 * 7"],
      [1, 2, "const a = 1"],
    ]);
    first.stop();

    const second = await start();
    await second.execute("6 * 7");
    expect(await history(second, { hist_access_type: "tail", n: 10 })).toEqual([
      [1, 1, "6 * 7"],
      [1, 2, "const a = 1"],
      [1, 3, "6 * 8"],
      [2, 1, "6 * 7"],
    ]);
    expect(
      await history(second, { hist_access_type: "search", pattern: "6 ? 7", n: 10, unique: true }),
    ).toEqual([[2, 1, "6 * 7"]]);
    expect(await history(second, { hist_access_type: "range", session: -1, start: 3, output: true })).toEqual(
      [[1, 3, ["6 * 8", "48"]]],
    );
  });
});

describe("a connection file that this kernel does not serve", () => {
  test.each([
    [{ ip: "0.0.0.0" }, "loopback"],
    [{ transport: "ipc" }, "tcp only"],
    [{ signature_scheme: "hmac-md5" }, "hmac-sha256"],
  ])("%j is refused", async (change, reason) => {
    const file = join(directory, "bad.json");
    writeFileSync(file, JSON.stringify({ ...(await newConnection("hidden-photons")), ...change }));
    const [command = "", ...args] = findKernelspec("hidden-photons").argv.map((arg) =>
      arg.replace("{connection_file}", file),
    );
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const [code] = (await once(child, "close")) as [number];
    expect(code).toBe(1);
    expect(said).toContain(reason);
  });
});

/** Runs a cell without end, and waits until it runs. */
async function beginLoop(client: Client): Promise<void> {
  const { header } = client.begin('console.log("runs"); for (;;);');
  await client.until(
    ({ parent, content }) => parent.msg_id === header.msg_id && content["text"] === "runs\n",
  );
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => {
      resolve(false);
    });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });
}

async function gone(pid: number): Promise<void> {
  await expect.poll(() => isAlive(pid)).toBe(false);
}
