import { describe, expect, it } from "vitest";
import {
  chargesOf,
  codata2018,
  exclusion,
  GeV,
  limits,
  MeV,
  modelOf,
  models,
  u1Charges,
  type Exclusion,
} from "hidden-photons/core";

const e = codata2018.elementaryCharge.natural;
const of = (model: Parameters<typeof exclusion>[0], year = 2025) =>
  exclusion(model, { year, neutrinos: "majorana" });

const columns = ["secluded", "bMinusL", "lMuMinusLE", "lEMinusLTau", "lMuMinusLTau", "bMinus3LMu"] as const;

/** Lowest excluded coupling of a search, or Infinity. */
function lowest({ regions }: Exclusion, id: string): number {
  const region = regions.find(({ limit }) => limit.id === id);
  return Math.min(Infinity, ...(region?.outlines.flat().map(({ from }) => from) ?? []));
}

describe("what applies follows from how A' is made and seen", () => {
  const found = Object.fromEntries(columns.map((id) => [id, of(id)]));
  // By columns: + applies, - does not, l by a loop only, so nowhere as well as for B-L; at a distance loops say nothing.
  it.each([
    ["e137", "+ + + + - -"],
    ["e141", "+ + + + - -"],
    ["e774", "+ + + + - -"],
    ["kek", "+ + + + - -"],
    ["orsay", "+ + + + - -"],
    ["nuCal2019", "+ + - - - +"], // muons, for B-3Lμ
    ["charm2019", "+ + - - - -"], // ends at 250 MeV, where its muons are too few
    ["faser2023", "+ + - - - -"],
    ["na62Electrons2023", "+ + - - - -"],
    ["na62Muons2023", "+ + - - - +"],
    ["na48", "+ + l l l -"],
    ["a1", "+ + + + l -"],
    ["apex", "+ + + + l -"],
    ["babar2014", "+ + + + l -"],
    ["kloe2015", "+ + + + l -"],
    ["kloe2018", "+ - l l l -"], // pions, by the ρ
    ["lhcb2019", "+ + l l l +"],
    ["cms2019", "+ + l l l +"],
    ["babar2016", "+ + + l + +"],
    ["atlas2023", "+ + + l + +"],
    ["na64Muon2024", "- + + l + +"],
    ["babar2017", "- + + + l -"],
    ["na64Invisible2023", "- + + + l -"],
    ["texono", "- + + + - -"],
    ["charmII", "- + + - l -"],
    ["sn1987a", "+ - - - - -"],
  ])("%s: %s", (id, row) => {
    row.split(" ").forEach((expected, i) => {
      const coupling = lowest(found[columns[i]!]!, id);
      if (expected === "+") expect(coupling).toBeLessThan(1);
      else if (expected === "-") expect(coupling).toBe(Infinity);
      else
        expect(coupling).toBeGreaterThan(
          3 * lowest(id === "kloe2018" ? found["secluded"]! : found["bMinusL"]!, id),
        );
    });
  });

  it("missing energy speaks of a secluded A' that decays to dark matter, and prompt decays do not", () => {
    const invisible = of(models.secludedInvisible);
    expect(lowest(invisible, "na64Invisible2023")).toBeLessThan(1e-5);
    expect(lowest(invisible, "babar2017")).toBeLessThan(1e-3);
    for (const id of ["babar2014", "e137", "sn1987a"]) expect(lowest(invisible, id)).toBe(Infinity);
  });
});

describe("exclusion", () => {
  it("takes a model, an id, or a name, and the same charges give the same regions", () => {
    const [byName, byId, byModel] = [of("B-3Lmu"), of("bMinus3LMu"), of(models.bMinus3LMu)];
    expect(byId.model).toBe(models.bMinus3LMu);
    expect(byModel.regions).toEqual(byId.regions);
    expect(byName.regions.map(({ limit }) => limit.id)).toEqual(byId.regions.map(({ limit }) => limit.id));
    expect(byName.regions.map(({ outlines }) => outlines)).toEqual(
      byId.regions.map(({ outlines }) => outlines),
    );
  });

  it("knows year and nature of neutrinos", () => {
    expect(lowest(of("bMinusL", 2021), "na64Invisible2019")).toBeLessThan(1e-5);
    expect(lowest(of("bMinusL", 2025), "na64Invisible2019")).toBe(Infinity);
    const dirac = exclusion("bMinusL", { year: 2021, neutrinos: "dirac" });
    expect(lowest(dirac, "na64Invisible2019")).toBeLessThan(lowest(of("bMinusL", 2021), "na64Invisible2019"));
  });

  it("says of each limit how it came about", () => {
    const by = Object.fromEntries(of("bMinusL").regions.map(({ limit, treatment }) => [limit.id, treatment]));
    expect(by["babar2014"]).toBe("recast");
    expect(by["texono"]).toBe("transcribed");
    expect(by["electronMoment2023"]).toBe("computed");
    const secluded = of("secluded").regions.find(({ limit }) => limit.id === "babar2014");
    expect(secluded?.treatment).toBe("transcribed");
  });

  it("outlines regions in order of mass, with both edges in order, closed where a search's island ends", () => {
    for (const id of columns)
      for (const { outlines } of of(id).regions)
        for (const piece of outlines)
          piece.forEach(({ mass, from, to }, i) => {
            expect(mass).toBeGreaterThan(piece[i - 1]?.mass ?? 0);
            expect(from).toBeGreaterThan(0);
            expect(to).toBeGreaterThan(from);
          });
    const e137 = of("bMinusL").regions.find(({ limit }) => limit.id === "e137")!;
    const tip = e137.outlines[0]!.at(-1)!;
    expect(tip.to / tip.from).toBeLessThan(1.01);
    expect(tip.mass).toBeLessThan(e137.limit.domain[1]); // sooner than for a hidden photon, by decays to neutrinos
  });

  it("leaves open what the talk calls open, and closes what it calls closed", () => {
    const excludes = (model: Exclusion, mass: number, g: number) =>
      model.regions.some(({ limit }) => {
        const interval = limit.excluded({ model: model.model, mass, neutrinos: "majorana" });
        return interval !== undefined && g > interval.from && g < interval.to;
      });
    const [secluded, bMinusL, muTau] = [of("secluded", 2021), of("bMinusL", 2021), of("lMuMinusLTau", 2021)];
    for (const mass of [30 * MeV, 60 * MeV, 150 * MeV]) {
      expect(excludes(secluded, mass, 1e-4 * e)).toBe(false); // between dumps and prompt searches
      expect(excludes(bMinusL, mass, 3e-4)).toBe(true); // neutrinos close it
    }
    expect(excludes(secluded, 10 * MeV, 1e-5 * e)).toBe(true);
    expect(excludes(secluded, 10 * MeV, 2e-8 * e)).toBe(true); // the supernova
    expect(excludes(muTau, 50 * MeV, 7e-4)).toBe(false); // where g-2 was explained
    expect(excludes(muTau, 230 * MeV, 1.2e-3)).toBe(true); // BaBar's four muons
    expect(lowest(of("lMuMinusLTau"), "babar2014")).toBeGreaterThan(1e-2);
  });

  it("refuses anomalies, but for single quantum numbers", () => {
    expect(() => of("B-2Lmu")).toThrow(
      /model: got B-2Lμ, with anomalies .*allowed is a model without gauge anomalies/,
    );
    expect(() => of(modelOf(u1Charges({ ...chargesOf("B-L"), nu: 0 })))).toThrow(
      /with anomalies xxx, gravity/,
    );
    expect(() => exclusion(chargesOf("T3R"), { year: 2021, neutrinos: "majorana" })).toThrow(
      "charges: got charges that need a Higgs doublet of charge 1/2",
    );
    expect(() => exclusion("B-L", undefined as unknown as Parameters<typeof exclusion>[1])).toThrow(
      "year: got undefined, allowed is a whole number >= 1",
    );
    expect(of("Lmu").regions.length).toBeGreaterThan(2);
    expect(() => of("nonsense")).toThrow(RangeError);
    expect(() => of("B-L", NaN)).toThrow(/year: got NaN/);
    expect(() => exclusion("B-L", { year: 2021, neutrinos: "both" as "dirac" })).toThrow(
      /neutrinos: got both/,
    );
  });

  it("says why nothing is excluded, and which anomalies an effective theory has", () => {
    expect(of("bMinusL", 1900)).toMatchObject({ regions: [], reason: "no limit stood in 1900" });
    const baryons = of("B");
    expect(baryons.regions).toEqual([]);
    expect(baryons.reason).toMatch(/^none of the \d\d limits of 2025 counts anything that B makes$/);
    expect(baryons.anomalies).toEqual(["xyy", "weak"]);
    expect(of("bMinusL")).not.toHaveProperty("reason");
    expect(of("bMinusL").anomalies).toEqual([]);
  });

  it("breaks off at windows that were not searched, however narrow", () => {
    const babar = of("secluded").regions.find(({ limit }) => limit.id === "babar2014")!;
    const ends = babar.outlines.map((piece) => [piece[0]!.mass, piece.at(-1)!.mass]);
    expect(ends).toEqual([
      [0.02103, expect.closeTo(0.753, 5)],
      [expect.closeTo(0.813, 5), expect.closeTo(0.989, 5)],
      [expect.closeTo(1.049, 5), expect.closeTo(3.047, 5)],
      [expect.closeTo(3.147, 5), expect.closeTo(3.636, 5)],
      [expect.closeTo(3.736, 5), expect.closeTo(9.41, 5)],
      [expect.closeTo(9.51, 5), 9.846],
    ]);
  });

  it("takes any anomaly-free charges", () => {
    const options = { year: 2021, neutrinos: "majorana" } as const;
    expect(exclusion(chargesOf("B-3Ltau"), options)).toEqual(exclusion("B-3Ltau", options));
    for (const name of ["B-3Le", "B-3Ltau", "B-3/2(Lmu+Ltau)", "B-2Lmu-Ltau", "Le-Lmu", "2Le-Lmu-Ltau"])
      expect(of(name).regions.length, name).toBeGreaterThan(1);
  });

  it("has nothing but ids of limits in regions, and no NaN", () => {
    for (const id of columns)
      for (const { limit, outlines } of of(id).regions) {
        expect(limits).toContain(limit);
        for (const { mass, from, to } of outlines.flat()) expect(Number.isNaN(mass + from + to)).toBe(false);
      }
  });

  it("is silent below the threshold of what a search sees", () => {
    const bMinusL = of("bMinusL");
    const lhcb = bMinusL.regions.find(({ limit }) => limit.id === "lhcb2019")!;
    expect(Math.min(...lhcb.outlines.flat().map(({ mass }) => mass))).toBeGreaterThan(0.2113 * GeV);
    expect(
      limits
        .find(({ id }) => id === "nuCal2019")
        ?.excluded({ model: models.bMinus3LMu, mass: 0.2 * GeV, neutrinos: "majorana" }),
    ).toBeUndefined();
  });
});
