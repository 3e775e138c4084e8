import { describe, expect, it } from "vitest";
import { atlasGrowth, countClasses, leptonChargePlane, toPng } from "hidden-photons";

describe("the growth of the atlas", () => {
  const fields = "SM+3nuR" as const;
  const counts = [1, 2, 3].map((maxCharge) => ({
    fields,
    maxCharge,
    classes: countClasses({ fields, maxCharge }),
  }));
  const figure = atlasGrowth(counts);

  it("counts what was published", () => {
    const published = figure.tables["published SM+3nuR"]!;
    expect(published).toHaveLength(10);
    expect(published.slice(0, 3)).toEqual(figure.tables["counted SM+3nuR"]);
    expect(published.at(-1)?.["classes"]).toBe(21546920);
    expect(figure.tables["published SM"]?.at(-1)?.["classes"]).toBe(23800);
  });

  it("can be drawn", () => {
    expect(toPng(figure).length).toBeGreaterThan(1000);
  });
});

describe("the plane of lepton charges", () => {
  const figure = leptonChargePlane();
  const rows = figure.tables["models"]!;
  const at = (quarks: string, electron: number, muon: number) =>
    rows.find((row) => row["quarks"] === quarks && row["electron"] === electron && row["muon"] === muon);

  it("has charges that cancel the anomaly of SU(2)²", () => {
    // Σ L = -9 Q: -3 for quarks of charge 1/3.
    for (const row of rows)
      expect(Number(row["electron"]) + Number(row["muon"]) + Number(row["tau"])).toBe(
        row["quarks"] === "no charge" ? 0 : -3,
      );
    expect(rows).toHaveLength(2 * 13 * 13 - 1);
  });

  it("leaves Dirac neutrinos to B-L alone", () => {
    const dirac = rows.filter((row) => row["need"] === "Dirac masses will do");
    expect(dirac).toEqual([at("charge 1/3", -1, -1)]);
  });

  it("without quark charge gives multiples of Lμ-Lτ alone one scalar, and three or more to most models", () => {
    const needing = (need: string) => rows.filter((row) => row["need"] === need);
    const neutral = needing("one scalar").filter((row) => row["quarks"] === "no charge");
    expect(neutral).toEqual(rows.filter((row) => row["quarks"] === "no charge" && row["electron"] === 0));
    expect(needing("three scalars or more").length).toBeGreaterThan(rows.length / 2);
  });

  it.each([
    ["charge 1/3", 0, -3, "one scalar"],
    ["charge 1/3", -3, 0, "one scalar"], // in inverted ordering
    ["charge 1/3", 0, -1, "two scalars"],
    ["no charge", 0, 1, "one scalar"],
    ["no charge", 1, -1, "two scalars"], // Le-Lμ: with one, ee and μμ vanish, which fits no ordering
    ["no charge", 1, 0, "two scalars"], // Le-Lτ
    ["no charge", -2, 1, "two scalars"], // in inverted ordering
  ])("quarks with %s, %d, %d: %s", (quarks, electron, muon, need) => {
    expect(at(quarks, electron, muon)?.["need"]).toBe(need);
  });

  it("can be drawn", () => {
    expect(toPng(figure).length).toBeGreaterThan(1000);
  });
});
