import { describe, expect, it } from "vitest";
import {
  branchingRatios,
  charges,
  codata2018,
  decayTable,
  logGrid,
  loopMixing,
  models,
  partialWidths,
  type BranchingRatios,
  type Charges,
  type Model,
} from "hidden-photons/core";

const e = codata2018.elementaryCharge.natural;
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const at = (model: Model, mass: number) => branchingRatios({ model, mass, neutrinos: "majorana" });
const widths = (model: Model, mass: number) => partialWidths({ model, mass, neutrinos: "majorana" });

const gauged = (name: string, given: Partial<Charges>): Model => ({
  ...models.bMinusL,
  name,
  charges: charges(given),
});

type Row = [mass: number, expected: Partial<BranchingRatios>];

/** The dossier's rows, with its tolerances: leptons and neutrinos 2 %, hadrons 25 %. */
const rows: [Model, Row[]][] = [
  [
    models.secluded,
    [
      [0.3, { electron: 0.526, muon: 0.466, neutrinos: 0, hadrons: 0.009 }],
      [0.5, { electron: 0.401, muon: 0.396, neutrinos: 0, hadrons: 0.203 }],
      [0.7827, { electron: 0.046, muon: 0.046, neutrinos: 0, hadrons: 0.907 }],
      [1.5, { electron: 0.24, muon: 0.24, neutrinos: 0, hadrons: 0.53 }],
      [3, { electron: 0.239, muon: 0.239, neutrinos: 0, hadrons: 0.52 }],
    ],
  ],
  [
    models.bMinusL,
    [
      [0.01, { electron: 0.4, muon: 0, neutrinos: 0.6, hadrons: 0 }],
      [0.3, { electron: 0.295, muon: 0.262, neutrinos: 0.443 }],
      [0.5, { electron: 0.287, muon: 0.283, neutrinos: 0.43 }],
      [3, { electron: 0.22, muon: 0.22, neutrinos: 0.33, hadrons: 0.22 }],
    ],
  ],
  [
    models.lMuMinusLTau,
    [
      [0.1, { electron: 2.05e-5, muon: 0, neutrinos: 1 }],
      [0.3, { electron: 1.5e-5, muon: 0.47, neutrinos: 0.53, hadrons: 3e-7 }],
      [1, { muon: 0.5, neutrinos: 0.5 }],
      [5, { muon: 0.347, tau: 0.306, neutrinos: 0.347 }],
    ],
  ],
  [
    models.lMuMinusLE,
    [
      [0.1, { electron: 0.5, muon: 0, neutrinos: 0.5 }],
      [0.5, { electron: 0.335, muon: 0.331, neutrinos: 0.335 }],
    ],
  ],
  [models.lEMinusLTau, [[0.5, { electron: 0.5, muon: 8e-6, neutrinos: 0.5 }]]],
  [
    models.bMinus3LMu,
    [
      [0.1, { electron: 0, muon: 0, neutrinos: 1 }],
      [0.3, { electron: 0, muon: 0.639, neutrinos: 0.361 }],
      [0.7827, { hadrons: 0.78 }],
    ],
  ],
];

describe.each(rows)("branching ratios of $name", (model, expected) => {
  it.each(expected)("at %d GeV are the dossier's", (mass, row) => {
    const ratios = at(model, mass);
    for (const [channel, value] of Object.entries(row) as [keyof BranchingRatios, number][]) {
      const tolerance = channel === "hadrons" ? 0.25 : 0.02;
      expect(Math.abs(ratios[channel] - value), channel).toBeLessThanOrEqual(tolerance * value);
    }
  });
});

describe("branching ratios", () => {
  it("of B-L on the ω, and its hadrons at 0.5 GeV, to the one digit that the dossier gives", () => {
    const { electron, muon, neutrinos, hadrons } = at(models.bMinusL, 0.7827);
    expect([electron, muon, neutrinos, hadrons].map((ratio) => ratio.toFixed(2))).toEqual([
      "0.02",
      "0.02",
      "0.03",
      "0.93",
    ]);
    const { hadrons: below } = at(models.bMinusL, 0.5);
    expect(below).toBeGreaterThan(1e-4);
    expect(below).toBeLessThan(2.5e-4);
  });

  it.each([
    models.secluded,
    models.bMinusL,
    models.lMuMinusLTau,
    models.lMuMinusLE,
    models.lEMinusLTau,
    models.bMinus3LMu,
  ])("of $name add up to 1 at every mass, and none is negative", (model) => {
    for (const ratios of decayTable(logGrid(1e-4, 200, 300)).branchingRatios(model, "dirac")) {
      const all = Object.values(ratios) as number[];
      expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
      expect(Math.abs(all.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-14);
    }
  });

  it("to Dirac neutrinos are twice those to Majorana neutrinos: B-L at 10 MeV 0.600 or 0.750", () => {
    const mass = 0.01;
    expect(relative(at(models.bMinusL, mass).neutrinos, 0.6)).toBeLessThan(1e-3);
    const dirac = branchingRatios({ model: models.bMinusL, mass, neutrinos: "dirac" });
    expect(relative(dirac.neutrinos, 0.75)).toBeLessThan(1e-3);
  });

  it("of Lμ-Lτ into hadrons are R times those into electrons, both by the loop", () => {
    // R(1.02 GeV) = 50 on the φ: the dossier's 2e-4, which it gives for 1 GeV, where R is 1.
    const { electron, hadrons } = at(models.lMuMinusLTau, 1.02);
    expect(relative(hadrons, 2e-4)).toBeLessThan(0.3);
    expect(
      relative(at(models.lMuMinusLTau, 2.5).hadrons / at(models.lMuMinusLTau, 2.5).electron, 2.2),
    ).toBeLessThan(1e-9);
    expect(electron).toBeGreaterThan(5e-6);
  });

  it("with decays to dark matter are those to dark matter", () => {
    const ratios = at(models.secludedInvisible, 0.5);
    expect(ratios).toEqual({ electron: 0, muon: 0, tau: 0, neutrinos: 0, hadrons: 0, photons: 0, dark: 1 });
    expect(widths(models.secludedInvisible, 0.5)).toEqual(widths(models.secluded, 0.5));
  });

  it("of a boson with nothing to decay to are all 0", () => {
    const baryonic = gauged("B", { up: 1 / 3, down: 1 / 3 });
    expect(Object.values(at(baryonic, 0.1))).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(at(baryonic, 0.2).hadrons).toBe(1);
    expect(at(gauged("none", {}), 1).hadrons).toBe(0);
  });

  it("of a secluded A' below 2mₑ are three photons, and so is its life", () => {
    expect(at(models.secluded, 1e-3).photons).toBe(1);
    expect(at(models.secluded, 1.03e-3).photons).toBe(0);
    // 17 ε²α⁴/(2⁷3⁶5³π³) M⁹/m⁸ at M = mₑ and ε = 1, in units of mₑ: 17 α⁴/3.617e8.
    const m = codata2018.electronMass.natural;
    const alpha = 1 / codata2018.alphaInverse.value;
    const expected = (17 * alpha ** 4 * m) / (128 * 729 * 125 * Math.PI ** 3);
    expect(relative(widths(models.secluded, m).photons * e * e, expected)).toBeLessThan(1e-12);
    // Neutrinos leave nothing to photons.
    expect(at(models.bMinusL, 1e-3).photons).toBeLessThan(1e-8);
  });
});

describe("widths", () => {
  it("of the secluded A' are the dossier's: Γ/ε² = 3.03e-3 GeV at 0.5 GeV, and αε²M/3 into electrons", () => {
    expect(relative(widths(models.secluded, 0.5).total * e * e, 3.03e-3)).toBeLessThan(1e-3);
    const { electron } = widths(models.secluded, 1);
    expect(relative(electron * e * e, 1 / (3 * codata2018.alphaInverse.value))).toBeLessThan(1e-12);
  });

  it("vanish at threshold as the velocity, and are 0 at and below it", () => {
    const m = codata2018.muonMass.natural;
    const { muon } = widths(models.lMuMinusLTau, 2 * m);
    expect(muon).toBe(0);
    const velocity = 1e-4;
    const mass = (2 * m) / Math.sqrt(1 - velocity ** 2);
    const { muon: above } = widths(gauged("muonic", { muon: 1 }), mass);
    expect(relative(above, (velocity * 1.5 * mass) / (12 * Math.PI))).toBeLessThan(1e-6);
  });

  it("go with the square of the charges", () => {
    const one = widths(gauged("one", { up: 1, down: 2, electron: 1, neutrinos: [1, 0, 0] }), 1.3);
    const three = widths(gauged("three", { up: 3, down: 6, electron: 3, neutrinos: [3, 0, 0] }), 1.3);
    expect(relative(three.total, 9 * one.total)).toBeLessThan(1e-14);
  });

  it("of Lμ-Lτ into electrons and muons are those of the loop beside the charge", () => {
    const mass = 0.6;
    const { re, im } = loopMixing({ plus: "muon", minus: "tau", qSquared: mass ** 2 });
    const { electron, muon, neutrinos } = widths(models.lMuMinusLTau, mass);
    const free = mass / (12 * Math.PI);
    // Electron mass: (mₑ/M)⁴.
    expect(relative(electron / free, e ** 2 * (re ** 2 + im ** 2))).toBeLessThan(1e-10);
    const r = (codata2018.muonMass.natural / mass) ** 2;
    const phaseSpace = (1 + 2 * r) * Math.sqrt(1 - 4 * r);
    expect(relative(muon / free / phaseSpace, (1 + e * re) ** 2 + (e * im) ** 2)).toBeLessThan(1e-13);
    expect(relative(neutrinos, free)).toBeLessThan(1e-14); // two flavours, half each
  });

  it("refuse masses and neutrinos that are none", () => {
    const model = models.bMinusL;
    for (const mass of [0, -1, NaN, Infinity])
      expect(() => widths(model, mass)).toThrow(`mass: got ${mass} GeV, allowed is a finite number > 0 GeV`);
    expect(() => widths(model, 201)).toThrow("mass: got 201 GeV, allowed is a number from 0 to 200 GeV");
    expect(() => partialWidths({ model, mass: 1, neutrinos: "Dirac" as "dirac" })).toThrow(
      "neutrinos: got Dirac, allowed is one of majorana, dirac",
    );
    expect(() => widths(undefined as unknown as Model, 1)).toThrow(/model: got undefined/);
    expect(() => decayTable([1, 0])).toThrow("masses[1]: got 0 GeV");
  });
});

describe("decay table", () => {
  it("is the same as mass by mass", () => {
    const masses = logGrid(1e-3, 50, 40);
    const table = decayTable(masses);
    for (const model of [models.secluded, models.lMuMinusLTau]) {
      expect(table.widths(model, "dirac")).toEqual(
        masses.map((mass) => partialWidths({ model, mass, neutrinos: "dirac" })),
      );
      expect(table.branchingRatios(model, "majorana")).toEqual(masses.map((mass) => at(model, mass)));
    }
  });
});
