import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codata2018,
  couplingFor,
  deltaA,
  deltaAMu,
  elementaryCharge,
  flavourViolatingDeltaA,
  GeV,
  isPerturbative,
  MeV,
  schwinger,
} from "hidden-photons/core";

const muonMass = codata2018.muonMass.natural;
const electronMass = codata2018.electronMass.natural;
const relative = (value: number, reference: number) => Math.abs(value / reference - 1);

describe("deltaA", () => {
  it("gives the massless limits of scalar and pseudoscalar", () => {
    const mass = 1e-8 * muonMass;
    const g = 1e-3;
    // Corrections are of the order of M/m = 1e-8, times π.
    expect(
      relative(
        deltaA({ couplings: { scalar: g }, mass, leptonMass: muonMass }),
        (3 * g * g) / (16 * Math.PI ** 2),
      ),
    ).toBeLessThan(1e-7);
    expect(
      relative(
        deltaA({ couplings: { pseudoscalar: g }, mass, leptonMass: muonMass }),
        -(g * g) / (16 * Math.PI ** 2),
      ),
    ).toBeLessThan(1e-7);
  });

  it("is Schwinger's α/2π for a photon", () => {
    const inverse = codata2018.alphaInverse.value;
    const photon = deltaAMu({ g: elementaryCharge(inverse), mass: 0 });
    expect(relative(photon, schwinger(inverse))).toBeLessThan(1e-14);
    expect(relative(photon, 1.16141e-3)).toBeLessThan(5e-6); // dossier, six digits
  });

  it("is g²m²/12π²M² for a heavy vector", () => {
    const mass = 1e6 * muonMass;
    // The next term is of relative size ln r/r = 3e-11.
    expect(relative(deltaAMu({ g: 1, mass }), 1e-12 / (12 * Math.PI ** 2))).toBeLessThan(1e-10);
  });

  it("adds couplings without interference and scales with their squares", () => {
    fc.assert(
      fc.property(
        fc.record({
          vector: fc.double({ min: 1e-6, max: 1, noNaN: true }),
          axialVector: fc.double({ min: 1e-6, max: 1, noNaN: true }),
          scalar: fc.double({ min: 1e-6, max: 1, noNaN: true }),
          pseudoscalar: fc.double({ min: 1e-6, max: 1, noNaN: true }),
        }),
        fc.double({ min: -6, max: 6, noNaN: true }),
        (couplings, exponent) => {
          const at = { mass: muonMass * 10 ** exponent, leptonMass: muonMass };
          const parts = Object.entries(couplings).map(([type, g]) =>
            deltaA({ ...at, couplings: { [type]: g } }),
          );
          const whole = deltaA({ ...at, couplings });
          const size = parts.reduce((sum, part) => sum + Math.abs(part), 0);
          const sum = parts.reduce((a, b) => a + b, 0);
          const doubled = deltaA({ ...at, couplings: { vector: 2 * couplings.vector } });
          return Math.abs(whole - sum) <= 1e-14 * size && relative(doubled, 4 * (parts[0] ?? 0)) < 1e-14;
        },
      ),
    );
  });

  it("has the sign of its coupling: axial vector and pseudoscalar lower the anomaly", () => {
    const at = { mass: 50 * MeV, leptonMass: muonMass };
    expect(deltaA({ ...at, couplings: { axialVector: 1e-4 } })).toBeLessThan(0);
    expect(deltaA({ ...at, couplings: { pseudoscalar: 1e-4 } })).toBeLessThan(0);
    expect(deltaA({ ...at, couplings: { scalar: 1e-4 } })).toBeGreaterThan(0);
  });

  it("an axial vector's longitudinal mode is a pseudoscalar with g_P = 2 m g_A/M", () => {
    const mass = 1e-7 * muonMass;
    const axial = deltaA({ couplings: { axialVector: 1e-9 }, mass, leptonMass: muonMass });
    const goldstone = deltaA({
      couplings: { pseudoscalar: (2 * 1e-9 * muonMass) / mass },
      mass: 0,
      leptonMass: muonMass,
    });
    // The transverse modes are suppressed by r ln r.
    expect(relative(axial, goldstone)).toBeLessThan(1e-9);
  });

  it("scales as m² between leptons only where the boson is heavy", () => {
    const ratio = (mass: number) =>
      deltaA({ couplings: { vector: 1e-3 }, mass, leptonMass: electronMass }) / deltaAMu({ g: 1e-3, mass });
    // Corrections are of relative order ln r/r with r = (1000 GeV/m_μ)².
    expect(relative(ratio(1000 * GeV), (electronMass / muonMass) ** 2)).toBeLessThan(1e-5);
    expect(relative(251e-11 * ratio(1000 * GeV), 5.9e-14)).toBeLessThan(0.01); // dossier, two digits
    expect(relative(ratio(0), 1)).toBeLessThan(1e-14);
  });

  it("rejects bad input by name, value, range and unit", () => {
    expect(() => deltaAMu({ g: 1e-3, mass: -15 * MeV })).toThrow(
      "mass: got -0.015 GeV, allowed is a finite number >= 0 GeV",
    );
    expect(() => deltaAMu({ g: NaN, mass: 15 * MeV })).toThrow("g: got NaN, allowed is a finite number");
    expect(() => deltaA({ couplings: { vector: 1 }, mass: 1, leptonMass: 0 })).toThrow(
      /leptonMass: got 0 GeV/,
    );
    expect(() => deltaA({ couplings: { axialVector: 1 }, mass: 0, leptonMass: 1 })).toThrow(
      "mass: got 0 GeV, allowed is at least 1e-17 lepton masses",
    );
    expect(() => deltaA({ couplings: { vector: 1e200 }, mass: 0, leptonMass: 1 })).toThrow(
      "couplings.vector: got 1e+200, allowed is a number from -1e+100 to 1e+100",
    );
    expect(() => deltaA({ couplings: { vectr: 1 } as object, mass: 0, leptonMass: 1 })).toThrow(
      "couplings: got vectr, allowed is one of vector, axialVector, scalar, pseudoscalar",
    );
    const none = undefined as unknown as { vector: number };
    expect(() => deltaA({ couplings: none, mass: 1, leptonMass: 1 })).toThrow("couplings: got undefined");
    const noObject = null as unknown as { vector: number };
    expect(() => deltaA({ couplings: noObject, mass: 1, leptonMass: 1 })).toThrow("couplings: got null");
    expect(() => couplingFor({ deltaA: 251, mass: 1, leptonMass: 1, type: "vector" })).toThrow(
      "deltaA: got 251, allowed is a number from -1 to 1",
    );
    expect(() => couplingFor({ deltaA: 1e-9, mass: 1, leptonMass: 1, type: "tensor" as "vector" })).toThrow(
      /type: got tensor/,
    );
    expect(() => deltaAMu({ g: 1, mass: "15" as unknown as number })).toThrow('mass: got "15" GeV');
    expect(() => deltaAMu({ g: 1, mass: 1e9 })).toThrow(/at most 1e8 times the lepton's/);
  });
});

describe("couplingFor", () => {
  it("inverts deltaA", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 6, noNaN: true }),
        fc.double({ min: -7, max: 0, noNaN: true }),
        (m, g) => {
          const at = { mass: muonMass * 10 ** m, leptonMass: muonMass };
          const found = couplingFor({
            ...at,
            deltaA: deltaA({ ...at, couplings: { vector: 10 ** g } }),
            type: "vector",
          });
          return found !== "no solution" && relative(found, 10 ** g) < 1e-14;
        },
      ),
    );
  });

  it("reproduces the dossier's asymptotes and typical values for 251e-11", () => {
    const g = (mass: number) =>
      Number(couplingFor({ deltaA: 251e-11, mass, leptonMass: muonMass, type: "vector" }));
    // Three and two digits are given.
    expect(relative(g(0), 4.45e-4)).toBeLessThan(2e-3);
    expect(relative(g(1e4) / 1e4, 5.16e-3)).toBeLessThan(2e-3);
    expect(relative(g(15 * MeV), 5.3e-4)).toBeLessThan(1e-2);
    expect(relative(g(100 * MeV), 9.5e-4)).toBeLessThan(1e-2);
    expect(relative(g(1 * GeV), 5.4e-3)).toBeLessThan(1e-2);
  });

  it.each([
    [127e-11, 2.0092, 1.0753e-3],
    [431e-11, 52.14, 3.0971e-3],
  ])("gives ε of DarkCast for Δa = %d at %d MeV", (shift, mass, epsilon) => {
    const g = couplingFor({ deltaA: shift, mass: mass * MeV, leptonMass: muonMass, type: "vector" });
    // DarkCast's points are tabulated to five digits and interpolated.
    expect(relative(Number(g) / elementaryCharge(137.036), epsilon)).toBeLessThan(2e-4);
  });

  it("has no solution where the sign cannot be had", () => {
    const at = { mass: 0.1, leptonMass: muonMass };
    expect(couplingFor({ ...at, deltaA: -1e-9, type: "vector" })).toBe("no solution");
    expect(couplingFor({ ...at, deltaA: 1e-9, type: "axialVector" })).toBe("no solution");
    expect(couplingFor({ ...at, deltaA: 1e-9, type: "pseudoscalar" })).toBe("no solution");
    expect(couplingFor({ ...at, deltaA: -1e-9, type: "pseudoscalar" })).toBeTypeOf("number");
    expect(couplingFor({ ...at, deltaA: 0, type: "vector" })).toBe(0);
    expect(couplingFor({ ...at, deltaA: 0, type: "pseudoscalar" })).toBe(0);
  });
});

describe("isPerturbative", () => {
  it("fails for the coupling that explains 2021 above about 700 GeV", () => {
    const needed = (mass: number) =>
      Number(couplingFor({ deltaA: 251e-11, mass, leptonMass: muonMass, type: "vector" }));
    expect(isPerturbative(needed(650 * GeV))).toBe(true);
    expect(isPerturbative(needed(750 * GeV))).toBe(false);
    expect(() => isPerturbative(NaN)).toThrow(/^g: got NaN/);
  });
});

describe("flavourViolatingDeltaA", () => {
  it("is the flavour-conserving result when the loop lepton is the same", () => {
    for (const mass of [0.01, 0.1, 1, 10]) {
      const at = { mass, leptonMass: muonMass };
      const couplings = { vector: 1e-3, axialVector: 2e-4 };
      // The integral is adaptive to 1e-10.
      expect(
        relative(
          flavourViolatingDeltaA({ ...at, ...couplings, loopLeptonMass: muonMass }),
          deltaA({ ...at, couplings }),
        ),
      ).toBeLessThan(1e-8);
    }
  });

  it("has the heavy limit (g_V² - g_A²) m m_f/4π²M² with a tau in the loop", () => {
    const mass = 1e5;
    const tau = 1.77686;
    const value = flavourViolatingDeltaA({
      vector: 2e-3,
      axialVector: 1e-3,
      mass,
      leptonMass: muonMass,
      loopLeptonMass: tau,
    });
    // Corrections from m/m_f, 6 %, times (g_V² + g_A²)/(g_V² - g_A²); the sum over both signs removes the leading one.
    const limit = ((4e-6 - 1e-6) * muonMass * tau) / (4 * Math.PI ** 2 * mass ** 2);
    expect(relative(value, limit)).toBeLessThan(0.1);
    const vector = flavourViolatingDeltaA({
      vector: 1e-3,
      axialVector: 0,
      mass,
      leptonMass: muonMass,
      loopLeptonMass: tau,
    });
    const axial = flavourViolatingDeltaA({
      vector: 0,
      axialVector: 1e-3,
      mass,
      leptonMass: muonMass,
      loopLeptonMass: tau,
    });
    expect(
      relative((vector - axial) / 2, (1e-6 * muonMass * tau) / (4 * Math.PI ** 2 * mass ** 2)),
    ).toBeLessThan(1e-6);
  });

  it("refuses a muon that would decay", () => {
    expect(() =>
      flavourViolatingDeltaA({
        vector: 1,
        axialVector: 0,
        mass: 10 * MeV,
        leptonMass: muonMass,
        loopLeptonMass: electronMass,
      }),
    ).toThrow(/mass: got 0.01 GeV, allowed is more than/);
  });
});
