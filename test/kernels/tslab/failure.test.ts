// The failures of cells on plain tslab: all on one kernel, because it goes on after an error.
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findKernelspec } from "../../../kernels/jupyter/kernelspecs.js";
import { KernelClient } from "../../../kernels/runner/kernelClient.js";
import { compileCell } from "../../../kernels/tslab/compiled.js";
import { readFailure, readUncaught } from "../../../kernels/tslab/failure.js";

let kernel: KernelClient;
let stderr: string[] = [];
const earlier: string[] = [];
const directory = import.meta.dirname;

beforeAll(async () => {
  kernel = await KernelClient.start(findKernelspec("tslab"), {
    directory,
    onOutput: ({ content }) => {
      if (content["name"] === "stderr") stderr.push(String(content["text"]));
    },
  });
  await kernel.ready();
});

afterAll(() => {
  kernel.stop();
});

async function run(source: string): Promise<unknown> {
  for (;;) {
    stderr = [];
    const { status } = await kernel.execute(source).done;
    await kernel.settled();
    // For 200 ms after an error, tslab refuses every cell.
    if (status !== "abort") return status;
    await delay(20);
  }
}

/** A cell that runs, so that later cells can use its names. */
async function define(source: string): Promise<void> {
  expect([await run(source), stderr]).toEqual(["ok", []]);
  earlier.push(source);
}

const compile = (source: string) => () => compileCell(source, earlier, directory);

async function failure(source: string): Promise<[message: string, line?: number, column?: number]> {
  expect(await run(source)).toBe("error");
  const { message, position } = readFailure(stderr, compile(source));
  return position ? [message, position.line, position.column] : [message];
}

test("definitions of an earlier cell", async () => {
  await define(
    [
      "import { readFileSync } from 'node:fs';",
      "const mass = 15;",
      "interface Point { x: number }",
      "function earlierCell(x: number): number {",
      "  if (x > 0) throw new RangeError('in an earlier cell');",
      "  return x;",
      "}",
      "async function late(): Promise<void> { await 1; throw new Error('late'); }",
    ].join("\n"),
  );
});

test.each([
  [
    "a type error",
    'const a = 1;\nconst q: number = "a";',
    "Type 'string' is not assignable to type 'number'.",
    2,
    7,
  ],
  ["a syntax error", "const a = 1;\n\nconst bad = ;", "Expression expected.", 3, 13],
  ["an unknown name", "mass + masss", "Cannot find name 'masss'. Did you mean 'mass'?", 1, 8],
  [
    "an unknown package",
    "import { x } from 'no-such';\nx",
    "Cannot find module 'no-such' or its corresponding type declarations.",
    1,
    19,
  ],
  [
    "a thrown error",
    "interface A { a: 1 }\n\n// why\nthrow new RangeError('mass');",
    "RangeError: mass",
    4,
    7,
  ],
  ["an error with properties", "1;\n  throw Object.assign(new Error('x'), { given: 0 });", "Error: x", 2, 23],
  ["a message of two lines", "1;\nthrow new Error('a\\nb');", "Error: a\nb", 2, 7],
  [
    "a function of the cell",
    "function f(): never {\n  throw new TypeError('in f');\n}\nf();",
    "TypeError: in f",
    2,
    9,
  ],
  [
    "a callback",
    "const m = 2;\n[1].map((v) => {\n  throw new Error(`${v + m + mass}`);\n});",
    "Error: 18",
    3,
    9,
  ],
  [
    "a function of an earlier cell",
    `const b = mass;\n${"b;\n".repeat(12)}mass + earlierCell(b);`,
    "RangeError: in an earlier cell",
    14,
    8,
  ],
  [
    "a library",
    "const no = '/no/such/file';\nreadFileSync(no);",
    "Error: ENOENT: no such file or directory, open '/no/such/file'",
    2,
    1,
  ],
  [
    "undefined",
    "const none: any = undefined;\nconst p: Point = none.p.q;",
    "TypeError: Cannot read properties of undefined (reading 'p')",
    2,
    23,
  ],
  [
    "an error after await",
    "await 1;\ninterface B { b: 1 }\nthrow new Error(`after ${mass}`);",
    "Error: after 15",
    3,
    7,
  ],
  [
    "an awaited function of the cell",
    "async function g() { await 1; throw new Error('g'); }\n\nawait g();",
    "Error: g",
    3,
    1,
  ],
  ["an awaited function of an earlier cell", "1;\nawait late();", "Error: late", 2, 1],
  ["console.error before", "console.error('1:2 - a note');\nthrow new Error('x');", "Error: x", 2, 7],
] as const)("%s: message, line and column", async (_, source, ...expected) => {
  expect(await failure(source)).toEqual(expected);
});

test("several type errors are all told, the first with its place", async () => {
  expect(await failure("const a: number = '';\nconst b: string = 1;")).toEqual([
    "Type 'string' is not assignable to type 'number'.\nType 'number' is not assignable to type 'string'.",
    1,
    7,
  ]);
});

test("what is thrown need not be an error", async () => {
  expect(await failure("throw 'a word';")).toEqual(["a word"]);
});

test.each([
  ["1;\nPromise.reject(new Error('rejected'));\n2", "Error: rejected", { line: 2, column: 16 }],
  ["setTimeout(() => { throw new Error('timer'); }, 0);", "Error: timer", undefined],
])("%j fails in the background", async (source, message, position) => {
  expect(await run(source)).toBe("ok");
  await expect.poll(() => stderr.length).toBe(1);
  expect(readUncaught(stderr[0]!, compile(source))).toEqual({ message, position });
});

test("console.error is no failure", async () => {
  expect(await run("console.error('a note', new Error('quoted'));")).toBe("ok");
  expect(stderr).toHaveLength(1);
  expect(readUncaught(stderr[0]!, compile(""))).toBeUndefined();
});
