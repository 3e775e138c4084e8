import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildBook, type Execute } from "../../../kernels/book/build.js";
import { ExecutionError } from "../../../kernels/runner/failure.js";

const notebooks = join(import.meta.dirname, "fixtures");
const library = "hidden-photons 0.1.0";

const folders: string[] = [];

/** A folder for a book beside the notebooks, as in a checkout. */
function newOutput(): string {
  const folder = mkdtempSync(join(tmpdir(), "book-"));
  folders.push(folder);
  return join(folder, "book");
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

describe("a book of notebooks with stored outputs", () => {
  const output = newOutput();
  const text = (file: string) => readFileSync(join(output, file), "utf8");

  beforeAll(async () => {
    expect(await buildBook({ notebooks, output, library })).toEqual([]);
  });

  it("has a cover, a page for each chapter, and everything they need", () => {
    expect(files(output).filter((file) => !file.includes("fonts"))).toEqual([
      "01-precession.html",
      "02-mixing.html",
      "assets/01-precession-figure-1.png",
      "assets/01-precession-figure-2.png",
      "assets/01-precession-figure-3.png",
      "assets/book.css",
      "assets/early.js",
      "assets/figures.js",
      "assets/page.js",
      "index.html",
    ]);
  });

  it("has links that lead somewhere, within pages too", () => {
    for (const page of files(output).filter((file) => file.endsWith(".html"))) {
      const links = [...text(page).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = ""]) => link);
      expect(links.length).toBeGreaterThan(3);
      for (const link of links.filter((address) => !address.startsWith("https://"))) {
        const [file = "", anchor] = link.split("#");
        const target = resolve(output, dirname(page), file === "" ? page : file);
        expect(existsSync(target), `${page}: ${link}`).toBe(true);
        if (anchor !== undefined)
          expect(readFileSync(target, "utf8"), `${page}: ${link}`).toContain(`id="${anchor}"`);
      }
    }
  });

  it("loads nothing from elsewhere, and its policy forbids it", () => {
    for (const page of files(output).filter((file) => file.endsWith(".html"))) {
      expect(text(page)).not.toMatch(/(?:src|<link[^>]*href)="(?:https?:)?\/\//);
      expect(text(page)).toContain(`content="default-src 'none'; script-src 'self' file:;`);
      expect(text(page)).not.toMatch(/<script>|unsafe-eval|<style| on\w+="/);
    }
    expect(text("assets/book.css")).not.toMatch(/https?:|url\("?\/\//);
    expect(text("assets/book.css")).toContain("fonts/KaTeX_Main-Regular.woff2");
  });

  it("has a table of contents with titles, questions and sections", () => {
    const cover = text("index.html");
    expect(cover).toMatch(/<h3><a href="01-precession.html">Precession, and <span class="katex">/);
    expect(cover).toContain("<p>What does a magnet tell about particles <em>that nobody has seen</em>?</p>");
    expect(cover).toContain('<a href="01-precession.html#a-coupling-plane">A coupling plane</a>');
    expect(cover).toContain("Mixing &amp; &lt;matter&gt;");
  });

  it("leads from chapter to chapter", () => {
    expect(text("01-precession.html")).toContain('<a rel="next" href="02-mixing.html">');
    expect(text("02-mixing.html")).toContain('<a rel="prev" href="01-precession.html">');
    expect(text("02-mixing.html")).not.toContain('rel="next"');
  });

  it("says where its numbers come from", () => {
    const page = text("01-precession.html");
    expect(page).toContain("<em>TypeScript (tslab)</em> and hidden-photons 0.1.0");
    expect(page).toMatch(/<a href="[^"]*fixtures\/01-precession\.ipynb">/);
  });

  it("loads Vega only where there are figures", () => {
    expect(text("01-precession.html")).toContain("assets/figures.js");
    expect(text("02-mixing.html")).not.toContain("assets/figures.js");
  });

  it("has headings in order and no id twice", () => {
    for (const page of files(output).filter((file) => file.endsWith(".html"))) {
      const levels = [...text(page).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
      expect(levels[0]).toBe(1);
      for (const [index, level] of levels.slice(1).entries())
        expect(level - (levels[index] ?? 0), page).toBeLessThanOrEqual(1);
      const ids = [...text(page).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("comes out the same again, and replaces what was there", async () => {
    const before = new Map(files(output).map((file) => [file, readFileSync(join(output, file)).toString("base64")]));
    writeFileSync(join(output, "09-removed.html"), "");
    writeFileSync(join(output, "assets/09-removed.png"), "");
    await buildBook({ notebooks, output, library });
    expect(new Map(files(output).map((file) => [file, readFileSync(join(output, file)).toString("base64")]))).toEqual(before);
  });
});

describe("a book whose chapters are executed", () => {
  it("shows the outputs of the run", async () => {
    const output = newOutput();
    const execute: Execute = (notebook) => {
      const cells = notebook.cells.map((cell) =>
        cell.cell_type === "code"
          ? { ...cell, outputs: [{ output_type: "stream" as const, name: "stdout" as const, text: "fresh" }] }
          : cell,
      );
      return Promise.resolve({ ...notebook, cells });
    };
    expect(await buildBook({ notebooks, output, library, execute })).toEqual([]);
    const page = readFileSync(join(output, "02-mixing.html"), "utf8");
    expect(page).toContain('<pre class="stdout scroll">fresh</pre>');
    expect(page).toContain("Executed on the kernel <em>TypeScript (tslab)</em>");
  });

  it("marks a chapter that failed, shows what ran, and has the others", async () => {
    const output = newOutput();
    const execute: Execute = (notebook, { name }) => {
      if (name !== "01-precession") return Promise.resolve(notebook);
      const cells = notebook.cells.map((cell, index) =>
        cell.cell_type === "code" && index > 2 ? { ...cell, outputs: [] } : cell,
      );
      const message = "code cell 2 [2], line 1, column 3: <b> is undefined\n\n  1 | a";
      const failed = new ExecutionError(message, { ...notebook, cells }, "cell", undefined, undefined);
      return Promise.reject(failed);
    };
    const failures = await buildBook({ notebooks, output, library, execute });
    expect(failures).toEqual([
      { chapter: "01-precession", message: "code cell 2 [2], line 1, column 3: <b> is undefined\n\n  1 | a" },
    ]);
    const page = readFileSync(join(output, "01-precession.html"), "utf8");
    expect(page).toContain("This chapter did not run to its end.");
    expect(page).toContain("column 3: &lt;b&gt; is undefined");
    expect(page).toContain("116592061 ± 41");
    expect(page).not.toContain("<figure");
    expect(readFileSync(join(output, "index.html"), "utf8")).toContain("column 3: &lt;b&gt; is undefined");
    expect(readFileSync(join(output, "02-mixing.html"), "utf8")).not.toContain("did not run");
  });

  it("shows no stored outputs if the kernel could not even start", async () => {
    const output = newOutput();
    const execute: Execute = () => Promise.reject(new Error("no such kernel"));
    expect((await buildBook({ notebooks, output, library, execute })).map(({ message }) => message)).toEqual([
      "no such kernel",
      "no such kernel",
    ]);
    expect(readFileSync(join(output, "02-mixing.html"), "utf8")).not.toContain('class="result');
  });

  it("is not written if the run is interrupted", async () => {
    const output = newOutput();
    const execute: Execute = (notebook) =>
      Promise.reject(new ExecutionError("The run was interrupted.", notebook, "interrupted", undefined, undefined));
    await expect(buildBook({ notebooks, output, library, execute })).rejects.toThrow("interrupted");
    expect(existsSync(output)).toBe(false);
  });
});

describe("a folder", () => {
  it("without notebooks is refused", async () => {
    const output = newOutput();
    mkdirSync(output);
    // What npm run execute makes with other parameters is no chapter.
    copyFileSync(join(notebooks, "02-mixing.ipynb"), join(output, "02-mixing.out.ipynb"));
    await expect(buildBook({ notebooks: output, output, library })).rejects.toThrow(/no notebook/);
  });

  it.each([
    ["cell 1", "# T\n\n- $\\frac{1}$"],
    ["title or question", "# T\n\nWhat is $\\frac{1}$?"],
    ["title or question", "# The $\\frac{1}$"],
  ])("with a formula that cannot be typeset gives a failure that names the %s", async (part, source) => {
    const output = newOutput();
    const folder = join(dirname(output), "notebooks");
    mkdirSync(folder);
    const cell = { cell_type: "markdown", id: "a", metadata: {}, source };
    writeFileSync(
      join(folder, "01-wrong.ipynb"),
      JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }),
    );
    const [failure] = await buildBook({ notebooks: folder, output, library });
    expect(failure?.message).toContain(`${part}: formula "\\frac{1}"`);
    expect(existsSync(join(output, "01-wrong.html"))).toBe(true);
  });
});
