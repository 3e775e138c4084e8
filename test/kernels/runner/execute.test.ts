// The command `npm run execute`, on plain tslab.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { codeCells, formatNotebook, readNotebook, type CodeCell } from "../../../kernels/runner/index.js";
import { codeCell, notebookOf } from "./fakeKernel.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "execute-test-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a chapter and returns its path. */
function chapter(name: string, ...cells: (CodeCell | string)[]): string {
  const path = join(folder, `${name}.ipynb`);
  const notebook = notebookOf(...cells);
  notebook.metadata = { kernelspec: { name: "tslab" }, title: "The muon's g-2" };
  writeFileSync(path, formatNotebook(notebook));
  return path;
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command in a folder for temporary files of its own. */
function run(args: string[], onStart?: (pid: number) => void): Promise<Ended & { left: string[] }> {
  const temporary = mkdtempSync(join(folder, "tmp-"));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ["--import", "tsx", "kernels/runner/execute.ts", ...args], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary },
    });
    onStart?.(child.pid ?? 0);
    const ended = { stdout: "", stderr: "" };
    child.stdout.on("data", (text: Buffer) => (ended.stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => {
      ended.stderr += text.toString();
    });
    child.on("close", (code) => {
      const left = readdirSync(temporary).filter((name) => name.startsWith("hidden-photons-kernel-"));
      resolve({ ...ended, code, left });
    });
  });
}

const outputsOf = (path: string) => codeCells(readNotebook(path)).map(({ outputs }) => outputs.length);

test("parameters and --output leave the notebook itself as it is", async () => {
  const parameters = codeCell('const mass = 15;\nconst name: string = "";', {
    metadata: { tags: ["parameters"] },
  });
  const path = chapter("parameters", parameters, "`${mass} ${name}`");
  const before = readFileSync(path, "utf8");
  const output = join(folder, "parameters-out.ipynb");
  const { code, stderr, left } = await run([
    path,
    "--output",
    output,
    "--parameters",
    "mass=20",
    "--parameters",
    "name=muon",
  ]);
  expect([code, left]).toEqual([0, []]);
  expect(stderr).toMatch(
    /^Executing .*parameters\.ipynb \.\.\.\nEvery cell ran, in [\d.]+ s\. Written to .*-out\.ipynb\n$/,
  );
  expect(readFileSync(path, "utf8")).toBe(before);
  expect(codeCells(readNotebook(output)).map(({ outputs }) => outputs)).toMatchObject([
    [],
    [],
    [{ text: "20 muon\n" }],
  ]);
});

test("a type error: chapter, cell, line, column, source; the notebook stays as it is", async () => {
  const path = chapter("type", "1", "const mass = 15;\nconst name: string = mass;");
  const before = readFileSync(path, "utf8");
  const { code, stderr } = await run([path]);
  expect(code).toBe(1);
  expect(stderr).toContain(
    [
      `${path}: “The muon's g-2”, code cell 2 [2], line 2, column 7: Type 'number' is not assignable to type 'string'.`,
      "",
      "  2 | const name: string = mass;",
      "    |       ^",
    ].join("\n"),
  );
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("a thrown error: place, and the outputs so far in --output", async () => {
  const path = chapter("throw", "1", "interface M { m: 1 }\nthrow new RangeError('mass: got -1');", "3");
  const output = join(folder, "throw-out.ipynb");
  const { code, stderr } = await run([path, "--output", output]);
  expect(code).toBe(1);
  expect(stderr).toContain("code cell 2 [2], line 2, column 7: RangeError: mass: got -1\n");
  expect(stderr).toContain(`The outputs so far are in ${output}`);
  expect(outputsOf(output)).toEqual([1, 1, 0]);
});

test("an endless loop ends at the time limit", async () => {
  const { code, stderr, left } = await run([chapter("loop", "while (true) {}"), "--timeout", "1"]);
  expect([code, left]).toEqual([1, []]);
  expect(stderr).toContain("code cell 1 [1]: The cell ran longer than the time limit of 1 s.");
});

test("a killed kernel", async () => {
  const { code, stderr, left } = await run([chapter("killed", "process.kill(process.pid, 'SIGKILL');")]);
  expect([code, left]).toEqual([1, []]);
  expect(stderr).toContain('code cell 1 [1]: The kernel "tslab" was killed by SIGKILL.');
});

test("Ctrl-C keeps the finished cells and leaves nothing behind", async () => {
  const started = join(folder, "started");
  const tell = `require("fs").writeFileSync(${JSON.stringify(started)}, ""); while (true) {}`;
  const output = join(folder, "interrupted-out.ipynb");
  const { code, stderr, left } = await run([chapter("interrupted", "1", tell), "--output", output], (pid) => {
    const wait = setInterval(() => {
      if (!existsSync(started)) return;
      clearInterval(wait);
      process.kill(pid, "SIGINT");
    }, 50);
  });
  expect([code, left]).toEqual([130, []]);
  expect(stderr).toContain("code cell 2 [2]: The run was interrupted.");
  expect(outputsOf(output)).toEqual([1, 0]);
});

test("without --output the notebook itself gets its outputs", async () => {
  const path = chapter("in-place", "const mass = 15;", "mass");
  expect((await run([path])).code).toBe(0);
  expect(outputsOf(path)).toEqual([0, 1]);
  expect(readFileSync(path, "utf8")).toBe(formatNotebook(readNotebook(path)));
});

test("a wrong command line is answered with the usage", async () => {
  const { code, stderr } = await run(["a.ipynb", "b.ipynb"]);
  expect(code).toBe(2);
  expect(stderr).toContain("give one notebook\n\nUsage: npm run execute -- FILE.ipynb [options]");
});

test.each([
  ["no/such/file.ipynb", undefined, "there is no such file"],
  ["words.ipynb", "no JSON", /^not a notebook: Unexpected token .* JSON/],
  ["other.ipynb", "{}", "not a notebook of nbformat 4"],
])("%s, which is no notebook, is named once", async (name, content, reason) => {
  const path = join(folder, name);
  if (content !== undefined) writeFileSync(path, content);
  const { code, stderr } = await run([path]);
  expect(code).toBe(1);
  const [before, after, ...more] = stderr.trimEnd().split(path);
  expect([before, more]).toEqual(["", []]);
  expect(after?.replace(": ", "")).toMatch(reason);
});

test("without --output, parameters lead to a notebook beside the one that keeps its own", async () => {
  const path = chapter(
    "beside",
    codeCell("const mass = 15;", { metadata: { tags: ["parameters"] } }),
    "mass",
  );
  const before = readFileSync(path, "utf8");
  const { code, stderr } = await run([path, "--parameters", "mass=20"]);
  const output = join(folder, "beside.out.ipynb");
  expect(code).toBe(0);
  expect(stderr).toContain(`Written to ${output}`);
  expect(codeCells(readNotebook(output))[2]?.outputs).toMatchObject([{ text: "20\n" }]);
  expect(readFileSync(path, "utf8")).toBe(before);
});

test("a parameter of the wrong kind is named, with what is expected", async () => {
  const path = chapter("kind", codeCell("const mass = 15;", { metadata: { tags: ["parameters"] } }));
  const { code, stderr } = await run([path, "--parameters", "mass=heavy"]);
  expect(code).toBe(1);
  expect(stderr).toContain(`${path}: parameter "mass": got "heavy", expected is a number, like 15\n`);
});

test("an output that cannot be written is refused before anything runs", async () => {
  const told = join(folder, "told");
  const path = chapter("early", `require("fs").writeFileSync(${JSON.stringify(told)}, "");`);
  for (const [output, obstacle] of [
    [join(folder, "no/such/out.ipynb"), `there is no folder ${join(folder, "no/such")}`],
    [join(path, "out.ipynb"), `${path} is a file, not a folder`],
    [folder, "this is a folder, not a file"],
  ] as const) {
    const { code, stderr } = await run([path, "--output", output]);
    expect([code, stderr]).toEqual([2, `${output} cannot be written: ${obstacle}\n`]);
  }
  expect(existsSync(told)).toBe(false);
});

test.each([
  ["throw new Error('mass: got -1');", "Error: mass: got -1\n"],
  ["", "Every cell ran, in "],
])("an output that cannot be written at the end, after %j", async (last, said) => {
  const output = mkdtempSync(join(folder, "vanishing-"));
  const vanish = `require("fs").rmSync(${JSON.stringify(output)}, { recursive: true });`;
  const { code, stderr } = await run([chapter("late", vanish, last), "--output", join(output, "out.ipynb")]);
  expect(code).toBe(1);
  expect(stderr).toContain(said);
  expect(stderr).toContain(
    `The outputs are lost: ${output}/out.ipynb could not be written: there is no folder ${output}\n`,
  );
  expect(stderr).not.toContain("Usage:");
});
