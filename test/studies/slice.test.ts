import { beforeAll, describe, expect, it } from "vitest";
import { contourLines, heatMap } from "hidden-photons/figures";
import {
  gridToCsv,
  linearRange,
  logRange,
  runStudy,
  sliceOf,
  StudyError,
  valueList,
  type Grid,
} from "hidden-photons/studies";
import { errorOf, quiet, study, task } from "./help.js";

const cm = { symbol: "cm", size: 3 };
const x = logRange({ name: "x", title: "length x", unit: cm, from: 3, to: 300, count: 3 });
const y = linearRange({ name: "y", from: 0, to: 1, count: 4 });
const factor = valueList({ name: "factor", values: [1, 7] });
let grid: Grid;

beforeAll(async () => {
  const quantities = [{ name: "area", title: "area A", unit: { symbol: "cm²", size: 9 } }];
  const axes = [x, factor, y];
  grid = await runStudy(
    { title: "areas", task: task("product"), axes, quantities },
    { ...quiet, workers: 1 },
  );
});

describe("a result as comma-separated text", () => {
  it("gives all numbers back, in the units that its head names", () => {
    const lines = gridToCsv(grid).trimEnd().split("\n");
    expect(lines.slice(0, 7)).toEqual([
      "# areas",
      "# column x: length x",
      "# column factor: factor",
      "# column y: y",
      "# column area: area A",
      expect.stringMatching(/^# computed with hidden-photons \d/),
      "x (cm),factor,y,area (cm²)",
    ]);
    const rows = lines.slice(7).map((line) => line.split(",").map(Number));
    expect(rows).toHaveLength(24);
    rows.forEach(([length, times, height, area], index) => {
      expect(length).toBeCloseTo([1, 10, 100][Math.floor(index / 8)]!, 12);
      expect([times, height]).toEqual([factor.values[Math.floor(index / 4) % 2], y.values[index % 4]]);
      expect(area! * 9).toBeCloseTo(length! * 3 * times! * height!, 9); // a product of three numbers, rounded twice
      expect(area! * 9).toBeCloseTo(grid.values["area"]![index]!, 9);
    });
  });

  it("leaves empty what is not computed", async () => {
    const error = (await errorOf(runStudy(study("fails"), { ...quiet, workers: 1 }))) as StudyError<Grid>;
    const text = gridToCsv(error.finished);
    const rows = text.match(/^\d.*$/gm)!;
    expect(rows).toHaveLength(50);
    expect(rows.filter((row) => row.endsWith(","))).toEqual(["2,2,", "2,3,", "2,4,", "2,5,", "3,1,"]);
    expect(text).not.toContain("NaN");
  });

  it("ends where one text cannot hold it", () => {
    const large = { ...grid, done: new Uint8Array(5_000_001) }; // points of three axes and one quantity
    expect(() => gridToCsv(large)).toThrow(/numbers: got 20000004, allowed is at most 20000000/);
  });
});

describe("a slice", () => {
  it("is the plane of two axes, whichever runs faster", () => {
    const plane = sliceOf(grid, { x: "x", y: "y", at: { factor: 1 } });
    expect(plane).toMatchObject({
      title: "area A",
      unit: "cm²",
      x: { title: "length x", unit: "cm", scale: "logarithmic" },
    });
    [1, 10, 100].forEach((value, i) => {
      expect(plane.x.values[i]).toBeCloseTo(value, 12); // back from units of 3
    });
    const turned = sliceOf(grid, { x: "y", y: "x", at: { factor: 1 } });
    for (let column = 0; column < 3; column++)
      for (let row = 0; row < 4; row++) {
        const expected = ([3, 30, 300][column]! * 7 * row) / 3 / 9;
        expect(plane.values[row * 3 + column]).toBeCloseTo(expected, 10);
        expect(turned.values[column * 4 + row]).toBeCloseTo(expected, 10);
      }
  });

  it("goes into contours and a heat map", () => {
    const surface = sliceOf(grid, { x: "x", y: "y", at: { factor: 0 } });
    const [line] = contourLines(surface, { levels: [50 / 9] });
    expect(line!.closed).toBe(false);
    const figure = heatMap({ surface, caption: "c", alt: "a", sources: ["codata2018"] });
    expect(figure.tables["cells"]).toHaveLength(12);
  });

  it.each<[string, Parameters<typeof sliceOf>[1], RegExp]>([
    ["an unknown axis", { x: "z", y: "y" }, /x: got z, allowed is one of x, factor, y/],
    ["an axis twice", { x: "x", y: "x" }, /y: got x, allowed is another axis/],
    ["an unknown quantity", { x: "x", y: "y", quantity: "a" }, /quantity: got a, allowed is one of area/],
    [
      "an axis without a place",
      { x: "x", y: "y" },
      /at.factor: got undefined, allowed is a whole number from 0 to 1/,
    ],
    [
      "an unknown option",
      { x: "x", y: "y", where: {} } as { x: string; y: string },
      /got a property "where"/,
    ],
    ["a place outside", { x: "x", y: "y", at: { factor: 2 } }, /at.factor: got 2/],
  ])("refuses %s", (_, options, message) => {
    expect(() => sliceOf(grid, options)).toThrow(message);
  });
});
