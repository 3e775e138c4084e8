import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  chargesName,
  chargesOf,
  failingAnomalies,
  findModel,
  limitsOn,
  modelOf,
  models,
  requireCharged,
  u1Charges,
  type Model,
} from "hidden-photons/core";
import { sameCharges } from "../../twins/sameCharges.js";

const entries: readonly (readonly [string, Model])[] = Object.entries(models);

describe.each(entries)("model %s", (key, model) => {
  const { charges } = model;
  const { up, down, electron, muon, tau, neutrinos } = charges;

  it("has its key as id and a name of its own", () => {
    expect(model.id).toBe(key);
    expect(entries.filter(([, { name }]) => name === model.name)).toHaveLength(1);
    expect(model.name.trim()).not.toBe("");
  });

  it("has finite charges, not all zero", () => {
    const all = [up, down, electron, muon, tau, ...neutrinos];
    expect(all).toHaveLength(8);
    expect(all.filter((charge) => !Number.isFinite(charge))).toEqual([]);
    expect(all.some((charge) => charge !== 0)).toBe(true);
  });

  it("has limits today", () => {
    const limits = limitsOn({ model, year: 2026, neutrinos: "majorana" });
    expect(limits.length).toBeGreaterThan(0);
    expect(new Set(limits).size).toBe(limits.length);
  });

  if (model.parameter === "epsilon")
    it("couples to electric charge, as mixing does", () => {
      expect(charges).toEqual({
        up: 2 / 3,
        down: -1 / 3,
        electron: -1,
        muon: -1,
        tau: -1,
        neutrinos: [0, 0, 0],
      });
    });
});

describe("models", () => {
  it("lists every file of the folder that describes one", () => {
    const files = readdirSync(new URL("../../../lib/core/models/", import.meta.url))
      .filter((file) => file.endsWith(".ts") && !["index.ts", "model.ts", "freeMixing.ts"].includes(file))
      .map((file) => file.replace(/\.ts$/, ""));
    expect(files.filter((file) => !(file in models))).toEqual([]);
    // secluded.ts holds two: the same charges, decays to dark matter or not.
    expect(Object.keys(models).filter((id) => !files.includes(id))).toEqual(["secludedInvisible"]);
  });

  it("the secluded ones are two, and differ in the decay alone", () => {
    const mixing = entries.filter(([, { parameter }]) => parameter === "epsilon").map(([id]) => id);
    expect(mixing).toEqual(["secluded", "secludedInvisible"]);
    expect(models.secludedInvisible.charges).toEqual(models.secluded.charges);
    expect([models.secluded.darkDecay, models.secludedInvisible.darkDecay]).toEqual([false, true]);
  });

  it.each([
    ["bMinusL", { up: 1 / 3, electron: -1, muon: -1, tau: -1 }],
    ["bMinus3LMu", { up: 1 / 3, electron: 0, muon: -3, tau: 0 }],
    ["lMuMinusLE", { up: 0, electron: -1, muon: 1, tau: 0 }],
    ["lEMinusLTau", { up: 0, electron: 1, muon: 0, tau: -1 }],
    ["lMuMinusLTau", { up: 0, electron: 0, muon: 1, tau: -1 }],
  ] as const)("%s is what its name says, and free of anomalies", (id, expected) => {
    const { charges, name, u1Charges } = models[id];
    const { up, down, electron, muon, tau, neutrinos } = charges;
    expect(charges).toMatchObject(expected);
    expect(name).toBe(chargesName(u1Charges));
    expect(sameCharges(chargesOf(name), u1Charges)).toBe(true);
    // The partners of a weak doublet have the same charge.
    expect(down).toBe(up);
    expect(neutrinos).toEqual([electron, muon, tau]);
    expect(failingAnomalies(u1Charges)).toEqual([]);
    // [SU(2)]² U(1) once more in floating point: the quark doublets, in 3 families and 3 colours, against the leptons.
    expect(9 * up + electron + muon + tau).toBeCloseTo(0, 14);
  });

  it("nothing is charged where A' only mixes", () => {
    for (const { u1Charges } of [models.secluded, models.secludedInvisible])
      expect(() => requireCharged(u1Charges)).toThrow(/zero for every field/);
  });
});

describe("a model of any charges", () => {
  it("is made from a name or from charges", () => {
    const named = modelOf("B - 3/2(Lmu + Ltau)");
    expect(named).toMatchObject({ id: "B-3/2Lμ-3/2Lτ", parameter: "g", darkDecay: false });
    expect(named.charges).toEqual({
      up: 1 / 3,
      down: 1 / 3,
      electron: 0,
      muon: -1.5,
      tau: -1.5,
      neutrinos: [0, -1.5, -1.5],
    });
    expect(modelOf(named.u1Charges, "mine")).toEqual({ ...named, id: "mine" });
  });

  it("may have anomalies, and right-handed neutrinos of any charge", () => {
    expect(modelOf("Lmu").charges).toMatchObject({ muon: 1, neutrinos: [0, 1, 0] });
    const exotic = modelOf(u1Charges({ ...chargesOf("B-L"), nu: [5, -4, -4] }));
    expect(exotic.name).toBe("B-L with ν_R (5, -4, -4)");
    expect(exotic.charges).toEqual(models.bMinusL.charges);
  });

  it("is found from what people call it", () => {
    expect(findModel("secluded")).toBe(models.secluded);
    expect(findModel(models.bMinusL)).toBe(models.bMinusL);
    expect(findModel("B-3Lmu")).toEqual(findModel(chargesOf("B-3Lmu")));
    expect(() => findModel(chargesOf("T3R"))).toThrow(/a Higgs doublet of charge 1\/2/);
    const wrong: [unknown, string][] = [
      [undefined, "undefined"],
      [3, "3"],
      [{}, "an object with nothing"],
    ];
    for (const [given, name] of wrong)
      expect(() => findModel(given as string)).toThrow(
        `model: got ${name}, allowed is a model, such as modelOf("B-L"), modelOf(charges), or one of models: secluded,`,
      );
  });

  it("takes right-handed families in any order", () => {
    const charges = u1Charges({ L: [0, 1, -1], e: [1, -1, 0], nu: [-1, 0, 1] });
    expect(modelOf(charges).charges).toEqual(models.lMuMinusLTau.charges);
    expect(modelOf(charges).name).toBe("Lμ-Lτ");
  });

  it.each([
    ["Y", "charges: got charges that need a Higgs doublet of charge 1/2, allowed is a vector-like model"],
    ["T3R", "charges: got charges that need a Higgs doublet of charge 1/2"],
    ["B-L-4Y", "charges: got charges that need a Higgs doublet of charge -2"],
    [
      "Y3",
      "charges: got charges with which one Higgs doublet cannot give masses to all quarks and charged leptons",
    ],
    ["B3-Ltau", "charges: got quarks with 0, 0, 1/3, allowed is the same charge for all families of quarks"],
    ["B-B", "charges: got zero for every field, allowed is charges of which one at least is not zero"],
    ["B-Lx", 'name: got "B-Lx" with "Lx" at column 3'],
  ])("is refused for %s", (name, message) => {
    expect(() => modelOf(name)).toThrow(message);
  });

  it("is refused where left- and right-handed leptons differ", () => {
    expect(() => modelOf(u1Charges({ L: [0, 1, -1] }))).toThrow(/one Higgs doublet cannot give masses/);
    expect(() => modelOf(u1Charges({ L: 1, e: 1, Q: 1, u: 1, d: 2 }))).toThrow(
      /axial couplings are not described/,
    );
  });
});
