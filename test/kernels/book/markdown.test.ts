import { describe, expect, it } from "vitest";
import {
  type Heading,
  type PageText,
  plainInline,
  renderInline,
  renderMarkdown,
} from "../../../kernels/book/markdown.js";

function page(): PageText & { headings: Heading[] } {
  return {
    headings: [],
    pageOf: (notebook) => (notebook === "02-mixing.ipynb" ? "02-mixing.html" : undefined),
  };
}

const render = (source: string) => renderMarkdown(source, page());

/** The formulas of a text, as KaTeX repeats them for readers who copy them. */
function formulas(html: string): string[] {
  return [...html.matchAll(/<annotation encoding="application\/x-tex">(.*?)<\/annotation>/gs)].map(
    ([, tex = ""]) => tex.replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
  );
}

describe("formulas", () => {
  it("are typeset within a line", () => {
    expect(formulas(render("the anomaly $a = (g-2)/2$ of $\\mu$"))).toEqual(["a = (g-2)/2", "\\mu"]);
  });

  it("keep what markdown would take for its own", () => {
    for (const formula of ["x_i*y_i*z_i", "\\{a\\} \\% \\\\ b", "a[1](2)"])
      expect(formulas(render(`*a* $${formula}$ _b_`))).toEqual([formula]);
    expect(formulas(render("$$\\begin{aligned} x &< y \\\\ z &> w \\end{aligned}$$"))).toEqual([
      "\\begin{aligned} x &< y \\\\ z &> w \\end{aligned}",
    ]);
  });

  it("stay text where dollars are money or escaped", () => {
    for (const text of ["it costs $5 and $6", "\\$x\\$", "$ x $", "a $1 or 2$3", "`$x$`", "100$"])
      expect(formulas(render(text)), text).toEqual([]);
  });

  it("may hold an escaped dollar", () => {
    expect(formulas(render("$5\\$ + x$"))).toEqual(["5\\$ + x"]);
  });

  it("are displayed between double dollars: alone, in a paragraph, over lines, in a quotation", () => {
    for (const source of ["$$x^2$$", "so $$x^2$$ holds", "so\n$$\nx^2\n$$\nholds", "> $$x^2$$", "- a\n\n  $$x^2$$"]) {
      const html = render(source);
      expect(formulas(html), source).toEqual(["x^2"]);
      expect(html, source).toContain('class="katex-display"');
    }
  });

  it("do not run on when the closing dollars are missing", () => {
    const html = render("$$x^2\n\n## Next");
    expect(formulas(html)).toEqual([]);
    expect(html).toContain("<h2");
  });

  it("may hold bars in the cells of a table", () => {
    const html = render("| a | b |\n|---|---|\n| $|x|$ and $\\|y\\|$ | `c` \\| d |\n");
    expect(formulas(html)).toEqual(["|x|", "\\|y\\|"]);
    expect(html.match(/<td>/g)).toHaveLength(2);
    expect(html).toContain("<code>c</code> | d");
  });

  it("leave bars in code as they are, also in lines that look like a table", () => {
    const html = render("```\n| $a|b$ |\n```");
    expect(html).toContain("| $a|b$ |");
    expect(html).not.toContain("\uE000");
  });

  it("that are wrong are quoted in an error", () => {
    expect(() => render("$\\frac{1}$")).toThrow(/formula "\\frac\{1\}"/);
    expect(() => render("$\\nosuchcommand$")).toThrow(/nosuchcommand/);
  });
});

describe("HTML in a notebook", () => {
  it("is shown as text", () => {
    const html = render('<script>alert(1)</script> <b onclick="x">b</b> [x](javascript:alert) `<i>` "q" & <');
    expect(html).not.toMatch(/<script|<b |<i>|href="javascript/);
    expect(html).toContain("&lt;script&gt;");
  });

  it("does not come in through formulas or code", () => {
    expect(render("$\\text{<b>}$ $\\href{javascript:alert(1)}{x}$")).not.toMatch(/<b>|href="javascript/);
    expect(render("```typescript\n// </code><script>\n```")).not.toContain("<script>");
    expect(render('```x"><script>\na\n```')).not.toContain("<script>");
  });
});

describe("headings", () => {
  it("get ids from their words, each one only once, and come to the page's contents", () => {
    const text = page();
    const html = renderMarkdown("## The *muon* $\\tau_\\mu$\n\n## Élan: 2 things!\n\n### Same\n\n### Same\n\n## ✱\n\n## Main", text);
    expect(text.headings.map(({ level, id }) => [level, id])).toEqual([
      [2, "the-muon-tau-mu"],
      [2, "e-lan-2-things"],
      [3, "same"],
      [3, "same-2"],
      [2, "section"],
      [2, "main-2"],
    ]);
    for (const { id } of text.headings) expect(html).toContain(` id="${id}"`);
  });

  it("of the first level count as sections: a page has one title", () => {
    const text = page();
    expect(renderMarkdown("# Part", text)).toBe('<h2 id="part">Part</h2>\n');
    expect(text.headings[0]?.level).toBe(2);
  });

  it("lose their links in the contents, which are links themselves", () => {
    const text = page();
    renderMarkdown("## See [there](https://arxiv.org) & $x$", text);
    expect(text.headings[0]?.html).toMatch(/^See there &amp; <span class="katex">/);
  });
});

describe("links", () => {
  it("to notebooks of the book lead to their pages", () => {
    expect(render("[a](02-mixing.ipynb#b)")).toContain('href="02-mixing.html#b"');
    expect(render("[a](./02-mixing.ipynb)")).toContain('href="02-mixing.html"');
  });

  it("elsewhere stay as they are", () => {
    for (const address of ["07-none.ipynb", "https://arxiv.org/abs/2104.03281", "../lib/core/02-mixing.ipynb"])
      expect(render(`[a](${address})`)).toContain(`href="${address}"`);
  });
});

describe("blocks", () => {
  it("of code are highlighted, in lines that know their indentation", () => {
    expect(render("```ts\nconst x = 1;\n```")).toBe(
      '<pre class="code"><code><span class="line" style="--indent:0"><span class="hljs-keyword">const</span> x = <span class="hljs-number">1</span>;\n</span></code></pre>\n',
    );
  });

  it("of code keep their text, and what spans lines is closed at the end of each", () => {
    const code = "/* one\n   two */\nif (a < b) {\n\n  x = `${f(\n    1)}`;\n}";
    const html = render(`\`\`\`ts\n${code}\n\`\`\``);
    const text = html.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<");
    expect(text).toBe(`${code}\n\n`);
    const lines = html.split("\n</span>").slice(0, -1);
    expect(lines.map((line) => /--indent:(\d+)/.exec(line)?.[1])).toEqual(["0", "3", "0", "0", "2", "4", "0"]);
    for (const line of lines)
      expect(line.match(/<span/g)?.length).toBe((line.match(/<\/span>/g)?.length ?? 0) + 1);
    expect(lines[1]).toContain('<span class="hljs-comment">   two */</span>');
  });

  it("tables scroll within themselves, with their columns aligned", () => {
    const html = render("| a | b |\n|---|--:|\n| 1 | 2 |\n");
    expect(html).toMatch(/^<div class="table scroll"><table>/);
    expect(html).toContain('<td style="text-align:right">2</td>');
  });
});

describe("single lines", () => {
  it("have no paragraph around them", () => {
    expect(renderInline("*a* & b")).toBe("<em>a</em> &amp; b");
  });

  it("as plain text keep words and formulas only", () => {
    expect(plainInline("The *muon's* $g-2$ & `x` [there](a.html)")).toBe("The muon's g-2 & x there");
  });
});
