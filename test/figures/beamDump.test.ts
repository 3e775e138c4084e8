import { describe, expect, it } from "vitest";
import {
  beamDumpEdges,
  beamDumpEvents,
  beamDumpExplorer,
  beamDumpLaboratory,
  beamDumps,
  dumpSetup,
  logLogInterpolator,
  materials,
  MeV,
  metre,
  models,
  toSvg,
  type Figure,
  type Row,
} from "hidden-photons";
import { drawWithV5 } from "./renderer-v5.js";

const e137 = dumpSetup(beamDumps.e137);
const e774 = dumpSetup(beamDumps.e774);
const secluded = { model: models.secluded, neutrinos: "majorana" } as const;
const numbers = (rows: readonly Row[] | undefined, column: string) =>
  (rows ?? []).map((row) => Number(row[column]));

const edges = beamDumpEdges();
const events = beamDumpEvents({
  ...secluded,
  setup: e137,
  masses: [3 * MeV, 30 * MeV, 200 * MeV, 400 * MeV],
  sources: ["bjorken1988"],
});
const laboratory = beamDumpLaboratory({
  ...secluded,
  setup: { ...e137, shield: 20 * metre },
  beside: beamDumps.e137,
});
const none = beamDumpLaboratory({ ...secluded, setup: { ...e774, electrons: 1e5 }, beside: beamDumps.e774 });
const explorer = beamDumpExplorer({
  ...secluded,
  name: "shield",
  label: "shield in m",
  range: { from: 20, to: 200, step: 60 },
  start: 80,
  setupAt: (length) => ({ ...e137, shield: length * metre }),
  beside: beamDumps.e137,
});

describe.each<[string, Figure]>([
  ["edges", edges],
  ["events", events],
  ["laboratory", laboratory],
  ["laboratory without island", none],
  ["explorer", explorer],
])("the figure of %s", (_, figure) => {
  it("draws with both versions of Vega-Lite, without a warning, the same marks", async () => {
    const { svg, warnings } = await drawWithV5(figure.spec);
    expect(warnings).toEqual([]);
    const marks = (text: string): number => text.match(/<(path|text|line|rect)\b/g)?.length ?? 0;
    expect(marks(svg)).toBe(marks(toSvg(figure)));
  });

  it("stays under 60 kB", () => {
    expect(JSON.stringify(figure.spec).length).toBeLessThan(60_000);
  });
});

describe("published against computed edges", () => {
  it("show all five dumps, each computed and published", () => {
    for (const table of ["computed", "published"]) {
      const named = new Set((edges.tables[table] ?? []).map((row) => row["dump"]));
      expect(named).toEqual(new Set(Object.values(beamDumps).map(({ label }) => label)));
    }
    expect(edges.tables["published"]).toHaveLength(5 * 36 * 2);
  });

  it("close at the tips the dossier knows: KEK's twice too far", () => {
    const tip = (dump: string) =>
      Math.max(
        ...numbers(
          edges.tables["computed"]?.filter((row) => row["dump"] === dump),
          "mass",
        ),
      );
    expect(tip("E774")).toBeCloseTo(9.8, 0);
    expect(tip("KEK") / 51).toBeGreaterThan(1.8);
    expect(tip("KEK") / 51).toBeLessThan(2.3);
    expect(edges.caption).toContain("fitted");
  });

  it("say how high E141's lower edge is", () => {
    const of = (table: string) => edges.tables[table]!.filter((row) => row["dump"] === "E141");
    const computed = of("computed");
    const [masses, from] = [numbers(computed, "mass"), numbers(computed, "from")];
    const edge = logLogInterpolator(masses, from);
    const tip = masses.at(-1)!;
    const high = of("published")
      .filter((row, i) => i % 2 === 0 && Number(row["mass"]) > 1.5 && Number(row["mass"]) < tip)
      .map((row) => edge(Number(row["mass"])) / Number(row["coupling"]) - 1);
    // Between the computed masses the chord lies up to 1 % above the edge.
    expect(Math.abs(Math.min(...high) - 0.083)).toBeLessThan(0.007);
    expect(Math.abs(Math.max(...high) - 0.77)).toBeLessThan(0.012);
    expect(edges.caption).toContain("E141 8 to 155 %"); // at 1 MeV, the farthest
  });

  it("say that E137 ends too early, with a lower edge that is high before the end, and the acceptance of each dump", () => {
    expect(edges.caption).toContain("E137 -6 to 33 %");
    for (const text of [edges.caption, edges.alt]) expect(text).toContain("E137 288 (316)");
    expect(edges.alt).toMatch(
      /but for parts of the lower edge of KEK, E141, E137, and of the upper one of KEK/,
    );
    expect(edges.caption).toContain("E141 0.06 and a cut at 0.5 GeV, E137 0.17");
    for (const figure of [events, explorer])
      expect(figure.caption).toMatch(/17 % are seen, a constant that was fitted to the published edges/);
  });

  it("have their corners where muons open", () => {
    const opening = 2 * 105.6583755;
    for (const rows of [edges.tables["computed"], laboratory.tables["island"], explorer.tables["island"]]) {
      const beside = numbers(rows, "mass").filter((mass) => Math.abs(mass / opening - 1) < 1e-3);
      expect(beside.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe("events against the coupling", () => {
  it("cross the line at both edges of those masses that are excluded", () => {
    // 400 MeV is not.
    expect(numbers(events.tables["edges"], "events")).toEqual(Array(6).fill(3));
    const first = numbers(events.tables["edges"], "parameter").slice(0, 2);
    expect(first[0]! / 2.42e-8).toBeCloseTo(1, 1);
    expect(first[1]! / 1.46e-4).toBeCloseTo(1, 1);
  });

  it("refuse no mass, too many, and one that makes no signal", () => {
    const draw = (masses: number[]) => () =>
      beamDumpEvents({ ...secluded, setup: e137, masses, sources: ["bjorken1988"] });
    expect(draw([])).toThrow(/masses: got 0, allowed is 1 to 4 masses/);
    expect(draw([1, 2, 3, 4, 5].map((m) => m * 10 * MeV))).toThrow(/masses: got 5/);
    expect(draw([0.5 * MeV])).toThrow(/masses with a signal/);
    // Neither has a mass that the beam has no energy for, or whose A' all stop short of the events on the axis.
    for (const mass of [5, 19.9, 30])
      expect(draw([mass])).toThrow(/^masses: got .*, allowed is masses with a signal of 0.01 events/);
  });
});

describe("the laboratory", () => {
  it("says how far the island reaches, and with a shorter shield farther", () => {
    expect(laboratory.caption).toContain("20 m to the decay volume of 204 m");
    const reached = Math.max(...numbers(laboratory.tables["island"], "mass"));
    expect(laboratory.caption).toContain(`up to ${reached.toPrecision(3)} MeV`);
    expect(reached).toBeGreaterThan(400);
  });

  it("closes the island where both edges meet", () => {
    const last = laboratory.tables["island"]!.at(-1)!;
    expect(last["from"]).toBe(last["to"]);
  });

  it("says that there is no island, and how many events there would be", () => {
    expect(none.tables["island"]).toBeUndefined();
    expect(none.caption).toMatch(/no island: at most \d\.\d+ of 18 events/);
  });

  it("recasts the published edges for another model, with the nature of neutrinos that it is given", () => {
    const draw = (neutrinos: "dirac" | "majorana") =>
      beamDumpLaboratory({ setup: e137, model: models.bMinusL, neutrinos, beside: beamDumps.e137 });
    const figure = draw("dirac");
    const upper = ({ tables }: Figure) => numbers(tables["published"], "to")[0] ?? NaN;
    // Decays to more neutrinos are a shorter life, which the upper edge goes with.
    expect(upper(figure) / upper(draw("majorana"))).toBeLessThan(0.95);
    expect(figure.caption).toContain("recast to B-L");
    expect(JSON.stringify(figure.spec)).toContain("gauge coupling g");
  });

  it("refuses a set-up that cannot be, and a model that electrons do not know", () => {
    const draw = (change: object) => () => beamDumpLaboratory({ ...secluded, setup: { ...e137, ...change } });
    expect(draw({ shield: 0.5 * metre, target: materials.beryllium })).toThrow(
      /radiation lengths of beryllium/,
    );
    expect(() => beamDumpLaboratory({ ...secluded, setup: e137, model: models.bMinus3LMu })).toThrow(
      /model: got B-3Lμ?.*, allowed is a model whose A' is made by electrons/,
    );
  });
});

describe("the explorer", () => {
  it("has an island and a result for each place of the slider", () => {
    const shields = new Set(numbers(explorer.tables["island"], "shield"));
    expect(shields).toEqual(new Set([20, 80, 140, 200]));
    expect(explorer.tables["results"]).toHaveLength(4);
    const highest = (shield: number) =>
      Math.max(
        ...numbers(
          explorer.tables["island"]?.filter((row) => row["shield"] === shield),
          "to",
        ),
      );
    expect(highest(20)).toBeGreaterThan(2 * highest(200)); // less shield, larger couplings get through
  });

  it("refuses a slider of too many places", () => {
    const draw = () =>
      beamDumpExplorer({
        ...secluded,
        name: "shield",
        label: "shield in m",
        range: { from: 20, to: 200, step: 1 },
        start: 20,
        setupAt: () => e137,
      });
    expect(draw).toThrow(/steps of range: got 181, allowed is at most 25/);
  });
});
