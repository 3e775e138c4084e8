import { describe, expect, it } from "vitest";
import { configs, themed } from "../../../../kernels/book/client/appearance.js";
import { drawnWidth, fitted } from "../../../../kernels/book/client/layout.js";
import { valueAt } from "../../../../kernels/book/client/play.js";
import { colors } from "../../../../lib/figures/index.js";
import { contrast } from "../contrast.js";

describe("the colours of a figure", () => {
  const spec = {
    mark: { type: "line", color: "#0072B2" },
    data: { values: [{ color: "#0072B2" }] },
    datasets: { a: "black" },
    config: { font: "DejaVu Sans", range: { category: ["#D55E00"] } },
  };

  it("stay on a light page, in the page's font", () => {
    expect(themed(spec, "light", "Arial")).toEqual({ ...spec, config: { ...spec.config, font: "Arial" } });
  });

  it("are lightened on a dark page, and data are left alone", () => {
    const dark = themed(spec, "dark", "Arial");
    expect(dark).toMatchObject({ data: spec.data, datasets: spec.datasets, mark: { type: "line" } });
    expect(JSON.stringify([dark["mark"], dark["config"]])).not.toMatch(/0072b2|d55e00/i);
  });

  it("have a contrast of 4.5 with a dark page, so that labels can be read", () => {
    const background = String(configs.dark["background"]);
    for (const [name, color] of Object.entries(colors)) {
      const { mark } = themed({ mark: color }, "dark", "Arial");
      expect(contrast(String(mark), background), name).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe("the width of a figure", () => {
  const spec = { width: 640, layer: [] };

  it("is its own with axes, if there is room, else that of the page, but not less than its labels need", () => {
    expect(drawnWidth(spec, 2000)).toBe(730);
    expect(drawnWidth(spec, 600)).toBe(600);
    expect(drawnWidth(spec, 320)).toBe(480);
  });

  it("is left to figures that lay themselves out", () => {
    expect(drawnWidth({ hconcat: [] }, 320)).toBeUndefined();
    expect(drawnWidth({ width: "container", mark: "line" }, 320)).toBeUndefined();
    expect(fitted({ hconcat: [] }, undefined)).toEqual({ hconcat: [] });
  });

  it("includes the axes when it is drawn", () => {
    expect(fitted(spec, 500)).toMatchObject({ width: 500, autosize: { type: "fit-x", contains: "padding" } });
  });
});

describe("a figure that plays", () => {
  const play = { param: "p", from: 1, to: 3, seconds: 4 };

  it("goes from one value to the other and starts again", () => {
    expect([0, 1, 2, 4, 5].map((time) => valueAt(time, play))).toEqual([1, 1.5, 2, 1, 1.5]);
  });

  it("stops at the values of its slider only", () => {
    const stepped = { ...play, from: 0, to: 1, seconds: 1, step: 0.1 };
    expect([0.29, 0.31, 0.7].map((time) => valueAt(time, stepped))).toEqual([0.3, 0.3, 0.7]);
  });
});
