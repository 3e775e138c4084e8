import { describe, expect, it } from "vitest";
import {
  codata2018,
  chargesOf,
  couplingBand,
  GeV,
  limitsOn,
  logGrid,
  MeV,
  models,
  verdict,
  type Limit,
  type Model,
  type ModelId,
} from "hidden-photons/core";

const muonMass = codata2018.muonMass.natural;
const then = { value: 251e-11, sigma: 59e-11 };
const masses = logGrid(1 * MeV, 10 * GeV, 400);
const neutrinos = "majorana";
const ask = (model: Model, year: number, anomaly = then) => {
  const limits = limitsOn({ model, year, neutrinos });
  return verdict({ model, anomaly, sigmas: 2, masses, muonMass, neutrinos, limits });
};

/** A limit made up for a test: excludes g between `from` and `to` at all masses. */
const excluding = (from: number, to = Infinity): Limit => ({
  id: "test",
  label: "test",
  observable: "",
  year: 2000,
  confidenceLevel: 0.9,
  kind: "computed",
  ref: "si2019",
  domain: [1e-6, 1e6],
  excluded: () => ({ from, to }),
});

describe("verdict", () => {
  it.each(["secludedInvisible", "bMinusL", "bMinus3LMu"] satisfies ModelId[])(
    "%s could not explain the anomaly of 2021 at any mass from 1 MeV to 10 GeV",
    (id) => {
      const result = ask(models[id], 2021);
      expect(result.answer).toBe("no");
      expect(result.byMass.every(({ closedBy }) => closedBy.length > 0)).toBe(true);
    },
  );

  it("secluded could not either, but for some MeV at the φ, which no search looked at", () => {
    const { windows } = ask(models.secluded, 2021);
    // BaBar and LHCb leave out the φ at 1019 MeV, KLOE ends below it, and few of all decays are to muons there.
    expect(windows).toHaveLength(1);
    expect(windows[0]!.low / MeV).toBeGreaterThan(1010);
    expect(windows[0]!.high / MeV).toBeLessThan(1029);
  });

  it("Lμ-Lτ could, from about 10 to 200 MeV", () => {
    const { answer, windows } = ask(models.lMuMinusLTau, 2021);
    expect(answer).toBe("yes");
    expect(windows).toHaveLength(1);
    expect(windows[0]!.low / MeV).toBeGreaterThan(8); // 8.2 MeV, where ΔN_eff is 0.5, to the resolution of the grid
    expect(windows[0]!.low / MeV).toBeLessThan(9);
    expect(windows[0]!.high / MeV).toBeGreaterThan(180);
    expect(windows[0]!.high / MeV).toBeLessThan(230);
  });

  it("judges a model by its charges, whatever its name", () => {
    const renamed = { ...models.lMuMinusLTau, id: "mine", name: "mine" };
    expect(ask(renamed, 2021).windows).toEqual(ask(models.lMuMinusLTau, 2021).windows);
    expect(ask({ ...models.bMinusL, id: "mine" }, 2021).byMass).toEqual(ask(models.bMinusL, 2021).byMass);
  });

  it("in 2025 there is nothing to explain", () => {
    for (const model of Object.values(models).filter(({ charges }) => charges.muon !== 0)) {
      expect(ask(model, 2025, { value: 38e-11, sigma: 63e-11 }).answer).toBe("nothing to explain");
    }
  });

  it("keeps the parts of the band between two-sided limits", () => {
    const model = models.lMuMinusLTau;
    const band = couplingBand({ anomaly: then, sigmas: 2, masses: [50 * MeV], leptonMass: muonMass });
    const from = band.lower![0]!;
    const to = band.upper[0]!;
    const middle = excluding(from * 1.1, to * 0.9);
    const at = { model, anomaly: then, sigmas: 2, masses: [50 * MeV], muonMass, neutrinos } as const;
    expect(verdict({ ...at, limits: [middle] }).byMass[0]!.open).toEqual([
      { from, to: from * 1.1 },
      { from: to * 0.9, to },
    ]);
    expect(verdict({ ...at, limits: [middle, excluding(0, from * 1.1), excluding(to * 0.9)] }).answer).toBe(
      "no",
    );
    expect(verdict({ ...at, limits: [] }).answer).toBe("yes");
  });

  it("asks the limits about the nature of neutrinos that it is given", () => {
    const at = { model: models.bMinus3LMu, anomaly: then, sigmas: 2, masses: [50 * MeV], muonMass } as const;
    const onDirac: Limit = {
      ...excluding(0),
      excluded: (point) => (point.neutrinos === "dirac" ? { from: 0, to: Infinity } : undefined),
    };
    expect(verdict({ ...at, neutrinos: "dirac", limits: [onDirac] }).answer).toBe("no");
    expect(verdict({ ...at, neutrinos: "majorana", limits: [onDirac] }).answer).toBe("yes");
  });

  it("counts the muon's charge: B-3Lμ needs a third of the coupling", () => {
    const at = { anomaly: then, sigmas: 2, masses: [50 * MeV], muonMass, neutrinos, limits: [] } as const;
    const three = verdict({ ...at, model: models.bMinus3LMu }).byMass[0]!.band;
    const one = verdict({ ...at, model: models.lMuMinusLTau }).byMass[0]!.band;
    expect(one.from / three.from).toBeCloseTo(3, 12);
  });

  it("rejects a question without masses or without a muon", () => {
    expect(() =>
      verdict({
        model: models.bMinusL,
        anomaly: then,
        sigmas: 2,
        masses: [],
        muonMass,
        neutrinos,
        limits: [],
      }),
    ).toThrow(/masses: got none/);
    const reversed = {
      model: models.bMinusL,
      anomaly: then,
      sigmas: 2,
      masses: [3, 1],
      muonMass,
      neutrinos,
      limits: [],
    } as const;
    expect(() => verdict(reversed)).toThrow(
      "masses: got 3, 1, allowed is positive masses in ascending order, in GeV",
    );
    expect(() => limitsOn({ model: models["lMu" as "bMinusL"], year: 2021, neutrinos })).toThrow(
      'model: got undefined, allowed is a model, such as modelOf("B-L"), modelOf(charges), or one of models: secluded,',
    );
    const bare = chargesOf("B-L") as unknown as Model;
    const hint = 'model: got an object with Q, L, u, d, e, nu, allowed is a model, such as modelOf("B-L")';
    expect(() => limitsOn({ model: bare, year: 2021, neutrinos })).toThrow(hint);
    expect(() => ask(bare, 2021)).toThrow(hint);
    const blind = { ...models.bMinusL, name: "baryons", charges: { ...models.bMinusL.charges, muon: 0 } };
    expect(() => ask(blind, 2021)).toThrow(
      /model: got baryons, allowed is a model under which the muon is charged/,
    );
  });
});
