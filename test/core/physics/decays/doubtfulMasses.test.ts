import { describe, expect, it } from "vitest";
import {
  doubtfulMasses,
  exclusion,
  hyperchargeMixing,
  models,
  modelOf,
  neutralBosons,
  pdg2020,
  sin2ThetaW,
  withFreeMixing,
  type Model,
} from "hidden-photons/core";

const doubts = (model: Model, mass: number) =>
  doubtfulMasses(model)
    .filter(({ low, high }) => low <= mass && mass <= high)
    .map(({ near }) => near);

describe("masses that are not to be trusted", () => {
  it("are three widths about narrow mesons, for models that couple to quarks", () => {
    for (const model of [models.secluded, models.bMinusL, models.bMinus3LMu]) {
      expect(doubts(model, 3.0969)).toEqual(["J/ψ"]);
      expect(doubts(model, 3.0969 + 2.9 * 92.9e-6)).toEqual(["J/ψ"]);
      expect(doubts(model, 3.0969 + 3.1 * 92.9e-6)).toEqual([]);
      expect(doubts(model, 9.4603)).toEqual(["Υ(1S)"]);
      expect(doubts(model, 5)).toEqual([]);
    }
    expect(doubts(models.lMuMinusLTau, 3.0969)).toEqual([]);
  });

  it("are the ω, and the φ to 2 GeV, unless all couplings are electric, for which R is measured", () => {
    expect(doubts(models.bMinusL, 0.7827)).toEqual(["ω"]);
    expect(doubts(models.bMinusL, 1.019)).toEqual(["φ to 2 GeV"]);
    expect(doubts(models.secluded, 0.7827)).toEqual([]);
    expect(doubts(withFreeMixing(models.lMuMinusLTau, 0.1), 0.7827)).toEqual([]);
    expect(doubts(withFreeMixing(models.lMuMinusLTau, 0.1), 3.0969)).toEqual(["J/ψ"]);
    expect(doubts(models.bMinusL, 0.5)).toEqual([]);
  });

  it("begin where couplings to the current of the Z are a tenth of those to charge, for bosons that mix", () => {
    const { low, high } = doubtfulMasses(models.secluded).at(-1)!;
    const atZ = sin2ThetaW.mZ.value;
    const { hiddenPhoton } = neutralBosons({
      hyperchargeMixing: hyperchargeMixing({ epsilon: 1e-5, sin2ThetaW: atZ }),
      hiddenMass: low,
      zMass: pdg2020.zMass.natural,
      sin2ThetaW: atZ,
    });
    const perCharge = 1 / Math.sqrt(atZ * (1 - atZ)); // g_Z/e
    expect((hiddenPhoton.neutral * perCharge) / hiddenPhoton.electric).toBeCloseTo(0.1, 6);
    expect(low).toBeCloseTo(24.4, 1);
    expect(high).toBeGreaterThan(pdg2020.zMass.natural);
    expect(doubts(models.bMinusL, 91)).toEqual([]); // no mixing is assumed
    expect(doubts(withFreeMixing(models.bMinusL, 0.1), 91)).toEqual(["Z"]);
  });

  it("are in order, and go with what is excluded", () => {
    for (const model of [...Object.values(models), withFreeMixing(modelOf("B-3Ltau"), 0.1)]) {
      const ends = doubtfulMasses(model).flatMap(({ low, high }) => [low, high]);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }
    const { doubtful } = exclusion("B-L", { year: 2021, neutrinos: "majorana" });
    expect(doubtful).toEqual(doubtfulMasses(models.bMinusL));
  });
});
