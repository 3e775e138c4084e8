import { describe, expect, it } from "vitest";
import { renderFigure, vegaLite } from "../../../kernels/book/figure.js";

/** The first 24 bytes of a PNG file, which tell its size. */
function png(width: number, height: number): string {
  const bytes = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([bytes, size]).toString("base64");
}

const place = { chapter: "01-g-2", number: "1.3" };

function render(notes: object, spec: object = {}, more: object = {}) {
  const specification = { title: "Title", ...spec, usermeta: { "hidden-photons": notes } };
  return renderFigure({ [vegaLite]: specification, "image/png": png(1460, 931), ...more }, place);
}

describe("a figure", () => {
  it("shows its picture, at half the size of its pixels, with the text for those who cannot see it", () => {
    const { html, picture } = render({ alt: 'falls "fast" & <soon>', caption: "c" });
    expect(html).toContain(
      '<img src="assets/01-g-2-figure-3.png" alt="falls &quot;fast&quot; &amp; &lt;soon&gt;" width="730" height="466">',
    );
    expect(picture?.path).toBe("assets/01-g-2-figure-3.png");
    expect(picture?.png.subarray(1, 4).toString()).toBe("PNG");
  });

  it("carries its specification, which cannot end the script that holds it", () => {
    const { html } = render({}, { title: "</script><script>alert(1)</script><!--" });
    const [, json = ""] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(json).not.toContain("<");
    expect(JSON.parse(json)).toMatchObject({ title: "</script><script>alert(1)</script><!--" });
  });

  it("has a number that links to it, and a caption with formulas", () => {
    const { html } = render({ caption: "The band $g(M)$ <b>" });
    expect(html).toContain('<figure class="figure" id="figure-1-3"');
    expect(html).toContain('<a class="number" href="#figure-1-3">Figure 1.3</a> The band <span class="katex">');
    expect(html).toContain("&lt;b&gt;");
  });

  it("names its sources in short, with a link to the publication", () => {
    const { html } = render({ sources: ["whitePaper2020", "leveille1978", "brodsky1967", "a lecture of 2021"] });
    expect(html).toContain("Sources: <a href=");
    expect(html).toContain(">Aoyama et al. 2020</a>; ");
    expect(html).toContain("a lecture of 2021.");
  });

  it("knows what its tables begin with when they are saved: title, caption, columns, sources", () => {
    const layer = { data: { name: "band" }, encoding: { x: { field: "M", title: "mass M (MeV)" } } };
    const spec = { datasets: { band: "M,g\n1,2", labels: "x\n1" }, layer: [layer] };
    const headersIn = (html: string) =>
      JSON.parse(/ class="headers">(.*?)<\/script>/s.exec(html)?.[1] ?? "") as Record<string, string>;
    const headers = headersIn(render({ caption: "</script>", sources: ["a lecture of 2021"] }, spec).html);
    expect(headers).toEqual({
      band: expect.stringMatching(
        /^# Title\n# <\/script>\n# column M: mass M \(MeV\)\n# source: a lecture of 2021\n# computed with hidden-photons [\d.]+\n$/,
      ) as string,
    });
    expect(headersIn(renderFigure({ [vegaLite]: { title: "Elsewhere", ...spec } }, place).html)).toEqual({});
  });

  it("falls back to title, description and plain text", () => {
    const bare = renderFigure(
      { [vegaLite]: { description: "described" }, "text/plain": "plain" },
      { chapter: "x", number: "1.1" },
    );
    expect(bare.picture).toBeUndefined();
    expect(bare.html).toContain("<p>described</p>");
    expect(renderFigure({ [vegaLite]: {}, "text/plain": "plain" }, place).html).toContain('data-alt="plain"');
    expect(render({}).html).toContain("Figure 1.3</a> Title");
  });
});
