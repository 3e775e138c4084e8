import { describe, expect, it } from "vitest";
import {
  effectiveNeutrinosFigure,
  MeV,
  models,
  neutrinoTridentsFigure,
  solarNeutrinosFigure,
  toPng,
  type Figure,
  type Row,
} from "hidden-photons";

const rows = (figure: Figure, table: string): readonly Row[] => figure.tables[table] ?? [];
const numbers = (table: readonly Row[], column: string) => table.map((row) => Number(row[column]));
/** The first x at which a column passes a height. */
const crossing = (table: readonly Row[], x: string, y: string, height: number) =>
  Number(table.find((row) => Number(row[y]) > height)?.[x]);

describe("the figure of N_eff", () => {
  const figure = effectiveNeutrinosFigure();
  const [prediction, data, edges] = ["prediction", "data", "edges"].map((name) => rows(figure, name));

  it("falls to 3.044, by entropy later than by the temperatures", () => {
    const [temperatures, entropy] = [numbers(prediction!, "temperatures"), numbers(prediction!, "entropy")];
    expect(temperatures.at(-1)).toBeCloseTo(3.044, 3);
    for (let i = 1; i < temperatures.length; i++) expect(temperatures[i]).toBeLessThan(temperatures[i - 1]!);
    expect(entropy[60]).toBeGreaterThan(temperatures[60]!);
  });

  it("puts 67.4 and 73.58 km/s/Mpc beside N_eff = 3.044 and 4.044", () => {
    const domains = (JSON.stringify(figure.spec).match(/"domain":\[[^\]]+\]/g) ?? []).map(
      (text) => (JSON.parse(`{${text}}`) as { domain: [number, number] }).domain,
    );
    const [left] = domains.filter(([low]) => low === 2.4);
    const [right] = domains.filter(([low]) => low > 50);
    const beside = (n: number) =>
      right![0] + ((n - left![0]) / (left![1] - left![0])) * (right![1] - right![0]);
    expect(beside(3.044)).toBeCloseTo(67.4, 9);
    expect(beside(4.044)).toBeCloseTo(73.6, 9);
  });

  it("marks the mass that the microwave background lets pass: 10.4 MeV in 2021, 15.6 MeV in 2025", () => {
    const edge = (year: string) => Number(edges!.find((row) => row["year"] === year)?.["edge"]);
    // N_eff < 3.33 and 3.12; the dossier's ΔN = 0.317 at 10 and 0.089 at 15 MeV lie on either side.
    expect(edge("2021")).toBeCloseTo(10.4, 1);
    expect(edge("2025")).toBeCloseTo(15.6, 1);
    expect(new Set(data!.map((row) => row["year"]))).toEqual(new Set(["2021", "2025"]));
  });
});

describe("the figure of tridents", () => {
  it("crosses the limit R = 1.38 at the dossier's couplings", () => {
    const table = rows(neutrinoTridentsFigure(), "rows");
    // 160 points in two decades are 3 % apart, and the dossier gives 3 %.
    expect(Math.abs(crossing(table, "g", "light", 1.38) / 8.6e-4 - 1)).toBeLessThan(0.06);
    expect(Math.abs(crossing(table, "g", "medium", 1.38) / 1.3e-3 - 1)).toBeLessThan(0.06);
    expect(Math.abs(crossing(table, "g", "heavy", 1.38) / 3.0e-3 - 1)).toBeLessThan(0.06);
  });
});

describe("the figure of solar neutrinos", () => {
  const figure = solarNeutrinosFigure({ model: models.bMinusL, masses: [1 * MeV, 10 * MeV] });

  it("crosses R = 1.135 at the dossier's couplings", () => {
    const table = rows(figure, "rows");
    const step = table.length > 0 ? Math.log(Number(table[1]!["g"]) / Number(table[0]!["g"])) : NaN;
    expect(Math.abs(Math.log(crossing(table, "g", "mass0", 1.135) / 1.81e-6))).toBeLessThan(1.2 * step);
    expect(Math.abs(Math.log(crossing(table, "g", "mass1", 1.135) / 1.54e-5))).toBeLessThan(1.2 * step);
  });

  it("refuses models that solar neutrinos say nothing about", () => {
    expect(() => solarNeutrinosFigure({ model: models.secluded, masses: [10 * MeV] })).toThrow(
      /model: got secluded U\(1\), visible decays, allowed is a model that couples to electrons and to neutrinos/,
    );
    expect(() => solarNeutrinosFigure({ model: models.bMinusL, masses: [] })).toThrow(/masses: got 0 masses/);
    expect(() => solarNeutrinosFigure({ model: models.bMinusL, masses: [-1] })).toThrow(
      /masses\[0\]: got -1 GeV/,
    );
  });
});

describe("every figure of neutrinos", () => {
  it.each([
    ["N_eff", effectiveNeutrinosFigure()],
    ["tridents", neutrinoTridentsFigure()],
    ["solar neutrinos", solarNeutrinosFigure({ model: models.lMuMinusLTau, masses: [10 * MeV] })],
  ])("%s is drawn", (_, figure) => {
    expect(toPng(figure, { scale: 1 }).length).toBeGreaterThan(10_000);
  });
});
