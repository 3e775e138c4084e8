import { describe, expect, it } from "vitest";
import {
  ageOfUniverse,
  benchmarkLifetime,
  bosonEmissionWidth,
  breakingScale,
  codata2018,
  eV,
  flavourCouplings,
  GeV,
  largestMajoranaMass,
  lifetime,
  massSplittings,
  MeV,
  pmnsParameters,
  neutrinoLifetimeBenchmarks,
  neutrinoMasses,
  nufit50,
  nufit60,
  pmnsMatrix,
  second,
  threeNeutrinoFactor,
  threeNeutrinoWidth,
  type Families,
  type LifetimeBenchmark,
  type OscillationDataSet,
} from "hidden-photons/core";
import { threeNeutrinoFactorByStates } from "../../../twins/threeNeutrinoFactor.js";
import { fits } from "./reference.js";

const three = [0, 1, 2] as const;
const heavy = {
  g: 5e-4,
  bosonMass: 15 * MeV,
  parentMass: 0.05 * eV,
  flavourFactor: 1,
  neutrinos: "majorana",
} as const;

const factorOf = (fit: OscillationDataSet, charges: Families<number>, parent: 0 | 1 | 2, lightest = 0) =>
  threeNeutrinoFactor({
    couplings: flavourCouplings(pmnsMatrix(pmnsParameters(fit)), charges),
    parent,
    masses: neutrinoMasses({ lightest: lightest * eV, splittings: massSplittings(fit) }),
  });

describe("three-neutrino decay by a heavy boson", () => {
  it("is the muon's for the couplings of the weak interaction: 2.1873e-6 s", () => {
    const bosonMass = 80 * GeV;
    const width = threeNeutrinoWidth({
      g: Math.sqrt(2 * Math.SQRT2 * codata2018.fermiConstant.natural) * bosonMass,
      bosonMass,
      parentMass: codata2018.muonMass.natural,
      flavourFactor: 1,
      neutrinos: "dirac",
    });
    // Public check to 1e-4.
    expect(Math.abs(lifetime(width) / second / 2.1873e-6 - 1)).toBeLessThan(1e-4);
    // G_F² m⁵ / 192π³, the textbook's form.
    const { fermiConstant, muonMass } = codata2018;
    const textbook = (fermiConstant.natural ** 2 * muonMass.natural ** 5) / (192 * Math.PI ** 3);
    expect(width / textbook).toBeCloseTo(1, 13);
  });

  it("goes as g⁴, not as the slide's g², as m⁵ and as M⁻⁴", () => {
    const width = threeNeutrinoWidth(heavy);
    const ratio = (changed: Partial<typeof heavy>) => threeNeutrinoWidth({ ...heavy, ...changed }) / width;
    expect(ratio({ g: 1e-3 as 5e-4 })).toBeCloseTo(16, 12);
    expect(ratio({ parentMass: 0.1 * eV })).toBeCloseTo(32, 12);
    expect(ratio({ bosonMass: 30 * MeV })).toBeCloseTo(1 / 16, 14);
    expect(ratio({ neutrinos: "dirac" as "majorana" })).toBe(0.5);
  });

  it("takes longer than 10²⁰ ages of the Universe at the g-2 point", () => {
    for (const fit of [nufit50.normal, nufit60.normal]) {
      const flavourFactor = factorOf(fit, [0, 1, -1], 2);
      const life = lifetime(threeNeutrinoWidth({ ...heavy, flavourFactor }));
      expect(Math.log10(life / second)).toBeGreaterThan(38);
      expect(Math.log10(life / second)).toBeLessThan(39);
      expect(life / ageOfUniverse.natural).toBeGreaterThan(1e20);
    }
  });

  it("has the factor of a count state by state", () => {
    for (const fit of Object.values(fits))
      for (const charges of [
        [0, 1, -1],
        [0, -3, 0],
        [1, 2, -4],
      ] as const) {
        const couplings = flavourCouplings(pmnsMatrix(pmnsParameters(fit)), charges);
        const [heaviest, open] = fit.ordering === "normal" ? ([2, [0, 1]] as const) : ([1, [0, 2]] as const);
        // In inverted ordering ν₁ is nearly as heavy as ν₂: channels with it are open with one of it only.
        const masses: Families<number> = fit.ordering === "normal" ? [0, 0, 1] : [0, 1, 0];
        const counted = threeNeutrinoFactorByStates(couplings, heaviest, open);
        expect(threeNeutrinoFactor({ couplings, parent: heaviest, masses }) / counted).toBeCloseTo(1, 13);
      }
  });

  it("is closed where the daughters are too heavy, and for the lightest", () => {
    expect(factorOf(nufit60.normal, [0, 1, -1], 2)).toBeGreaterThan(0.01);
    expect(factorOf(nufit60.normal, [0, 1, -1], 0)).toBe(0);
    expect(factorOf(nufit60.normal, [0, 1, -1], 2, 0.1)).toBe(0);
    const inverted = factorOf(nufit60.inverted, [0, 1, -1], 1);
    const couplings = flavourCouplings(pmnsMatrix(pmnsParameters(nufit60.inverted)), [0, 1, -1]);
    expect(inverted).toBeGreaterThan(0);
    expect(inverted).toBeLessThan(threeNeutrinoFactor({ couplings, parent: 1, masses: [0, 1, 0] }));
  });

  it("does not happen for B-L", () => {
    for (const fit of Object.values(fits))
      for (const parent of three) expect(factorOf(fit, [-1, -1, -1], parent)).toBeLessThan(1e-14);
  });

  it("does not know the Majorana phases", () => {
    const u = pmnsMatrix(pmnsParameters(nufit60.normal));
    const phases = [0.2, 1.7, -0.9];
    const rephased = u.map((row) =>
      row.map(({ re, im }, k) => ({
        re: re * Math.cos(phases[k]!) - im * Math.sin(phases[k]!),
        im: re * Math.sin(phases[k]!) + im * Math.cos(phases[k]!),
      })),
    ) as unknown as typeof u;
    const factor = (mixing: typeof u) =>
      threeNeutrinoFactor({
        couplings: flavourCouplings(mixing, [0, 1, -1]),
        parent: 2,
        masses: [0, 0, 0.05 * eV],
      });
    expect(Math.abs(factor(rephased) - factor(u))).toBeLessThan(1e-14);
  });

  it("says what is wrong", () => {
    expect(() => factorOf(nufit60.normal, [0, 1, -1], 5 as 2)).toThrow(
      /^parent: got 5, allowed is a whole number from 0 to 2/,
    );
    expect(() => threeNeutrinoWidth({ ...heavy, bosonMass: 0.4 * eV })).toThrow(
      /^bosonMass: got .* GeV, allowed is at least ten parent masses/,
    );
    expect(() => threeNeutrinoWidth({ ...heavy, parentMass: 0 })).toThrow(/^parentMass/);
    expect(() => threeNeutrinoWidth({ ...heavy, flavourFactor: -1 })).toThrow(/^flavourFactor/);
    expect(() => threeNeutrinoWidth({ ...heavy, neutrinos: "Weyl" as "dirac" })).toThrow(
      "neutrinos: got Weyl, allowed is one of dirac, majorana",
    );
  });
});

describe("emission of a light boson", () => {
  const light = {
    g: 1e-13,
    flavourCoupling: 0.8,
    bosonMass: 1e-3 * eV,
    parentMass: 0.05 * eV,
    neutrinos: "dirac",
  } as const;

  it("is t → bW, 1.50 GeV, for the couplings of the weak interaction", () => {
    const { natural: fermi } = codata2018.fermiConstant;
    const [top, w] = [173 * GeV, 80.4 * GeV];
    const width = bosonEmissionWidth({
      g: Math.sqrt(2 * Math.SQRT2 * fermi) * w, // g_W/√2 from G_F/√2 = g_W²/8M²
      flavourCoupling: 1,
      bosonMass: w,
      parentMass: top,
      neutrinos: "dirac",
    });
    const x = (w / top) ** 2;
    const textbook = ((fermi * top ** 3) / (8 * Math.PI * Math.SQRT2)) * (1 - x) ** 2 * (1 + 2 * x);
    expect(width / textbook).toBeCloseTo(1, 13);
    expect(width / GeV).toBeCloseTo(1.5, 2);
  });

  it("is that of a scalar of coupling g|Q|m/M for a light boson, and closes at its mass", () => {
    // Goldstone boson: y = g|Q| m/M to left-handed neutrinos, Γ = y² m / 32π.
    const yukawa = (light.g * light.flavourCoupling * light.parentMass) / light.bosonMass;
    const scalar = (yukawa ** 2 * light.parentMass) / (32 * Math.PI);
    expect(Math.abs(bosonEmissionWidth(light) / scalar - 1)).toBeLessThan(3 * (1e-3 / 0.05) ** 4 + 1e-14);
    expect(bosonEmissionWidth({ ...light, bosonMass: 0.05 * eV })).toBe(0);
    expect(bosonEmissionWidth({ ...light, neutrinos: "majorana" }) / bosonEmissionWidth(light)).toBe(2);
    expect(() => bosonEmissionWidth({ ...light, bosonMass: 0 })).toThrow(/^bosonMass/);
  });
});

describe("lifetimes", () => {
  it("are 1/Γ: ħ = 6.582119569e-16 eV s", () => {
    expect(lifetime(1 * eV) / second).toBeCloseTo(6.582119569e-16, 24);
    expect(lifetime(0)).toBe(Infinity);
    expect(() => lifetime(-1)).toThrow(/^width/);
  });

  it("that searches reach are in seconds what the benchmarks say", () => {
    const lowest = (benchmark: LifetimeBenchmark, mass: number) =>
      benchmarkLifetime(benchmark, mass * eV).low / second;
    const { solar, freeStreaming2022 } = neutrinoLifetimeBenchmarks;
    expect(lowest(solar, 0.05)).toBeCloseTo(1e-4 * 0.05, 12);
    expect(
      benchmarkLifetime({ ...solar, massPower: 3 }, 2 * solar.referenceMass).low / second / solar.low,
    ).toBeCloseTo(8, 12);
    expect(lowest(freeStreaming2022, 0.1)).toBe(lowest(freeStreaming2022, 0.05));
    for (const benchmark of Object.values(neutrinoLifetimeBenchmarks)) {
      const { low, high } = benchmarkLifetime(benchmark, 0.05 * eV);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(high).toBeLessThan(ageOfUniverse.natural);
    }
    expect(() => benchmarkLifetime(solar, 0)).toThrow(/^mass: got 0 GeV/);
  });
});

describe("the scale of breaking", () => {
  const point = { g: 5e-4, bosonMass: 15 * MeV, singletCharge: 1 };

  it("is 30 GeV at the g-2 point, and Majorana masses stay near 100 GeV", () => {
    expect(breakingScale(point) / GeV).toBeCloseTo(30, 12);
    expect(largestMajoranaMass(point) / GeV).toBeCloseTo(Math.sqrt(4 * Math.PI) * 30, 12);
    expect(breakingScale({ ...point, singletCharge: -2 }) / GeV).toBeCloseTo(15, 12);
  });

  it("needs a charged scalar", () => {
    expect(() => breakingScale({ ...point, singletCharge: 0 })).toThrow(/^singletCharge: got 0/);
    expect(() => breakingScale({ ...point, g: 0 })).toThrow(/^g:/);
  });
});
