import { describe, expect, it } from "vitest";
import { heatMap, toSvg, type Surface } from "hidden-photons/figures";
import { logGrid } from "hidden-photons/core";

const texts = { caption: "c", alt: "a", sources: ["codata2018"] } as const;
const masses = { title: "mass M", unit: "MeV", scale: "logarithmic", values: logGrid(1, 100, 3) } as const;
const angles = { title: "angle", unit: "", scale: "linear", values: [0, 1] } as const;
const surface: Surface = {
  title: "rate",
  unit: "Hz",
  x: masses,
  y: angles,
  values: [1, 20, 300, 4, 500, 60_000],
};

/** Path data of the cells, in drawing order. */
function cells(svg: string): string[] {
  const [group = ""] = /<g class="mark-rect role-mark.*?<\/g>/s.exec(svg) ?? [];
  return [...group.matchAll(/ d="([^"]*)"/g)].map((match) => match[1] ?? "");
}

describe("a heat map", () => {
  it("covers the plane with cells around the points, without a gap", () => {
    const found = cells(toSvg(heatMap({ ...texts, surface })));
    // Three decades-wide steps on 540 pixels and two steps on 400: cells of 180 by 200, and a pixel that overlaps.
    const boxes = found.map((path) =>
      path
        .match(/[-\d.]+/g)!
        .map(Number)
        .map(Math.round),
    );
    expect(boxes).toEqual(
      [200, 0].flatMap((top) => [0, 180, 360].map((left) => [left, top - 1, 181, 201, -181])),
    );
  });

  it("keeps its numbers, with the units of its axes, for the export", () => {
    const { tables, spec } = heatMap({ ...texts, surface });
    expect(tables["cells"]![5]).toEqual({ x: 100, y: 1, value: 60_000 });
    expect(JSON.stringify(spec)).toContain("mass M (MeV)");
    expect(JSON.stringify(spec)).toContain("rate (Hz)");
  });

  it("draws contour lines with their levels, and powers of ten beside logarithmic colours", () => {
    const svg = toSvg(heatMap({ ...texts, surface, colors: "logarithmic", levels: [10, 1000] }));
    for (const text of [">10<", ">10³<", ">10⁴<", ">rate (Hz)<"])
      expect([text, svg.includes(text)]).toEqual([text, true]);
    expect(svg.match(/<g class="mark-line role-mark/g)?.length).toBeGreaterThan(1);
  });

  it("leaves out the label of a level that is nowhere", () => {
    expect(toSvg(heatMap({ ...texts, surface, levels: [1e9] })).includes("10⁹")).toBe(false);
  });

  it("fits into a figure's bytes with 6000 cells, and refuses more", () => {
    const many = (columns: number, rows: number): Surface => ({
      ...surface,
      x: { ...masses, values: logGrid(1, 1e4, columns) },
      y: { ...angles, values: Array.from({ length: rows }, (_, i) => Math.sqrt(i)) },
      values: Array.from({ length: columns * rows }, (_, i) => Math.exp(-i / 1000) * 1.234567e-5),
    });
    expect(JSON.stringify(heatMap({ ...texts, surface: many(100, 60) }).spec).length).toBeLessThan(2e5);
    expect(() => heatMap({ ...texts, surface: many(100, 61) })).toThrow(
      /cells: got 6100, allowed is at most 6000/,
    );
  });

  it("refuses colours and levels that cannot be told", () => {
    const negative = { ...surface, values: [1, 2, 3, 4, 5, -6] };
    expect(() => heatMap({ ...texts, surface: negative, colors: "logarithmic" })).toThrow(/rate: got -6 Hz/);
    expect(() => heatMap({ ...texts, surface, levels: [1, 2, 3, 4, 5, 6] })).toThrow(
      /levels: got 6, allowed is at most 5/,
    );
  });
});
