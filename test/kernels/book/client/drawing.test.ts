import { describe, expect, it } from "vitest";
import { configs, themed } from "../../../../kernels/book/client/appearance.js";
import { drawnWidth, fitted, isNarrowed } from "../../../../kernels/book/client/layout.js";
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
  const single = { width: 640, layer: [] };
  const pair = { params: [], hconcat: [{ width: 300, layer: [] }, { width: 300, mark: "line" }] };

  it("is its own with axes, if there is room, else that of the page", () => {
    const autosize = { type: "fit-x", contains: "padding" };
    expect(fitted(single, 2000)).toEqual({ ...single, width: 730, autosize });
    expect(fitted(single, 600)).toEqual({ ...single, width: 600, autosize });
  });

  it("is at least 400, which a phone of 360 pixels shows with letters of more than 10", () => {
    expect(drawnWidth(326)).toBe(400);
    expect(drawnWidth(600.4)).toBe(600);
    expect((13 * 326) / drawnWidth(326)).toBeGreaterThan(10);
  });

  it("is narrow where labels no longer stand as they were placed", () => {
    expect(isNarrowed(single, 660)).toBe(false);
    expect(isNarrowed(single, 640)).toBe(true);
    expect(isNarrowed({ vconcat: [single] }, 400)).toBe(true);
    expect(isNarrowed(pair, 400)).toBe(false);
  });

  it("of many small plots decides how many of them stand in a line", () => {
    const matrices = { columns: 3, spacing: 34, concat: Array.from({ length: 6 }, () => ({ width: 138 })) };
    const columns = (width: number) => fitted(matrices, width)["columns"];
    expect([700, 600, 400, 300].map(columns)).toEqual([3, 3, 2, 1]);
    expect(fitted({ vconcat: [matrices, single] }, 400)).toMatchObject({ vconcat: [{ columns: 2 }, { width: 310 }] });
  });

  it("of plots side by side is theirs, until they are stacked", () => {
    expect(fitted(pair, 700)).toBe(pair);
    expect(fitted(pair, 480)).toEqual({ params: [], vconcat: pair.hconcat });
  });

  it("of stacked plots leaves room for the axes", () => {
    const stacked = { vconcat: [single, { width: 300, mark: "line" }] };
    expect(fitted(stacked, 480)).toEqual({ vconcat: [{ ...single, width: 390 }, stacked.vconcat[1]] });
  });

  it("breaks a long title into lines", () => {
    expect(fitted({ title: "Short enough" }, 480)).toEqual({ title: "Short enough" });
    const title = "secluded U(1), invisible decays: what other searches say of it";
    expect(fitted({ title }, 480)).toEqual({
      title: ["secluded U(1), invisible decays: what other", "searches say of it"],
    });
  });

  it("is left to figures that lay themselves out", () => {
    for (const spec of [{ facet: {}, spec: single }, { width: "container", mark: "line" }])
      expect(fitted(spec, 480)).toBe(spec);
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
