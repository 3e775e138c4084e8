// A notebook that fails on the kernel of this project: the runner tells where.
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { executeNotebook, ExecutionError } from "../../../kernels/runner/index.js";
import { notebookOf } from "../runner/fakeKernel.js";

async function failureOf(...sources: string[]): Promise<ExecutionError> {
  const run = executeNotebook(notebookOf(...sources), { directory: tmpdir(), kernel: "hidden-photons" });
  const error: unknown = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExecutionError))
    throw new Error("the notebook did not fail as it should", { cause: error });
  return error;
}

const thrower = "function fail(): never {\n  throw new RangeError('too far')\n}";

test.each([
  ["a type error", ["const a = 1", "a;\nconst q: string = a"], { line: 2, column: 7 }],
  ["an error in the cell", ["1;\n\n  throw new Error('x')"], { line: 3, column: 9 }],
  [
    "an error with properties",
    ["1;\n  throw Object.assign(new Error('x'), { given: 0 })"],
    { line: 2, column: 23 },
  ],
  [
    "an error with a cause",
    ["1;\nthrow new Error('x', {\n  cause: new Error('why') })"],
    { line: 2, column: 7 },
  ],
  [
    "an error in a function of the cell",
    ["const f = () => {\n  throw new Error('x');\n};\n\nf()"],
    { line: 2, column: 9 },
  ],
  ["an error in a function of an earlier cell", [thrower, "1;\nfail()"], { line: 2 }],
  ["an error after an await", [thrower, "await null;\nawait null; fail()"], { line: 2 }],
])("%s is told with its place in the cell", async (_, sources, position) => {
  expect((await failureOf(...sources)).position).toMatchObject(position);
});

test("what is thrown without a stack has no place", async () => {
  expect((await failureOf("await Promise.reject('why')")).position).toBeUndefined();
});

test("the place of a type error is told once", async () => {
  const { message } = await failureOf('1;\nconst q: number = "a"');
  const told = "code cell 1 [1], line 2, column 7: TS2322: Type 'string' is not assignable to type 'number'.";
  expect(message).toBe(`${told}\n\n  2 | const q: number = "a"\n    |       ^`);
});
