import { describe, expect, it } from "vitest";
import { measured, one } from "hidden-photons/core";
import { displayed, type Displayable } from "hidden-photons/figures";
import { comparison, table } from "hidden-photons/notebook";

const markdown = (shown: Displayable): string => String(shown[displayed]()["text/markdown"]);
const text = (shown: Displayable): string => shown[displayed]()["text/plain"];
const MeV = { symbol: "MeV", size: 1e-3 };

describe("a table", () => {
  const rows = [
    { name: "muon", mass: measured(105.6583755, 0.0000023, MeV, "codata2018"), g: 4.4512e-4 },
    { name: "a|b", mass: measured(0.51099895, 0, MeV, "codata2018"), g: 12 },
  ];
  const columns = [
    { key: "name", title: "lepton" },
    { key: "mass", unit: "MeV" },
    { key: "g", title: "coupling", digits: 2 },
  ];

  it("has units in the head, numbers to the right and errors in parentheses", () => {
    expect(markdown(table(rows, columns))).toBe(
      [
        "| lepton | mass (MeV) | coupling |",
        "| :--- | ---: | ---: |",
        "| muon | 105.6583755(23) | 4.5 × 10⁻⁴ |",
        "| a\\|b | 0.51099895 | 12 |",
      ].join("\n"),
    );
  });

  it("lines up as plain text", () => {
    expect(text(table(rows, columns))).toBe(
      [
        "lepton       mass (MeV)    coupling",
        "muon    105.6583755(23)  4.5 × 10⁻⁴",
        "a|b          0.51099895          12",
      ].join("\n"),
    );
  });

  it("keeps the unit of a number that the head does not name", () => {
    expect(text(table(rows, [{ key: "mass" }]))).toContain("105.6583755(23) MeV");
  });

  it("names row and column of what it cannot write", () => {
    expect(() => table([{ a: 1 }, { a: NaN }], [{ key: "a" }])).toThrow(/row 1, column a: got NaN/);
    expect(() => table([{ a: 1 }], [{ key: "b" }])).toThrow(/row 0, column b: got undefined/);
    const noColumns = undefined as unknown as readonly [];
    expect(() => table([{ a: 1 }], noColumns)).toThrow(/columns: got undefined, allowed is a list/);
  });
});

describe("a comparison", () => {
  const rows = [
    {
      quantity: "momentum",
      ours: 3.0943,
      published: 3.094,
      unit: "GeV",
      why: "rounding",
      source: "codata2018",
    },
    {
      quantity: "difference",
      ours: { value: 251, sigma: 59 },
      published: measured(251, 59, one, "codata2018"),
      why: "",
      source: "codata2018",
    },
    { quantity: "zero", ours: 1, published: 0, why: "nothing", source: "codata2018" },
  ] as const;

  it("has our value, the published one, the ratio, the reason and the source", () => {
    const link = "[Tiesinga et al. 2021](https://doi.org/10.1103/RevModPhys.93.025010)";
    expect(markdown(comparison(rows)).split("\n")).toEqual([
      "| quantity | our value | published | ratio | why they differ | source |",
      "| :--- | ---: | ---: | ---: | :--- | :--- |",
      `| momentum (GeV) | 3.094 | 3.094 | 1.0001 | rounding | ${link} |`,
      `| difference | 251(59) | 251(59) | 1.0000 |  | ${link} |`,
      `| zero | 1 | 0 | – | nothing | ${link} |`,
    ]);
    expect(text(comparison(rows))).not.toContain("https");
  });

  it("writes a unit once, also one that the values carry", () => {
    const momentum = measured(3.094, 0.001, MeV, "codata2018");
    const row = {
      quantity: "p",
      ours: momentum,
      published: momentum,
      why: "",
      source: "codata2018",
    } as const;
    expect(markdown(comparison([row])).split("\n")[2]).toMatch(
      /^\| p \(MeV\) \| 3.0940\(10\) \| 3.0940\(10\) \|/,
    );
  });

  it("says of a published range whether our value is inside, its ends included", () => {
    const ratioOf = (ours: number, from: number, to: number) => {
      const row = {
        quantity: "δ",
        ours,
        published: { from, to },
        unit: "π",
        why: "",
        source: "asai2017",
      } as const;
      return markdown(comparison([row]))
        .split("\n")[2]
        ?.split(" | ")
        .slice(2, 4);
    };
    expect(ratioOf(1.606, 1.59, 1.7)).toEqual(["1.590 to 1.700", "inside"]);
    expect(ratioOf(1.7, 1.59, 1.7)).toEqual(["1.590 to 1.700", "inside"]);
    expect(ratioOf(1.71, 1.59, 1.7)).toEqual(["1.590 to 1.700", "outside"]);
    expect(() => ratioOf(1, 2, 1)).toThrow(/^δ, published value: got from 2 to 1, allowed is from <= to/);
    expect(() => ratioOf(1, NaN, 2)).toThrow(/δ, published value: got NaN/);
  });

  it("refuses values in different units, and values that are not finite", () => {
    const [first] = rows;
    const published = measured(3.094, 0.001, MeV, "codata2018");
    const GeV = { symbol: "GeV", size: 1 };
    const ours = { value: 3.094, sigma: 0.001, unit: GeV };
    expect(() => markdown(comparison([{ ...first, ours, published }]))).toThrow(
      /unit of momentum: got GeV and MeV/,
    );
    expect(() => markdown(comparison([{ ...first, unit: "GeV", ours: 1, published }]))).toThrow(
      /unit of momentum: got GeV and MeV/,
    );
    expect(() => markdown(comparison([{ ...first, ours: NaN }]))).toThrow(/momentum, our value: got NaN/);
  });
});
