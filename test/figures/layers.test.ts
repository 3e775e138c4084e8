import { describe, expect, it } from "vitest";
import {
  band,
  choice,
  curve,
  curves,
  figure,
  linearAxis,
  logAxis,
  dimensionless,
  note,
  plot,
  points,
  region,
  rule,
  span,
  toSvg,
  type Axis,
  type Control,
  type Layer,
  type Row,
} from "hidden-photons/figures";

// One pixel is one unit, and the origin is at the lower left: (x, y) is drawn at (x, 100 - y).
const x = linearAxis("x", "m", [0, 100]);
const y = linearAxis("y", "m", [0, 100]);
const rows = [
  { t: 20, low: 10, high: 30, kind: "a", s: 4 },
  { t: 80, low: 40, high: 60, kind: "b", s: 8 },
];

function draw(
  layers: readonly Layer[],
  options: { controls?: Control[]; right?: Axis; table?: readonly Row[] } = {},
): string {
  const { table = rows, ...others } = options;
  const spec = plot({ x, y, layers, width: 100, height: 100, ...others });
  return toSvg(figure({ title: "t", caption: "c", alt: "a", sources: ["codata2018"], rows: table, spec }));
}

/** Path data of the marks of one kind, in drawing order. */
function paths(svg: string, mark: string): string[] {
  const groups = [...svg.matchAll(new RegExp(`<g class="mark-${mark} role-mark[^"]*".*?</g>`, "gs"))];
  return groups.flatMap(([group]) => [...group.matchAll(/ d="([^"]*)"/g)].map((match) => match[1] ?? ""));
}

/** Ends of the straight lines that are marks: from x, y to x, y. */
function lines(svg: string): number[][] {
  const groups = [...svg.matchAll(/<g class="mark-rule role-mark.*?<\/g>/gs)]
    .map(([group]) => group)
    .join("");
  const ends = /translate\(([-\d.]+),([-\d.]+)\)" x2="([-\d.]+)" y2="([-\d.]+)"/g;
  return [...groups.matchAll(ends)].map((match) => {
    const [left = 0, top = 0, dx = 0, dy = 0] = match.slice(1).map(Number);
    return [left, top, left + dx, top + dy].map((pixel) => Math.round(pixel * 1000) / 1000); // sums of decimals
  });
}

/** Texts that are marks, with the place of their anchor. */
function texts(svg: string): [string, number, number][] {
  const groups = [...svg.matchAll(/<g class="mark-text role-mark.*?<\/g>/gs)]
    .map(([group]) => group)
    .join("");
  return [...groups.matchAll(/translate\(([-\d.]+),([-\d.]+)\)[^>]*>([^<]+)</g)].map(
    ([, left, top, text]): [string, number, number] => [text ?? "", Number(left), Number(top)],
  );
}

describe("layers", () => {
  it("draw a curve through its rows, in order of x", () => {
    expect(paths(draw([curve({ x: "t", y: "low" })]), "line")).toEqual(["M20,90L80,60"]);
  });

  it("draw a closed contour in the order of a column", () => {
    const table = [
      { t: 20, y: 20, k: 0 },
      { t: 80, y: 20, k: 1 },
      { t: 50, y: 70, k: 2 },
      { t: 20, y: 20, k: 3 },
    ];
    expect(paths(draw([curve({ x: "t", y: "y", order: "k" })], { table }), "line")).toEqual([
      "M20,80L80,80L50,30L20,80",
    ]);
  });

  it("fill a band from one column to the other", () => {
    expect(paths(draw([band({ x: "t", low: "low", high: "high" })]), "area")).toEqual([
      "M20,90L80,60L80,40L20,70Z",
    ]);
  });

  it("fill a region up or down to the frame", () => {
    expect(paths(draw([region({ x: "t", edge: "low" })]), "area")).toEqual(["M20,90L80,60L80,0L20,0Z"]);
    expect(paths(draw([region({ x: "t", edge: "low", side: "below" })]), "area")).toEqual([
      "M20,90L80,60L80,100L20,100Z",
    ]);
  });

  it("label a curve at its start, at its end, and near a given x", () => {
    const at = (place: "start" | "end" | number) =>
      texts(draw([curve({ x: "t", y: "low", label: { text: "here", at: place, dx: 2, dy: 3 } })]));
    expect(at("start")).toEqual([["here", 22, expect.closeTo(93, -1)]]);
    expect(at("end")).toEqual([["here", 82, expect.closeTo(63, -1)]]);
    expect(at(60)).toEqual(at("end"));
    expect(at(40)).toEqual(at("start"));
  });

  it("label every series at its own end", () => {
    const svg = draw([curves({ x: "t", y: "low", series: "kind", names: ["a", "b"], label: { at: "end" } })]);
    expect(texts(svg).map(([text, left]) => [text, left])).toEqual([
      ["a", 20],
      ["b", 80],
    ]);
  });

  it("draw points with error bars of one standard deviation", () => {
    const svg = draw([points({ x: "t", y: "high", ySigma: "s", xSigma: "s" })]);
    expect(lines(svg)).toEqual([
      [16, 70, 24, 70],
      [72, 40, 88, 40],
      [20, 74, 20, 66],
      [80, 48, 80, 32],
    ]);
  });

  it("draw rules, spans and notes at their values", () => {
    const svg = draw([
      curve({ x: "t", y: "low" }),
      rule({ x: 30, label: "up" }),
      rule({ y: 30, label: "across" }),
      span({ x: [40, 60] }),
      note({ text: "n", x: 10, y: 20 }),
    ]);
    expect(lines(svg)).toEqual([
      [30, 0, 30, 100],
      [100, 70, 0, 70],
    ]);
    expect(paths(svg, "rect")).toEqual(["M40,0h20v100h-20Z"]);
    expect(texts(svg).map(([text]) => text)).toEqual(["up", "across", "n"]);
  });

  it("draw only the rows that a control selects", () => {
    const kind = choice("kind", ["b", "a"]);
    const svg = draw([points({ x: "t", y: "low", where: kind })], { controls: [kind] });
    expect(paths(svg, "symbol")).toHaveLength(1);
    expect(svg).toContain("translate(80,60)");
  });

  it("stand beside a second axis with its own title and numbers", () => {
    const right = logAxis("mixing ε", dimensionless, [1e-4, 1e-1]);
    const svg = draw([curve({ x: "t", y: "low" })], { right });
    expect(svg).toContain(">mixing ε<");
    expect(svg).toContain(">10⁻⁴<");
    expect(paths(svg, "line")).toEqual(["M20,90L80,60"]);
  });
});
