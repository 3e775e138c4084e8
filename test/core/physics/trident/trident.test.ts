import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  cm,
  codata2018,
  gaussLegendre,
  GeV,
  integrate,
  largestProduct,
  MeV,
  pdg2020,
  rateRatio,
  tridentContactResponse,
  tridentCrossSection,
  tridentMeasurements,
  tridentResponse,
  tridentSpectrum,
} from "hidden-photons/core";
import { muonPairTensor } from "../../../../lib/core/physics/trident/muonPairTensor.js";
import { slowTridentDensity } from "../../../twins/trident.js";

const sin2ThetaW = 0.23122;
const ccfr = tridentSpectrum(tridentMeasurements.ccfr.beam);
const charm2 = tridentSpectrum(tridentMeasurements.charm2.beam);
const threshold = 4 * codata2018.muonMass.natural ** 2;
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const coupling = (spectrum: typeof ccfr, mass: number, ratio: number) =>
  Math.sqrt(largestProduct(tridentResponse({ spectrum, mass, sin2ThetaW }), ratio));

/** dσ/dK²dW² of photons on neutrinos in GeV⁻⁶, as the docstring of `tridentSpectrum` has it. */
function density(s: number, w: number, k: number, { w1, w2 }: { w1: number; w2: number }): number {
  const coupling = pdg2020.fermiConstant.natural ** 2 * codata2018.elementaryCharge.natural ** 2;
  return (coupling / (8 * Math.PI ** 2 * s * s)) * ((k * w1) / 2 + (s * (s - w - k) * w2) / 4);
}

/** σ(γν → νμμ) in GeV⁻² by adaptive quadrature, for a vector and an axial-vector coupling of 1. */
function photonCrossSection(s: number): { vector: number; axialVector: number } {
  const sigma = (kind: "vector" | "axialVector") => {
    const inner = (lnW: number) => {
      const w = Math.exp(lnW);
      const outer = (lnK: number) => {
        const k = Math.exp(lnK);
        return k * density(s, w, k, muonPairTensor(w, k)[kind]);
      };
      return w * integrate(outer, Math.log(1e-12), Math.log(s - w), { relativeTolerance: 1e-6 }).value;
    };
    return integrate(inner, Math.log(threshold), Math.log(s), { relativeTolerance: 1e-5 }).value;
  };
  return { vector: sigma("vector"), axialVector: sigma("axialVector") };
}

const standard = ({ vector, axialVector }: { vector: number; axialVector: number }) =>
  (1 / 2 + 2 * sin2ThetaW) ** 2 * vector + axialVector / 4;

describe("photons on neutrinos", () => {
  it.each([
    [1, 0.05, 0.3],
    [1, 0.5, 0.01],
    [20, 3, 8],
    [20, 0.06, 1e-4],
    [300, 40, 2],
  ])("make pairs at s = %d, W² = %d, K² = %d GeV² as the two diagrams say", (s, w, k) => {
    const tensors = muonPairTensor(w, k);
    for (const [gV, gA] of [
      [1, 0],
      [0, 1],
      [0.96, 0.5],
    ] as const) {
      const fast =
        gV ** 2 * density(s, w, k, tensors.vector) + gA ** 2 * density(s, w, k, tensors.axialVector);
      const slow = slowTridentDensity({ s, pairMassSquared: w, transfer: k, gV, gA });
      // 20 nodes in the rapidity, 1e-6 at the sharpest peak; vector and axial vector do not interfere.
      expect(relative(fast, slow)).toBeLessThan(1e-5);
    }
  });

  it("make pairs at 20 GeV² with the dossier's 1.257e-12 GeV⁻²", () => {
    expect(relative(standard(photonCrossSection(20)), 1.257e-12)).toBeLessThan(5e-4); // four digits are given
  });

  it("approach (g_V² + g_A²) (G_F²α/9π²) s [ln(s/m²) - 8/3] far above threshold", () => {
    const s = 1e6;
    const unit =
      (pdg2020.fermiConstant.natural ** 2 * s) / codata2018.alphaInverse.value / (9 * Math.PI ** 2);
    for (const sigma of Object.values(photonCrossSection(s)))
      expect(Math.abs(sigma / unit - Math.log((4 * s) / threshold) + 8 / 3)).toBeLessThan(2e-3); // quadrature: 1e-5 of 18
  });
});

describe("neutrino tridents", () => {
  it("are photons of the nucleus on neutrinos: a plain integral over s and Q² of that cross section", () => {
    const { energy, protons, nucleons } = tridentMeasurements.charm2.beam;
    const d = 0.164 * nucleons ** (-2 / 3);
    const alpha = 1 / codata2018.alphaInverse.value;
    const flux = (s: number) => {
      const overQ2 = (lnQ2: number) => (1 + Math.exp(lnQ2) / d) ** -2;
      const low = 2 * Math.log(s / (2 * energy));
      return ((protons ** 2 * alpha) / Math.PI) * integrate(overQ2, low, Math.log(1e8 * d)).value;
    };
    const rule = gaussLegendre(16);
    const span = Math.log(200 / threshold); // the form factor cuts at 2E√d = 6 GeV²
    const plain = rule.nodes.reduce((sum, node, i) => {
      const s = threshold * Math.exp(span * node);
      return sum + rule.weights[i]! * span * flux(s) * standard(photonCrossSection(s));
    }, 0);
    const sigma = tridentCrossSection({ spectrum: charm2, sin2ThetaW });
    expect(relative(sigma, plain)).toBeLessThan(1e-3); // 16 nodes in s
  });

  it("of CHARM-II have the dossier's cross section in the Standard Model", () => {
    const sigma = tridentCrossSection({ spectrum: charm2, sin2ThetaW });
    expect(relative(sigma / cm ** 2, 2.3e-41)).toBeLessThan(0.03); // two digits
  });

  it.each([
    [1 * MeV, 8.6e-4],
    [10 * MeV, 9.8e-4],
    [30 * MeV, 1.1e-3],
    [100 * MeV, 1.3e-3],
    [1 * GeV, 3.0e-3],
  ])("of CCFR exclude from M = %d GeV on g > %d", (mass, expected) => {
    expect(relative(coupling(ccfr, mass, 1.38), expected)).toBeLessThan(0.03); // as the dossier states
  });

  it("of CHARM-II exclude g > 1.05e-3 at 10 MeV", () => {
    expect(relative(coupling(charm2, 10 * MeV, 2.72), 1.05e-3)).toBeLessThan(0.03);
  });

  it("exclude M/g < 538 GeV in the contact limit, which the full integral approaches within 1 %", () => {
    const contact = tridentContactResponse({ mass: 1 * GeV, sin2ThetaW });
    expect(relative(1 / Math.sqrt(largestProduct(contact, 1.38)), 538)).toBeLessThan(1e-3);
    // Vector currents make 0.9 % fewer pairs than axial ones at CCFR's energies.
    expect(relative(100 / coupling(ccfr, 100 * GeV, 1.38), 538)).toBeLessThan(0.01);
    expect(
      relative(1000 / coupling(ccfr, 1000 * GeV, 1.38), 100 / coupling(ccfr, 100 * GeV, 1.38)),
    ).toBeLessThan(1e-3);
  });

  it("answer the product of the couplings alone: B-3Lμ is limited to a third of Lμ-Lτ", () => {
    const response = tridentResponse({ spectrum: ccfr, mass: 50 * MeV, sin2ThetaW });
    const g = 7e-4;
    expect(rateRatio(response, 0)).toBe(1);
    expect(rateRatio(response, 9 * (g / 3) ** 2)).toBeCloseTo(rateRatio(response, g * g), 12);
    expect(rateRatio(response, -1e-8)).toBeLessThan(1); // opposite charges interfere destructively
  });

  it("fall to zero with the mass, without a step", () => {
    let last = Infinity;
    for (let mass = 1e-4; mass < 1e4; mass *= 1.3) {
      const { linear } = tridentResponse({ spectrum: ccfr, mass, sin2ThetaW });
      expect(linear).toBeLessThan(last);
      expect(linear).toBeGreaterThan(0);
      last = linear;
    }
  });

  it("refuse what makes no sense", () => {
    const tooLow = { energy: 0.01 * GeV, protons: 26, nucleons: 56 };
    expect(() => tridentSpectrum(tooLow)).toThrow(/energy: got 0.01 GeV, allowed is enough to make a pair/);
    expect(() => tridentSpectrum({ energy: NaN, protons: 26, nucleons: 56 })).toThrow(ArgumentError);
    expect(() => tridentSpectrum({ energy: 160, protons: 26, nucleons: 20 })).toThrow(/nucleons: got 20/);
    expect(() => tridentResponse({ spectrum: ccfr, mass: 0, sin2ThetaW })).toThrow(/mass: got 0 GeV/);
    expect(() => tridentResponse({ spectrum: ccfr, mass: 1, sin2ThetaW: 23 })).toThrow(/sin2ThetaW: got 23/);
    expect(() => tridentContactResponse({ mass: 1e-200, sin2ThetaW })).toThrow(ArgumentError);
  });
});
