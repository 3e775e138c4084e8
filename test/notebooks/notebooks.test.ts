import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chapterPaths } from "../../kernels/book/build.js";
import { canonical, executeNotebook, formatNotebook, readNotebook, sameOutputs } from "../../kernels/runner/index.js";
import { codeCells, type Output } from "../../kernels/runner/notebook.js";

const directory = fileURLToPath(new URL("../../notebooks/", import.meta.url));
const chapters = chapterPaths(directory).map((path) => basename(path));
/** What a chapter is allowed to need, in seconds; they take about 10 on two cores. */
const patience = 300;

const vegaLite = "application/vnd.vegalite.v5+json";

const bundles = (outputs: readonly Output[]) =>
  outputs.flatMap((output) => ("data" in output ? [output.data as Record<string, unknown>] : []));

it("finds the chapters", () => {
  expect(chapters).toContain("01-g-2.ipynb");
});

describe.each(chapters)("chapter %s", (file) => {
  const text = readFileSync(directory + file, "utf8");
  const committed = readNotebook(directory + file);
  const cells = codeCells(committed);

  it("is committed in canonical form, below 1.5 MB", () => {
    expect(formatNotebook(canonical(committed))).toBe(text);
    expect(Buffer.byteLength(text)).toBeLessThan(1.5e6);
  });

  it("has code cells of at most 12 lines, and a cell of parameters", () => {
    for (const cell of cells) expect(cell.source.split("\n").length).toBeLessThanOrEqual(12);
    expect(cells.filter(({ metadata }) => metadata.tags?.includes("parameters"))).toHaveLength(1);
  });

  it("has figures that are live, pictures, and text, each below 150 kB", () => {
    const figures = cells.flatMap(({ outputs }) => bundles(outputs)).filter((data) => vegaLite in data);
    expect(figures.length).toBeGreaterThan(0);
    for (const data of figures) {
      expect(Object.keys(data).sort()).toEqual([vegaLite, "image/png", "text/plain"]);
      expect(JSON.stringify(data[vegaLite]).length).toBeLessThan(150_000);
    }
  });

  it.each(["hidden-photons", "tslab"])(
    "runs on %s and gives the committed outputs",
    async (kernel) => {
      const executed = await executeNotebook(committed, { directory, kernel, timeout: patience });
      expect(sameOutputs(committed, executed)).toEqual([]);
    },
    patience * 1000,
  );
});

describe("chapter 1", () => {
  const markdown = codeCells(readNotebook(`${directory}01-g-2.ipynb`))
    .flatMap(({ outputs }) => bundles(outputs))
    .map((data) => data["text/markdown"])
    .filter((text) => typeof text === "string")
    .join("\n");

  it.each([
    ["the magic momentum", /p = 3\.094 GeV, held on 7\.112 m by 1\.4513 T/],
    ["the world average of 2021", /116\s592\s061\(41\) × 10⁻¹¹/],
    ["the gap of 2021", /world average 2021 \| White Paper 2020 \| 251\(59\) \| 4\.2 /],
    ["the error of Run 1", /Run 1: 435 ppb, with the formula for small A 443 ppb/],
    ["no pseudoscalar", /Pseudoscalar coupling: no solution/],
    ["the verdict on hidden photons", /secluded U\(1\), visible decays \| no /],
    ["the verdict on Lμ-Lτ", /Lμ-Lτ \| yes \| 10 to 2\d\d MeV/],
  ])("states %s", (_, pattern) => {
    expect(markdown).toMatch(pattern);
  });
});
