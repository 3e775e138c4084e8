import { describe, expect, it } from "vitest";
import {
  beamDumps,
  branchingRatios,
  decayProbability,
  codata2018,
  couplingBand,
  dumpIsland,
  dumpSetup,
  effectiveCharges,
  GeV,
  limits,
  loopMixing,
  MeV,
  models,
  withFreeMixing,
  muonG2Gap,
  type Limit,
  type Model,
} from "hidden-photons/core";
import { edges, logYield, lowerEdge, mostEvents } from "../../../lib/core/limits/recasting/flight.js";
import { productionAlong, type ProductionId } from "../../../lib/core/limits/recasting/production.js";
import { chargesAlong } from "../../../lib/core/physics/mixing/effectiveCharges.js";
import { search, type Search } from "../../../lib/core/limits/search.js";
import { slowRecast } from "../../twins/recast.js";

const e = codata2018.elementaryCharge.natural;
const named = (id: string) => limits.find((limit) => limit.id === id)!;
const closeTo = (value: number | undefined, expected: number, tolerance: number) => {
  expect(Math.abs(value! / expected - 1)).toBeLessThan(tolerance);
};

const about = {
  id: "test",
  label: "test",
  observable: "a test",
  year: 2000,
  confidenceLevel: 0.9,
  ref: "darkcast2018",
  model: models.secluded,
} as const;
const dump: Search = {
  ...about,
  production: "electronBremsstrahlung",
  decay: ["ee"],
  flight: { shield: 179, volume: 204 },
  points: [
    [10 * MeV, 2.88e-8, 4.011e-5],
    [11 * MeV, 2.88e-8, 4.011e-5],
  ],
};
const prompt = (epsilon: number, low: number, high: number): Search => ({
  ...about,
  production: "annihilation",
  decay: ["ee", "mumu"],
  points: [
    [low, epsilon],
    [high, epsilon],
  ],
});

describe("recasting: public checks", () => {
  // The tolerance of the dossier, 3 %.
  it.each([
    ["bMinusL", 8.72e-9, 7.4e-6],
    ["lMuMinusLE", 8.72e-9, 8.3e-6],
    ["lEMinusLTau", 8.72e-9, 8.3e-6],
  ] as const)("E137 at 10.197 MeV for %s", (id, low, high) => {
    const { from, to } = search(dump).excluded({
      model: models[id],
      mass: 10.197 * MeV,
      neutrinos: "majorana",
    })!;
    closeTo(from, low, 0.03);
    closeTo(to, high, 0.03);
  });

  it("BaBar at 50 MeV for B-L, at 0.5 GeV for Lμ-Lτ by its loop", () => {
    closeTo(
      search(prompt(6.739e-4, 50 * MeV, 51 * MeV)).excluded({
        model: models.bMinusL,
        mass: 50.04 * MeV,
        neutrinos: "majorana",
      })!.from,
      3.23e-4,
      0.03,
    );
    closeTo(
      search(prompt(7.25e-4, 0.5 * GeV, 0.51 * GeV)).excluded({
        model: models.lMuMinusLTau,
        mass: 0.5 * GeV,
        neutrinos: "majorana",
      })!.from,
      0.066,
      0.03,
    );
  });

  it("NA64's missing energy of 2019 for B-L is what NA64 published for B-L in 2022, with 3.2 instead of 2.84e11 electrons", () => {
    const [recast, published] = [named("na64Invisible2019"), named("na64BMinusL")];
    for (const mass of [2 * MeV, 3 * MeV, 5 * MeV, 10 * MeV, 30 * MeV]) {
      const expected =
        published.excluded({ model: models.bMinusL, mass, neutrinos: "majorana" })!.from *
        Math.sqrt(3.2 / 2.84);
      // Two curves read off figures, of two analyses; above 30 MeV the later one is stronger by up to 2.
      closeTo(recast.excluded({ model: models.bMinusL, mass, neutrinos: "majorana" })!.from, expected, 0.2);
    }
  });
});

describe("recasting", () => {
  it("of a displaced search agrees with counting events by halving the interval", () => {
    const electrons = { shield: 179, volume: 204, seen: ["electron"] } as const;
    const charge2 = { bMinusL: 1, lMuMinusLE: undefined, lEMinusLTau: undefined } as const;
    for (const mass of [2 * MeV, 10 * MeV, 80 * MeV, 250 * MeV]) {
      const { from, to } = named("e137").published!(mass)!;
      const twin = slowRecast(
        electrons,
        { model: models.secluded, production: 1, couplings: [from, to] },
        { model: models.bMinusL, production: charge2.bMinusL },
        mass,
      )!;
      const fast = named("e137").excluded({ model: models.bMinusL, mass, neutrinos: "majorana" })!;
      // Both solve the same equation; halving and Newton's steps stop at 1e-13.
      closeTo(fast.from, twin[0], 1e-9);
      closeTo(fast.to, twin[1], 1e-9);
    }
  });

  it("of a proton dump's muons to B-3Lμ agrees with counting, and sees no electrons", () => {
    const muons = { shield: 80, volume: 80, seen: ["muon"] } as const;
    const limit = named("na62Muons2023");
    for (const mass of [220 * MeV, 300 * MeV, 400 * MeV]) {
      const { from, to } = limit.published!(mass)!;
      const twin = slowRecast(
        muons,
        { model: models.secluded, production: 1, couplings: [from, to] },
        { model: models.bMinus3LMu, production: 1 }, // the proton's charge: 1 under both
        mass,
      );
      const fast = limit.excluded({ model: models.bMinus3LMu, mass, neutrinos: "majorana" });
      expect(fast === undefined).toBe(twin === undefined);
      if (!fast || !twin) continue;
      closeTo(fast.from, twin[0], 1e-9);
      closeTo(fast.to, twin[1], 1e-9);
    }
    expect(
      named("na62Electrons2023").excluded({
        model: models.bMinus3LMu,
        mass: 0.1 * GeV,
        neutrinos: "majorana",
      }),
    ).toBeUndefined();
  });

  it("closes where no coupling makes enough events", () => {
    expect(
      named("e141").excluded({ model: models.lMuMinusLTau, mass: 10 * MeV, neutrinos: "majorana" }),
    ).toBeUndefined();
    expect(
      named("e137").excluded({ model: models.lMuMinusLTau, mass: 100 * MeV, neutrinos: "majorana" }),
    ).toBeUndefined();
  });

  it("says nothing at a distance where loops alone make A' or what is seen", () => {
    const displaced = limits.filter(
      ({ signature, kind }) => signature === "displaced" && kind === "transcribed",
    );
    expect(displaced.length).toBeGreaterThan(10);
    for (const limit of displaced)
      for (const mass of limit.masses!) {
        expect(
          limit.excluded({ model: models.lMuMinusLTau, mass, neutrinos: "majorana" }),
          limit.id,
        ).toBeUndefined();
        if (limit.production === "electronBremsstrahlung") continue;
        expect(
          limit.excluded({ model: models.lMuMinusLE, mass, neutrinos: "majorana" }),
          limit.id,
        ).toBeUndefined();
      }
    // Muons come by the loop in Le-Lτ, electrons do not.
    expect(
      search({ ...dump, decay: ["mumu"] }).excluded({
        model: models.lEMinusLTau,
        mass: 10.5 * MeV,
        neutrinos: "majorana",
      }),
    ).toBeUndefined();
    expect(
      search(dump).excluded({ model: models.lEMinusLTau, mass: 10.5 * MeV, neutrinos: "majorana" }),
    ).toBeDefined();
    // At once, it is a number of events.
    expect(
      search(prompt(7e-4, 0.5, 0.6)).excluded({
        model: models.lMuMinusLTau,
        mass: 0.55,
        neutrinos: "majorana",
      }),
    ).toBeDefined();
  });

  it("opens islands from a tip as a free mixing grows on top of the loop, of either sign", () => {
    for (const sign of [1, -1]) {
      const island = (mixing: number) =>
        named("e137").excluded({
          model: withFreeMixing(models.lMuMinusLTau, sign * mixing),
          mass: 1.1 * MeV,
          neutrinos: "majorana",
        });
      let [closed, open] = [1e-3, 1];
      expect(island(closed)).toBeUndefined();
      for (let k = 0; k < 40; k++) {
        const middle = Math.sqrt(closed * open);
        if (island(middle)) open = middle;
        else closed = middle;
      }
      const { from, to } = island(open)!;
      expect(to / from).toBeLessThan(1.001);
      const [small, large] = [island(1.01 * open)!, island(2 * open)!];
      expect(small.to / small.from).toBeLessThan(large.to / large.from);
    }
  });

  it.each(Object.values(beamDumps).map((each) => [each.id, each] as const))(
    "of %s has an island for the same models as beam and shield give",
    (id, each) => {
      const limit = named(id);
      for (const model of Object.values(models)) {
        const recast = limit.masses!.some(
          (mass) => limit.excluded({ model, mass, neutrinos: "majorana" }) !== undefined,
        );
        const setup = dumpSetup(each);
        const made = effectiveCharges({ model, qSquared: 0 }).electron.re !== 0;
        const computed =
          made &&
          dumpIsland({ setup, model, neutrinos: "majorana", masses: limit.masses! }).some(
            ({ excluded }) => excluded !== undefined,
          );
        expect(recast, `${id} for ${model.name}`).toBe(computed);
      }
    },
  );

  it("of missing energy goes by the neutrinos' share, of either nature", () => {
    const limit = named("na64Invisible2019");
    const { from } = limit.published!(10 * MeV)!;
    closeTo(
      limit.excluded({ model: models.bMinusL, mass: 10 * MeV, neutrinos: "majorana" })!.from,
      from / Math.sqrt(0.6),
      1e-3,
    );
    closeTo(
      limit.excluded({ model: models.bMinusL, mass: 10 * MeV, neutrinos: "dirac" })!.from,
      from / Math.sqrt(0.75),
      1e-3,
    );
  });

  it("of missing energy to Lμ-Lτ goes by the loop at q² = M², and says of g-2 what NA64 says", () => {
    const [before, now] = [named("na64Invisible2019"), named("na64Invisible2023")];
    const recast = (limit: Limit, mass: number) =>
      limit.excluded({ model: models.lMuMinusLTau, mass, neutrinos: "majorana" })!.from;
    for (const mass of [2 * MeV, 50 * MeV, 200 * MeV, 500 * MeV]) {
      const { re, im } = loopMixing({ plus: "muon", minus: "tau", qSquared: mass ** 2 });
      const { neutrinos } = branchingRatios({ model: models.lMuMinusLTau, mass, neutrinos: "majorana" });
      const expected = now.published!(mass)!.from / e / Math.hypot(re, im) / Math.sqrt(neutrinos);
      closeTo(recast(now, mass), expected, 1e-12);
    }
    const band = (mass: number) =>
      couplingBand({
        anomaly: muonG2Gap(2021),
        sigmas: 2,
        masses: [mass],
        leptonMass: codata2018.muonMass.natural,
      });
    // With 2.84e11 electrons the limit "touches" the band at masses of order 1 MeV (2206.03101), ...
    expect(recast(before, 1.06 * MeV)).toBeLessThan(band(1.06 * MeV).upper[0]!);
    expect(recast(before, 1.06 * MeV)).toBeGreaterThan(band(1.06 * MeV).central![0]!);
    expect(recast(before, 2 * MeV)).toBeGreaterThan(band(2 * MeV).upper[0]!);
    // ... and with 9e11 it excludes the band below about 2 MeV (2404.06982).
    expect(recast(now, 1.06 * MeV)).toBeLessThan(band(1.06 * MeV).lower![0]!);
    expect(recast(now, 2 * MeV)).toBeLessThan(band(2 * MeV).central![0]!);
    expect(recast(now, 4 * MeV)).toBeGreaterThan(band(4 * MeV).upper[0]!);
  });

  it("of four muons scales with the muon's charge and its share", () => {
    const limit = named("babar2016");
    const mass = 0.5 * GeV;
    const muons = (model: Model) => branchingRatios({ model, mass, neutrinos: "majorana" }).muon;
    const expected = Math.sqrt(muons(models.lMuMinusLTau) / muons(models.bMinus3LMu)) / 3;
    const { from } = limit.published!(mass)!;
    // The muon's own charge in Lμ-Lτ has a loop in it: 0.3 %.
    closeTo(
      limit.excluded({ model: models.bMinus3LMu, mass, neutrinos: "majorana" })!.from / from,
      expected,
      0.005,
    );
  });

  it("says nothing where a coupling would not be one", () => {
    // 0.3 at 70 GeV for Lμ-Lτ would need ε > 1.
    expect(
      named("cms2018").excluded({ model: models.secluded, mass: 70 * GeV, neutrinos: "majorana" }),
    ).toBeUndefined();
    expect(
      named("cms2018").excluded({ model: models.secluded, mass: 5 * GeV, neutrinos: "majorana" }),
    ).toBeDefined();
    expect(
      named("babar2014").excluded({ model: models.bMinusL, mass: 1.02 * GeV, neutrinos: "majorana" }),
    ).toBeUndefined(); // vetoed at the φ
  });
});

describe("production", () => {
  const rate = (id: ProductionId, model: Model, mass: number) =>
    productionAlong(id, [mass])(model, chargesAlong([mass])(model))(0);
  const ratio = (id: ProductionId, model: Model, mass: number) =>
    rate(id, model, mass) / rate(id, models.secluded, mass);

  it("of light bosons by mesons follows the quark charges", () => {
    // π⁰: (2x_u + x_d)²; η: sum of x Q over u, d and -s, 2/9 over 4/9. Masses of the vector mesons: 1e-4.
    closeTo(ratio("pionDecay", models.bMinusL, 1 * MeV), 1, 1e-3);
    closeTo(ratio("etaDecay", models.bMinusL, 1 * MeV), 1 / 4, 1e-3);
  });

  it("of heavier ones by vector mesons", () => {
    const pole = (m: number) => m ** 2 / (m ** 2 - 0.1 ** 2);
    const [rho, omega] = [pole(0.77526), pole(0.78266)];
    // π⁰ → γX: a third of ρ and of ω for a photon, two thirds of ω for B; far below the peaks, where widths do not count.
    const expected = (((1 / 4) * (2 / 3) * omega) / ((1 / 12) * rho + (1 / 4) * (1 / 3) * omega)) ** 2;
    closeTo(ratio("pionDecay", models.bMinusL, 0.1 * GeV), expected, 2e-3);
  });

  it("by quarks and protons", () => {
    expect(ratio("protonBremsstrahlung", models.bMinusL, 1)).toBeCloseTo(1, 12);
    expect(ratio("phiToEta", models.bMinusL, 1)).toBeCloseTo(1, 12);
    expect(ratio("rhoMixing", models.bMinusL, 1)).toBe(0);
    expect(ratio("omegaMixing", models.bMinusL, 1)).toBeCloseTo(4, 12);
    expect(ratio("drellYan", models.bMinusL, 1)).toBeGreaterThan(1 / 3);
    expect(ratio("drellYan", models.bMinusL, 1)).toBeLessThan(2 / 5);
    expect(ratio("annihilation", models.bMinus3LMu, 1)).toBe(0);
    expect(ratio("supernova", models.bMinusL, 1)).toBe(0);
  });

  it("of a mixed source is that of its parts", () => {
    expect(ratio("protonDump", models.lMuMinusLE, 0.1)).toBeCloseTo(
      ratio("pionDecay", models.lMuMinusLE, 0.1),
      12,
    );
    expect(ratio("protonDump", models.lMuMinusLE, 0.2)).toBeCloseTo(
      ratio("protonBremsstrahlung", models.lMuMinusLE, 0.2),
      12,
    );
  });
});

describe("flights", () => {
  it("are counted by the probability to decay behind the shield, times the width", () => {
    for (const stretch of [0.05, 1, 300])
      for (const v of [1e-6, 0.3, 20]) {
        const flight = { shield: 1, decayVolume: stretch, decayLength: 1 / v };
        closeTo(Math.exp(logYield(v, stretch)), v * decayProbability(flight), 1e-12);
      }
  });

  it("have as many events at both edges, and most in between", () => {
    for (const stretch of [0.05, 1, 4, 300]) {
      const peak = mostEvents(stretch);
      const top = logYield(peak, stretch);
      expect(logYield(peak * 1.01, stretch)).toBeLessThan(top);
      expect(logYield(peak / 1.01, stretch)).toBeLessThan(top);
      for (const ratio of [1.05, 10, 1e6, 1e12]) {
        const low = lowerEdge(ratio, stretch);
        closeTo(Math.exp(logYield(low * ratio, stretch) - logYield(low, stretch)), 1, 1e-9);
        const [from, to] = edges(logYield(low, stretch), stretch, top)!;
        closeTo(from, low, 1e-9);
        closeTo(to, low * ratio, 1e-9);
      }
      expect(edges(top + 1e-9, stretch, top)).toBeUndefined();
    }
  });
});

describe("bad searches are refused", () => {
  it.each([
    [
      { decay: ["gluons"] as unknown as Search["decay"] },
      /decay: got gluons, allowed is one of ee, mumu, tautau, pipi/,
    ],
    [{ decay: [] }, /decay: got none/],
    [{ decay: "all" as unknown as Search["decay"] }, /decay: got all, allowed is one of invisible, any/],
    [{ points: [] }, /points: got none/],
    [
      {
        points: [
          [1, 2, 3],
          [2, 1, 3],
        ] as Search["points"],
      },
      /points\[0\]: got 2, allowed is ε < 1/,
    ],
    [
      {
        points: [
          [2, 1e-3, 1],
          [1, 1e-3, 1],
        ] as Search["points"],
      },
      /xs\[1\]: got 1/,
    ],
    [
      {
        points: [
          [1, 1e-3],
          [2, 1e-3],
        ] as Search["points"],
      },
      /points: got open above/,
    ],
  ])("%j", (change, message) => {
    expect(() => search({ ...dump, ...change })).toThrow(message);
  });
});
