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

/**
 * Opens the notebook in JupyterLab and reports what works.
 *
 * @param notebook its name in the folder that JupyterLab shows
 * @param kernel the name of the kernel that its metadata ask for
 * @param folder where screenshots are saved
 */
export async function checkPage(
  page: Page,
  lab: Lab,
  notebook: string,
  kernel: string,
  folder: string,
  report: Report,
): Promise<void> {
  await report.check("page: the server asks for its token", async () => {
    const { status } = await fetch(`${lab.url}api/contents`);
    assert.equal(status, 403);
    return "";
  });

  await report.check("page: the notebook opens with its kernel, and no dialog", async () => {
    await page.goto(`${lab.url}lab/tree/${notebook}?token=${lab.token}`);
    await page.locator(".jp-Notebook .jp-Cell").first().waitFor({ timeout: 60_000 });
    const state = await until("kernel idle", 30_000, async () => {
      const now = await notebookState(page);
      return now.status === "idle" ? now : undefined;
    });
    assert.equal(state.kernel, kernel);
    assert.equal(await page.locator(".jp-Dialog").count(), 0, "a dialog is open");
    return kernel;
  });

  await report.check("page: Run All Cells runs every cell, without errors", async () => {
    await page.locator(".lm-MenuBar-itemLabel", { hasText: /^Run$/ }).click();
    await page.locator('.lm-Menu-item[data-command="runmenu:run-all"]').click();
    const state = await until("all cells run", runLimit, async () => {
      const now = await notebookState(page);
      const counts = codeCells(now).map(({ execution_count }) => execution_count ?? null);
      return now.status === "idle" && !counts.includes(null) ? now : undefined;
    });
    const complaints = outputs(state).filter(
      ({ output_type, name }) => output_type === "error" || name === "stderr",
    );
    assert.deepEqual(complaints, []);
    return `${codeCells(state).length} cells`;
  });

  const figures = page.locator(".jp-RenderedVegaCommon5");

  await report.check("page: a live figure is drawn", async () => {
    const wanted = outputs(await notebookState(page)).filter(({ data }) => vegaLite in (data ?? {}));
    assert.ok(wanted.length > 0, "no cell has a figure in its output");
    const canvas = figures.first().locator("canvas");
    await canvas.scrollIntoViewIfNeeded();
    const seen = await colours(canvas);
    assert.ok(seen > 1, "its canvas is empty");
    await page.screenshot({ path: join(folder, "figure.png") });
    return `${wanted.length} in the outputs, ${await figures.count()} in the page, ${seen} colours in the first`;
  });

  await report.check("page: completion offers what the library exports", async () => {
    await page.locator(".jp-Notebook .jp-CodeCell").last().click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("b"); // a new cell below
    await page.keyboard.press("Enter");
    await page.keyboard.type('import * as library from "hidden-photons";\nlibrary.');
    await page.keyboard.press("Tab");
    const offered = page.locator(".jp-Completer-item", { hasText: /^\W*MeV/ });
    await offered.first().waitFor({ timeout: 15_000 });
    await page.screenshot({ path: join(folder, "completion.png") });
    return `${await page.locator(".jp-Completer-item").count()} names`;
  });
}
