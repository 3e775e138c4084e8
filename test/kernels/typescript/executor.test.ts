import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import type { Output } from "../../../kernels/typescript/src/executorMessages.js";
import { executorEntry, folder, start, valueOf, wait, write, type Session } from "./executorHelp.js";
import { isAlive } from "./processes.js";

describe("cells", () => {
  it("give the value of their last statement, and leave their scope", async () => {
    const session = start();
    expect(valueOf(await session.run("exports.x = 20;\n= exports.x + 1"))).toBe("21");
    expect(valueOf(await session.run(`= require("./cell-1").x * 2`))).toBe("40");
    expect(await session.run("const y = 1;")).toEqual({ status: "ok" });
  });

  it("go on after an await, and print in order", async () => {
    const session = start();
    const body = `console.log("a"); await new Promise((go) => setTimeout(go, 10)); console.error("b"); console.log("c")`;
    expect((await session.run(body)).status).toBe("ok");
    expect(session.outputs.map(({ output }) => output)).toEqual([
      { type: "stream", name: "stdout", text: "a\n" },
      { type: "stream", name: "stderr", text: "b\n" },
      { type: "stream", name: "stdout", text: "c\n" },
    ]);
  });
});

/** The situations in which an interrupt can come; each prints when it is there. */
const situations = {
  "a loop": "console.log(1); for (;;);",
  "a loop after an await": "await null; console.log(1); for (;;);",
  "a loop after a timer": "await new Promise((go) => setTimeout(go, 5)); console.log(1); for (;;);",
  "a loop in a timer's callback":
    "setTimeout(() => { console.log(1); for (;;); }, 0); await new Promise(() => {});",
  "a pending await": "console.log(1); await new Promise(() => {});",
  "a loop with another one ready to go on":
    "Promise.resolve().then(() => { for (;;); }); console.log(1); for (;;);",
  "a loop with another one in a tick": "process.nextTick(() => { for (;;); }); console.log(1); for (;;);",
};

describe("an interrupt", () => {
  it.each(Object.entries(situations))("ends %s and keeps the variables", async (_, body) => {
    const session = start();
    await session.run("exports.kept = 42;");
    const running = session.run(body);
    await session.until(({ type }) => type === "stream");
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted" } });
    expect(valueOf(await session.run(`= require("./cell-1").kept`))).toBe("42");
    expect(session.lost).toBe(0);
  });
});

describe("a cell that ends its process", () => {
  const told = async (body: string, session: Session): Promise<string> => {
    const outcome = await session.run(body);
    expect(outcome).toMatchObject({ status: "error", error: { name: "ExecutorExit" } });
    expect(session.lost).toBe(1);
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
    return String(valueOf(outcome));
  };

  it("loses the executor only: process.exit", async () => {
    const session = start();
    expect(await told(`console.log("last words"); process.exit(3);`, session)).toContain("exit code 3");
    expect(session.text()).toBe("last words\n");
  });

  it("loses the executor only: out of memory", async () => {
    const session = start({ execArgv: ["--max-old-space-size=40"] });
    const body = "const all = []; for (;;) all.push(new Array(1000).fill(all.length));";
    expect(await told(body, session)).toContain("out of memory");
    expect(session.text("stderr")).toBe("");
  });

  it("loses the executor only: kill -9", async () => {
    const session = start();
    const body = "process.kill(process.pid, 'SIGKILL'); for (;;);";
    expect(await told(body, session)).toContain("SIGKILL");
  });

  it("that no interrupt stops is ended with its process", async () => {
    const session = start({ patience: 300 });
    // The continuation after a promise of the file system runs where no guard is.
    const running = session.run(
      `await (await cell.import("node:fs/promises")).stat("."); console.log("runs"); for (;;);`,
    );
    await session.until(({ type }) => type === "stream");
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "ExecutorExit" } });
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
  });

  it("by itself, after the cell, is told too", async () => {
    const session = start();
    await session.run("setTimeout(() => process.exit(), 20);");
    while (session.lost === 0) await wait(10);
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
  });
});

describe("printing without end", () => {
  it("is cut with a notice, and can be interrupted", async () => {
    const session = start();
    const running = session.run(`for (let i = 0; ; i++) console.log("line", i);`);
    const isCut = (output: Output): boolean => output.type === "stream" && output.text.includes("output cut");
    await session.until(isCut);
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted" } });
    expect(session.text()).toHaveLength(1_000_000);
    expect(session.text("stderr")).toBe("\n[output cut after 1000000 characters]\n");
    await session.run(`console.log("again")`);
    expect(session.text().endsWith("again\n")).toBe(true);
  });

  it("does not hold up what the next cell prints", async () => {
    const session = start();
    await session.run(`for (let i = 0; i < 20; i++) console.log("line", i);`);
    const next = session.run(`console.log("again"); for (;;);`);
    await session.until((output) => output.type === "stream" && output.text === "again\n");
    await session.process.interrupt();
    await next;
  });

  it("by a child process is cut too", async () => {
    const session = start();
    const body = `const { spawn } = await cell.import("node:child_process");
      const child = spawn("sh", ["-c", "yes | head -c 2000000"], { stdio: "inherit" });
      await new Promise((go) => child.on("exit", go));`;
    await session.run(body);
    expect(session.text().length).toBe(1_000_000);
  });
});

describe("what comes after a cell", () => {
  it("belongs to the cell that started it", async () => {
    const session = start();
    await session.run(
      `const wait = setInterval(() => { if (globalThis.go) { clearInterval(wait); console.log("late"); } }, 5);`,
    );
    await session.run(`console.log("second"); globalThis.go = true;`);
    await session.until((output) => output.type === "stream" && output.text === "late\n");
    expect(session.outputs.map(({ parent }) => parent)).toEqual(["request-2", "request-1"]);
  });

  it("is told if it fails", async () => {
    const session = start();
    await session.run(
      `setTimeout(() => { throw new TypeError("late failure"); }, 1);\nvoid Promise.reject(new Error("lost"));`,
    );
    await session.until((output) => output.type === "stream" && output.text.includes("late failure"));
    expect(session.text("stderr")).toContain("Uncaught TypeError: late failure");
    expect(session.text("stderr")).toContain("Uncaught Error: lost");
    expect(session.lost).toBe(0);
  });

  it.each([
    ["a promise", `void Promise.reject(new RangeError("lost"));`, "RangeError", "lost"],
    ["a microtask", `queueMicrotask(() => { throw "a word"; }); await null;`, "Uncaught", "a word"],
    [
      "a tick",
      `process.nextTick(() => { throw new RangeError("late"); }); await null;`,
      "RangeError",
      "late",
    ],
  ])("is told before the cell's end if %s fails in it, as an error", async (_, body, name, message) => {
    const session = start();
    const { status } = await session.run(`exports.kept = 42; ${body}`);
    const [uncaught] = session.outputs.map(({ output }) => output.type === "stream" && output.uncaught);
    expect([status, uncaught]).toMatchObject(["ok", { name, message }]);
    expect(valueOf(await session.run(`= require("./cell-1").kept`))).toBe("42");
  });

  it("is told a hundred times only if it fails without end", async () => {
    const session = start();
    const { length } = "Uncaught Error: ";
    await session.run(
      `const error = Object.assign(new Error("x".repeat(20_000)), { stack: undefined });
       for (let i = 0; i < 120; i++) void Promise.reject(error);`,
    );
    expect(session.outputs.filter(({ output }) => output.type === "stream" && output.uncaught)).toHaveLength(
      100,
    );
    expect(session.text("stderr").length).toBeLessThan(100 * (10_000 + length) + 100);
    expect(session.text("stderr")).toContain("[errors cut after 100]");
  });

  it("stops with an interrupt while no cell runs", async () => {
    const session = start();
    await session.run(`setInterval(() => console.log("tick"), 5);`);
    await session.until((output) => output.type === "stream");
    await session.process.interrupt();
    const { length } = session.text();
    await wait(100);
    expect(session.text()).toHaveLength(length);
  });
});

describe("errors", () => {
  it("name the cell's line", async () => {
    const session = start();
    const outcome = await session.run(`const f = () => {\nthrow new RangeError("too far");\n};\nf();`);
    expect(valueOf(outcome)).toMatch(
      /^RangeError: too far\n {4}at f \(cell-1\.ts:2:\d+\)\n {4}at cell-1\.ts:4:\d+$/,
    );
    expect(outcome).toMatchObject({ error: { name: "RangeError", message: "too far" } });
  });

  it.each([
    ["a string", `throw "text";`, "Uncaught 'text'"],
    ["nothing", "throw undefined;", "Uncaught undefined"],
    ["a proxy that fails", `throw new Proxy({}, { get() { throw new Error("no"); } });`, "Uncaught"],
    [
      "an error that cannot be shown",
      `const e = new Error("x"); Object.defineProperty(e, "message", { get() { throw new Error("no"); } }); throw e;`,
      "",
    ],
  ])("can be %s", async (_, body, text) => {
    const session = start();
    const outcome = await session.run(body);
    expect(outcome.status).toBe("error");
    expect(valueOf(outcome)).toContain(text);
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
  });
});

describe("a signal too many", () => {
  it("stops neither the next cell nor its interrupt", async () => {
    const session = start();
    await session.run("setInterval(() => {}, 1);"); // a guard that sees the signal
    process.kill(session.process.pid!, "SIGINT");
    await wait(50);
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
    process.kill(session.process.pid!, "SIGINT");
    const running = session.run("await new Promise(() => {});");
    await wait(50);
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted" } });
  });
});

describe("a hundred interrupts", () => {
  async function interruptRepeatedly(bodies: readonly string[], patience: number): Promise<void> {
    const session = start();
    await session.run("globalThis.kept = 42;");
    for (let i = 0; i < 100; i++) {
      const running = session.run(bodies[i % bodies.length]!);
      await wait(Math.random() * patience);
      await session.process.interrupt();
      expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted" } });
      expect(valueOf(await session.run("= globalThis.kept"))).toBe("42");
    }
    expect(session.lost).toBe(0);
  }

  it("at any moment of a cell end it, and keep the variables", async () => {
    await interruptRepeatedly(Object.values(situations), 4);
  });

  it("of a cell that prints without end keep the variables", async () => {
    await interruptRepeatedly([`for (let i = 0; ; i++) console.log("line", { i });`], 10);
  });
});

describe("without the internals of Node.js", () => {
  const noComm = { type: "comm_msg", id: "", data: {}, metadata: {}, buffers: [] } as const;
  const missing = "process.binding = undefined; process._tickCallback = undefined;";
  const execArgv = ["--import", `data:text/javascript,${encodeURIComponent(missing)}`];

  // Node.js has no handler for a moment when a guard is set up or taken down, so the interrupt waits until it stands, or
  // until something else has been heard where none does.
  it.each([
    ["console.log(1); for (;;);", false],
    ["setTimeout(() => { console.log(1); for (;;); }, 0); await new Promise(() => {});", false],
    ["console.log(1); await new Promise(() => {});", true],
  ])("interrupts still keep the variables: %s", async (body, hears) => {
    const session = start({ execArgv });
    await session.run("exports.kept = 42;");
    const running = session.run(body);
    await session.until(({ type }) => type === "stream");
    if (hears) await session.process.comm("", noComm);
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted" } });
    expect(valueOf(await session.run(`= require("./cell-1").kept`))).toBe("42");
  });

  it("a loop after an await ends with its process", async () => {
    const session = start({ execArgv, patience: 300 });
    const running = session.run(`await null; console.log("runs"); for (;;);`);
    await session.until(({ type }) => type === "stream");
    await session.process.interrupt();
    expect(await running).toMatchObject({ status: "error", error: { name: "ExecutorExit" } });
  });
});

describe("an executor that ends before it is ready", () => {
  /** A program that notes its starts in a file and then runs `more`. */
  function program(more: string): { entry: string; starts: () => number } {
    const directory = folder();
    const notes = join(directory, "starts");
    write(
      directory,
      "executor.mjs",
      `import { appendFileSync, readFileSync } from "node:fs";
       appendFileSync(${JSON.stringify(notes)}, ".");
       const starts = readFileSync(${JSON.stringify(notes)}).length;
       ${more}`,
    );
    return { entry: join(directory, "executor.mjs"), starts: () => readFileSync(notes).length };
  }
  const good = pathToFileURL(executorEntry).href;

  it("is started three times, and then cells are told why", async () => {
    const { entry, starts } = program(`console.error("no such library"); process.exit(7);`);
    const session = start({ entry });
    const first = await session.run("= 1");
    expect(first).toMatchObject({ status: "error", error: { name: "ExecutorStart" } });
    expect(valueOf(first)).toContain("exit code 7");
    expect(valueOf(first)).toContain("no such library");
    expect(await session.run("= 2")).toEqual(first);
    await session.process.interrupt();
    expect([starts(), session.lost]).toEqual([3, 0]);
  });

  it("hands the cell to the next one", async () => {
    const { entry } = program(`if (starts < 3) process.exit(7); await import(${JSON.stringify(good)});`);
    const session = start({ entry });
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
    expect(session.lost).toBe(0);
  });

  it("tells a cell that is stopped meanwhile nothing about variables", async () => {
    const { entry, starts } = program(
      `if (starts === 2) await new Promise((go) => setTimeout(go, 1e9)); await import(${JSON.stringify(good)});`,
    );
    const session = start({ entry });
    await session.run("process.exit();");
    const running = session.run("= 1");
    await expect.poll(starts).toBe(2);
    await session.process.interrupt();
    const message = "the cell was stopped before it started";
    expect(await running).toMatchObject({ status: "error", error: { name: "Interrupted", message } });
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
    expect([starts(), session.lost]).toEqual([3, 1]);
  });

  it("may do so again after one that was ready", async () => {
    const { entry, starts } = program(
      `if (starts % 3 > 0) process.exit(7); await import(${JSON.stringify(good)});`,
    );
    const session = start({ entry });
    for (const lost of [1, 2]) {
      expect(await session.run("process.exit();")).toMatchObject({ error: { name: "ExecutorExit" } });
      expect(session.lost).toBe(lost);
    }
    expect(valueOf(await session.run("= 1 + 1"))).toBe("2");
    expect(starts()).toBe(9);
  });

  it("because its folder is gone", async () => {
    const session = start({ directory: join(folder(), "gone") });
    expect(valueOf(await session.run("= 1"))).toMatch(/no process for cells starts.*\n.*\n.* ENOENT/);
  });
});

describe("the end of the kernel", () => {
  it("ends an executor that is busy", async () => {
    const kernel = `const child = require("node:child_process").spawn(process.execPath, [${JSON.stringify(executorEntry)}],
      { detached: true, stdio: ["ignore", "ignore", "inherit", "ipc"], serialization: "advanced" });
      const cell = { name: "cell-1.ts", scope: "./cell-1", imports: [], names: [], map: "{}",
        code: "(async () => { process.stdout.write('busy'); for (;;); })" };
      child.send({ type: "execute", parent: "", cell, allowStdin: false });
      child.on("message", ({ type }) => { if (type === "output") console.log(child.pid); });`;
    const parent = spawn(process.execPath, ["-e", kernel]);
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const executor = Number(line.toString());
    expect(isAlive(executor)).toBe(true);
    parent.kill("SIGKILL");
    await expect.poll(() => isAlive(executor)).toBe(false);
  });
});
