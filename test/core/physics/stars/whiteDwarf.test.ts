import { describe, expect, it } from "vitest";
import { GeV, largestProduct, MeV, pdg2020, whiteDwarfResponse } from "hidden-photons/core";

const sin2ThetaW = 0.23122;
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe("the neutrino luminosity of a white dwarf", () => {
  const bMinusL = { electron: -1, neutrinos: [-1, -1, -1] } as const;

  it("doubles for B-L at g²/M² = 5.5e-6 GeV⁻²", () => {
    const response = whiteDwarfResponse({ charges: bMinusL, mass: 1 * GeV, sin2ThetaW });
    expect(relative(largestProduct(response, 2), 5.5e-6)).toBeLessThan(0.005); // two digits
  });

  it("doubles at |ε|e g/M² = 1.12e-5 GeV⁻² if only muon and tau neutrinos are charged, oppositely", () => {
    const response = whiteDwarfResponse({
      charges: { electron: -1, neutrinos: [0, 1, -1] },
      mass: 1 * GeV,
      sin2ThetaW,
    });
    expect(relative(largestProduct(response, 2), 1.12e-5)).toBeLessThan(0.005); // three digits
    expect(response.linear).toBeCloseTo(0, 10); // muon and tau neutrinos interfere with opposite signs
  });

  it("has ΣC² = 0.929 in the Standard Model", () => {
    const { quadratic } = whiteDwarfResponse({ charges: bMinusL, mass: 1 * GeV, sin2ThetaW });
    const shift = 1 / (Math.SQRT2 * pdg2020.fermiConstant.natural);
    expect(relative((3 * shift * shift) / quadratic, 0.929)).toBeLessThan(5e-4); // three digits
  });

  it("is refused below 1 MeV, where plasmons make real vectors", () => {
    expect(() => whiteDwarfResponse({ charges: bMinusL, mass: 0.1 * MeV, sin2ThetaW })).toThrow(
      /mass: got 0.0001 GeV, allowed is at least 0.001 GeV/,
    );
    expect(() => whiteDwarfResponse({ charges: bMinusL, mass: NaN, sin2ThetaW })).toThrow(/mass: got NaN/);
  });
});
