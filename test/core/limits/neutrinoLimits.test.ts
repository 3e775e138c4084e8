import { describe, expect, it } from "vitest";
import {
  berylliumLimit,
  deltaNeff,
  GeV,
  largestBerylliumRatio,
  limits,
  limitsOn,
  MeV,
  modelOf,
  models,
  withFreeMixing,
} from "hidden-photons/core";
import type { Model } from "hidden-photons/core";

const named = (id: string) => limits.find((limit) => limit.id === id)!;
const from = (id: string, model: Model, mass: number) =>
  named(id).excluded({ model, mass, neutrinos: "majorana" })?.from ?? NaN;
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const { secluded, bMinusL, bMinus3LMu, lMuMinusLTau } = models;
const [lMuMinusLe, leMinusLTau] = [modelOf("Lmu-Le"), modelOf("Le-Ltau")];

describe("which models a computed limit says something about", () => {
  const neutrinoLimits = ["trident", "borexino", "whiteDwarf", "effectiveNeutrinos2019"];
  it.each([
    ["secluded", secluded, []],
    ["B-L", bMinusL, ["borexino", "trident", "whiteDwarf"]],
    ["Lμ-Le", lMuMinusLe, ["borexino", "trident", "whiteDwarf"]],
    ["Le-Lτ", leMinusLTau, ["borexino", "whiteDwarf"]],
    ["Lμ-Lτ", lMuMinusLTau, ["borexino", "effectiveNeutrinos2019", "trident", "whiteDwarf"]],
    ["B-3Lμ", bMinus3LMu, ["effectiveNeutrinos2019", "trident"]],
  ] as const)("%s: as in the dossier's table", (_, model, expected) => {
    const ids = limitsOn({ model, year: 2021, neutrinos: "majorana" }).map(({ id }) => id);
    expect(ids.filter((id) => neutrinoLimits.includes(id)).sort()).toEqual(expected);
  });
});

describe("tridents", () => {
  it.each([
    [1 * MeV, 8.6e-4],
    [10 * MeV, 9.8e-4],
    [100 * MeV, 1.3e-3],
    [1 * GeV, 3.0e-3],
  ])("exclude at M = %d GeV g > %d of Lμ-Lτ, B-L and Lμ-Le, and a third of it of B-3Lμ", (mass, g) => {
    for (const model of [lMuMinusLTau, bMinusL, lMuMinusLe])
      expect(relative(from("trident", model, mass), g)).toBeLessThan(0.03); // as the dossier states
    expect(relative(from("trident", bMinus3LMu, mass), from("trident", lMuMinusLTau, mass) / 3)).toBeLessThan(
      1e-12,
    );
  });
});

describe("Borexino", () => {
  it("leaves room for 13.5 % more neutrinos than the Sun of high metallicity makes, and 24 % than the other", () => {
    expect(Math.abs(largestBerylliumRatio("highMetallicity") - 1.135)).toBeLessThan(0.002); // three digits
    expect(Math.abs(largestBerylliumRatio("lowMetallicity") - 1.24)).toBeLessThan(0.005);
    expect(() => largestBerylliumRatio("none" as "lowMetallicity")).toThrow(
      /metallicity: got none, allowed is one of high/,
    );
  });

  it.each([
    [1 * MeV, 1.81e-6],
    [10 * MeV, 1.54e-5],
    [100 * MeV, 1.54e-4],
    [10 * GeV, 1.54e-2],
  ])("excludes at M = %d GeV g > %d of B-L, against the higher prediction", (mass, g) => {
    const limit = berylliumLimit("highMetallicity").excluded({
      model: bMinusL,
      mass,
      neutrinos: "majorana",
    })!;
    expect(relative(limit.from, g)).toBeLessThan(0.006); // three digits, and 1.136 for 1.135
  });

  it("is stronger than the published curve for B-L, which goes with R = 1.25 to 1.45", () => {
    for (const [mass, published] of [
      [2.3 * MeV, 5.5e-6],
      [19.5 * MeV, 4.86e-5],
      [1.17 * GeV, 3.07e-3],
    ] as const) {
      expect(from("borexino", bMinusL, mass) / published).toBeGreaterThan(0.7);
      expect(from("borexino", bMinusL, mass) / published).toBeLessThan(1);
    }
  });

  it("limits Lμ-Lτ by the mixing that its leptons induce, from the left towards 5e-4 at 10 MeV", () => {
    const [light, heavy] = [
      from("borexino", lMuMinusLTau, 10 * MeV),
      from("borexino", lMuMinusLTau, 100 * MeV),
    ];
    expect(relative(light, 5e-4)).toBeLessThan(0.2); // one digit
    expect(relative(heavy, 10 * light)).toBeLessThan(0.01); // slope 1
  });
});

describe("white dwarfs", () => {
  it("exclude g²/M² > 5.5e-6 GeV⁻² of B-L, g/M > 0.051 GeV⁻¹ of Lμ-Lτ", () => {
    expect(relative(from("whiteDwarf", bMinusL, 1 * GeV) ** 2, 5.5e-6)).toBeLessThan(0.005); // two digits
    expect(relative(from("whiteDwarf", lMuMinusLTau, 20 * MeV) / (20 * MeV), 0.051)).toBeLessThan(0.01);
    expect(
      named("whiteDwarf").excluded({ model: bMinusL, mass: 0.9 * MeV, neutrinos: "majorana" }),
    ).toBeUndefined();
  });
});

describe("oscillations in matter", () => {
  /** Potentials of the families in matter over that of electron neutrinos by the W boson, at the limit. */
  const potentials = (name: string): [number, number, number] => {
    const model = modelOf(name);
    const g = from("forwardScattering", model, 1 * GeV);
    const { up, down, electron, neutrinos } = model.charges;
    // Iron and rock have 1.051 neutrons per electron and proton.
    const [proton, neutron] = [2 * up + down, up + 2 * down];
    const charge = proton + 1.051 * neutron + electron;
    return neutrinos.map((own) => (g ** 2 * own * charge) / (Math.SQRT2 * 1.1663788e-5)) as ReturnType<
      typeof potentials
    >;
  };

  it.each(["B-3Lmu", "B-3Ltau", "Le-Ltau", "Lmu-Le", "B-2Lmu-Ltau"])(
    "of %s differ for muon and tau neutrinos as if there were down quarks alone, with ε = 0.049",
    (name) => {
      const [, muon, tau] = potentials(name);
      expect(Math.abs(tau - muon)).toBeCloseTo(0.049 * 3.102, 10); // down quarks per electron
    },
  );

  it("exclude g/M of about 8e-4/GeV, to a factor that one digit of ε leaves, for B-3Lμ as for B-3Lτ", () => {
    const found = from("forwardScattering", bMinus3LMu, 1 * GeV);
    expect(found / 8e-4).toBeGreaterThan(1 / Math.SQRT2);
    expect(found / 8e-4).toBeLessThan(Math.SQRT2);
    expect(relative(from("forwardScattering", modelOf("B-3Ltau"), 1 * GeV), found)).toBeLessThan(1e-12);
  });

  it("say nothing of models that treat families alike, or matter does not feel, kinetic mixing or not", () => {
    const sameForMuonAndTau = modelOf("B-3/2(Lmu+Ltau)");
    for (const model of [
      bMinusL,
      secluded,
      lMuMinusLTau,
      withFreeMixing(lMuMinusLTau, 0.1),
      sameForMuonAndTau,
    ])
      expect(
        named("forwardScattering").excluded({ model, mass: 10 * MeV, neutrinos: "majorana" }),
      ).toBeUndefined();
  });
});

describe("N_eff", () => {
  const [then, now] = [named("effectiveNeutrinos2019"), named("effectiveNeutrinos2025")];

  it("excludes masses below 8.2 MeV where ΔN_eff < 0.5 was asked for, and below 15.6 MeV now", () => {
    expect(relative(then.domain[1], 8.2 * MeV)).toBeLessThan(0.006); // two digits
    expect(deltaNeff(then.domain[1])).toBeCloseTo(0.5, 10);
    expect(deltaNeff(now.domain[1])).toBeCloseTo(2.86 + 2 * 0.13 - 3.044, 10);
    expect(then.replacedIn).toBe(now.year);
  });

  it("says nothing below the coupling that brings A' into equilibrium, about 1e-9", () => {
    const { from: lowest, to } = then.excluded({
      model: lMuMinusLTau,
      mass: 8 * MeV,
      neutrinos: "majorana",
    })!;
    expect(lowest).toBeGreaterThan(1e-9 / 5);
    expect(lowest).toBeLessThan(1e-9 * 5);
    expect(to).toBe(Infinity);
  });
});
