import { describe, expect, it } from "vitest";
import {
  branchingRatios,
  codata2018,
  effectiveCharges,
  exclusion,
  inducedMixing,
  limits,
  limitsOn,
  logGrid,
  GeV,
  MeV,
  modelOf,
  models,
  muonG2Gap,
  partialWidths,
  totalMixing,
  treeCharges,
  verdict,
  withFreeMixing,
} from "hidden-photons/core";

const e = codata2018.elementaryCharge.natural;
const { lMuMinusLTau, bMinusL, secluded } = models;
const named = (id: string) => limits.find((limit) => limit.id === id)!;
const atRest = inducedMixing({ model: lMuMinusLTau, qSquared: 0 }) as { readonly re: number };

describe("a free kinetic mixing", () => {
  it("adds -ε e Q to the coupling of every fermion, on top of its charge and of the loops", () => {
    for (const [model, loop] of [
      [lMuMinusLTau, -0.0144329], // the dossier's
      [bMinusL, 0],
    ] as const) {
      const mixing = 0.05;
      const { charges } = model;
      const found = effectiveCharges({ model: withFreeMixing(model, mixing), qSquared: 0 });
      const electric = { up: 2 / 3, down: -1 / 3, electron: -1, muon: -1, tau: -1 } as const;
      for (const name of ["up", "down", "electron", "muon", "tau"] as const)
        expect(found[name].re).toBeCloseTo(charges[name] - (mixing + loop) * e * electric[name], 6);
      expect(found.neutrinos).toEqual(charges.neutrinos);
    }
  });

  it("is what is left at high momenta, where the loops have died out", () => {
    const model = withFreeMixing(lMuMinusLTau, 0.01);
    expect(totalMixing({ model, qSquared: -(1e4 ** 2) }).re).toBeCloseTo(0.01, 6);
    expect(totalMixing({ model, qSquared: 0 }).re).toBeCloseTo(0.01 - 0.0144329, 6);
    const above = totalMixing({ model, qSquared: 1 });
    expect(above.im).toBeCloseTo(-0.0080265, 6); // the dossier's, as without it
  });

  it("can undo the loop at rest, and then neutrinos do not scatter off electrons (2108.12440)", () => {
    const cancelled = withFreeMixing(lMuMinusLTau, -atRest.re);
    expect(
      named("borexino").excluded({ model: cancelled, mass: 10 * MeV, neutrinos: "majorana" }),
    ).toBeUndefined();
    expect(
      named("whiteDwarf").excluded({ model: cancelled, mass: 10 * MeV, neutrinos: "majorana" }),
    ).toBeUndefined();
    expect(
      named("borexino").excluded({ model: lMuMinusLTau, mass: 10 * MeV, neutrinos: "majorana" }),
    ).toBeDefined();
    // The events count ε g, and ε goes with g.
    const doubled = withFreeMixing(lMuMinusLTau, atRest.re);
    const ratio =
      named("borexino").excluded({ model: lMuMinusLTau, mass: 10 * MeV, neutrinos: "majorana" })!.from /
      named("borexino").excluded({ model: doubled, mass: 10 * MeV, neutrinos: "majorana" })!.from;
    expect(ratio).toBeCloseTo(Math.SQRT2, 10);
  });

  it("makes a hidden photon of any model when it is large", () => {
    const mixing = 300;
    const model = withFreeMixing(lMuMinusLTau, mixing);
    for (const [id, mass] of [
      ["babar2014", 700 * MeV],
      ["lhcb2019", 700 * MeV],
      ["kloe2018", 700 * MeV],
      ["e137", 20 * MeV],
    ] as const) {
      const [found, published] = [model, secluded].map((each) =>
        named(id).excluded({ model: each, mass, neutrinos: "majorana" })!,
      );
      // Charges of one are a per cent of 300 e.
      expect((found!.from * mixing * e) / published!.from).toBeCloseTo(1, 1);
      if (published!.to < Infinity) expect((found!.to * mixing * e) / published!.to).toBeCloseTo(1, 1);
    }
    const [own, hidden] = [model, secluded].map((each) =>
      branchingRatios({ model: each, mass: 500 * MeV, neutrinos: "majorana" }),
    );
    expect(own!.electron).toBeCloseTo(hidden!.electron, 2);
    expect(own!.hadrons).toBeCloseTo(hidden!.hadrons, 2);
  });

  it("gives widths that are quadratic in charge and mixing together", () => {
    const width = (mixing: number) =>
      partialWidths({ model: withFreeMixing(bMinusL, mixing), mass: 100 * MeV, neutrinos: "majorana" })
        .electron;
    expect(width(1) / width(0)).toBeCloseTo((1 - e) ** 2, 12);
    expect(width(-1) / width(0)).toBeCloseTo((1 + e) ** 2, 12);
    expect(width(1 / e)).toBeCloseTo(0, 12); // neither electrons nor muons
  });

  it("opens beam dumps and colliders to Lμ-Lτ, and gives Le-Lτ a band of g-2", () => {
    const ids = (mixing: number) =>
      exclusion(withFreeMixing(lMuMinusLTau, mixing), { year: 2021, neutrinos: "majorana" }).regions.map(
        ({ limit }) => limit.id,
      );
    expect(ids(0)).not.toContain("e137");
    expect(ids(1)).toContain("e137");
    expect(ids(1e-4)).not.toContain("e137"); // the loop is still far larger
    expect(ids(0)).toContain("effectiveNeutrinos2019");
    expect(ids(1)).not.toContain("effectiveNeutrinos2019"); // electrons are in the same bath
    const model = withFreeMixing(models.lEMinusLTau, 1);
    expect(treeCharges(model).muon).toBeCloseTo(e, 12);
    const question = {
      model,
      anomaly: muonG2Gap(2021),
      sigmas: 2,
      masses: logGrid(10 * MeV, 1 * GeV, 5),
      muonMass: codata2018.muonMass.natural,
      neutrinos: "majorana",
      limits: limitsOn({ model, year: 2021, neutrinos: "majorana" }),
    } as const;
    expect(verdict(question).answer).toBe("no");
    expect(() => verdict({ ...question, model: models.lEMinusLTau })).toThrow(/muon is charged/);
  });

  it("is part of the name, and no mixing changes nothing", () => {
    expect(withFreeMixing(bMinusL, -0.0123456).name).toBe("B-L, ε = -0.0123456 g");
    expect(withFreeMixing(bMinusL, 0)).toBe(bMinusL);
    const effective = withFreeMixing(modelOf("Lmu"), 0.1);
    expect(exclusion(effective, { year: 2021, neutrinos: "majorana" }).regions.length).toBeGreaterThan(2);
  });

  it("is named and added up as a whole, and nothing is left of two that cancel", () => {
    const once = withFreeMixing(bMinusL, 0.1);
    const twice = withFreeMixing(once, 0.1);
    expect(twice).toStrictEqual(withFreeMixing(bMinusL, 0.2));
    expect([twice.name, twice.freeMixing]).toEqual(["B-L, ε = 0.2 g", 0.2]);
    const undone = withFreeMixing(once, -0.1);
    expect(undone).toStrictEqual(bMinusL);
    const [a, b] = [0.1234, 0.12344].map((mixing) => withFreeMixing(bMinusL, mixing));
    expect(a!.id).not.toBe(b!.id);
    expect(a!.name).not.toBe(b!.name);
    expect(withFreeMixing({ ...once, name: "mine" }, 0.1).name).toBe("mine, ε = 0.2 g");
  });

  it("refuses what makes no sense", () => {
    expect(() => withFreeMixing(secluded, 0.1)).toThrow(/model: got secluded U\(1\).*ε is the parameter/);
    expect(() => withFreeMixing(bMinusL, NaN)).toThrow(/epsilonPerG: got NaN/);
    expect(() => withFreeMixing(bMinusL, Infinity)).toThrow(/epsilonPerG: got Infinity/);
  });
});
