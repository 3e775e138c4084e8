// Errors that come where no cell waits for them fail the run on both kernels.
import { tmpdir } from "node:os";
import { describe, expect, test } from "vitest";
import { executeNotebook, ExecutionError } from "../../../kernels/runner/index.js";
import { notebookOf } from "./fakeKernel.js";

const wait = (milliseconds: number) => `await new Promise((go) => setTimeout(go, ${milliseconds}));`;

describe.each(["hidden-photons", "tslab"])("on %s", (kernel) => {
  const run = (...sources: string[]) =>
    executeNotebook(notebookOf(...sources), { directory: tmpdir(), kernel });

  test.each([
    ["a rejected promise", ["1;\n  Promise.reject(new RangeError('lost'));\n2"], { number: 1, line: 2 }],
    [
      "a timer",
      [`setTimeout(() => { throw new RangeError('lost'); }, 1);\n${wait(50)}`],
      { number: 1, line: undefined },
    ],
    [
      "an async function",
      [`void (async () => { await null; throw new RangeError('lost'); })();`, "1"],
      { number: 1, line: undefined },
    ],
  ])("%s that fails in its cell", async (_, sources, { number, line }) => {
    const failure: unknown = await run(...sources).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExecutionError);
    const { reason, place, position, message } = failure as ExecutionError;
    expect([reason, place?.number]).toEqual(["cell", number]);
    expect(message).toContain("RangeError: lost");
    if (line !== undefined) expect(position?.line).toBe(line);
  });

  test("a timer that fails while a later cell runs", async () => {
    const late = "setTimeout(() => {\n  throw new RangeError('late');\n}, 1);";
    await expect(run(late, wait(50), "1")).rejects.toThrow("RangeError: late");
  });

  test("console.error of an error is no failure", async () => {
    await expect(run("console.error('Uncaught', new Error('quoted'));")).resolves.toBeDefined();
  });
});

test("hidden-photons tells the cell that set the timer, and the line", async () => {
  const sources = ["1", "setTimeout(() => {\n  throw new RangeError('late');\n}, 1);", wait(50), "2"];
  const run = executeNotebook(notebookOf(...sources), { directory: tmpdir(), kernel: "hidden-photons" });
  await expect(run).rejects.toThrow("code cell 2 [2], line 2, column 9: RangeError: late");
});
