import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { axialVectorLoop, pseudoscalarLoop, scalarLoop, vectorLoop } from "hidden-photons/core";
import { slideVectorLoop } from "../../twins/slideVectorLoop.js";

interface Row {
  r: number;
  vector: number;
  axialVector: number;
  scalar: number;
  pseudoscalar: number;
}

const { rows } = JSON.parse(
  readFileSync(new URL("../../reference/loopFunctions.json", import.meta.url), "utf8"),
) as { rows: Row[] };

const loops = {
  vector: vectorLoop,
  axialVector: axialVectorLoop,
  scalar: scalarLoop,
  pseudoscalar: pseudoscalarLoop,
};

const relative = (value: number, reference: number) => Math.abs(value / reference - 1);

describe("one-loop functions", () => {
  it.each(Object.entries(loops))(
    "%s agrees with 50-digit quadrature from r = 1e-16 to 1e16",
    (name, loop) => {
      // A few hundred roundings at most: the moments lose one digit at r = 6 and two in the difference A₂ - A₃.
      for (const row of rows) expect(relative(loop(row.r), row[name as keyof Row])).toBeLessThan(2e-13);
      expect(rows.length).toBeGreaterThan(70);
    },
  );

  it("vector agrees with the slide's integral by adaptive quadrature at 1e-12 over 16 decades of r", () => {
    for (let exponent = -8; exponent <= 8; exponent += 0.25) {
      const r = 10 ** exponent;
      expect(relative(vectorLoop(r), slideVectorLoop(r))).toBeLessThan(1e-12);
    }
  });

  it("has its closed values at r = 1 and r = 4", () => {
    // One or two units in the last place.
    expect(relative(vectorLoop(1), Math.PI / (3 * Math.sqrt(3)) - 1 / 2)).toBeLessThan(1e-13);
    expect(relative(vectorLoop(4), 4 * Math.log(4) - 11 / 2)).toBeLessThan(1e-13);
    expect(relative(scalarLoop(1), 1 / 2)).toBeLessThan(1e-13);
    expect(relative(pseudoscalarLoop(1), 3 / 2 - (2 * Math.PI) / (3 * Math.sqrt(3)))).toBeLessThan(1e-13);
  });

  it("is exact for a massless boson and near it", () => {
    expect([vectorLoop(0), scalarLoop(0), pseudoscalarLoop(0)]).toEqual([1 / 2, 3 / 2, 1 / 2]);
    // The next term of V is -π/2 √r = -1.6e-8 at r = 1e-16.
    expect(Math.abs(vectorLoop(1e-16) - 1 / 2)).toBeLessThan(2e-8);
    expect(relative(vectorLoop(1e-16), 1 / 2 - (Math.PI / 2) * 1e-8)).toBeLessThan(1e-14);
  });

  it("has the heavy and light limits of the dossier's table", () => {
    expect(relative(1e16 * vectorLoop(1e16), 1 / 3)).toBeLessThan(1e-12);
    const r = 1e6;
    // Next terms are of relative size ln r/r² or less.
    const vectorTail =
      (1 / (3 * r)) * (1 + (25 / 4 - 3 * Math.log(r)) / r + (291 / 10 - 18 * Math.log(r)) / r ** 2);
    expect(relative(vectorLoop(r), vectorTail)).toBeLessThan(1e-13);
    // The first corrections are of relative size ln r/r.
    expect(relative(axialVectorLoop(1e12), -5 / 3e12)).toBeLessThan(1e-10);
    expect(relative(scalarLoop(1e12), (Math.log(1e12) - 7 / 6) / 1e12)).toBeLessThan(1e-10);
    expect(relative(pseudoscalarLoop(1e12), (Math.log(1e12) - 11 / 6) / 1e12)).toBeLessThan(1e-10);
    expect(relative(axialVectorLoop(1e-10), -1e10)).toBeLessThan(1e-8);
  });

  it.each([4, 6])("is continuous at r = %d, where the formulas change", (r) => {
    for (const loop of Object.values(loops)) {
      // d ln f/d ln r is of order one, so a step of 1e-9 changes f by about 1e-9.
      expect(relative(loop(r - 1e-9), loop(r + 1e-9))).toBeLessThan(1e-8);
    }
  });

  it("is finite over its whole range and refuses the rest", () => {
    for (const r of [0, 5e-324, 1e-310, 1e-100, 1e-34, 1e16]) {
      expect([vectorLoop(r), scalarLoop(r), pseudoscalarLoop(r)].every(Number.isFinite)).toBe(true);
    }
    const range = "allowed is a number from 0 to 10001000000000000";
    for (const r of [-1, NaN, Infinity, 1e17, 1e300])
      expect(() => vectorLoop(r)).toThrow(`r = (M/m)²: got ${r}, ${range}`);
    expect(() => scalarLoop(1e17)).toThrow(range);
    expect(() => pseudoscalarLoop(1e17)).toThrow(range);
    for (const r of [0, 1e-310, 1e17])
      expect(() => axialVectorLoop(r)).toThrow(/allowed is a number from 1e-34 to/);
  });
});
