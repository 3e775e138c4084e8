import { describe, expect, it } from "vitest";
import {
  flavourCouplingChart,
  majoranaTextureChart,
  massWindowFigure,
  eV,
  MeV,
  mixingTextureChart,
  neutrinoLifetimeFigure,
  nufit50,
  nufit60,
  toSvg,
  twoZeroMinorFigure,
  type Families,
  type Figure,
  type MajoranaCase,
} from "hidden-photons";
import { drawWithV5 } from "./renderer-v5.js";

const cases: readonly MajoranaCase[] = [
  { model: "B-L", neutrinos: [-1, -1, -1], singlets: [2] },
  { model: "Lμ-Lτ", neutrinos: [0, 1, -1], singlets: [] },
  { model: "Lμ-Lτ", neutrinos: [0, 1, -1], singlets: [1] },
  { model: "B-3Lμ", neutrinos: [0, -3, 0], singlets: [6] },
  { model: "Lμ+Lτ-2Le", neutrinos: [-2, 1, 1], singlets: [1] },
];
const modelsShown: readonly { name: string; charges: Families<number> }[] = [
  { name: "Lμ-Lτ", charges: [0, 1, -1] },
  { name: "B-3Lμ", charges: [0, -3, 0] },
  { name: "B-L", charges: [-1, -1, -1] },
];

const textures = majoranaTextureChart({ cases, sources: ["bauer2020"] });
const compared = majoranaTextureChart({
  cases: [...cases, { model: "B-3Lτ", neutrinos: [0, 0, -3], singlets: [3] }],
  fits: [nufit60.normal, nufit60.inverted],
  sources: ["bauer2020"],
});
const mixing = mixingTextureChart({ fit: nufit60.normal });
const couplings = flavourCouplingChart({ models: modelsShown, fits: [nufit50.normal, nufit60.normal] });
const minor = twoZeroMinorFigure({
  fits: [nufit50.normal, nufit60.normal, nufit60.normalWithoutSuperKamiokande],
});
const lifetimes = neutrinoLifetimeFigure({
  model: { name: "Lμ-Lτ", charges: [0, 1, -1] },
  fit: nufit60.normal,
  neutrinos: "majorana",
  point: { label: "g-2", g: 5e-4, mass: 15 * MeV },
});

const windows = massWindowFigure({
  fits: [nufit50.normal, nufit60.normal, nufit50.inverted, nufit60.inverted],
});

const rows = (figure: Figure, table: string) => figure.tables[table] ?? [];

describe.each(
  [compared, mixing, couplings, minor, windows, lifetimes].map((figure) => [figure.title, figure] as const),
)("%s", (_, figure) => {
  it("draws alike with Vega-Lite 6 and 5, and is small", async () => {
    const { svg, warnings } = await drawWithV5(figure.spec);
    expect(warnings).toEqual([]);
    const marks = (text: string): number => text.match(/<(path|text|line|rect)\b/g)?.length ?? 0;
    expect(marks(svg)).toBe(marks(toSvg(figure)));
    expect(JSON.stringify(figure.spec).length).toBeLessThan(60_000);
  });
});

it("the chart of textures marks what is allowed, in signs and not in colour alone", () => {
  const entries = (panel: number) =>
    rows(textures, "rows")
      .filter((row) => row["panel"] === panel)
      .map((row) => row["entry"])
      .join("");
  expect([0, 1, 2, 3, 4].map(entries)).toEqual([
    "×××××××××",
    "×0000×0×0",
    "××××0×××0",
    "×0×0×0×0×",
    "0×××00×00",
  ]);
  expect(textures.alt).toContain("Lμ-Lτ, scalar of charge 1: zeros μμ, ττ;");
  expect(textures.alt).toContain("Lμ-Lτ, no scalar: no angle is free;");
  expect(textures.alt).toContain("no inverse");
  expect(() => majoranaTextureChart({ cases: [], sources: ["bauer2020"] })).toThrow(/^cases: got 0/);
});

it("the chart of textures says which zeros the measured angles and splittings allow", () => {
  expect(compared.alt.split("; ")).toEqual([
    "B-L, scalar of charge 2: any mixing",
    "Lμ-Lτ, no scalar: no angle is free, does not fit",
    "Lμ-Lτ, scalar of charge 1: zeros μμ, ττ, fits normal ordering",
    "B-3Lμ, scalar of charge 6: μ decoupled, does not fit",
    "Lμ+Lτ-2Le, scalar of charge 1: no inverse, does not fit",
    "B-3Lτ, scalar of charge 3: zero ττ, fits either ordering",
  ]);
  expect(compared.caption).toContain("NuFIT 6.0, normal ordering and NuFIT 6.0, inverted ordering");
  expect(compared.sources).toContain("nufit60");
});

it("only equal charges have as many entries as the measured matrices", () => {
  const allowed = [0, 1, 2].map(
    (panel) =>
      rows(mixing, "textures").filter((row) => row["panel"] === panel && row["entry"] === "×").length,
  );
  expect(allowed).toEqual([9, 5, 3]);
  expect(rows(mixing, "measured").filter((row) => Number(row["value"]) > 0)).toHaveLength(18);
});

it("the chart of couplings shows that B-L alone leaves neutrinos alone", () => {
  const changing = (panel: number) =>
    rows(couplings, "rows")
      .filter((row) => row["panel"] === panel && row["row"] !== row["column"])
      .map((row) => row["text"]);
  expect(new Set([...changing(2), ...changing(5)])).toEqual(new Set(["0"]));
  for (const panel of [0, 1, 3, 4]) expect(changing(panel)).not.toContain("0");
  expect(changing(0)).toContain("0.83");
  expect(() => flavourCouplingChart({ models: modelsShown, fits: [] })).toThrow(/^fits: got 0/);
});

it("the prediction of the minimal model passes through the values of the dossier, above the limits", () => {
  const sums = rows(minor, "measured").map((row) => Number(row["sum"]));
  // Two digits of the dossier.
  expect(sums.map((sum) => sum.toFixed(2))).toEqual(["0.17", "0.38", "0.20"]);
  for (const row of rows(minor, "prediction")) expect(Number(row["sum"])).toBeGreaterThan(0.12);
  const nearMaximal = rows(minor, "prediction").filter((row) => Math.abs(Number(row["s23"]) - 0.5) < 0.01);
  for (const row of nearMaximal) {
    expect(Number(row["sum"])).toBeGreaterThan(1);
    expect(Math.abs(Number(row["delta"]) - 270)).toBeLessThan(6);
  }
  expect(() => twoZeroMinorFigure({ fits: [nufit60.inverted] })).toThrow(/normal ordering/);
});

it("the windows tell B-3Le, B-3Lμ and B-3Lτ apart by ordering and scale", () => {
  const lines = rows(windows, "windows").map((row) => String(row["line"]));
  const count = (model: string, ordering: string) =>
    lines.filter((line) => line.startsWith(model) && line.includes(ordering)).length;
  expect(
    ["B-3Le", "B-3Lμ", "B-3Lτ"].map((model) => [count(model, "normal"), count(model, "inverted")]),
  ).toEqual([
    [0, 2],
    [4, 0],
    [2, 2],
  ]);
  expect(rows(windows, "empty")).toHaveLength(4);
  expect(windows.alt).toContain("B-3Lτ, NuFIT 6.0, normal: 5.8 to 130 meV");
  expect(() => massWindowFigure({ fits: [] })).toThrow(/^fits: got 0/);
});

it("lines of equal lifetime go as g ∝ M on both sides", () => {
  const names = ["solar", "IceCube", "CMB", "Universe"];
  const slope = (table: string, name: string, count: number) => {
    const line = rows(lifetimes, table)
      .filter(({ lifetime }) => lifetime === name)
      .slice(0, count);
    const [first, last] = [line[0]!, line.at(-1)!];
    return (
      Math.log(Number(last["coupling"]) / Number(first["coupling"])) /
      Math.log(Number(last["mass"]) / Number(first["mass"]))
    );
  };
  for (const name of names) {
    expect(slope("heavy", name, 40)).toBeCloseTo(1, 4); // four digits are stored
    expect(slope("light", name, 20)).toBeCloseTo(1, 3); // far below the threshold
  }
  expect(lifetimes.alt).toContain("6 × 10³⁸ s");
});

it("the lifetime of neutrinos says on which side of the age of the Universe the point lies", () => {
  const altOf = (g: number, mass: number) =>
    neutrinoLifetimeFigure({
      model: { name: "Lμ-Lτ", charges: [0, 1, -1] },
      fit: nufit60.normal,
      neutrinos: "majorana",
      point: { label: "here", g, mass },
    }).alt;
  // (6e38 s / 4.4e17 s)^(1/4) = 1.9e5: so much stronger or lighter reaches the line.
  expect(lifetimes.alt).toContain("lies far below the line of the age");
  expect(altOf(5e-4, 150 * eV)).toContain("lies below the line of the age");
  expect(altOf(5e-4, 40 * eV)).toContain("lies above the line of the age");
  expect(altOf(5e-3, 40 * eV)).toContain("lies far above the line of the age");
});

it("the lifetime of neutrinos with universal charges is refused: nothing decays", () => {
  expect(() =>
    neutrinoLifetimeFigure({
      model: { name: "B-L", charges: [-1, -1, -1] },
      fit: nufit60.normal,
      neutrinos: "majorana",
      point: { label: "here", g: 1e-4, mass: 15 * MeV },
    }),
  ).toThrow(/^model: got B-L, allowed is charges that differ/);
});

it("captions say which inputs are those of a fit", () => {
  expect(minor.caption).toContain("θ₁₂, θ₁₃ and the mass splittings of NuFIT 6.0");
  expect(windows.caption).toContain("δ as measured");
});
