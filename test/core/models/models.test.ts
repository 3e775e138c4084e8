import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { limitsOn, models, type Model } from "hidden-photons/core";

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
    const limits = limitsOn({ model, year: 2026 });
    expect(limits.length).toBeGreaterThan(0);
    expect(new Set(limits).size).toBe(limits.length);
  });

  if (model.coupling === "mixing")
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
      .filter((file) => file.endsWith(".ts") && !["index.ts", "model.ts"].includes(file))
      .map((file) => file.replace(/\.ts$/, ""));
    expect(files.filter((file) => !(file in models))).toEqual([]);
    // secluded.ts holds two: the same charges, decays to dark matter or not.
    expect(Object.keys(models).filter((id) => !files.includes(id))).toEqual(["secludedInvisible"]);
  });

  it("the secluded ones are two, and differ in the decay alone", () => {
    const mixing = entries.filter(([, { coupling }]) => coupling === "mixing").map(([id]) => id);
    expect(mixing).toEqual(["secluded", "secludedInvisible"]);
    expect(models.secludedInvisible.charges).toEqual(models.secluded.charges);
    expect([models.secluded.darkDecay, models.secludedInvisible.darkDecay]).toEqual([false, true]);
  });

  it.each([
    ["bMinusL", { up: 1 / 3, electron: -1, muon: -1, tau: -1 }],
    ["bMinus3LMu", { up: 1 / 3, electron: 0, muon: -3, tau: 0 }],
    ["lMuMinusLTau", { up: 0, electron: 0, muon: 1, tau: -1 }],
  ] as const)("%s is what its name says, and has no anomaly with SU(2)", (id, charges) => {
    const { up, down, electron, muon, tau, neutrinos } = models[id].charges;
    expect(models[id].charges).toMatchObject(charges);
    // The partners of a weak doublet have the same charge.
    expect(down).toBe(up);
    expect(neutrinos).toEqual([electron, muon, tau]);
    // [SU(2)]² U(1): the quark doublets, in 3 families and 3 colours, against the lepton doublets.
    expect(9 * up + electron + muon + tau).toBeCloseTo(0, 14);
  });
});
