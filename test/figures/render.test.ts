import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { figure, linearAxis, plot, toPng, toSvg, type Figure } from "hidden-photons/figures";
import { textWidth } from "../../lib/figures/textWidth.js";
import { chapter1 } from "./chapter1.js";
import { examples } from "./examples.js";
import { drawWithV5, versions } from "./renderer-v5.js";

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
const [first] = examples as readonly [Figure];

describe.each([...examples, ...chapter1].map((example) => [example.title, example] as const))(
  "%s",
  (_title, example) => {
    it("draws with Vega-Lite 6, where a warning would throw", () => {
      expect(toSvg(example)).toMatch(/^<svg[^>]* role="img"><title>[^<]+<\/title><desc>[^<]+<\/desc>/);
    });

    it("draws with the Vega-Lite 5 of JupyterLab, without a warning, the same marks", async () => {
      const { svg, warnings } = await drawWithV5(example.spec);
      expect(warnings).toEqual([]);
      const marks = (text: string): number => text.match(/<(path|text|line|rect)\b/g)?.length ?? 0;
      expect(marks(svg)).toBe(marks(toSvg(example)));
    });

    it("gives the same PNG bytes again", () => {
      const png = toPng(example);
      expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
      expect(hash(toPng(example))).toBe(hash(png));
    });

    it("names no colour of text or ground, so that a dark front end may set them", () => {
      expect(JSON.stringify(example.spec)).not.toMatch(/"background"|"labelColor"|"titleColor"/);
    });
  },
);

it("compares with the major versions that JupyterLab has", () => {
  expect(versions.vega).toMatch(/^5\./);
  expect(versions.vegaLite).toMatch(/^5\./);
});

it("draws the picture at the scale asked for, on white", () => {
  const size = (png: Uint8Array): number => Buffer.from(png).readUInt32BE(16);
  expect(size(toPng(first, { scale: 3 }))).toBe(3 * size(toPng(first, { scale: 1 })));
  expect(toSvg(first)).toContain('fill="white"');
});

it("turns what Vega complains of into an error that names the figure", () => {
  const broken = figure({
    title: "Broken",
    caption: "c",
    alt: "a",
    sources: ["codata2018"],
    rows: [{ x: 1, y: 2 }],
    spec: plot({
      x: linearAxis("x", "m", [0, 1]),
      y: linearAxis("y", "m", [0, 1]),
      layers: [{ mark: "line", encoding: { x: { field: "x" }, y: { field: "y" }, nowhere: { field: "x" } } }],
    }),
  });
  expect(() => toSvg(broken)).toThrow(/figure "Broken": nowhere-encoding is dropped/);
});

it("draws no picture of what lies wholly outside its clip, which would end the process", () => {
  const layer = (mark: string, up: number) => ({
    transform: [{ calculate: `datum.y + ${up}`, as: "shifted" }],
    mark: { type: mark, clip: true },
    encoding: { x: { field: "x" }, y: { field: "shifted" } },
  });
  const picture = (layers: ReturnType<typeof layer>[]) =>
    hash(
      toPng(
        figure({
          title: "Far away",
          caption: "c",
          alt: "a",
          sources: ["codata2018"],
          rows: [0, 1].map((x) => ({ x, y: x })),
          spec: plot({ x: linearAxis("x", "m", [0, 1]), y: linearAxis("y", "m", [0, 1]), layers }),
        }),
      ),
    );
  const near = [layer("line", 0), layer("point", 0.5)];
  expect(picture([...near, layer("line", -100), layer("area", 100), layer("point", 100)])).toBe(
    picture(near),
  );
});

it("escapes title and description", () => {
  const svg = toSvg({ ...first, title: "g < 1 & more", alt: "a > b" });
  expect(svg).toContain("<title>g &lt; 1 &amp; more</title><desc>a &gt; b</desc>");
});

// Widths read from the font's own table of advances with fontTools 4.
it.each([
  ["coupling g", 14, 72.9],
  ["0123456789", 10, 63.62],
  ["mass M (MeV)", 15, 106.05],
])("measures %j at %i px as the font does", (text, fontSize, width) => {
  expect(Math.abs(textWidth(text, fontSize) / width - 1)).toBeLessThan(2e-3); // the table holds thousandths
});

it("draws the same bytes from the ES module and the CommonJS build as from the sources", () => {
  const script = (load: string): string => `
    const { toPng } = ${load};
    const { createHash } = require("node:crypto");
    console.log(createHash("sha256").update(toPng(JSON.parse(process.argv[1]))).digest("hex"));`;
  const content = JSON.stringify({ title: first.title, alt: first.alt, spec: first.spec });
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [...args, content], { encoding: "utf8", cwd: import.meta.dirname }).trim();
  expect(run("-e", script('require("hidden-photons/figures")'))).toBe(hash(toPng(first)));
  const module = script('await import("hidden-photons/figures")').replace(
    "const { createHash } = require(",
    "const { createHash } = await import(",
  );
  expect(run("--input-type=module", "-e", module)).toBe(hash(toPng(first)));
});
