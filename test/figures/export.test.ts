import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import {
  band,
  csvHeader,
  curve,
  dimensionless,
  figure,
  linearAxis,
  plot,
  toCsv,
} from "hidden-photons/figures";
import { version } from "hidden-photons/core";
import { examples } from "./examples.js";

const names = figure({
  title: "Names",
  caption: "One line.\nAnother line.",
  alt: "a",
  sources: ["codata2018"],
  rows: [
    { t: 0, n: 1.5, top: 2, note: 'said "yes", twice' },
    { t: 1e-12, n: -2, top: 3, note: "two\nlines" },
  ],
  spec: plot({
    x: linearAxis("time t", "s", [0, 1]),
    y: linearAxis("counts n", dimensionless, [-3, 3]),
    layers: [curve({ x: "t", y: "n" }), band({ x: "t", low: "n", high: "top" })],
  }),
});

/** Reads RFC 4180 text, by a method of its own. */
function parse(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\n") rows.push([]);
    if (end === "") break;
  }
  return rows.filter((row) => row.length > 1);
}

it("says what the numbers are, where they come from and what made them", () => {
  const header = toCsv(names)
    .split("\n")
    .filter((line) => line.startsWith("#"));
  expect(header).toEqual([
    "# Names",
    "# One line.",
    "# Another line.",
    "# column t: time t (s)",
    "# column n: counts n",
    "# column top: counts n",
    expect.stringMatching(/^# source: E\. Tiesinga.*doi:10\.1103/),
    `# computed with hidden-photons ${version}`,
  ]);
});

it("says so from a specification alone, of sources that it does not know too", () => {
  const spec = {
    ...names.spec,
    usermeta: { "hidden-photons": { caption: "c", sources: ["a lecture of 2021"] } },
  };
  expect(csvHeader(spec, "rows", ["n", "note"]).split("\n")).toEqual([
    "# Names",
    "# c",
    "# column n: counts n",
    "# source: a lecture of 2021",
    `# computed with hidden-photons ${version}`,
  ]);
});

it("gives the numbers back as they were, texts with commas, quotes and line ends too", () => {
  const body = toCsv(names).replace(/^#.*\n/gm, "");
  expect(parse(body)).toEqual([
    ["t", "n", "top", "note"],
    ["0", "1.5", "2", 'said "yes", twice'],
    ["1e-12", "-2", "3", "two\nlines"],
  ]);
});

it("asks which table where there are several", () => {
  const [several] = examples;
  expect(() => toCsv(several!)).toThrow(/table: got \(none\), allowed is one of bands, limit/);
  expect(toCsv(several!, "limit")).toContain("\nM,g\n220,0.001\n");
  expect(toCsv(several!, "limit")).toContain("# column M: mass M (MeV)");
  expect(toCsv(several!, "bands")).toContain("# column high: coupling g");
});

it("names the version of the package", () => {
  const manifest = readFileSync(new URL("../../lib/package.json", import.meta.url), "utf8");
  expect((JSON.parse(manifest) as { version: string }).version).toBe(version);
});
