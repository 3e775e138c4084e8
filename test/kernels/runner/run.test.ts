// What the runner makes of a kernel's messages and of kernels that misbehave, on the fake kernel.
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import {
  codeCells,
  executeNotebook,
  ExecutionError,
  type ExecuteOptions,
  type Notebook,
} from "../../../kernels/runner/index.js";
import { isAlive } from "../typescript/processes.js";
import { codeCell, fakeKernelspec, notebookOf, steps } from "./fakeKernel.js";

const print = (text: string) => ({ send: "stream", content: { name: "stdout", text } });

function execute(notebook: Notebook, options: Partial<ExecuteOptions> = {}): Promise<Notebook> {
  return executeNotebook(notebook, { directory: import.meta.dirname, kernel: fakeKernelspec(), ...options });
}

async function failureOf(run: Promise<Notebook>): Promise<ExecutionError> {
  const error: unknown = await run.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(ExecutionError);
  return error as ExecutionError;
}

test("outputs, results and updates of a kernel that speaks the whole protocol", async () => {
  const bundle = (text: string) => ({ data: { "text/plain": text }, metadata: {} });
  const transient = { display_id: "scan" };
  const notebook = notebookOf(
    codeCell(
      steps(print("a"), print("b"), { send: "display_data", content: { ...bundle("0 %"), transient } }),
      {
        outputs: [{ output_type: "stream", name: "stdout", text: "of an earlier run" }],
        execution_count: 9,
      },
    ),
    "  ",
    steps(
      { send: "update_display_data", content: { ...bundle("100 %"), transient } },
      { send: "execute_result", content: { ...bundle("3"), execution_count: 2 } },
    ),
  );
  const progress: unknown[] = [];
  const executed = await execute(notebook, {
    onProgress: (now) => progress.push(now),
  });

  expect(codeCells(executed)).toMatchObject([
    {
      execution_count: 1,
      outputs: [
        { output_type: "stream", text: "ab" },
        { output_type: "display_data", ...bundle("100 %") },
      ],
    },
    { execution_count: null, outputs: [] },
    { execution_count: 2, outputs: [{ output_type: "execute_result", execution_count: 2, ...bundle("3") }] },
  ]);
  expect(progress).toEqual([
    { finished: 0, total: 3 },
    { finished: 1, total: 3 },
    { finished: 2, total: 3 },
    { finished: 2, total: 3, cell: "cell 3: 100 %" },
    { finished: 3, total: 3 },
  ]);
  expect(codeCells(notebook)[0]?.execution_count).toBe(9);
});

test("an error message fails the run and keeps the outputs so far", async () => {
  const error = { ename: "RangeError", evalue: "mass: got -1", traceback: ["RangeError", "at cell 2"] };
  const run = execute(
    notebookOf(
      steps(print("first")),
      steps(print("second"), { send: "error", content: error }, { reply: { status: "error", ...error } }),
      steps(print("third")),
    ),
  );
  const failure = await failureOf(run);
  expect(failure).toMatchObject({ reason: "cell", place: { number: 2, count: 2 } });
  expect(failure.message).toContain("code cell 2 [2]: RangeError: mass: got -1");
  expect(codeCells(failure.notebook).map(({ outputs }) => outputs.length)).toEqual([1, 2, 0]);
});

test("a message that somebody else signed fails the run", async () => {
  const failure = await failureOf(execute(notebookOf(steps({ do: "forge" }))));
  expect(failure.message).toContain("wrong signature");
  expect(codeCells(failure.notebook)[0]?.outputs).toEqual([]);
});

test("output that the kernel lost fails the run", async () => {
  const failure = await failureOf(execute(notebookOf(steps(print("a"), { do: "lose idle" }))));
  expect(failure.message).toContain("lost a part of the cell's output");
});

test("a cell over the time limit fails the run, and the kernel is ended", async () => {
  const cell = steps({ do: "tell connection" }, { do: "hang" });
  const failure = await failureOf(execute(notebookOf(cell), { timeout: 2 })); // the first step may take a second
  expect(failure).toMatchObject({ reason: "time limit", place: { number: 1 } });
  expect(failure.message).toContain("code cell 1 [1]: The cell ran longer than the time limit of 2 s.");
  await expectNothingLeft(failure.notebook);
});

test("an interrupted run keeps what is finished, and the kernel is ended", async () => {
  const abort = new AbortController();
  const update = { data: { "text/plain": "at work" }, metadata: {}, transient: { display_id: "scan" } };
  const half = steps(print("half"), { send: "update_display_data", content: update }, { do: "hang" });
  const run = execute(notebookOf(steps({ do: "tell connection" }), half), {
    signal: abort.signal,
    onProgress: ({ cell }) => {
      if (cell !== undefined) abort.abort();
    },
  });
  const failure = await failureOf(run);
  expect(failure.reason).toBe("interrupted");
  expect(codeCells(failure.notebook)[1]?.outputs).toMatchObject([{ text: "half" }]);
  await expectNothingLeft(failure.notebook);
});

test("nothing is left of a kernel after a run that succeeds", async () => {
  await expectNothingLeft(await execute(notebookOf(steps({ do: "tell connection" }))));
});

test.each([
  ["die", "was killed by SIGKILL"],
  ["end", "ended with exit code 3"],
] as const)("a kernel that comes to its %s in a cell", async (step, how) => {
  const failure = await failureOf(execute(notebookOf(steps(print("a")), steps(print("b"), { do: step }))));
  expect(failure).toMatchObject({ reason: "kernel", place: { number: 2, count: 2 } });
  expect(failure.message).toContain(`code cell 2 [2]: The kernel "fake" ${how}.`);
  expect(codeCells(failure.notebook)[0]?.outputs).toMatchObject([{ text: "a" }]);
});

test("a kernel that ends at its start is quoted", async () => {
  const failure = await failureOf(execute(notebookOf("[]"), { kernel: fakeKernelspec("not") }));
  expect(failure).toMatchObject({ reason: "kernel", place: undefined });
  expect(failure.message).toBe(
    'The kernel "fake" ended with exit code 7. It printed last:\n  no such library',
  );
});

test("a kernel that never answers", async () => {
  const failure = await failureOf(
    execute(notebookOf("[]"), { kernel: fakeKernelspec("mute"), startTimeout: 0.5 }),
  );
  expect(failure.message).toBe('The kernel "fake" did not start within 0.5 s.');
});

test("a kernel whose program is missing", async () => {
  const kernel = { ...fakeKernelspec(), argv: ["/no/such/program", "{connection_file}"] };
  const failure = await failureOf(execute(notebookOf("[]"), { kernel }));
  expect(failure.message).toContain('The kernel "fake" could not be started: spawn /no/such/program ENOENT');
});

test("an unknown kernel is refused with the names there are", async () => {
  const run = execute(notebookOf("1"), { kernel: "fortran" });
  await expect(run).rejects.toThrow(
    'There is no kernel "fortran" here; choose one of: hidden-photons, tslab',
  );
  await expect(execute(notebookOf("1"), { kernel: undefined })).rejects.toThrow("which kernel it needs");
});

/** The first cell has told the connection file and the process of the kernel. */
async function expectNothingLeft(notebook: Notebook): Promise<void> {
  const [output] = codeCells(notebook)[0]?.outputs ?? [];
  const told = output?.output_type === "stream" ? output.text : "";
  const [connectionFile, pid] = JSON.parse(told) as [string, number];
  expect(existsSync(connectionFile)).toBe(false);
  await expect.poll(() => isAlive(pid)).toBe(false);
}
