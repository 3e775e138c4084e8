// npm run test:jupyter: the kernel under Jupyter's own clients, and a chapter in a real JupyterLab page.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { startLab } from "../../test/jupyter/lab.js";
import { checkPage } from "../../test/jupyter/page.js";
import { killTree } from "../../test/jupyter/processes.js";
import { Report } from "../../test/jupyter/report.js";
import { checkBook } from "../../test/kernels/book/browser.js";
import { buildBook, chapterPaths } from "../book/build.js";
import { readNotebook } from "../runner/index.js";
import { launchChromium } from "./chromium.js";
import { checkout, makeEnvironment, type Environment } from "./environment.js";
import { environmentFirst, installKernels } from "./jupyter.js";

const pythonLimit = 900_000; // ms, for all chapters and the conformance tests
const tests = join(checkout, "test/jupyter");
const chapters = chapterPaths(join(checkout, "notebooks"));

/** The variables of a Jupyter that knows this environment only, and none of the user's settings and kernels. */
function jupyterVariables({ scripts }: Environment, folder: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...environmentFirst,
    PATH: [scripts, process.env["PATH"]].join(delimiter),
    JUPYTER_CONFIG_DIR: join(folder, "config"),
    JUPYTER_DATA_DIR: join(folder, "data"),
    JUPYTER_RUNTIME_DIR: join(folder, "runtime"),
    JUPYTER_PATH: "",
    JUPYTER_CONFIG_PATH: "",
    IPYTHONDIR: join(folder, "ipython"),
  };
}

/** Notebooks under nbclient, and Jupyter's conformance tests; both are in Python. */
async function testPython(
  python: string,
  variables: NodeJS.ProcessEnv,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  await report.check("python: the tests ran to their end", async () => {
    const child = spawn(python, ["-B", "report.py", "chapters", "hidden_photons_kernel", "tslab_kernel"], {
      cwd: tests,
      env: { ...variables, NOTEBOOKS: chapters.join("\n") },
      stdio: ["ignore", "pipe", "inherit"],
    });
    AbortSignal.any([signal, AbortSignal.timeout(pythonLimit)]).addEventListener("abort", () => {
      killTree(child, python);
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      report.line(line);
    });
    const [code] = (await once(child, "close")) as [number | null]; // null if killed
    assert.equal(code, 0, "exit code");
    return "";
  });
}

async function testPage(
  { python }: Environment,
  variables: NodeJS.ProcessEnv,
  folder: string,
  signal: AbortSignal,
  report: Report,
): Promise<void> {
  const [notebook = ""] = chapters;
  const kernel = readNotebook(notebook).metadata.kernelspec?.name ?? "";
  const screenshots = mkdtempSync(join(tmpdir(), "hidden-photons-screenshots-"));
  await report.check("page: npm start and the browser", async () => {
    const browser = await launchChromium();
    try {
      const lab = await startLab({ notebook, folder, environment: variables, python, signal });
      try {
        const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
        await checkPage(page, lab, basename(notebook), kernel, screenshots, report);
      } finally {
        await lab.stop();
      }
    } finally {
      await browser.close();
    }
    return `screenshots in ${screenshots}`;
  });
}

/** The book of what the notebooks have stored: its pages in a browser, from the disk. */
async function testBook(folder: string, report: Report): Promise<void> {
  const browser = await launchChromium();
  try {
    for (const name of ["test/kernels/book/fixtures", "notebooks"]) {
      await report.check(`book of ${name}`, async () => {
        const output = join(folder, "book");
        const options = { notebooks: join(checkout, name), output, library: "hidden-photons" };
        const failures = await buildBook(options);
        assert.deepEqual(failures, []);
        const seen = await checkBook(output, browser);
        return Object.entries(seen)
          .map(([what, count]) => `${count} ${what}`)
          .join(", ");
      });
    }
  } finally {
    await browser.close();
  }
}

const report = new Report();
const folder = mkdtempSync(join(tmpdir(), "hidden-photons-jupyter-"));
const interruption = new AbortController();
const { signal } = interruption;
for (const name of ["SIGINT", "SIGTERM"] as const) {
  process.once(name, () => {
    interruption.abort(new Error(`interrupted by ${name}`));
  });
}
try {
  const environment = makeEnvironment("requirements.txt", "requirements-test.txt");
  const variables = jupyterVariables(environment, folder);
  assert.ok(
    installKernels({ command: environment.jupyter, name: "JupyterLab in .venv" }),
    "kernels installed",
  );
  await testPython(environment.python, variables, signal, report);
  signal.throwIfAborted();
  await testPage(environment, variables, folder, signal, report);
  signal.throwIfAborted();
  await testBook(folder, report);
} catch (error) {
  report.line(`FAIL ${error instanceof Error ? error.message : String(error)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${report.passed} passed, ${report.failed} failed`);
process.exitCode = report.failed > 0 ? 1 : 0;
