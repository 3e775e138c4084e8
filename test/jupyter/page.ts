// A person's first minutes with a chapter in JupyterLab: open it, run it, look at a figure, type a line.
import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import type { Lab } from "./lab.js";
import type { Report } from "./report.js";

const vegaLite = "application/vnd.vegalite.v5+json";
const runLimit = 120_000; // ms, for all cells of a chapter

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

const outputs = (state: State): Output[] => codeCells(state).flatMap((cell) => cell.outputs ?? []);

/** How many different colours the picture of a canvas has: 1 if nothing is drawn. */
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
    const { data } = (element as unknown as Canvas).getContext("2d").getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}

async function until<T>(what: string, limit: number, look: () => Promise<T | undefined>): Promise<T> {
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
  await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
  const state = await until("kernel idle", 30_000, async () => {
    assert.equal(await page.locator(".jp-Dialog").count(), 0, "a dialog is open");
    const now = await notebookState(page);
    return now.status === "idle" ? now : undefined;
  });
  assert.equal(state.kernel, kernel);
  return kernel;
}

async function runAll(page: Page): Promise<string> {
  await clickMenu(page, "Edit", "editmenu:clear-all"); // a chapter is saved with its outputs
  assert.deepEqual(outputs(await notebookState(page)), []);
  await clickMenu(page, "Run", "runmenu:run-all");
  const state = await until("all cells run", runLimit, async () => {
    const now = await notebookState(page);
    const complaints = outputs(now).filter(
      ({ output_type, name }) => output_type === "error" || name === "stderr",
    );
    assert.deepEqual(complaints, []);
    const isDone = codeCells(now).every(({ execution_count }) => typeof execution_count === "number");
    return isDone && now.status === "idle" ? now : undefined;
  });
  return `${codeCells(state).length} cells`;
}

async function lookAtFigures(page: Page): Promise<string> {
  const wanted = outputs(await notebookState(page)).filter(({ data }) => vegaLite in (data ?? {})).length;
  assert.ok(wanted > 0, "no cell has a figure in its output");
  const canvases = page.locator(".jp-RenderedVegaCommon5 canvas");
  await canvases.first().waitFor();
  for (const canvas of await canvases.all()) {
    await canvas.scrollIntoViewIfNeeded();
    assert.ok((await colours(canvas)) > 1, "the canvas of a figure is empty");
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
  await until("another picture", 5_000, async () => {
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
  await page.keyboard.press("Tab");
  const offered = page.locator(".jp-Completer-item");
  // JupyterLab draws the first names of a long list only.
  await offered.locator(".jp-Completer-match", { hasText: /^alphaInverse$/ }).waitFor();
  return `${await offered.count()} names`;
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
  await runCell(page, "const kept = 42;");
  await runCell(page, "for (;;);");
  await until("kernel busy", 10_000, async () =>
    (await notebookState(page)).status === "busy" ? true : undefined,
  );
  await clickMenu(page, "Kernel", "kernelmenu:interrupt");
  await until("the loop ended", 5_000, async () => {
    const now = await notebookState(page);
    const isEnded = outputs(now).some(({ output_type }) => output_type === "error");
    return isEnded && now.status === "idle" ? true : undefined;
  });
  await runCell(page, "`kept: ${kept}`");
  await page.locator(".jp-OutputArea", { hasText: "kept: 42" }).waitFor({ timeout: 10_000 });
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
  const answer = (text: string): Promise<void> =>
    page.locator(".jp-OutputArea", { hasText: text }).waitFor({ timeout: 10_000 });
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
  for (const [index, [name, step]] of steps.entries()) {
    const passed = await report.check(`page: ${name}`, step);
    await page.screenshot({ path: join(folder, `${index + 1}.png`) });
    if (!passed) return;
  }
}
