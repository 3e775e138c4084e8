import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  borexinoBeryllium,
  codata2018,
  integrate,
  keV,
  largestProduct,
  largestRecoil,
  MeV,
  models,
  pdg2020,
  rateRatio,
  recoilSpectrum,
  solarResponse,
} from "hidden-photons/core";

const m = codata2018.electronMass.natural;
const fermi = pdg2020.fermiConstant.natural;
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const sin2ThetaW = 0.2387;

/** The slide's formula for ν_μ, ν_τ: Standard Model, interference and new vector one after the other (2006.11225, eq. 4). */
function slideSpectrum(E: number, T: number, mass: number, a: number): number {
  const [gL, gR] = [sin2ThetaW - 1 / 2, sin2ThetaW];
  const square = (1 - T / E) ** 2;
  const propagator = 2 * m * T + mass * mass;
  const standard =
    ((2 * fermi ** 2 * m) / Math.PI) * (gL ** 2 + gR ** 2 * square - (gL * gR * m * T) / E ** 2);
  const bracket = 2 * (gL + gR * square) - ((gL + gR) * m * T) / E ** 2;
  const interference = ((fermi * m * a) / (Math.SQRT2 * Math.PI * propagator)) * bracket;
  const vector = ((m * a * a) / (4 * Math.PI * propagator ** 2)) * (1 + square - (m * T) / E ** 2);
  return standard + interference + vector;
}

describe("recoils of electrons", () => {
  it("have the slide's expanded spectrum for ν_μ, with interference of either sign", () => {
    for (const E of [0.3 * MeV, 862 * keV, 10 * MeV])
      for (const fraction of [0, 0.3, 1])
        for (const mass of [0.1 * MeV, 10 * MeV])
          for (const a of [1e-11, -1e-11, 1e-8]) {
            const recoil = fraction * largestRecoil(E);
            const spectrum = recoilSpectrum(
              { energy: E, flavour: "muon", antineutrino: false, sin2ThetaW },
              { recoil, mass },
            );
            const value = spectrum.standard + spectrum.linear * a + spectrum.quadratic * a * a;
            expect(relative(value, slideSpectrum(E, recoil, mass, a))).toBeLessThan(1e-12);
          }
  });

  it("have the total cross section (2G_F²mE/π)(l² + r²/3) far above the electron mass, antineutrinos with l and r exchanged", () => {
    const energy = 10_000 * MeV;
    const total = (flavour: "electron" | "muon", antineutrino: boolean) =>
      integrate(
        (recoil) =>
          recoilSpectrum({ energy, flavour, antineutrino, sin2ThetaW }, { recoil, mass: 1 }).standard,
        0,
        largestRecoil(energy),
      ).value /
      ((2 * fermi ** 2 * m * energy) / Math.PI);
    const [muon, electron, r] = [sin2ThetaW - 1 / 2, sin2ThetaW + 1 / 2, sin2ThetaW];
    // Corrections of order m/E = 5e-5.
    expect(relative(total("muon", false), muon ** 2 + r ** 2 / 3)).toBeLessThan(1e-3);
    expect(relative(total("electron", false), electron ** 2 + r ** 2 / 3)).toBeLessThan(1e-3);
    expect(relative(total("electron", true), r ** 2 + electron ** 2 / 3)).toBeLessThan(1e-3);
  });

  it("end at 2E²/(m + 2E), 664.9 keV for ⁷Be", () => {
    expect(largestRecoil(862 * keV) / keV).toBeCloseTo(664.9, 1);
    const scattering = { energy: 862 * keV, flavour: "muon", antineutrino: false, sin2ThetaW } as const;
    expect(() => recoilSpectrum(scattering, { recoil: 700 * keV, mass: 1 })).toThrow(/recoil: got/);
    expect(() => recoilSpectrum(scattering, { recoil: 0, mass: 0 })).toThrow(/mass: got 0 GeV/);
    expect(() => recoilSpectrum({ ...scattering, sin2ThetaW: 2 }, { recoil: 0, mass: 1 })).toThrow(
      ArgumentError,
    );
    expect(() =>
      recoilSpectrum({ ...scattering, flavour: "sterile" as "tau" }, { recoil: 0, mass: 1 }),
    ).toThrow(/flavour: got sterile/);
  });
});

describe("⁷Be neutrinos in Borexino", () => {
  const { line } = borexinoBeryllium;
  const bMinusL = models.bMinusL.charges;

  it("are 5.29 % more for B-L with M = 10 MeV, g = 1e-5", () => {
    const response = solarResponse({ line, charges: bMinusL, mass: 10 * MeV });
    expect(relative(rateRatio(response, 1e-10), 1.0529)).toBeLessThan(1e-3); // the dossier's check
  });

  it.each([
    [1 * MeV, 1.81e-6],
    [10 * MeV, 1.54e-5],
    [100 * MeV, 1.54e-4],
  ])("limit B-L at %d GeV to g = %d where R < 1.135", (mass, g) => {
    const response = solarResponse({ line, charges: bMinusL, mass });
    expect(relative(Math.sqrt(largestProduct(response, 1.135)), g)).toBeLessThan(0.005); // three digits
  });

  it.each([0.01 * MeV, 1 * MeV, 10 * MeV, 1000 * MeV])(
    "agree with adaptive quadrature at M = %d GeV, from T = 0 on too",
    (mass) => {
      for (const low of [0, 190 * keV]) {
        const recoils = [low, 600 * keV] as const;
        const muonsOnly = { ...line, recoils, fractions: { electron: 0, muon: 1, tau: 0 } };
        const sum = (term: "standard" | "linear" | "quadratic") =>
          integrate(
            (recoil) =>
              recoilSpectrum(
                { energy: line.energy, flavour: "muon", antineutrino: false, sin2ThetaW },
                { recoil, mass },
              )[term],
            ...recoils,
          ).value;
        const { linear, quadratic } = solarResponse({ line: muonsOnly, charges: bMinusL, mass });
        expect(relative(linear, sum("linear") / sum("standard"))).toBeLessThan(1e-9);
        expect(relative(quadratic, sum("quadratic") / sum("standard"))).toBeLessThan(1e-9);
      }
    },
  );

  it("are less first where the charges of electron and muon neutrino have opposite signs", () => {
    const tauSplit = { electron: -0.0044, neutrinos: [0, 1, -1] } as const;
    const mirrored = { electron: -0.0044, neutrinos: [0, -1, 1] } as const;
    const linear = (charges: typeof tauSplit | typeof mirrored) =>
      solarResponse({ line, charges, mass: 10 * MeV }).linear;
    expect(linear(tauSplit)).toBeCloseTo(-linear(mirrored), 8);
    expect(solarResponse({ line, charges: { electron: 0, neutrinos: [1, 1, 1] }, mass: 1 })).toEqual({
      linear: 0,
      quadratic: 0,
    });
  });

  it("refuse fractions, recoils and charges that make no sense", () => {
    const charges = bMinusL;
    const badLine = { ...line, recoils: [700 * keV, 800 * keV] } as const;
    expect(() => solarResponse({ line: badLine, charges, mass: 1 })).toThrow(/recoils: got/);
    const tooMany = { ...line, fractions: { electron: 1.5, muon: 0, tau: 0 } };
    expect(() => solarResponse({ line: tooMany, charges, mass: 1 })).toThrow(/fractions.electron: got 1.5/);
    const noneLeft = { ...line, fractions: { electron: 0, muon: 0, tau: 0 } };
    expect(() => solarResponse({ line: noneLeft, charges, mass: 1 })).toThrow(/fractions: got none/);
    expect(() => solarResponse({ line, charges: { electron: NaN, neutrinos: [1, 1, 1] }, mass: 1 })).toThrow(
      /charges.electron: got NaN/,
    );
  });
});
