import { describe, expect, it } from "vitest";
import { GeV, MeV, units, type Unit } from "hidden-photons/core";
import { linearRange, logRange, valueList } from "hidden-photons/studies";

type List = Parameters<typeof valueList>[0];
type Range = Parameters<typeof linearRange>[0];

describe("an axis", () => {
  it("is linear", () => {
    const axis = linearRange({ name: "angle", title: "angle θ", from: -1, to: 1, count: 5 });
    expect(Array.from(axis.values)).toEqual([-1, -0.5, 0, 0.5, 1]);
    expect(axis).toMatchObject({ title: "angle θ", scale: "linear", unit: { symbol: "", size: 1 } });
  });

  it("is logarithmic, in natural units", () => {
    const axis = logRange({ name: "mass", unit: units.MeV, from: 1 * MeV, to: 10 * GeV, count: 5 });
    expect(axis.values[2]).toBeCloseTo(0.1, 15); // 100 MeV
    expect(axis.values[4]).toBe(10);
    expect(axis).toMatchObject({ name: "mass", title: "mass", scale: "logarithmic" });
  });

  it("is a list", () => {
    const axis = valueList({ name: "A", values: [54, 131], scale: "logarithmic" });
    expect(axis).toMatchObject({ scale: "logarithmic", values: Float64Array.of(54, 131) });
    expect(valueList({ name: "A", values: [7] }).scale).toBe("linear");
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "no name",
      () => linearRange({ name: "", from: 0, to: 1, count: 2 }),
      /axis name: got "", allowed is a name/,
    ],
    ["an odd name", () => valueList({ name: "a b", values: [1] }), /axis name: got "a b"/],
    ["no points", () => linearRange({ name: "x", from: 0, to: 1, count: 0 }), /axis "x", count: got 0/],
    ["half a point", () => logRange({ name: "x", from: 1, to: 2, count: 2.5 }), /axis "x", count: got 2.5/],
    ["a bound NaN", () => linearRange({ name: "x", from: 0, to: NaN, count: 2 }), /axis "x", to: got NaN/],
    [
      "a log axis through 0",
      () => logRange({ name: "m", from: 0, to: 1, count: 2 }),
      /axis "m", from: got 0, .*> 0/,
    ],
    [
      "a wrong order",
      () => linearRange({ name: "x", from: 2, to: 1, count: 2 }),
      /axis "x", to: got 1, allowed is a number above from = 2$/,
    ],
    [
      "a text for an end",
      () => linearRange({ name: "x", from: 0, to: "1" as unknown as number, count: 2 }),
      /axis "x", to: got "1"/,
    ],
    [
      "more points than memory",
      () => logRange({ name: "m", from: 1, to: 2, count: 1e9 }),
      /axis "m", count: got 1000000000, allowed is a whole number from 2 to 10000000/,
    ],
    [
      "an endless list",
      () => valueList({ name: "x", values: { length: 1e9 } }),
      /number of values of axis "x"/,
    ],
    ["no title", () => valueList({ name: "x", title: " ", values: [1] }), /title of axis "x": got " "/],
    [
      "a unit's symbol alone",
      () => valueList({ name: "w", unit: "MeV" as unknown as Unit, values: [1] }),
      /unit of axis "w": got "MeV", allowed is a unit such as units.MeV/,
    ],
    [
      "a unit without size",
      () => valueList({ name: "w", unit: { symbol: "MeV" } as Unit, values: [1] }),
      /size of the unit of axis "w": got undefined/,
    ],
    [
      "a unit of size 0",
      () => valueList({ name: "w", unit: { symbol: "MeV", size: 0 }, values: [1] }),
      /size of the unit of axis "w": got 0/,
    ],
    [
      "an unknown scale",
      () => valueList({ name: "w", scale: "log" as unknown as "linear", values: [1] }),
      /scale of axis "w": got "log", allowed is linear or logarithmic/,
    ],
    [
      "an unknown option",
      () => linearRange({ name: "w", units: units.MeV, from: 0, to: 1, count: 2 } as Range),
      /options of an axis: got a property "units", allowed is only name, title, unit, from, to, count/,
    ],
    ["no options", () => logRange(undefined as unknown as Range), /options of an axis: got undefined/],
    ["an empty list", () => valueList({ name: "x", values: [] }), /number of values of axis "x": got 0/],
    ["no name at all", () => valueList({ values: [1] } as unknown as List), /axis name: got undefined/],
    [
      "no list",
      () => valueList({ name: "x" } as unknown as List),
      /values of axis "x": got undefined, allowed is a list/,
    ],
    [
      "a text",
      () => valueList({ name: "x", values: "12" as unknown as number[] }),
      /values of axis "x": got "12"/,
    ],
    [
      "texts",
      () => valueList({ name: "x", values: ["1"] as unknown as number[] }),
      /values of axis "x": got "1"/,
    ],
    ["a list with NaN", () => valueList({ name: "x", values: [1, NaN] }), /values of axis "x": got NaN/],
    [
      "a list out of order",
      () => valueList({ name: "x", values: [1, 1] }),
      /got 1, 1, allowed is values in increasing/,
    ],
    [
      "a log list with 0",
      () => valueList({ name: "x", values: [0, 1], scale: "logarithmic" }),
      /got 0, allowed is numbers above 0/,
    ],
  ])("refuses %s", (_, make, message) => {
    expect(make).toThrow(message);
  });
});
