import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import { csvHeader, heatMap, toPng, toSvg, type Surface } from "hidden-photons/figures";
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
    const columns = csvHeader(spec, "cells", ["x", "y", "value"]).match(/^# column .*$/gm);
    expect(columns).toEqual(["# column x: mass M (MeV)", "# column y: angle", "# column value: rate (Hz)"]);
  });

  it("keeps its colours in the picture", () => {
    const values = Array.from({ length: 2500 }, (_, i) => Math.exp(i / 250));
    const steps = Array.from({ length: 50 }, (_, i) => i);
    const even = (title: string) => ({ title, unit: "m", scale: "linear", values: steps }) as const;
    const fine: Surface = { title: "z", unit: "m", x: even("x"), y: even("y"), values };
    const figure = heatMap({ ...texts, surface: fine, colors: "logarithmic" });
    const drawn = [
      ...toSvg(figure).matchAll(
        /role="graphics-symbol" aria-roledescription="rect mark" d="M([\d.]+),([\d.]+)h.*? fill="rgb\((\d+), (\d+), (\d+)\)"/g,
      ),
    ];
    const [, left = 0, top = 0] =
      /<g fill="none" stroke-miterlimit="\d+" transform="translate\((\d+),(\d+)\)"/
        .exec(toSvg(figure))!
        .map(Number);
    const picture = decode(toPng(figure, { scale: 1 }));
    const color = (across: number, down: number): number[] => {
      const place = (Math.round(top + down) * picture.width + Math.round(left + across)) * picture.channels;
      const found = picture.palette?.[picture.data[place]!] ?? picture.data.slice(place, place + 3);
      return Array.from(found).slice(0, 3);
    };
    expect(drawn.length).toBeGreaterThan(2400);
    for (const [, across, down, ...rgb] of drawn) {
      const off = color(Number(across) + 5, Number(down) + 4).map((channel, c) =>
        Math.abs(channel - Number(rgb[c])),
      );
      expect(Math.max(...off)).toBeLessThan(12); // of 255: two of 64 shades are about 4 apart
    }
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
