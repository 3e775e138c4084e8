import { decode } from "fast-png";
import { describe, expect, it } from "vitest";
import {
  contourPlot,
  csvHeader,
  heatMap,
  toPng,
  toSvg,
  type Figure,
  type Surface,
} from "hidden-photons/figures";
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

  const many = (columns: number, rows: number, value: (i: number) => number): Surface => ({
    ...surface,
    x: { ...masses, values: logGrid(1, 1e4, columns) },
    y: { ...angles, values: Array.from({ length: rows }, (_, i) => Math.sqrt(i)) },
    values: Array.from({ length: columns * rows }, (_, i) => value(i)),
  });
  const falling = (i: number): number => Math.exp(-i / 1000) * 1.234567e-5;
  const bytes = (figure: Figure): number => new TextEncoder().encode(JSON.stringify(figure.spec)).length;

  it("draws all of 6000 cells, and of more every n-th, which the caption says", () => {
    const all = heatMap({ ...texts, surface: many(100, 60, falling) });
    expect([all.tables["cells"]!.length, all.caption]).toEqual([6000, "c"]);
    expect(bytes(all)).toBeLessThan(150_000);
    const some = heatMap({ ...texts, surface: many(100, 100, falling) });
    expect(some.tables["cells"]!.length).toBe(50 * 100);
    expect(some.caption).toBe("c Of 100 × 100 points, 50 × 100 are drawn as cells; contour lines use all.");
    const [first, second] = some.tables["cells"]!;
    expect(first!["x"]).toBe(1);
    expect(second!["x"]).toBeCloseTo(1e4 ** (2 / 99), 2); // the third column
    expect(second!["value"]).toBeCloseTo(falling(2), 8);
  });

  it("covers the plane with every n-th cell too", () => {
    const paths = cells(toSvg(heatMap({ ...texts, surface: many(100, 100, falling) })));
    const boxes = paths.map((path) => path.match(/[-\d.]+/g)!.map(Number));
    expect(Math.min(...boxes.map(([left]) => left!))).toBeCloseTo(0, 1);
    expect(Math.max(...boxes.map(([left, , width]) => left! + width!))).toBeCloseTo(541, 1);
    const area = boxes.reduce((sum, [, , width, height]) => sum + (width! - 1) * (height! - 1), 0);
    expect(area / (540 * 400)).toBeCloseTo(1, 2);
  });

  it("fits into a figure's bytes with a million points and contour lines of all of them", () => {
    const fine = many(
      1000,
      1000,
      (i) => 1e-5 * (1 + Math.hypot((i % 1000) - 500, Math.floor(i / 1000) - 500)),
    );
    const levels = [100, 200, 300, 400, 450].map((radius) => radius * 1e-5);
    const figure = heatMap({ ...texts, surface: fine, levels });
    expect(bytes(figure)).toBeLessThan(150_000);
    expect(figure.tables["cells"]!.length).toBeGreaterThan(3000);
    const x = many(1000, 2, falling).x.values;
    for (const { level, x: across, y: up } of figure.tables["contours"]!) {
      const column = (999 * Math.log(Number(across))) / Math.log(x[999]!);
      const radius = Math.hypot(column - 500, Number(up) ** 2 - 500);
      expect(Math.abs(1e5 * Number(level) - 1 - radius)).toBeLessThan(1.3); // rows of a thousand: a quarter of a pixel at the top
    }
  });

  it("keeps room for a thousand cells beside contour lines, and refuses longer lines", () => {
    const noise = (count: number) =>
      heatMap({
        ...texts,
        surface: many(count, count, (i) => Math.abs(Math.sin(12.9898 * i) * 43758.5453) % 1),
        levels: [0.5],
      });
    const some = noise(60);
    expect(some.tables["cells"]!.length).toBeGreaterThan(1000);
    expect(some.caption).toContain("are drawn as cells");
    expect(bytes(some)).toBeLessThan(150_000);
    expect(() => noise(100)).toThrow(
      /^levels: got lines of \d+ points \(\d+ kB\), allowed is lines of at most 110 kB/,
    );
  });

  it("leaves cells without a number empty, and says so", () => {
    const part = { ...surface, values: [1, NaN, 300, NaN, 500, 60_000] };
    const figure = heatMap({ ...texts, surface: part, colors: "logarithmic", levels: [400] });
    expect(figure.tables["cells"]!.map(({ value }) => value)).toEqual([1, 300, 500, 60_000]);
    expect(figure.caption).toBe("c Of 6 points, 2 are not computed and left empty.");
    expect(cells(toSvg(figure))).toHaveLength(4);
  });

  it("tells places apart that differ in the sixth digit", () => {
    const close = { ...masses, scale: "linear", values: [105.6581, 105.6582, 105.6583] } as const;
    const boxes = cells(toSvg(heatMap({ ...texts, surface: { ...surface, x: close } })));
    expect(new Set(boxes).size).toBe(6);
  });

  it("refuses colours and levels that cannot be told", () => {
    const negative = { ...surface, values: [1, 2, 3, 4, 5, -6] };
    expect(() => heatMap({ ...texts, surface: negative, colors: "logarithmic" })).toThrow(/rate: got -6 Hz/);
    expect(() => heatMap({ ...texts, surface, levels: [1, 2, 3, 4, 5, 6] })).toThrow(
      /levels: got 6, allowed is at most 5/,
    );
  });
});

describe("a plot of contour lines", () => {
  const height = { ...surface, unit: "m", values: [0, 1, 2, 0, 1, 2] };

  it("draws a line for each level, with its dash pattern and its label", () => {
    const figure = contourPlot({ ...texts, surface: height, levels: [0.5, 1.5] });
    expect(figure.title).toBe("rate (m)");
    expect(figure.tables["contours"]!.map(({ level, x }) => [level, Number(x).toPrecision(4)])).toEqual([
      [0.5, "3.162"], // half a decade-wide step
      [0.5, "3.162"],
      [1.5, "31.62"],
      [1.5, "31.62"],
    ]);
    const svg = toSvg(figure);
    for (const text of [">0.5<", ">1.5<", ">mass M (MeV)<"])
      expect([text, svg.includes(text)]).toEqual([text, true]);
    expect(svg.match(/stroke-dasharray="8,4"/g)).toHaveLength(1);
    expect(csvHeader(figure.spec, "contours", ["x", "y"])).toContain("# column x: mass M (MeV)");
  });

  it("writes the levels of lines side by side at different places", () => {
    const many = { ...masses, values: logGrid(1, 100, 21) };
    const values = Array.from({ length: 42 }, (_, i) => (i < 21 ? 0 : 2));
    const svg = toSvg(
      contourPlot({ ...texts, surface: { ...height, x: many, values }, levels: [0.99, 1, 1.01] }),
    );
    const labels = [...svg.matchAll(/translate\(([\d.]+),[^>]*fill="#0072B2">([\d.]+)</g)];
    expect(labels.map(([, , text]) => text)).toEqual(["0.99", "1", "1.01"]);
    const across = labels.map(([, place]) => Number(place));
    expect(Math.abs(across[0]! - across[1]!)).toBeGreaterThan(100); // of 640 pixels
    expect(Math.abs(across[1]! - across[2]!)).toBeGreaterThan(100);
  });

  it("takes level 0, and only levels that read differently", () => {
    const values = [-1, 0, 1, -1, 0, 1].map((value) => value + 0.5);
    const plotOf = (...levels: number[]) => contourPlot({ ...texts, surface: { ...height, values }, levels });
    const svg = toSvg(plotOf(-0.1, 0, 1));
    for (const text of [">−0.1<", ">0<", ">1<"]) expect([text, svg.includes(text)]).toEqual([text, true]);
    expect(() => plotOf(1.00001, 1.00002)).toThrow(
      /^levels: got 1.00001,1.00002, allowed is levels that differ/,
    );
    expect(() => plotOf(1, 1)).toThrow(/^levels: got 1,1/);
  });

  it("takes a surface of a million points", () => {
    const values = Array.from({ length: 1e6 }, (_, i) => (i % 1000) * Math.floor(i / 1000));
    const steps = { ...angles, unit: "m", values: Array.from({ length: 1000 }, (_, i) => i) };
    const fine = { ...surface, x: steps, y: steps, values };
    const figure = contourPlot({ ...texts, surface: fine, levels: [100, 1e4, 1e5], interpolation: "linear" });
    expect(JSON.stringify(figure.spec).length).toBeLessThan(60_000);
    for (const { level, x, y } of figure.tables["contours"]!)
      expect(Math.abs((Number(x) * Number(y)) / Number(level) - 1)).toBeLessThan(0.01);
  });

  it("says what is missing, and refuses levels that are nowhere", () => {
    const part = { ...height, values: [0, 1, 2, NaN, 1, 2] };
    expect(contourPlot({ ...texts, surface: part, levels: [1.5] }).caption).toMatch(
      /^c Of 6 points, 1 are not/,
    );
    expect(() => contourPlot({ ...texts, surface: height, levels: [9] })).toThrow(
      /levels: got 9, allowed is one or more that "rate" reaches/,
    );
    expect(() => contourPlot({ ...texts, surface: height, levels: [] })).toThrow(/levels: got an empty list/);
  });
});
