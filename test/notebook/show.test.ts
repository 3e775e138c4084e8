import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { measured, muonG2, one } from "hidden-photons/core";
import { show, table } from "hidden-photons/notebook";
import { examples } from "../figures/examples.js";
import { fakeFrontEnd } from "./front-end.js";

const sent = fakeFrontEnd();
const gap = "\u202f";

describe("show", () => {
  it("sends a figure as one bundle of Vega-Lite, picture and text", () => {
    show(examples[0]!);
    expect(sent).toHaveLength(1);
    expect(Object.keys(sent[0]!.data)).toEqual([
      "application/vnd.vegalite.v5+json",
      "image/png",
      "text/plain",
    ]);
    expect(sent[0]).toMatchObject({ id: undefined, update: false });
  });

  it("writes a measured number with error, unit and source", () => {
    show(muonG2.average2021);
    expect(sent[0]!.data).toEqual({
      "text/markdown": `116${gap}592${gap}061(41) × 10⁻¹¹ [[Abi et al. (Muon g-2) 2021](https://doi.org/10.1103/PhysRevLett.126.141801)]`,
      "text/plain": `116${gap}592${gap}061(41) × 10⁻¹¹ [Abi et al. (Muon g-2) 2021]`,
    });
  });

  it("says how a number was read if not in its source", () => {
    show(measured(0.33, 0.02, one, "codata2018", "digitised"));
    expect(sent[0]!.data["text/plain"]).toBe("0.330(20) [Tiesinga et al. 2021, digitised]");
  });

  it("takes numbers with an error and no source, texts and tables", () => {
    show({ value: 251, sigma: 59 });
    show("**bold**");
    show(table([{ a: 1 }], [{ key: "a" }]));
    expect(sent.map(({ data }) => data["text/plain"])).toEqual(["251(59)", "**bold**", "a\n1"]);
    expect(sent[1]!.data["text/markdown"]).toBe("**bold**");
  });

  it.each([[undefined], [null], [3], [{}], [() => 1]])("refuses %s", (what) => {
    expect(() => {
      show(what as never);
    }).toThrow(/allowed is a figure, a table, an exercise, a number with its error, or a text/);
  });
});

it("prints the text in plain Node, and does not load the kernel", () => {
  const script = `
    const { show } = require("hidden-photons/notebook");
    show({ value: 2.51e-9, sigma: 0.59e-9 });
    if (Object.keys(require.cache).some((path) => /tslab/.test(path))) throw new Error("loaded tslab");`;
  const printed = execFileSync(process.execPath, ["-e", script], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });
  expect(printed).toBe("2.51(59) × 10⁻⁹\n");
});
