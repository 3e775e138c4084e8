import { describe, expect, it } from "vitest";
import { branchingRatiosFigure, loopMixingFigure, models, toSvg, type Figure } from "hidden-photons";
import { drawWithV5 } from "./renderer-v5.js";

const shown = [models.secluded, models.bMinusL, models.lMuMinusLTau];
const decays = branchingRatiosFigure({ models: shown, neutrinos: "majorana" });
const mixing = loopMixingFigure();

const rows = (figure: Figure, table: string) => figure.tables[table] ?? [];
const nearest = (figure: Figure, table: string, column: string, at: number, model?: string) =>
  rows(figure, table)
    .filter((row) => model === undefined || row["model"] === model)
    .reduce((best, row) =>
      Math.abs(Number(row[column]) - at) < Math.abs(Number(best[column]) - at) ? row : best,
    );

describe.each([decays, mixing].map((figure) => [figure.title, figure] as const))("%s", (_, figure) => {
  it("draws alike with Vega-Lite 6 and 5", async () => {
    const { svg, warnings } = await drawWithV5(figure.spec);
    expect(warnings).toEqual([]);
    const marks = (text: string): number => text.match(/<(path|text|line|rect)\b/g)?.length ?? 0;
    expect(marks(svg)).toBe(marks(toSvg(figure)));
  });
});

describe("the figure of loop mixing", () => {
  it("has the three plateaus", () => {
    const [first] = rows(mixing, "rows");
    for (const process of ["Decay", "Scattering"]) {
      // At 0.1 MeV the electron's loop has moved by 1 %.
      expect(Math.abs(Number(first![`eTau${process}`]) / 0.0417 - 1)).toBeLessThan(0.02);
      expect(Math.abs(Number(first![`muE${process}`]) / 0.0273 - 1)).toBeLessThan(0.02);
      expect(Math.abs(Number(first![`muTau${process}`]) / 0.0144 - 1)).toBeLessThan(0.003);
    }
  });

  it("peaks at 2 m_μ in decays of Lμ-Lτ, and falls all the way in scattering", () => {
    const decay = rows(mixing, "rows").map((row) => Number(row["muTauDecay"]));
    const peak = rows(mixing, "rows")[decay.indexOf(Math.max(...decay))]!;
    expect(Number(peak["q"])).toBeCloseTo(211.317, 2);
    expect(Number(peak["muTauDecay"])).toBeCloseTo(0.0212, 3);
    const scattering = rows(mixing, "rows").map((row) => Number(row["muTauScattering"]));
    expect(scattering.every((value, i) => i === 0 || value <= scattering[i - 1]!)).toBe(true);
  });
});

describe("the figure of branching ratios", () => {
  const near = (mass: number, model: string) => nearest(decays, "ratios", "mass", mass, model);

  it("has the steps at the thresholds and the peaks of ω and φ", () => {
    const secluded = models.secluded.name;
    expect(Number(near(100, secluded)["electron"])).toBe(1);
    expect(Number(near(300, secluded)["muon"])).toBeGreaterThan(0.45);
    expect(Number(near(783, "B-L")["hadrons"])).toBeGreaterThan(0.9);
    expect(Number(near(1019.5, "B-L")["hadrons"])).toBeGreaterThan(0.9);
    expect(Number(near(600, "B-L")["hadrons"])).toBeLessThan(0.02); // no ρ
    expect(Number(near(600, secluded)["hadrons"])).toBeGreaterThan(0.3);
    expect(Number(near(200, "Lμ-Lτ")["neutrinos"])).toBeCloseTo(1, 3);
    expect(Number(near(1000, "Lμ-Lτ")["neutrinos"])).toBeCloseTo(0.5, 2);
    expect(Number(near(3000, "Lμ-Lτ")["tau"])).toBe(0);
  });

  it("names what each model decays to, inside the frame, and nothing else", () => {
    const named = (model: string) =>
      rows(decays, "labels")
        .filter((row) => row["model"] === model)
        .map((row) => row["channel"])
        .sort();
    expect(named(models.secluded.name)).toEqual(["electron", "hadrons", "muon", "tau"]);
    expect(named("Lμ-Lτ")).toEqual(["muon", "neutrinos", "tau"]);
    for (const label of rows(decays, "labels")) {
      expect(Number(label["ratio"])).toBeGreaterThan(0);
      expect(Number(label["ratio"])).toBeLessThan(1.05);
    }
  });

  it("draws a decay to dark matter, alone and among others", () => {
    const alone = branchingRatiosFigure({ models: [models.secludedInvisible], neutrinos: "majorana" });
    expect(new Set(rows(alone, "ratios").map((row) => row["dark"]))).toEqual(new Set([1]));
    expect(rows(alone, "labels").map((row) => row["channel"])).toEqual(["dark"]);
    expect(alone.alt).not.toMatch(/steps/);
    const both = branchingRatiosFigure({
      models: [models.secludedInvisible, models.bMinusL],
      neutrinos: "majorana",
    });
    expect(Number(nearest(both, "ratios", "mass", 100, models.bMinusL.name)["dark"])).toBe(0);
    expect(both.alt).toMatch(/steps at 211 MeV.*; a decay to dark matter has the ratio 1/);
    expect(rows(decays, "ratios")[0]).not.toHaveProperty("dark");
  });

  it("has a menu for several models and none for one, and refuses none", () => {
    expect(JSON.stringify(decays.spec)).toContain('"bind"');
    const one = branchingRatiosFigure({ models: [models.bMinusL], neutrinos: "dirac" });
    expect(JSON.stringify(one.spec)).not.toContain('"bind"');
    expect(Number(nearest(one, "ratios", "mass", 10)["neutrinos"])).toBeCloseTo(0.75, 2);
    expect(() => branchingRatiosFigure({ models: [], neutrinos: "dirac" })).toThrow(
      "models: got none, allowed is one or more",
    );
  });
});
