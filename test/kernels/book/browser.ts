/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// What only a browser can tell about a book: nothing is fetched, figures live, controls and buttons do what they say.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";

/** What was there to check, summed over all pages. */
export interface BookSummary {
  pages: number;
  figures: number;
  sliders: number;
  choices: number;
  players: number;
}

/**
 * Opens every page of a book from the disk and tries everything a reader can do with it.
 * @throws AssertionError that names the page and what is wrong with it
 */
export async function checkBook(bookDir: string, browser: Browser): Promise<BookSummary> {
  const summary: BookSummary = { pages: 0, figures: 0, sliders: 0, choices: 0, players: 0 };
  for (const file of readdirSync(bookDir).filter((name) => name.endsWith(".html"))) {
    const address = pathToFileURL(join(bookDir, file)).href;
    await visit(browser, address, {}, async (page) => {
      summary.pages += 1;
      summary.figures += await checkFigures(page, file);
      summary.sliders += await checkSliders(page, file);
      summary.choices += await checkChoices(page, file);
      summary.players += await checkPlayers(page, file);
      await checkDownloads(page, file);
      await checkKeyboard(page, file);
      await checkPrint(page, file);
      await checkTheme(page, file);
      await checkCode(page, file);
      await checkWidth(page, file);
    });
    await visit(browser, address, { viewport: { width: 360, height: 640 } }, async (page) => {
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= 360, `${file} is ${String(width)} pixels wide on a phone of 360`);
      await checkWidth(page, file);
      await checkLegible(page, file);
      for (const choice of await page.locator(".vega-bind-radio label:last-of-type input").all()) await choice.check();
      await page.waitForTimeout(500);
      await checkLegible(page, file);
    });
    await visit(browser, address, { javaScriptEnabled: false }, async (page) => {
      for (const picture of await page.locator(".plot img").all())
        assert.ok(await picture.isVisible(), `${file}: without scripts a figure has no picture`);
      assert.equal(await page.locator("button:visible").count(), 0, `${file}: dead buttons without scripts`);
    });
  }
  return summary;
}

/** Opens a page in a browser of its own and checks that it neither complains nor fetches anything. */
async function visit(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  check: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:file|blob|data):/.test(request.url())) complaints.push(`fetches ${request.url()}`);
  });
  page.on("requestfailed", (request) => complaints.push(`cannot load ${request.url()}`));
  try {
    await page.goto(address);
    if (options.javaScriptEnabled !== false) await ready(page);
    await check(page);
    assert.deepEqual(complaints, [], address);
  } finally {
    await context.close();
  }
}

/** Waits until the scripts of a page have done their work. */
async function ready(page: Page): Promise<void> {
  if ((await page.locator("figure.figure").count()) === 0) return;
  await page.waitForSelector('html[data-figures="ready"]', { state: "attached" });
}

async function checkFigures(page: Page, file: string): Promise<number> {
  const figures = await page.locator("figure.figure").all();
  for (const figure of figures) {
    const name = `${file}, ${(await figure.getAttribute("id")) ?? ""}`;
    assert.ok(await figure.locator(".drawing svg").isVisible(), `${name} is not live`);
    assert.ok(await figure.locator(".plot img").isHidden(), `${name} shows its picture beside the drawing`);
    assert.notEqual(await figure.locator(".drawing").getAttribute("aria-label"), "", `${name} has no text`);
  }
  return figures.length;
}

async function checkSliders(page: Page, file: string): Promise<number> {
  const sliders = await page.locator('.inputs input[type="range"]').all();
  for (const slider of sliders) {
    const drawing = drawingOf(slider);
    const start = await slider.inputValue();
    await slider.focus();
    await slider.press("Home");
    const before = await still(page, drawing, `${file}: a figure moves on its own`);
    await slider.press("PageUp");
    await changed(page, drawing, before, `${file}: a slider moves nothing`);
    await slider.fill(start);
  }
  return sliders.length;
}

async function checkChoices(page: Page, file: string): Promise<number> {
  const groups = await page.locator(".vega-bind-radio").all();
  for (const group of groups) {
    const drawing = drawingOf(group);
    const before = await drawing.innerHTML();
    await group.locator("input:not(:checked)").first().check();
    await changed(page, drawing, before, `${file}: a choice changes nothing`);
  }
  const menus = await page.locator(".inputs select").all();
  for (const menu of menus) {
    const drawing = drawingOf(menu);
    const before = await drawing.innerHTML();
    await menu.selectOption({ index: 1 });
    await changed(page, drawing, before, `${file}: a menu changes nothing`);
  }
  return groups.length + menus.length;
}

async function checkPlayers(page: Page, file: string): Promise<number> {
  const buttons = await page.locator("button.play").all();
  for (const button of buttons) {
    const drawing = drawingOf(button);
    const before = await drawing.innerHTML();
    await button.click();
    assert.equal(await button.textContent(), "Pause");
    await changed(page, drawing, before, `${file}: Play moves nothing`);
    await button.click();
    await still(page, drawing, `${file}: Pause does not stop the figure`);
  }
  return buttons.length;
}

const beginnings: Readonly<Record<string, RegExp>> = { SVG: /^<svg/, PNG: /^.PNG/, CSV: /^(?:#[^\n]+\n)*[^\n#,]+,[^\n]*\n/ };

async function checkDownloads(page: Page, file: string): Promise<void> {
  // After ten downloads from one page Chromium asks its user before the next.
  for (const button of (await page.locator(".downloads button").all()).slice(0, 10)) {
    const label = (await button.textContent()) ?? "";
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const format = label.slice(0, 3);
    assert.match(download.suggestedFilename(), new RegExp(`\\.${format.toLowerCase()}$`));
    const beginning = beginnings[format] ?? /^$/;
    assert.match(readFileSync(await download.path(), "latin1"), beginning, `${file}: ${label} is something else`);
  }
}

async function checkKeyboard(page: Page, file: string): Promise<void> {
  await page.reload();
  await ready(page);
  await page.keyboard.press("Tab");
  const first = page.locator(":focus");
  assert.equal(await first.getAttribute("href"), "#main", `${file}: the first stop is not the skip link`);
  assert.ok(await first.isVisible());
}

async function checkPrint(page: Page, file: string): Promise<void> {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const figure of await page.locator("figure.figure").all()) {
    assert.ok(await figure.locator(".plot img").isVisible(), `${file}: a printed figure lacks its picture`);
    assert.ok(await figure.locator(".drawing").isHidden(), `${file}: a printed figure is there twice`);
  }
  assert.equal(await background(page), "rgb(255, 255, 255)", `${file} is printed dark`);
  await page.emulateMedia({ media: null, colorScheme: null });
}

async function checkTheme(page: Page, file: string): Promise<void> {
  await page.reload(); // figures may still be drawn for the print before
  await ready(page);
  const drawing = page.locator(".drawing").first();
  const drawn = (await drawing.count()) > 0 ? await drawing.innerHTML() : undefined;
  const light = await background(page);
  await page.locator('[data-tool="theme"]').click();
  const dark = await background(page);
  assert.notEqual(dark, light, `${file}: the theme button changes nothing`);
  if (drawn !== undefined) await changed(page, drawing, drawn, `${file}: figures do not follow the theme`);
  await page.reload();
  assert.equal(await background(page), dark, `${file}: the theme is forgotten`);
  await ready(page);
}

async function checkCode(page: Page, file: string): Promise<void> {
  const code = page.locator("details.source pre");
  if ((await code.count()) === 0) return;
  const visible = page.locator("details.source pre:visible");
  await page.locator('[data-tool="code"]').click();
  assert.equal(await visible.count(), 0, `${file}: code is not hidden`);
  await page.reload();
  await ready(page);
  assert.equal(await visible.count(), 0, `${file}: it is forgotten that code is hidden`);
  await page.locator('[data-tool="code"]').click();
  assert.equal(await visible.count(), await code.count(), `${file}: code is not shown`);
}

/** Code is never cut, and what scrolls has a shadow at its edge. */
async function checkWidth(page: Page, file: string): Promise<void> {
  const { cut, plain } = await page.evaluate(() => {
    const wide = [...document.querySelectorAll("pre, .scroll")].filter((part) => part.scrollWidth > part.clientWidth);
    return {
      cut: wide.filter((part) => part.matches(".code")).length,
      plain: wide.filter((part) => !getComputedStyle(part).backgroundImage.includes("gradient")).length,
    };
  });
  assert.deepEqual([cut, plain], [0, 0], `${file}: code that is cut, and parts that scroll without a hint`);
}

/** Height of the smallest letters of a figure, in pixels of the screen. */
const legible = 10;

/** No text of a figure is too small, lies on another, or is cut. */
async function checkLegible(page: Page, file: string): Promise<void> {
  const faults = await page.evaluate((legible) => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>(".drawing svg")) {
      const frame = svg.getBoundingClientRect();
      const scale = frame.width / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll("text")].flatMap((element) => {
        const { left, right, top, bottom, height } = element.getBoundingClientRect();
        const { fontSize, opacity } = getComputedStyle(element);
        const text = element.textContent.trim();
        // A line of text is higher than its letters.
        const letters = { left, right, top: top + height / 8, bottom: bottom - height / 8 };
        return text === "" || opacity === "0" ? [] : [{ text, size: scale * Number.parseFloat(fontSize), ...letters }];
      });
      for (const [i, a] of texts.entries()) {
        if (a.size < legible) found.push(`"${a.text}" is ${a.size.toFixed(1)} pixels high`);
        if (a.left < frame.left || a.right > frame.right) found.push(`"${a.text}" is cut`);
        for (const b of texts.slice(i + 1)) {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          // A text may be its own halo.
          if (a.text !== b.text && across > 0.5 && down > 0.5) found.push(`"${a.text}" lies on "${b.text}"`);
        }
      }
    }
    return found;
  }, legible);
  assert.deepEqual(faults, [], `${file}: texts of figures on a phone`);
}

function drawingOf(control: Locator): Locator {
  return control.locator("xpath=ancestor::figure").locator(".drawing");
}

const patience = 30_000; // ms: the machine may be busy

async function changed(page: Page, drawing: Locator, before: string, otherwise: string): Promise<void> {
  for (let waited = 0; waited < patience; waited += 50) {
    if ((await drawing.innerHTML()) !== before) return;
    await page.waitForTimeout(50);
  }
  assert.fail(otherwise);
}

/** The drawing once it has stayed the same for 300 ms. */
async function still(page: Page, drawing: Locator, otherwise: string): Promise<string> {
  let before = await drawing.innerHTML();
  for (let waited = 0; waited < patience; waited += 300) {
    await page.waitForTimeout(300);
    const now = await drawing.innerHTML();
    if (now === before) return now;
    before = now;
  }
  assert.fail(otherwise);
}

async function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}
