import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  alphaInverse,
  codata2018,
  electronG2,
  GeV,
  limits,
  largestCoupling,
  limitsOn,
  MeV,
  models,
  references,
  treatment,
  type Model,
  type NeutrinoNature,
} from "hidden-photons/core";
import { electronMoment } from "../../../lib/core/limits/electronMoment.js";

const e = codata2018.elementaryCharge.natural;
const named = (id: string) => limits.find((limit) => limit.id === id)!;
const closeTo = (value: number | undefined, expected: number, tolerance: number) => {
  expect(Math.abs(value! / expected - 1)).toBeLessThan(tolerance);
};

describe.each(limits.map((limit) => [limit.id, limit] as const))("limit %s", (id, limit) => {
  it("has a source, a level, a year and a domain", () => {
    expect(references[limit.ref].title.length).toBeGreaterThan(5);
    if (limit.confidenceLevel === undefined) expect(limit.note).toMatch(/confidence level/);
    else expect(limit.confidenceLevel).toBeGreaterThan(0.5);
    expect(limit.confidenceLevel ?? 0).toBeLessThan(1);
    expect(limit.year).toBeGreaterThanOrEqual(1990);
    expect(limit.replacedIn ?? Infinity).toBeGreaterThan(limit.year);
    expect(limit.domain[0]).toBeLessThan(limit.domain[1]);
    expect(limit.label.length).toBeLessThan(25);
    expect(limits.filter((other) => other.id === id)).toHaveLength(1);
  });

  it("says how A' was made and seen if it is a published curve", () => {
    expect(limit.production !== undefined && limit.decay !== undefined).toBe(limit.kind === "transcribed");
    expect(limit.model !== undefined).toBe(limit.kind === "transcribed");
  });

  it("says so if it is a few points instead of a curve", () => {
    if ((limit.masses?.length ?? Infinity) > 4) return;
    expect(limit.provenance).toBe("from memory");
    expect(limit.note).toMatch(/^(two|three) points, not the published curve/);
  });

  it("has masses in ascending order, all in GeV", () => {
    const masses = limit.masses ?? limit.domain;
    masses.forEach((mass, i) => {
      expect(mass).toBeGreaterThan(i === 0 ? 0 : masses[i - 1]!);
    });
    // TEXONO is quoted from 1 eV on, CMS up to 193 GeV.
    expect(limit.domain[0]).toBeGreaterThanOrEqual(1e-6 * GeV);
    expect(limit.domain[1]).toBeLessThanOrEqual(200 * GeV);
  });

  it("excludes ordered couplings inside its domain for some model, and nothing outside", () => {
    const applicable = Object.values(models).filter((model) =>
      limitsOn({ model, year: limit.year, neutrinos: "majorana" }).includes(limit),
    );
    expect(applicable.length).toBeGreaterThan(0);
    for (const model of applicable) {
      const excluded = (limit.masses ?? limit.domain).map((mass) =>
        limit.excluded({ model, mass, neutrinos: "majorana" }),
      );
      for (const interval of excluded.filter((each) => each !== undefined)) {
        expect(interval.from).toBeGreaterThan(0);
        expect(interval.from).toBeLessThan(Infinity);
        expect(interval.to).toBeGreaterThan(interval.from);
      }
      expect(limit.excluded({ model, mass: limit.domain[0] * 0.99, neutrinos: "majorana" })).toBeUndefined();
      expect(limit.excluded({ model, mass: limit.domain[1] * 1.01, neutrinos: "majorana" })).toBeUndefined();
      expect(() => limit.excluded({ model, mass: NaN, neutrinos: "majorana" })).toThrow(/mass: got NaN GeV/);
    }
  });

  it("is the same when recast to the model that it was published for", () => {
    const { model, published } = limit;
    if (!model || !published) return;
    expect(treatment(limit, model)).toBe("transcribed");
    for (const mass of limit.masses!) {
      const { from, to } = published(mass)!;
      const recast = limit.excluded({ model: { ...model, id: "copy" }, mass, neutrinos: "majorana" })!;
      if (
        id !== "sn1987a" &&
        !model.darkDecay &&
        mass < 2 * codata2018.electronMass.natural &&
        to < Infinity
      ) {
        expect(recast).toBeUndefined(); // two curves are read off a little below the threshold for e⁺e⁻
        continue;
      }
      // Rounding; near the tip of an island, where both edges meet, with its square root.
      const tolerance = to / from < 1.5 ? 1e-7 : 1e-11;
      closeTo(recast.from, from, tolerance);
      if (to === Infinity) expect(recast.to).toBe(Infinity);
      else closeTo(recast.to, to, tolerance);
    }
  });
});

describe("limits", () => {
  it("lists every file that describes one", () => {
    const files = (folder: string) =>
      readdirSync(new URL(`../../../lib/core/limits/${folder}`, import.meta.url));
    const searches = files("searches").filter((file) => file !== "index.ts");
    const ids = limits.map(({ id }) => `${id}.ts`);
    expect(ids.filter((file) => searches.includes(file)).length).toBe(searches.length);
    expect(searches.length).toBeGreaterThanOrEqual(49);
  });

  it("gives the electron's limit on ε as in the dossier", () => {
    const epsilon = (mass: number) =>
      named("electronMoment2023").excluded({ model: models.secluded, mass, neutrinos: "majorana" })!.from / e;
    // Two digits are given.
    closeTo(epsilon(1 * MeV), 7.8e-5, 0.02);
    closeTo(epsilon(10 * MeV), 5.8e-4, 0.02);
    closeTo(epsilon(100 * MeV), 5.7e-3, 0.02);
  });

  it("excludes every coupling to electrons with caesium's α, where a vector boson makes a bad fit worse", () => {
    const caesium = electronMoment(
      { id: "test", year: 2023, ref: "fan2023" },
      electronG2.northwestern2023,
      alphaInverse.caesium2018,
    );
    expect(caesium.excluded({ model: models.secluded, mass: 10 * MeV, neutrinos: "majorana" })).toEqual({
      from: 0,
      to: Infinity,
    });
    expect(
      caesium.excluded({ model: models.lMuMinusLTau, mass: 10 * MeV, neutrinos: "majorana" }),
    ).toBeUndefined();
  });

  it("refuses what is no model, and natures of neutrinos that are none, in every limit", () => {
    for (const limit of limits)
      for (const mass of [limit.domain[0], 300 * GeV]) {
        expect(() => limit.excluded({ model: {} as Model, mass, neutrinos: "majorana" }), limit.id).toThrow(
          /model: got an object with nothing, allowed is a model/,
        );
        expect(
          () => limit.excluded({ model: models.bMinusL, mass, neutrinos: "foo" as NeutrinoNature }),
          limit.id,
        ).toThrow(/neutrinos: got foo, allowed is one of majorana, dirac/);
      }
  });

  it("say nothing of couplings that no model has", () => {
    for (const limit of limits)
      for (const model of Object.values(models))
        for (const mass of limit.masses ?? [limit.domain[0], 1 * GeV, limit.domain[1]])
          expect(limit.excluded({ model, mass, neutrinos: "majorana" })?.from ?? 0, limit.id).toBeLessThan(
            largestCoupling(model),
          );
    // The electron's anomaly would need ε > 1.
    expect(
      named("electronMoment2023").excluded({ model: models.secluded, mass: 90 * GeV, neutrinos: "majorana" }),
    ).toBeUndefined();
    expect(
      named("electronMoment2023").excluded({ model: models.bMinusL, mass: 90 * GeV, neutrinos: "majorana" }),
    ).toBeDefined();
  });

  it("go on as contact interactions as far as the planes do", () => {
    for (const id of ["borexino", "whiteDwarf", "trident", "forwardScattering"]) {
      const per = (mass: number) =>
        named(id).excluded({ model: models.lMuMinusLE, mass, neutrinos: "majorana" })!.from / mass;
      closeTo(per(100 * GeV), per(50 * GeV), 2e-3); // but for transfers of tridents, about (1 GeV/50 GeV)²
    }
  });

  it("turns ε into g = εe, and leaves models alone that a search says nothing about", () => {
    closeTo(
      named("babar2014").excluded({ model: models.secluded, mass: 1.273 * GeV, neutrinos: "majorana" })!.from,
      6.941e-4 * e,
      1e-12,
    );
    closeTo(
      named("na64Visible2019").excluded({ model: models.secluded, mass: 8.948 * MeV, neutrinos: "majorana" })!
        .to,
      1.62e-3 * e,
      1e-12,
    );
    expect(
      named("babar2014").excluded({ model: models.bMinus3LMu, mass: 0.1 * GeV, neutrinos: "majorana" }),
    ).toBeUndefined();
    expect(
      named("babar2014").excluded({
        model: models.secludedInvisible,
        mass: 1.2 * GeV,
        neutrinos: "majorana",
      }),
    ).toBeUndefined();
    expect(
      named("na64Invisible2019").excluded({ model: models.secluded, mass: 10 * MeV, neutrinos: "majorana" }),
    ).toBeUndefined();
  });

  it("does not bridge gaps where nothing was searched for", () => {
    const displaced = named("lhcbDisplaced2019");
    expect(
      displaced.excluded({ model: models.secluded, mass: 0.27 * GeV, neutrinos: "majorana" }),
    ).toBeDefined();
    expect(
      displaced.excluded({ model: models.secluded, mass: 0.28 * GeV, neutrinos: "majorana" }),
    ).toBeUndefined();
    const [omega, phi, jPsi, psi2S, upsilon] = [0.7827, 1.0195, 3.0969, 3.6861, 9.4603];
    for (const mass of [omega, phi, jPsi, psi2S, upsilon])
      for (const model of [models.secluded, models.bMinusL]) {
        expect(
          named("babar2014").excluded({ model, mass, neutrinos: "majorana" }),
          `BaBar at ${mass} GeV`,
        ).toBeUndefined();
        if (mass !== psi2S)
          expect(named("lhcb2019").excluded({ model, mass, neutrinos: "majorana" })).toBeUndefined();
      }
    expect(
      named("babar2014").excluded({ model: models.secluded, mass: 3.16 * GeV, neutrinos: "majorana" }),
    ).toBeDefined();
    expect(
      named("cms2019").excluded({ model: models.secluded, mass: 91 * GeV, neutrinos: "majorana" }),
    ).toBeUndefined(); // the Z
  });

  it("knows what was published when, and what replaced it", () => {
    const electron = (year: number) =>
      limitsOn({ model: models.secluded, year, neutrinos: "majorana" }).filter(({ id }) =>
        id.startsWith("electronMoment"),
      );
    expect(electron(2021).map(({ id }) => id)).toEqual(["electronMoment2021"]);
    expect(electron(2025).map(({ id }) => id)).toEqual(["electronMoment2023"]);

    const ids = (year: number) =>
      limitsOn({ model: models.lMuMinusLTau, year, neutrinos: "majorana" }).map(({ id }) => id);
    expect(() => ids(2016.5)).toThrow("year: got 2016.5, allowed is a whole number");
    expect(ids(2021)).not.toContain("na64Muon2024");
    expect(ids(2025)).toContain("na64Muon2024");
    expect(ids(2021)).toContain("belleII2019");
    expect(ids(2025)).not.toContain("belleII2019");

    // NA64's own curve for B-L stands beside the scaled one, which it is stronger than at the end.
    const now = limitsOn({ model: models.bMinusL, year: 2025, neutrinos: "majorana" }).map(({ id }) => id);
    expect(now).toEqual(expect.arrayContaining(["na64BMinusL", "na64Invisible2023"]));
    const at = (id: string, mass: number) =>
      named(id).excluded({ model: models.bMinusL, mass, neutrinos: "majorana" })!.from;
    expect(at("na64BMinusL", 0.4 * GeV)).toBeLessThan(at("na64Invisible2023", 0.4 * GeV));
    expect(at("na64BMinusL", 10 * MeV)).toBeGreaterThan(at("na64Invisible2023", 10 * MeV));
  });
});
