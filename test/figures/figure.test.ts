import { describe, expect, it } from "vitest";
import {
  choice,
  curve,
  curves,
  dimensionless,
  displayed,
  figure,
  linearAxis,
  plot,
  slider,
  type VegaLiteSpec,
} from "hidden-photons/figures";
import { ArgumentError } from "hidden-photons/core";

type Options = Parameters<typeof figure>[0];

const x = linearAxis("time t", "s", [0, 2]);
const y = linearAxis("counts", dimensionless, [0, 2]);
const spec = plot({ x, y, layers: [curve({ x: "t", y: "n" })] });
const valid: Options = {
  title: "Counts",
  caption: "Counts against time.",
  alt: "A rising line.",
  sources: ["codata2018"],
  rows: [
    { t: 0, n: 1 },
    { t: 1, n: 2 },
  ],
  spec,
};

const change =
  (options: Record<string, unknown>): (() => unknown) =>
  () =>
    figure({ ...valid, ...options });

describe("a figure", () => {
  it("carries schema, texts and sources in the specification", () => {
    const { spec: complete } = figure(valid);
    expect(complete).toMatchObject({
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      title: "Counts",
      description: "A rising line.",
      usermeta: {
        "hidden-photons": { caption: "Counts against time.", alt: "A rising line.", sources: ["codata2018"] },
      },
      datasets: { rows: "t,n\n0,1\n1,2" },
      data: { name: "rows", format: { type: "csv", parse: { t: "number", n: "number" } } },
    });
  });

  it("rounds to the digits asked for, six without asking", () => {
    const rows = [{ t: 1 / 3, n: 116592061e-11 }];
    expect(figure({ ...valid, rows }).tables["rows"]).toEqual([{ t: 0.333333, n: 0.00116592 }]);
    expect(figure({ ...valid, rows, digits: 9 }).tables["rows"]).toEqual([
      { t: 0.333333333, n: 0.00116592061 },
    ]);
  });

  it("shows itself as Vega-Lite, picture and text, and nothing else", () => {
    const bundle = figure(valid)[displayed]();
    expect(Object.keys(bundle)).toEqual(["application/vnd.vegalite.v5+json", "image/png", "text/plain"]);
    expect(bundle["text/plain"]).toBe("A rising line.");
    expect(String(bundle["image/png"])).toMatch(/^iVBOR/);
    expect(displayed).toBe(Symbol.for("Jupyter.display"));
  });

  it("asks the book for a Play button", () => {
    const turn = slider("t", { from: 0, to: 1, step: 1 });
    const play = { param: "t_choice", from: 0, to: 1, seconds: 2 };
    const moving = plot({ x, y, controls: [turn], layers: [curve({ x: "t", y: "n", where: turn })] });
    expect(figure({ ...valid, spec: moving, play }).spec["usermeta"]).toHaveProperty(
      "hidden-photons.play",
      play,
    );
    expect(change({ spec: moving, play: { ...play, param: "u" } })).toThrow(
      /play.param: got u, allowed is one of t_choice/,
    );
    expect(change({ spec: moving, play: { ...play, seconds: 0 } })).toThrow(/time > 0 s/);
  });
});

describe("a figure refuses", () => {
  const raw = (encoding: VegaLiteSpec): VegaLiteSpec => ({ mark: "point", encoding });
  const t = { field: "t", type: "quantitative", title: "time t (s)" };
  const cases: [string, Record<string, unknown>, RegExp][] = [
    ["no rows", { rows: [] }, /figure "Counts", table rows: got no rows/],
    [
      "NaN",
      {
        rows: [
          { t: 0, n: 1 },
          { t: 1, n: NaN },
        ],
      },
      /figure "Counts", table rows, row 1, column n: got NaN/,
    ],
    ["Infinity", { rows: [{ t: Infinity, n: 1 }] }, /row 0, column t: got Infinity/],
    ["null", { rows: [{ t: null, n: 1 }] }, /row 0, column t: got null/],
    [
      "a text among numbers",
      {
        rows: [
          { t: 0, n: 1 },
          { t: 1, n: "2" },
        ],
      },
      /row 1, column n: got 2, allowed is a finite number/,
    ],
    ["a missing cell", { rows: [{ t: 0, n: 1 }, { t: 1 }] }, /row 1: got columns t, allowed is columns n, t/],
    ["a column that is not a word", { rows: [{ "t (s)": 0, n: 1 }] }, /column: got t \(s\)/],
    [
      "a field that no column has",
      { rows: [{ t: 0, m: 1 }] },
      /field of table rows: got n, allowed is one of t, m/,
    ],
    [
      "a filter on a column that is not there",
      { spec: { ...spec, transform: [{ filter: "datum.year > 1" }] } },
      /got year/,
    ],
    [
      "an unknown table",
      { rows: { a: [{ t: 0, n: 1 }] }, spec: { data: { name: "b" }, ...spec } },
      /data: got b, allowed is one of a/,
    ],
    ["a table that nothing draws", { rows: { a: [{ t: 0, n: 1 }] } }, /table a: got no layer that draws it/],
    [
      "an axis without a unit",
      { spec: raw({ x: t, y: { field: "n", type: "quantitative", title: "counts" } }) },
      /title of axis y: got counts/,
    ],
    [
      "an axis without a title",
      { spec: raw({ x: t, y: { field: "n", type: "quantitative" } }) },
      /title of axis y: got undefined/,
    ],
    ["an unknown source", { sources: ["nobody2050"] }, /sources: got nobody2050/],
    ["no source", { sources: [] }, /sources: got none/],
    ["an empty description", { alt: " " }, /figure "Counts", alt/],
  ];
  it.each(cases)("%s", (_what, options, message) => {
    expect(change(options)).toThrow(message);
    expect(change(options)).toThrow(ArgumentError);
  });

  it("more than 150 kB, with the size and the remedy", () => {
    const many = Array.from({ length: 12_000 }, (_, i) => ({ t: i + 0.1234, n: Math.sin(i) }));
    expect(change({ rows: many })).toThrow(/got \d{3} kB, allowed is at most 150 kB; draw fewer points/);
    expect(change({ rows: many.slice(0, 6_000) })).not.toThrow();
  });
});

describe("controls and series", () => {
  it("become radio buttons, a menu from six options, a slider", () => {
    expect(choice("year", ["2021", "2025"]).param).toMatchObject({ value: "2021", bind: { input: "radio" } });
    expect(choice("n", [1, 2, 3, 4, 5, 6]).param).toMatchObject({ value: 1, bind: { input: "select" } });
    expect(slider("eps", { from: 1, to: 3, step: 0.5 }, 2, "ε").param).toMatchObject({
      value: 2,
      bind: { input: "range", min: 1, max: 3, step: 0.5, name: "ε " },
    });
  });

  it("refuse names that no expression can hold, single options, empty ranges, too many series", () => {
    expect(() => choice("the year", ["a", "b"])).toThrow(/a plain word/);
    expect(() => choice("year", ["a"])).toThrow(/two or more/);
    expect(() => slider("t", { from: 1, to: 0, step: 1 })).toThrow(/from < to/);
    const names = ["1", "2", "3", "4", "5", "6"];
    expect(() => curves({ x: "t", y: "n", series: "s", names })).toThrow(/got 6 names, allowed is at most 5/);
  });
});
