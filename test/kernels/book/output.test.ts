import { describe, expect, it } from "vitest";
import { renderCell } from "../../../kernels/book/cell.js";
import type { ChapterPage } from "../../../kernels/book/chapterPage.js";
import { renderOutput } from "../../../kernels/book/output.js";
import type { CodeCell, MimeBundle } from "../../../kernels/runner/notebook.js";

function page(): ChapterPage {
  return { name: "01-g-2", number: 1, figures: 0, headings: [], pictures: [], pageOf: () => undefined };
}

const show = (data: MimeBundle, on = page()) =>
  renderOutput({ output_type: "display_data", data, metadata: {} }, on);

describe("outputs", () => {
  it("of a program are preformatted text; standard error is told apart and without terminal colours", () => {
    expect(renderOutput({ output_type: "stream", name: "stdout", text: "a < b\n" }, page())).toBe(
      '<pre class="stdout scroll">a &lt; b</pre>\n',
    );
    expect(renderOutput({ output_type: "stream", name: "stderr", text: "\u001b[31mno\u001b[0m" }, page())).toBe(
      '<pre class="stderr scroll">no</pre>\n',
    );
  });

  it("that are errors show name, message and traceback as text", () => {
    const html = renderOutput(
      { output_type: "error", ename: "Error", evalue: "<x>", traceback: ["\u001b[1mat <y>\u001b[0m"] },
      page(),
    );
    expect(html).toContain("<strong>Error</strong>: &lt;x&gt;");
    expect(html).toContain("at &lt;y&gt;");
  });

  it("are shown in their richest form", () => {
    expect(show({ "text/markdown": "**a** $x$", "text/plain": "a" })).toMatch(/<strong>a<\/strong> <span class="katex">/);
    expect(show({ "text/plain": "1 < 2" })).toBe('<pre class="result scroll">1 &lt; 2</pre>\n');
    expect(show({ "application/json": { a: 1 } })).toContain("&quot;a&quot;: 1");
  });

  it("of exercises are set apart by how the answer was", () => {
    expect(show({ "text/markdown": "✓ **turns**: right." })).toContain('<div class="shown right">');
    expect(show({ "text/markdown": "✗ **turns**: not this one." })).toContain('<div class="shown wrong">');
    expect(show({ "text/markdown": "**Exercise: turns.** How many?" })).toContain('class="shown exercise"');
  });

  it("never bring HTML of their own", () => {
    expect(show({ "text/html": "<script>alert(1)</script>" })).toContain("&lt;script&gt;");
    expect(show({ "text/html": "<b>", "text/plain": "plain" })).toContain("plain");
  });

  it("that are figures are counted", () => {
    const on = page();
    const bundle = { "application/vnd.vegalite.v5+json": {}, "text/plain": "" };
    expect(show(bundle, on)).toContain("Figure 1.1");
    expect(show(bundle, on)).toContain("Figure 1.2");
  });
});

describe("a code cell", () => {
  const cell = (change: Partial<CodeCell>): CodeCell => ({
    cell_type: "code",
    id: "a",
    metadata: {},
    source: "f<T>()",
    execution_count: 3,
    outputs: [],
    ...change,
  });

  it("shows its code, which can be folded", () => {
    const html = renderCell(cell({}), page());
    expect(html).toContain('<details class="source" open>\n<summary>code 3</summary>');
    expect(html).toContain("f&lt;T&gt;()");
  });

  it("is folded at first if the notebook says so", () => {
    for (const metadata of [{ tags: ["hide-input"] }, { jupyter: { source_hidden: true } }])
      expect(renderCell(cell({ metadata }), page())).toContain('<details class="source">');
  });

  it("without code shows its outputs only, a raw cell nothing", () => {
    expect(renderCell(cell({ source: " " }), page())).toBe("");
    expect(renderCell({ cell_type: "raw", id: "r", metadata: {}, source: "x" }, page())).toBe("");
  });
});
