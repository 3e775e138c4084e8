import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { chapterPaths } from "../../kernels/book/build.js";
import {
  canonical,
  executeNotebook,
  formatNotebook,
  injectParameters,
  readNotebook,
  sameOutputs,
} from "../../kernels/runner/index.js";
import { codeCells, type Output } from "../../kernels/runner/notebook.js";

const directory = fileURLToPath(new URL("../../notebooks/", import.meta.url));
const chapters = chapterPaths(directory).map((path) => basename(path));
/** What a chapter is allowed to need, in seconds; they take about 10 on two cores. */
const patience = 300;

const vegaLite = "application/vnd.vegalite.v5+json";

const bundles = (outputs: readonly Output[]) =>
  outputs.flatMap((output) => ("data" in output ? [output.data as Record<string, unknown>] : []));

it("finds the chapters", () => {
  expect(chapters).toEqual(["01-g-2.ipynb", "02-anomaly-cancellation.ipynb", "03-kinetic-mixing.ipynb"]);
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

/** Both ends of what its cell of parameters says is allowed. */
it.each([
  { nPositrons: 1e3, dice: 48, bosonMass: 0, bosonCoupling: 5 },
  { nPositrons: 1e10, dice: 0, bosonMass: 1e10, bosonCoupling: 0 },
])(
  "chapter 1 runs with %j",
  async (parameters) => {
    const chapter = injectParameters(readNotebook(directory + "01-g-2.ipynb"), parameters);
    await executeNotebook(chapter, { directory, kernel: "hidden-photons", timeout: patience });
  },
  patience * 1000,
);

/** All texts that the cells of a chapter show. */
function shown(file: string): string {
  return codeCells(readNotebook(directory + file))
    .flatMap(({ outputs }) => bundles(outputs))
    .map((data) => data["text/markdown"])
    .filter((text) => typeof text === "string")
    .join("\n");
}

const statements: readonly (readonly [file: string, shows: readonly (readonly [what: string, pattern: RegExp])[]])[] = [
  [
    "01-g-2.ipynb",
    [
      ["the magic momentum", /p = 3\.094 GeV, held on 7\.112 m by 1\.4513 T/],
      ["the world average of 2021", /116\s592\s061\(41\) × 10⁻¹¹/],
      ["the gap of 2021", /world average 2021 \| White Paper 2020 \| 251\(59\) \| 4\.2 /],
      ["the error of Run 1", /Run 1: 435 ppb, with the formula for small A 443 ppb/],
      ["no pseudoscalar", /Pseudoscalar coupling: no solution/],
      ["the verdict on hidden photons, but for a slit at the φ", /secluded U\(1\), visible decays \| only in a slit \| at 1017 MeV /],
      ["the verdict on Lμ-Lτ", /Lμ-Lτ \| yes \| \d+ to 2\d\d MeV/],
    ],
  ],
  [
    "02-anomaly-cancellation.ipynb",
    [
      ["the dimension of the vector portal", /vector \| .* \| 4 \| 0 \| 2 \|/],
      ["the cubic anomaly, derived", /\$\$6X_Q\^3\+2X_L\^3-3X_u\^3-3X_d\^3-X_\\ell\^3-X_\\nu\^3=0\$\$/],
      ["what remains with Yukawa couplings", /\$-\\frac\{1\}\{2\}\(X_L\+3X_Q\)\$/],
      ["that B fails in two rows", /\| B \| ✓ \| ✓ \| ✗ -3\/2 \| ✓ \| ✗ 6 \| ✓ \|/],
      ["that B-L without ν_R fails in two", /B-L without ν_R \| ✗ -3 \| ✓ \| ✓ \| ✓ \| ✓ \| ✗ -3 \|/],
      ["that only B-L has Dirac neutrinos", /^1 solution: Q = u = d: -1, -1, -1; L = ℓ: 3, 3, 3; ν: 3, 3, 3: /m],
      ["δ of the minimal model", /NuFIT 5\.0, normal ordering \| 246 \| .* \| 0\.170 \|/],
      ["the lifetime of the muon", /2\.1873 µs/],
      ["the published number of solutions", /24\s552 \| 24\s552 \| 1\.0000/],
    ],
  ],
  [
    "03-kinetic-mixing.ipynb",
    [
      ["the coupling of A' to the Z's current", /−5\.783 × 10⁻¹⁰/],
      ["the mixing of Lμ-Lτ", /ε = -0\.014433 g/],
      ["that B-L does not mix calculably", /B-L \| 4\.00 \|/],
      ["the branching ratio for Dirac neutrinos", /B-L, 10 MeV, Dirac neutrinos \| 0\.250 \| 0 \| 0\.750/],
      ["a decay length", /8\.11\d m at a momentum of 1 GeV/],
      ["a cross section", /4\.840 fb/],
      ["the recast of E137 to B-L", /B-L \| 8\.72 × 10⁻⁹ \| 7\.38 × 10⁻⁶ \|/],
      ["Borexino's rate", /1\.0529 times the rate/],
      ["the heavy limit of tridents", /M\/g > 538 GeV/],
    ],
  ],
];

describe.each(statements)("chapter %s states", (file, shows) => {
  const text = shown(file);
  it.each(shows)("%s", (_, pattern) => {
    expect(text).toMatch(pattern);
  });
});
