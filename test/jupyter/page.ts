// A person's first minutes with a chapter in JupyterLab: open it, run it, look at a figure, type a line.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Lab } from "./lab.js";
import type { Report } from "./report.js";

const vegaLite = "application/vnd.vegalite.v5+json";
// Limits end what hangs, in ms; the machine may be slow, and busy with other things.
const runLimit = 300_000; // for all cells of a chapter
const patience = 60_000; // for anything else

interface Output {
  output_type: string;
  name?: string;
  text?: string | string[];
  data?: Record<string, unknown>;
}

interface Cell {
  cell_type: string;
  source: string | string[];
  execution_count?: number | null;
  outputs?: Output[];
}

interface State {
  kernel: string | undefined;
  status: string | undefined;
  cells: Cell[];
}

/** What JupyterLab holds of the open notebook; cells out of sight are not in the page, but they are here. */
function notebookState(page: Page): Promise<State> {
  return page.evaluate(() => {
    interface Panel {
      content: { model: { toJSON: () => { cells: Cell[] } } };
      sessionContext: { session: { kernel: { name: string; status: string } | null } | null };
    }
    const { jupyterapp } = globalThis as unknown as { jupyterapp: { shell: { currentWidget: Panel } } };
    const { content, sessionContext } = jupyterapp.shell.currentWidget;
    const kernel = sessionContext.session?.kernel;
    return { kernel: kernel?.name, status: kernel?.status, cells: content.model.toJSON().cells };
  });
}

const text = (lines: string | string[] | undefined): string => [lines ?? ""].flat().join("");

function codeCells({ cells }: State): Cell[] {
  return cells.filter(({ cell_type, source }) => cell_type === "code" && text(source).trim() !== "");
}

const isDone = (state: State): boolean =>
  state.status === "idle" &&
  codeCells(state).every(({ execution_count }) => typeof execution_count === "number");

const outputs = (state: State): Output[] => codeCells(state).flatMap((cell) => cell.outputs ?? []);

/** How many different colours the picture of a canvas has: 1 or less if nothing is drawn. */
function colours(canvas: Locator): Promise<number> {
  return canvas.evaluate((element) => {
    interface Canvas {
      width: number;
      height: number;
      getContext: (kind: "2d") => {
        getImageData: (x: number, y: number, width: number, height: number) => { data: Uint8ClampedArray };
      };
    }
    const { width, height } = element as unknown as Canvas;
    if (width === 0 || height === 0) return 0;
    const { data } = (element as unknown as Canvas).getContext("2d").getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

async function until<T>(what: string, look: () => Promise<T | undefined>, limit = patience): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > end) throw new Error(`${what}: not within ${limit / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function clickMenu(page: Page, menu: string, command: string): Promise<void> {
  await page.locator(".lm-MenuBar-itemLabel", { hasText: new RegExp(`^${menu}$`) }).click();
  await page.locator(`.lm-Menu-item[data-command="${command}"]`).click();
}

async function knockWithoutToken({ url }: Lab): Promise<string> {
  const { status } = await fetch(`${url}api/contents`);
  assert.equal(status, 403);
  return "";
}

async function open(page: Page, lab: Lab, notebook: string, kernel: string): Promise<string> {
  await page.goto(`${lab.url}lab/tree/${notebook}?token=${lab.token}`);
  await page.locator(".jp-Notebook .jp-Cell").first().waitFor();
  const state = await until("kernel idle", async () => {
    assert.equal(await page.locator(".jp-Dialog").count(), 0, "a dialog is open");
    const now = await notebookState(page);
    return now.status === "idle" ? now : undefined;
  });
  assert.equal(state.kernel, kernel);
  return kernel;
}

async function runAll(page: Page): Promise<string> {
  await clickMenu(page, "Edit", "editmenu:clear-all"); // a chapter is saved with its outputs
  await until("no outputs", async () => outputs(await notebookState(page)).length === 0 || undefined);
  await clickMenu(page, "Run", "runmenu:run-all");
  const look = async (): Promise<State | undefined> => {
    const now = await notebookState(page);
    const complaints = outputs(now).filter(
      ({ output_type, name }) => output_type === "error" || name === "stderr",
    );
    assert.deepEqual(complaints, []);
    return isDone(now) ? now : undefined;
  };
  const state = await until("all cells run", look, runLimit);
  return `${codeCells(state).length} cells`;
}

async function lookAtFigures(page: Page): Promise<string> {
  const wanted = outputs(await notebookState(page)).filter(({ data }) => vegaLite in (data ?? {})).length;
  assert.ok(wanted > 0, "no cell has a figure in its output");
  const canvases = page.locator(".jp-RenderedVegaCommon5 canvas");
  for (let n = 0; n < wanted; n++) {
    const canvas = canvases.nth(n);
    await canvas.scrollIntoViewIfNeeded(); // waits until it is there
    await until("a canvas that is not empty", async () => (await colours(canvas)) > 1 || undefined);
  }
  assert.equal(await canvases.count(), wanted, "figures in the page");
  return `${wanted} figures`;
}

/** The figure whose control it moves must look different afterwards. */
async function moveControl(page: Page): Promise<string> {
  const figure = page
    .locator(".jp-RenderedVegaCommon5", { has: page.locator(".vega-bindings input[type=range]") })
    .first();
  await figure.scrollIntoViewIfNeeded();
  const before = await figure.locator("canvas").screenshot();
  const control = figure.locator("input[type=range]").first();
  await control.fill((await control.getAttribute("max")) ?? "");
  await until("another picture", async () => {
    const after = await figure.locator("canvas").screenshot();
    return after.equals(before) ? undefined : after;
  });
  return "";
}

async function complete(page: Page): Promise<string> {
  await page.locator(".jp-Notebook .jp-CodeCell").last().click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("b"); // a new cell below
  await page.keyboard.press("Enter");
  await page.keyboard.type('import * as library from "hidden-photons";\nlibrary.');
  const offered = page.locator(".jp-Completer-item");
  // JupyterLab draws the first names of a long list only.
  const name = offered.locator(".jp-Completer-match", { hasText: /^alphaInverse$/ });
  return until("a name of the library", async () => {
    await page.keyboard.press("Tab");
    // JupyterLab waits a second for a kernel's answer; a person presses Tab again.
    const isThere = await name.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return `${await offered.count()} names`;
    for (const key of ["Escape", "Escape", "Enter"]) await page.keyboard.press(key); // closes a list; back to the line
    return undefined;
  });
}

/** Runs a new cell below the others. */
async function runCell(page: Page, source: string): Promise<void> {
  await page.keyboard.press("Escape"); // closes the list of completions
  await page.locator(".jp-Notebook .jp-CodeCell").last().click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("b");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(source);
  await page.keyboard.press("Shift+Enter");
}

async function interrupt(page: Page): Promise<string> {
  await runCell(page, "const kept = 42; `${kept} is there`");
  await page.locator(".jp-OutputArea", { hasText: "42 is there" }).waitFor();
  await runCell(page, 'console.log("round and round"); for (;;);');
  await page.locator(".jp-OutputArea", { hasText: "round and round" }).waitFor();
  await clickMenu(page, "Kernel", "kernelmenu:interrupt");
  await until("the loop ended", async () => {
    const now = await notebookState(page);
    const isEnded = outputs(now).some(({ output_type }) => output_type === "error");
    return isEnded && now.status === "idle" ? true : undefined;
  });
  await runCell(page, "`kept: ${kept}`");
  await page.locator(".jp-OutputArea", { hasText: "kept: 42" }).waitFor();
  return "";
}

/** A control whose value the kernel computes with. */
async function moveSlider(page: Page): Promise<string> {
  const draw = "({ mass }) => `${mass} squared is ${mass * mass}`";
  await runCell(
    page,
    `import { control, whatIf } from "hidden-photons";
whatIf({ mass: control.slider("mass", { from: 1, to: 9, step: 1 }, 3) }, ${draw});`,
  );
  const answer = (text: string): Promise<void> => page.locator(".jp-OutputArea", { hasText: text }).waitFor();
  await answer("3 squared is 9");
  await page.locator(".noUi-handle").last().focus();
  await page.keyboard.press("ArrowRight");
  await answer("4 squared is 16");
  return "";
}

/**
 * Opens the notebook in JupyterLab and reports what works; each step needs the one before.
 *
 * @param notebook its name in the folder that JupyterLab shows
 * @param kernel the name of the kernel that its metadata ask for
 * @param folder where a screenshot of each step is saved
 */
export async function checkPage(
  page: Page,
  lab: Lab,
  notebook: string,
  kernel: string,
  folder: string,
  report: Report,
): Promise<void> {
  const steps: [string, () => Promise<string>][] = [
    ["the server asks for its token", () => knockWithoutToken(lab)],
    ["the notebook opens with its kernel, and no dialog", () => open(page, lab, notebook, kernel)],
    ["Run All Cells runs every cell, without errors", () => runAll(page)],
    ["every figure is live and drawn", () => lookAtFigures(page)],
    ["a control changes its figure", () => moveControl(page)],
    ["completion offers what the library exports", () => complete(page)],
    ...(kernel === "hidden-photons"
      ? ([
          ["Interrupt Kernel ends a loop and keeps the variables", () => interrupt(page)],
          ["a slider computes in the kernel", () => moveSlider(page)],
        ] satisfies [string, () => Promise<string>][])
      : []),
  ];
  page.setDefaultTimeout(patience);
  for (const [index, [name, step]] of steps.entries()) {
    const passed = await report.check(`page: ${name}`, step);
    await page.screenshot({ path: join(folder, `${index + 1}.png`) });
    if (!passed) return;
  }
}
