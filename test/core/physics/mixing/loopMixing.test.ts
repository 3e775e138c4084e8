import { describe, expect, it } from "vitest";
import {
  charges,
  codata2018,
  effectiveCharges,
  inducedMixing,
  loopMixing,
  mixingDivergence,
  mixingRunning,
  models,
  pdg2020,
  vacuumPolarisation,
  type Complex,
} from "hidden-photons/core";
import { readReference } from "../../../reference/read.js";
import { quadratureMixing } from "../../../twins/loopMixing.js";

const e = codata2018.elementaryCharge.natural;
const masses = {
  electron: codata2018.electronMass.natural,
  muon: codata2018.muonMass.natural,
  tau: pdg2020.tauMass.natural,
};
const pairs = [
  ["muon", "tau"],
  ["muon", "electron"],
  ["electron", "tau"],
] as const;
const muonTau = (qSquared: number) => loopMixing({ plus: "muon", minus: "tau", qSquared });
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const distance = (a: Complex, b: Complex) => Math.hypot(a.re - b.re, a.im - b.im);
const qs = [1e-3, 0.01, 0.1, 0.2113, 0.3, 1, 3.5537, 4, 10, 100];

describe("vacuum polarisation F(a)", () => {
  const { rows } = readReference("loopMixing") as { rows: (Complex & { a: number })[] };

  it("agrees with 40-digit quadrature from |a| = 1e-12 to 1e12, below and above threshold", () => {
    expect(rows.length).toBeGreaterThan(60);
    for (const { a, re, im } of rows) {
      const value = vacuumPolarisation(a);
      // The closed form at |a| = 1 to 4 is a sum of terms 40 times its result.
      expect(relative(value.re, re), `a = ${a}`).toBeLessThan(2e-14);
      expect(Math.abs(value.im - im), `a = ${a}`).toBeLessThan(1e-15);
    }
  });

  it("is 0 at 0 and -4/9 at threshold", () => {
    expect(vacuumPolarisation(0).re).toBeCloseTo(0, 20);
    expect(relative(vacuumPolarisation(4).re, -4 / 9)).toBeLessThan(1e-15);
  });

  it("refuses what is not a number", () => {
    expect(() => vacuumPolarisation(NaN)).toThrow("a = q²/m²: got NaN, allowed is a finite number");
  });
});

describe("loop mixing", () => {
  it("has the dossier's values", () => {
    expect(relative(muonTau(0).re, -0.0144329)).toBeLessThan(1e-5);
    expect(relative(-1 / muonTau(0).re, 69.29)).toBeLessThan(1e-4); // four digits are given
    expect(relative(muonTau(0.2 ** 2).re, -0.0181662)).toBeLessThan(1e-5);
    expect(relative(muonTau(-(0.1 ** 2)).re, -0.0140154)).toBeLessThan(1e-5);
    expect(relative(muonTau(1).re, -0.0072142)).toBeLessThan(1e-5);
    expect(relative(muonTau(1).im, -0.0080265)).toBeLessThan(1e-5);
    expect(relative(loopMixing({ plus: "muon", minus: "electron", qSquared: 0 }).re, 0.027264)).toBeLessThan(
      2e-5,
    );
    expect(relative(loopMixing({ plus: "electron", minus: "tau", qSquared: 0 }).re, -0.041697)).toBeLessThan(
      2e-5,
    );
  });

  it.each(pairs)("%s - %s agrees with quadrature at both signs of q²", (plus, minus) => {
    for (const q of qs)
      for (const qSquared of [-q * q, q * q]) {
        const twin = quadratureMixing(masses[plus], masses[minus], qSquared);
        const expected = { re: e * twin.re, im: e * twin.im };
        const value = loopMixing({ plus, minus, qSquared });
        const size = Math.hypot(expected.re, expected.im);
        expect(distance(value, expected) / size, `q² = ${qSquared}`).toBeLessThan(1e-10);
      }
  });

  it("adds up over pairs, is antisymmetric, and 0 for a lepton with itself", () => {
    for (const q of qs)
      for (const qSquared of [-q * q, 0, q * q]) {
        const [mt, me, et] = pairs.map(([plus, minus]) => loopMixing({ plus, minus, qSquared })) as [
          Complex,
          Complex,
          Complex,
        ];
        const sum = { re: me.re + et.re, im: me.im + et.im };
        expect(distance(sum, mt)).toBeLessThan(1e-15);
        const swapped = loopMixing({ plus: "tau", minus: "muon", qSquared });
        expect(distance({ re: -swapped.re, im: -swapped.im }, mt)).toBeLessThan(1e-17);
        expect(loopMixing({ plus: "tau", minus: "tau", qSquared })).toEqual({ re: 0, im: 0 });
      }
  });

  it("is real below the lower threshold, and has the imaginary part of open channels above", () => {
    const threshold = 2 * masses.muon;
    expect(muonTau((threshold * 0.999999) ** 2).im).toBe(0);
    for (const q of [threshold * 1.000001, 0.3, 3.5, 3.6, 20]) {
      const channel = (m: number) => {
        const r = (m / q) ** 2;
        return r < 1 / 4 ? Math.sqrt(1 - 4 * r) * (1 + 2 * r) : 0;
      };
      const expected = (-e / (12 * Math.PI)) * (channel(masses.muon) - channel(masses.tau));
      expect(Math.abs(muonTau(q * q).im - expected)).toBeLessThan(1e-14);
    }
  });

  it("obeys the dispersion relation that Schwarz reflection and its imaginary part imply", () => {
    // ε(q²) - ε(0) = q²/π ∫ ds Im ε(s)/[s (s - q²)], at q² < 0: the integrand has no pole. s = 4m²/(1 - u²).
    const qSquared = -0.25;
    const part = (m: number) => {
      const n = 20_000;
      let sum = 0;
      for (let i = 0; i < n; i++) {
        const u = (i + 0.5) / n; // velocity
        const s = (4 * m * m) / (1 - u * u);
        const im = (-e / (12 * Math.PI)) * u * (1 + (1 - u * u) / 2);
        const ds = (8 * m * m * u) / (1 - u * u) ** 2;
        sum += (im * ds) / (s * (s - qSquared)) / n;
      }
      return (qSquared / Math.PI) * sum;
    };
    const expected = part(masses.muon) - part(masses.tau);
    // The midpoint rule of 20 000 points.
    expect(relative(muonTau(qSquared).re - muonTau(0).re, expected)).toBeLessThan(1e-7);
  });

  it("rises from 0 with the slope -(e/60π²)(1/m₊² - 1/m₋²)", () => {
    const slope = (-e / (60 * Math.PI ** 2)) * (1 / masses.muon ** 2 - 1 / masses.tau ** 2);
    expect(relative(slope, -0.045645)).toBeLessThan(1e-5);
    const h = 1e-5;
    // The difference of the two sides cancels the second order; the third is of relative size (h/m²)² = 1e-6.
    expect(relative((muonTau(h).re - muonTau(-h).re) / (2 * h), slope)).toBeLessThan(1e-6);
  });

  it("falls as (e/2π²)(m₋² - m₊²)/q² far above both masses", () => {
    const q2 = 1e8;
    const leading = (e / (2 * Math.PI ** 2)) * ((masses.tau ** 2 - masses.muon ** 2) / q2);
    // Next order: m² ln/q².
    expect(relative(muonTau(-q2).re, -leading)).toBeLessThan(1e-5);
    expect(relative(muonTau(q2).re, leading)).toBeLessThan(1e-5);
  });

  it("is largest in timelike μτ at 2 m_μ, 1.47 times its value at 0", () => {
    const peak = muonTau((2 * masses.muon) ** 2).re;
    expect(relative(peak, -0.0212)).toBeLessThan(3e-3); // three digits are given
    expect(relative(peak / muonTau(0).re, 1.47)).toBeLessThan(3e-3);
    for (const q of [0.05, 0.15, 0.2, 0.23, 0.4, 1])
      expect(Math.hypot(muonTau(q * q).re, muonTau(q * q).im)).toBeLessThan(-peak);
  });

  it("is steady through q² = 0 and down to the smallest numbers", () => {
    for (const qSquared of [5e-324, -1e-300, 1e-30, -1e-12])
      expect(relative(muonTau(qSquared).re, muonTau(0).re)).toBeLessThan(1e-11);
  });

  it("refuses other leptons and q² that is not finite", () => {
    expect(() => loopMixing({ plus: "pion" as "muon", minus: "tau", qSquared: 0 })).toThrow(
      "plus: got pion, allowed is one of electron, muon, tau",
    );
    expect(() => muonTau(Infinity)).toThrow("qSquared: got Infinity GeV², allowed is a finite number GeV²");
  });
});

describe("models", () => {
  it("Lμ-Lτ mixes as its pair; B-L, B-3Lμ and the secluded U(1) have a free ε", () => {
    const qSquared = 0.7;
    expect(inducedMixing({ model: models.lMuMinusLTau, qSquared })).toEqual(muonTau(qSquared));
    for (const model of [models.bMinusL, models.bMinus3LMu, models.secluded])
      expect(inducedMixing({ model, qSquared })).toBe("not calculable");
  });

  it("of any lepton charges with sum 0 mix as the sum of pairs, and others do not", () => {
    const qSquared = 0.3;
    const mixed = (electron: number, muon: number, tau: number) =>
      inducedMixing({
        model: { ...models.lMuMinusLTau, charges: charges({ electron, muon, tau }) },
        qSquared,
      }) as Complex;
    const eTau = loopMixing({ plus: "electron", minus: "tau", qSquared });
    const sum = { re: 3 * eTau.re - muonTau(qSquared).re, im: 3 * eTau.im - muonTau(qSquared).im };
    expect(distance(mixed(3, -1, -2), sum)).toBeLessThan(1e-15);
    expect(mixed(0.1, 0.2, -0.30000000000000004)).not.toBe("not calculable");
    expect(mixed(1, 1, -1)).toBe("not calculable");
  });

  it("the divergence is 0 for Lμ-Lτ, 4 for B-L and B-3Lμ", () => {
    expect(mixingDivergence(models.lMuMinusLTau.charges)).toBe(0);
    expect(mixingDivergence(models.bMinusL.charges)).toBeCloseTo(4, 14);
    expect(mixingDivergence(models.bMinus3LMu.charges)).toBeCloseTo(4, 14);
  });

  it("electrons and protons get charges of opposite sign from the loop, neutrinos and neutrons none", () => {
    const { up, down, electron, neutrinos } = effectiveCharges({
      model: models.lMuMinusLTau,
      qSquared: -1e-4,
    });
    const proton = 2 * up.re + down.re;
    expect(proton).toBeGreaterThan(0); // ε < 0: the same sign as the muon neutrino's
    expect(relative(proton, -electron.re)).toBeLessThan(1e-14);
    expect(Math.abs(up.re + 2 * down.re)).toBeLessThan(1e-17);
    expect(neutrinos).toEqual([0, 1, -1]);
  });

  it("running is the logarithm of the loop between the thresholds", () => {
    // Between m_μ and m_τ the loop at spacelike q² goes with (e/6π²) ln q; here one decade between, in the muon alone.
    const shift = mixingRunning({ model: models.lMuMinusLTau, low: masses.muon, high: 2 * masses.tau });
    expect(relative(shift, -muonTau(0).re)).toBeLessThan(1e-12); // from 0 above the tau to ε(0) below the muon
    expect(mixingRunning({ model: models.lMuMinusLTau, low: 5, high: 50 })).toBeCloseTo(0, 17);
    // All fermions but the top, Σ = 4 - 2/3; and all with it, 4.
    const unit = (-e / (6 * Math.PI ** 2)) * Math.LN10;
    expect(
      relative(mixingRunning({ model: models.bMinusL, low: 10, high: 100 }), unit * (10 / 3)),
    ).toBeLessThan(1e-12);
    expect(relative(mixingRunning({ model: models.bMinusL, low: 1e3, high: 1e4 }), unit * 4)).toBeLessThan(
      1e-12,
    );
  });

  it("does not run quarks through hadrons, nor backwards", () => {
    expect(() => mixingRunning({ model: models.bMinusL, low: 1, high: 100 })).toThrow(
      /low: got 1 GeV, allowed is at least 2 GeV/,
    );
    expect(() => mixingRunning({ model: models.lMuMinusLTau, low: 2, high: 1 })).toThrow(/high: got 1 GeV/);
  });
});
