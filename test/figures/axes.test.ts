import { expect, it } from "vitest";
import {
  categoryAxis,
  curve,
  dimensionless,
  figure,
  linearAxis,
  logAxis,
  plot,
  toSvg,
} from "hidden-photons/figures";

/** The labels of the horizontal axis as drawn. */
function drawnLabels(domain: readonly [number, number]): string[] {
  const svg = toSvg(
    figure({
      title: "Axis",
      caption: "c",
      alt: "a",
      sources: ["codata2018"],
      rows: [
        { x: domain[0], y: 0 },
        { x: domain[1], y: 1 },
      ],
      spec: plot({
        x: logAxis("mass M", "MeV", domain),
        y: linearAxis("count", dimensionless, [0, 1]),
        layers: [curve({ x: "x", y: "y" })],
      }),
    }),
  );
  const axis = /X-axis.*?<\/g><\/g><\/g>/s.exec(svg)?.[0] ?? "";
  const labels = /role-axis-label.*?<\/g>/s.exec(axis)?.[0] ?? "";
  return [...labels.matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map((match) => match[1] ?? "");
}

it("labels decades with powers of ten", () => {
  expect(drawnLabels([1e-3, 1e2])).toEqual(["10⁻³", "10⁻²", "10⁻¹", "1", "10", "10²"]);
});

it("labels every other decade of a wide axis", () => {
  expect(drawnLabels([1e-8, 1e8])).toEqual(["10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²", "1", "10²", "10⁴", "10⁶", "10⁸"]);
});

it("labels 2 and 5 on a narrow axis", () => {
  expect(drawnLabels([8, 130])).toEqual(["10", "20", "50", "100"]);
  expect(drawnLabels([0.04, 3])).toEqual(["0.05", "0.1", "0.2", "0.5", "1", "2"]);
  expect(drawnLabels([1e-4, 6e-4])).toEqual(["10⁻⁴", "2 × 10⁻⁴", "5 × 10⁻⁴"]);
});

it("writes the unit behind the title, and says when there is none", () => {
  expect(linearAxis("time t", "µs", [0, 1])["title"]).toBe("time t (µs)");
  const ratio = logAxis("ratio M/m", dimensionless, [1, 10]);
  expect(ratio["title"]).toBe("ratio M/m");
  expect(ratio["axis"]).toHaveProperty("description", "ratio M/m, dimensionless, from 1 to 10");
  expect(categoryAxis("", ["a", "b"])["title"]).toBeNull();
});

it.each([
  ["a negative end", () => logAxis("M", "MeV", [-1, 10]), /domain of axis "M": got -1/],
  ["a zero end", () => logAxis("M", "MeV", [0, 10]), /a finite number > 0/],
  ["an infinite end", () => linearAxis("t", "s", [0, Infinity]), /domain of axis "t": got Infinity/],
  ["an empty domain", () => linearAxis("t", "s", [1, 1]), /two different numbers/],
  ["no title", () => linearAxis(" ", "s", [0, 1]), /axis title/],
])("refuses %s", (_what, make, message) => {
  expect(make).toThrow(message);
});
