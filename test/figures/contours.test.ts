import { describe, expect, it } from "vitest";
import { contourLines, type Surface, type SurfaceAxis } from "hidden-photons/figures";
import { linearGrid, logGrid } from "hidden-photons/core";

const axis = (values: readonly number[], scale: SurfaceAxis["scale"] = "linear"): SurfaceAxis => ({
  title: "a",
  unit: "m",
  scale,
  values,
});

function surface(x: SurfaceAxis, y: SurfaceAxis, z: (x: number, y: number) => number): Surface {
  const values = Array.from(y.values).flatMap((b) => Array.from(x.values, (a) => z(a, b)));
  return { title: "z", unit: "m²", x, y, values };
}

const square = (count: number) => axis(linearGrid(-1.5, 1.5, count));

/** How far the points of the unit circle's contour are from it, at most. */
function circleError(count: number): number {
  const [line, ...others] = contourLines(
    surface(square(count), square(count), (a, b) => a * a + b * b),
    { levels: [1] },
  );
  expect(others).toEqual([]);
  return Math.max(...line!.x.map((a, i) => Math.abs(Math.hypot(a, line!.y[i]!) - 1)));
}

describe("contour lines", () => {
  it("of a circle are closed and as good as the interpolation", () => {
    const h = 3 / 30;
    // Linear interpolation of x² is off by h²/4 at most, and the slope of the radius's square is 2.
    expect(circleError(31)).toBeLessThan(h ** 2 / 8 + 1e-12);
    expect(circleError(31)).toBeGreaterThan(h ** 2 / 80);
    const ratio = circleError(31) / circleError(61);
    expect(ratio).toBeGreaterThan(3); // quadratic in the spacing, up to where the points fall in their cells
    expect(ratio).toBeLessThan(5);
    const [line] = contourLines(
      surface(square(31), square(31), (a, b) => a * a + b * b),
      { levels: [1] },
    );
    expect(line!.closed).toBe(true);
    expect([line!.x[0], line!.y[0]]).toEqual([line!.x.at(-1), line!.y.at(-1)]);
  });

  it("are straight where the surface is flat, and end at the first and last place, not on a frame", () => {
    const lines = contourLines(
      surface(axis([0, 1, 4]), axis([0, 2, 3, 7]), (a) => a),
      { levels: [2.5] },
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]!.closed).toBe(false);
    expect(lines[0]!.x).toEqual([2.5, 2.5, 2.5, 2.5]);
    expect([...lines[0]!.y].sort((a, b) => a - b)).toEqual([0, 2, 3, 7]);
  });

  it("of a circle that leaves the grid are its arcs", () => {
    const lines = contourLines(
      surface(axis(linearGrid(-2, 2, 81)), axis(linearGrid(-1, 1, 41)), (a, b) => Math.hypot(a, b)),
      { levels: [1.5] },
    );
    expect(lines).toHaveLength(2);
    for (const { x, y, closed } of lines) {
      expect(closed).toBe(false);
      const ends = [y[0]!, y.at(-1)!].sort((a, b) => a - b);
      expect(ends).toEqual([-1, 1]);
      expect(Math.abs(x[0]!)).toBeCloseTo(Math.sqrt(1.25), 3); // (0.05)² / 8 / 1.5 and less
    }
  });

  it("on logarithmic axes are powers: x·y² = c is straight there, and exact with logarithms", () => {
    const x = axis(logGrid(1, 1e4, 9), "logarithmic");
    const y = axis(logGrid(1e-4, 1, 7), "logarithmic");
    const power = surface(x, y, (a, b) => a * b * b);
    const [line] = contourLines(power, { levels: [1e-3], interpolation: "logarithmic" });
    line!.x.forEach((a, i) => {
      expect((a * line!.y[i]! ** 2) / 1e-3).toBeCloseTo(1, 12);
    });
    const [coarse] = contourLines(power, { levels: [1e-3] });
    const worst = Math.max(...coarse!.x.map((a, i) => Math.abs(Math.log(a * coarse!.y[i]! ** 2 * 1e3))));
    expect(worst).toBeGreaterThan(0.1); // what linear interpolation does to a power law over half a decade
  });

  it("of a circle on logarithmic axes are as good as the interpolation", () => {
    const decades = axis(logGrid(0.1, 1000, 41), "logarithmic");
    const round = surface(decades, decades, (a, b) => (Math.log10(a) - 1) ** 2 + (Math.log10(b) - 1) ** 2);
    const [line] = contourLines(round, { levels: [1] });
    const errors = line!.x.map((a, i) => Math.hypot(Math.log10(a) - 1, Math.log10(line!.y[i]!) - 1) - 1);
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.1 ** 2 / 8 + 1e-12);
  });

  it("come level by level, with none for a level that is not reached", () => {
    const levels = contourLines(
      surface(square(11), square(11), (a, b) => a + b),
      { levels: [0.3, 99, -0.3] },
    ).map(({ level }) => level);
    expect(levels).toEqual([0.3, -0.3]);
  });

  it("end where numbers are missing, and do not run around the gap", () => {
    const circle = surface(square(61), square(61), (a, b) => (a < 0.01 ? a * a + b * b : NaN));
    for (const sign of [1, -1]) {
      const values = Array.from(circle.values, (value) => sign * value);
      const lines = contourLines({ ...circle, values }, { levels: [sign] });
      expect(lines).toHaveLength(1);
      expect(lines[0]!.closed).toBe(false);
      expect(Math.max(...lines[0]!.x)).toBeCloseTo(0, 12); // the last column with numbers
      lines[0]!.x.forEach((a, i) => {
        expect(Math.hypot(a, lines[0]!.y[i]!)).toBeCloseTo(1, 3); // h²/8 with h = 0.05
      });
    }
  });

  it("show a hole", () => {
    const ring = surface(square(61), square(61), (a, b) => -Math.abs(Math.hypot(a, b) - 1));
    expect(contourLines(ring, { levels: [-0.25] }).map(({ closed }) => closed)).toEqual([true, true]);
  });
});

describe("bad input to contour lines", () => {
  const flat = surface(axis([0, 1]), axis([0, 1]), () => 1);
  it.each<[string, Surface, Parameters<typeof contourLines>[1], RegExp]>([
    [
      "an infinite number",
      { ...flat, values: [0, 0, 0, Infinity] },
      { levels: [1] },
      /surface "z" at a = 1 m, a = 1 m: got Infinity/,
    ],
    [
      "no number",
      { ...flat, values: [NaN, NaN, NaN, NaN] },
      { levels: [1] },
      /surface "z": got no number at all/,
    ],
    [
      "a number missing",
      { ...flat, values: [0] },
      { levels: [1] },
      /surface "z": got 1 numbers, allowed is 4/,
    ],
    ["one place", { ...flat, x: axis([0]) }, { levels: [1] }, /values of axis "a": got 1 of them/],
    ["a wrong order", { ...flat, x: axis([1, 0]) }, { levels: [1] }, /values of axis "a": got 1, 0/],
    ["a log axis from 0", { ...flat, x: axis([0, 1], "logarithmic") }, { levels: [1] }, /got 0, .* > 0/],
    ["no levels", flat, { levels: [] }, /levels: got none/],
    ["a level NaN", flat, { levels: [NaN] }, /got NaN m²/],
    ["a negative level on logarithms", flat, { levels: [-1], interpolation: "logarithmic" }, /got -1 m²/],
  ])("is refused: %s", (_, of, options, message) => {
    expect(() => contourLines(of, options)).toThrow(message);
  });
});
