// The kernel over real sockets, seen by a front end: what cells send and what is replied.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Client, type Answer } from "./client.js";

const directory = mkdtempSync(join(tmpdir(), "protocol-test-"));
let client: Client;

beforeAll(async () => {
  client = await Client.start({ directory });
});

afterAll(() => {
  client.stop();
  rmSync(directory, { recursive: true });
});

const types = (published: readonly { header: { msg_type: string } }[]) =>
  published.map(({ header }) => header.msg_type);

describe("about the kernel", () => {
  test("kernel_info_reply is complete", async () => {
    const { reply, type } = await client.request("kernel_info_request");
    expect(type).toBe("kernel_info_reply");
    expect(reply).toMatchObject({
      status: "ok",
      protocol_version: "5.5",
      implementation: "hidden-photons",
      language_info: { name: "typescript", file_extension: ".ts" },
      debugger: false,
      supported_features: [],
    });
    expect(reply["banner"]).toContain("TypeScript 6");
    expect((reply["language_info"] as { version: string }).version).toMatch(/^6\.\d+\.\d+$/);
  });

  test("a subscriber is welcomed", () => {
    const welcome = client.published.find(({ header }) => header.msg_type === "iopub_welcome");
    expect(welcome?.content).toEqual({ subscription: "" });
    expect(welcome?.parent).toEqual({});
  });

  test("every request is busy first and idle last", async () => {
    const { published } = await client.request("kernel_info_request");
    expect(published.map(({ content }) => content["execution_state"])).toEqual(["busy", "idle"]);
  });

  test.each(["debug_request", "create_subshell_request", "list_subshell_request", "no_such_request"])(
    "%s is answered, as unsupported",
    async (type) => {
      const { reply, type: answered } = await client.request(
        type,
        { command: "initialize", seq: 7 },
        "control",
      );
      expect(answered).toBe(type.replace("_request", "_reply"));
      if (type === "debug_request") expect(reply).toMatchObject({ success: false, request_seq: 7 });
      else expect(reply).toMatchObject({ status: "error" });
    },
  );
});

describe("a cell", () => {
  test("is announced, gives its value apart from stdout, and a complete reply", async () => {
    const answer = await client.execute('console.log("printed"); 6 * 7');
    const count = answer.reply["execution_count"];
    expect(types(answer.published)).toEqual([
      "status",
      "execute_input",
      "stream",
      "execute_result",
      "status",
    ]);
    expect(answer.of("execute_input")[0]).toEqual({
      code: 'console.log("printed"); 6 * 7',
      execution_count: count,
    });
    expect(answer.stdout).toBe("printed\n");
    expect(answer.of("execute_result")[0]).toEqual({
      execution_count: count,
      data: { "text/plain": "42" },
      metadata: {},
    });
    expect(answer.reply).toEqual({ status: "ok", execution_count: count, user_expressions: {}, payload: [] });
  });

  test("user expressions are evaluated, each on its own", async () => {
    await client.execute("const nine = 9");
    const user_expressions = {
      good: "nine + 1",
      wrong: "noSuchName",
      failing: "(() => { throw new RangeError('r') })()",
    };
    const { reply } = await client.execute("nine", { user_expressions });
    expect(reply["user_expressions"]).toMatchObject({
      good: { status: "ok", data: { "text/plain": "10" }, metadata: {} },
      wrong: { status: "error", ename: "TS2304" },
      failing: { status: "error", ename: "RangeError", evalue: "r" },
    });
  });

  test("a runtime error is published and replied, with the line of the cell", async () => {
    const { reply, of } = await client.execute(
      "const before = 1;\nconst text: string = 'x';\n\nthrow new TypeError(text)",
    );
    expect(reply).toMatchObject({ status: "error", ename: "TypeError", evalue: "x" });
    expect(of("error")).toEqual([{ ename: "TypeError", evalue: "x", traceback: reply["traceback"] }]);
    expect((reply["traceback"] as string[]).join("\n")).toMatch(/cell-\d+\.ts:4:7/);
  });

  test("a type error is published with its place, and the cell does not run", async () => {
    const { reply, of } = await client.execute('console.log("ran");\nconst q: number = "a"');
    expect(reply).toMatchObject({
      status: "error",
      ename: "TS2322",
      evalue: "Type 'string' is not assignable to type 'number'.",
    });
    expect(of("error")).toHaveLength(1);
    expect(of("stream")).toEqual([]);
    expect(reply["traceback"]).toContain('2 | const q: number = "a"');
    expect(reply["traceback"]).toContain("          ~");
  });

  test("a syntax error too", async () => {
    const { reply } = await client.execute("const = 1");
    expect(reply).toMatchObject({ status: "error" });
    expect(reply["ename"]).toMatch(/^TS1\d\d\d$/);
  });

  test("a cell that throws keeps what it had done by then, with its types, and hides nothing else", async () => {
    await client.execute("let held = 1, later = 1, caught = 1; const add = () => ++held;");
    const { reply } = await client.execute(`
      import { basename } from "node:path";
      interface Mark { at: number }
      let held = "two";
      let caught = [2];
      const [first, rest] = [{ at: 3 } as Mark, 4];
      function twice() { return caught.concat(caught); }
      throw new Error(held);
      let later = "not reached";`);
    expect(reply).toMatchObject({ status: "error", evalue: "two" });
    const mark = "const mark: Mark = first;";
    expect(
      await client.value(
        `${mark} [held.length, later.toFixed(), twice(), mark.at, rest, basename("a/b"), add()]`,
      ),
    ).toBe("[ 3, '1', [ 2, 2 ], 3, 4, 'b', 2 ]");
  });

  test("a value that cannot be shown is no reason to lose the cell's names", async () => {
    const failing = '({ [Symbol.for("Jupyter.display")]() { throw new Error("no") } })';
    expect((await client.execute(`const reached = 5; ${failing}`)).reply).toMatchObject({ evalue: "no" });
    expect(await client.value("reached")).toBe("5");
  });

  test("top-level await gives its value", async () => {
    expect(await client.value("await new Promise<number>((done) => setTimeout(() => done(5), 10))")).toBe(
      "5",
    );
  });

  test("late output keeps the cell it came from", async () => {
    const first = await client.execute('setTimeout(() => console.log("late"), 100)');
    const second = await client.execute("1");
    const late = await client.until(({ content }) => content["text"] === "late\n");
    expect(late.parent.msg_id).toBe(first.id);
    expect(second.stdout).toBe("");
  });

  test("stdout and stderr are told apart", async () => {
    const { of } = await client.execute('console.log("out"); console.error("err")');
    expect(of("stream")).toEqual([
      { name: "stdout", text: "out\n" },
      { name: "stderr", text: "err\n" },
    ]);
  });
});

describe("counting", () => {
  const count = async (more: Record<string, unknown>) =>
    (await client.execute("1", more)).reply["execution_count"] as number;

  test("each cell counts, a silent one or one that is not stored does not", async () => {
    const first = await count({});
    expect(await count({ store_history: false })).toBe(first);
    expect(await count({ silent: true })).toBe(first);
    expect(await count({})).toBe(first + 1);
  });

  test("a silent cell shows nothing, and runs", async () => {
    const { published, reply } = await client.execute(
      'import { display as shown } from "tslab"; let ran = 1; console.log("x"); shown(1); 5',
      {
        silent: true,
      },
    );
    expect(types(published)).toEqual(["status", "status"]);
    expect(reply["status"]).toBe("ok");
    expect(await client.value("ran")).toBe("1");
    const failed = await client.execute("throw new Error('x')", { silent: true });
    expect(types(failed.published)).toEqual(["status", "status"]);
    expect(failed.reply["status"]).toBe("error");
  });
});

describe("after a failure", () => {
  let runs = 0;

  /** The answers to a cell that fails when the others have come in, and to these. */
  const failingBefore = async (others: readonly string[], stop_on_error = true) => {
    const go = join(directory, `go-${(runs += 1)}`);
    const failing = `import { existsSync } from "node:fs";
      while (!existsSync(${JSON.stringify(go)})) await new Promise((again) => setTimeout(again, 5));
      throw new Error("x");`;
    const answers = [failing, ...others].map((code) => client.execute(code, { stop_on_error }));
    await client.request("kernel_info_request"); // on the same channel, behind them
    writeFileSync(go, "");
    return Promise.all(answers);
  };
  const statuses = (answers: readonly Answer[]) => answers.map(({ reply }) => reply["status"]);

  test("stop_on_error ends what waits, and only that", async () => {
    expect(statuses(await failingBefore(["2", "3"]))).toEqual(["error", "aborted", "aborted"]);
    expect(await client.value("4")).toBe("4");
  });

  test("without it, what waits runs", async () => {
    expect(statuses(await failingBefore(["2", "3"], false))).toEqual(["error", "ok", "ok"]);
  });

  test("an aborted cell neither runs nor counts", async () => {
    const [failed, aborted] = await failingBefore(["(globalThis as any).x = 1"]);
    expect(types(aborted!.published)).toEqual(["status", "status"]);
    const next = await client.execute("(globalThis as any).x");
    expect(next.of("execute_result")).toEqual([]);
    expect(next.reply["execution_count"]).toBe((failed!.reply["execution_count"] as number) + 1);
  });
});

describe("display", () => {
  test("of whole bundles with metadata", async () => {
    const { of } = await client.execute(
      'import { display as show } from "tslab"; show.bundle({ "text/html": "<b>x</b>", "text/plain": "x" }, { "text/html": { isolated: true } })',
    );
    expect(of("display_data")).toEqual([
      {
        data: { "text/html": "<b>x</b>", "text/plain": "x" },
        metadata: { "text/html": { isolated: true } },
        transient: {},
      },
    ]);
  });

  test("that is updated in place, also by a later cell", async () => {
    const first = await client.execute(
      'import { newDisplay } from "tslab"; const place = newDisplay(); place.text("a")',
    );
    const [shown] = first.of("display_data");
    const id = (shown?.["transient"] as { display_id: string }).display_id;
    expect(id).toMatch(/./);
    const second = await client.execute('place.text("b")');
    expect(second.of("update_display_data")).toEqual([
      { data: { "text/plain": "b" }, metadata: {}, transient: { display_id: id } },
    ]);
  });

  test("that is cleared", async () => {
    const { of } = await client.execute(
      'import { display as shown } from "tslab"; shown.clear(true); shown.clear()',
    );
    expect(of("clear_output")).toEqual([{ wait: true }, { wait: false }]);
  });

  test("of a value that says how it is shown", async () => {
    const { of } = await client.execute(
      '({ [Symbol.for("Jupyter.display")]: () => ({ "text/markdown": "**x**", "text/plain": "x" }) })',
    );
    expect(of("execute_result")[0]?.["data"]).toEqual({ "text/markdown": "**x**", "text/plain": "x" });
  });
});
