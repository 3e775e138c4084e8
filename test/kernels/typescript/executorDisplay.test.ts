import { describe, expect, it } from "vitest";
import type { Output } from "../../../kernels/typescript/src/executorMessages.js";
import { recordsOf, tableOf } from "../../../kernels/typescript/src/table.js";
import { start, valueOf, type Session } from "./executorHelp.js";

const shownBy = (session: Session): Output[] => session.outputs.map(({ output }) => output);

describe("display", () => {
  it("sends whole bundles: bytes as base64, JSON as it is", async () => {
    const session = start();
    await session.run(`display.bundle({
  "application/vnd.vegalite.v5+json": { mark: "line", data: { values: [1, NaN] } },
  "image/png": new Uint8Array([1, 2, 3]),
  "text/plain": "a line" }, { width: 3 });`);
    expect(shownBy(session)).toEqual([
      {
        type: "display",
        update: false,
        shown: {
          data: {
            "application/vnd.vegalite.v5+json": { mark: "line", data: { values: [1, null] } },
            "image/png": "AQID",
            "text/plain": "a line",
          },
          metadata: { width: 3 },
        },
      },
    ]);
  });

  it("refuses what is no JSON where it is called", async () => {
    const session = start();
    expect(valueOf(await session.run(`display.bundle({ "application/json": 1n });`))).toContain("BigInt");
    expect(valueOf(await session.run(`display.bundle({ "application/json": () => 1 });`))).toMatch(
      /TypeError: application\/json: function cannot be shown\n {4}at .*cell-2\.ts:1/,
    );
  });

  it("updates one output, and clears", async () => {
    const session = start();
    await session.run(
      `const one = newDisplay(); one.text("1"); one.text("2"); display.clear(true); display.text("3");`,
    );
    const [first, second, clear, third] = shownBy(session);
    expect(first).toMatchObject({ type: "display", update: false, shown: { data: { "text/plain": "1" } } });
    expect(second).toEqual({ ...first, update: true, shown: { data: { "text/plain": "2" }, metadata: {} } });
    expect(clear).toEqual({ type: "clear", wait: true });
    expect(third).not.toHaveProperty("id");
  });

  it("keeps its place between lines of text", async () => {
    const session = start();
    await session.run(
      `for (let i = 0; i < 100; i++) console.log(i);\ndisplay({ a: 1 });\nconsole.log("end");`,
    );
    const types = shownBy(session).map((output) =>
      output.type === "stream" ? output.text.includes("end") : "display",
    );
    expect(types.slice(-2)).toEqual(["display", true]);
    expect(session.text().split("\n")).toHaveLength(102);
  });
});

describe("a value", () => {
  it.each([
    ["an object", "({ a: [1, { b: 2 }] })", "{ a: [ 1, { b: 2 } ] }"],
    ["a string", `"text"`, "'text'"],
    ["a promise", "Promise.resolve(1)", "Promise { 1 }"],
    ["a function", "(() => 1)", "[Function (anonymous)]"],
    ["null", "null", "null"],
  ])("is shown as its text: %s", async (_, expression, text) => {
    const session = start();
    expect(valueOf(await session.run(`= ${expression}`))).toBe(text);
  });

  it.each(["", "async "])("says itself how it is shown: %s", async (prefix) => {
    const session = start();
    const body = `= { ${prefix}[Symbol.for("Jupyter.display")]() { return { "text/markdown": "*x*", "text/plain": "x" }; } }`;
    expect(await session.run(body)).toEqual({
      status: "ok",
      value: { data: { "text/markdown": "*x*", "text/plain": "x" }, metadata: {} },
    });
  });

  it("that cannot be shown is an error of the cell", async () => {
    const session = start();
    const body = `= { [Symbol.for("Jupyter.display")]() { throw new Error("no picture"); } }`;
    expect(valueOf(await session.run(body))).toContain("no picture");
  });
});

describe("a table", () => {
  it("has a row for each record, and a column for each key", () => {
    const records = recordsOf([
      { mass: 1, name: "<e>" },
      { mass: 2, extra: null },
    ]);
    expect(tableOf(records!)).toBe(`<table>
<thead><tr><th>mass</th><th>name</th><th>extra</th></tr></thead>
<tbody>
<tr><td style="text-align: right">1</td><td>&#60;e&#62;</td><td></td></tr>
<tr><td style="text-align: right">2</td><td></td><td></td></tr>
</tbody>
</table>`);
  });

  it("ends after a hundred rows", () => {
    const html = tableOf(recordsOf(Array.from({ length: 120 }, (_, i) => ({ i })))!);
    expect(html.match(/<tr>/g)).toHaveLength(101);
    expect(html).toContain("and 20 more rows");
  });

  it.each([[[]], [[1, 2]], [[{ a: { b: 1 } }]], [[{}]], ["text"], [[{ a: 1 }, null]]])(
    "is not made of %j",
    (value: unknown) => {
      expect(recordsOf(value)).toBeUndefined();
    },
  );

  it("is what a cell shows for records, with their text beside", async () => {
    const outcome = await start().run("= [{ a: 1 }, { a: 2 }]");
    expect(valueOf(outcome)).toBe("[ { a: 1 }, { a: 2 } ]");
    expect(outcome).toMatchObject({
      value: { data: { "text/html": expect.stringContaining("<th>a</th>") as string } },
    });
  });
});

describe("input", () => {
  it("asks, one question after the other", async () => {
    const session = start();
    const running = session.run(
      `const answers = await Promise.all([input("name? "), input("word? ", { password: true })]);\n= answers.join()`,
      [],
      true,
    );
    await session.until((output) => output.type === "input_request" && output.prompt === "name? ");
    session.process.input("Ada");
    const second = await session.until((output) => output.type === "input_request" && output.password);
    expect(second).toEqual({ type: "input_request", prompt: "word? ", password: true });
    session.process.input("x");
    expect(valueOf(await running)).toBe("'Ada,x'");
  });

  it("that nobody can give is an error", async () => {
    expect(valueOf(await start().run(`await input("name?")`))).toContain("cannot be asked");
  });

  it("can be interrupted, and asked for again", async () => {
    const session = start();
    const first = session.run(`await input("1")`, [], true);
    await session.until((output) => output.type === "input_request");
    await session.process.interrupt();
    expect(await first).toMatchObject({ error: { name: "Interrupted" } });
    const second = session.run(`= await input("2")`, [], true);
    await session.until((output) => output.type === "input_request" && output.prompt === "2");
    session.process.input("yes");
    expect(valueOf(await second)).toBe("'yes'");
  });
});

describe("comms", () => {
  const event = { metadata: {}, buffers: [], data: {} };
  const kernel = `globalThis[Symbol.for("hidden-photons.kernel")]`;

  it("opened by a cell go both ways, with buffers", async () => {
    const session = start();
    await session.run(`const comm = ${kernel}.comms.openComm("chart", { a: 1 }, { buffers: [new Uint8Array([7])] });
comm.onMessage = (data, [bytes]) => { console.log("got", data.n); comm.send({ twice: 2 * data.n, first: bytes[0] }); };`);
    const opened = shownBy(session)[0];
    if (opened?.type !== "comm") throw new Error("no comm");
    expect(opened.event).toEqual({
      ...event,
      type: "comm_open",
      id: opened.event.id,
      target: "chart",
      data: { a: 1 },
      buffers: [new Uint8Array([7])],
    });
    const { id } = opened.event;
    void session.process.comm("from the page", {
      ...event,
      type: "comm_msg",
      id,
      data: { n: 21 },
      buffers: [new Uint8Array([9])],
    });
    await session.until((output) => output.type === "comm" && output.event.type === "comm_msg");
    expect(session.outputs.slice(1)).toEqual([
      { parent: "from the page", output: { type: "stream", name: "stdout", text: "got 21\n" } },
      {
        parent: "from the page",
        output: { type: "comm", event: { ...event, type: "comm_msg", id, data: { twice: 42, first: 9 } } },
      },
    ]);
  });

  it("opened by the front end reach their target; others are closed at once", async () => {
    const session = start();
    await session.run(
      `${kernel}.comms.registerTarget("echo", (comm, data) => { comm.onClose = () => console.log("closed"); comm.send(data); });`,
    );
    void session.process.comm("page", { ...event, type: "comm_open", id: "1", target: "nobody" });
    void session.process.comm("page", { ...event, type: "comm_open", id: "2", target: "echo", data: [5] });
    void session.process.comm("page", { ...event, type: "comm_close", id: "2" });
    await session.until((output) => output.type === "stream");
    expect(shownBy(session)).toEqual([
      { type: "comm", event: { ...event, type: "comm_close", id: "1" } },
      { type: "comm", event: { ...event, type: "comm_msg", id: "2", data: [5] } },
      { type: "stream", name: "stdout", text: "closed\n" },
    ]);
  });

  it("whose handler never ends can be interrupted", async () => {
    const session = start();
    await session.run(`${kernel}.comms.registerTarget("loop", () => { console.log("in"); for (;;); });`);
    void session.process.comm("page", { ...event, type: "comm_open", id: "1", target: "loop" });
    await session.until((output) => output.type === "stream");
    await session.process.interrupt();
    expect(valueOf(await session.run("= 1"))).toBe("1");
    expect(session.lost).toBe(0);
  });
});
