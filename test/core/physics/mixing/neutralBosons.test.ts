import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  charges,
  chargesWithMixing,
  codata2018,
  fermionCouplings,
  hyperchargeMixing,
  models,
  neutralBosons,
  photonMixing,
  withFreeMixing,
  type ChiralCoupling,
  type Model,
  type NeutralBoson,
} from "hidden-photons/core";
import { readReference } from "../../../reference/read.js";

const standardModel = { zMass: 91.1876, sin2ThetaW: 0.23122 };
const { zMass, sin2ThetaW } = standardModel;
const e = codata2018.elementaryCharge.natural;
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);
const bosons = (mixing: number, hiddenMass: number) =>
  neutralBosons({ hyperchargeMixing: mixing, hiddenMass, ...standardModel });

describe("photon, Z and hidden photon", () => {
  const { rows } = readReference("neutralBosons") as {
    rows: { hyperchargeMixing: number; hiddenMass: number; hiddenPhoton: NeutralBoson; z: NeutralBoson }[];
  };

  it.each(["hiddenPhoton", "z"] as const)(
    "%s agrees with the 60-digit eigenvalue problem of (B, W3, X), |ε| from 1e-8 to 0.9, masses from 1 MeV to 10 TeV",
    (name) => {
      expect(rows.length).toBeGreaterThan(60);
      for (const row of rows) {
        const value = bosons(row.hyperchargeMixing, row.hiddenMass)[name];
        for (const key of ["mass", "electric", "neutral", "own"] as const) {
          const what = `${key} at ε = ${row.hyperchargeMixing}, M = ${row.hiddenMass}`;
          // A few roundings; within 1e-5 of M_Z the mixing angle magnifies that of the mass by 1e5.
          const tolerance = Math.abs(row.hiddenMass / zMass - 1) < 1e-5 ? 1e-10 : 1e-12;
          expect(relative(value[key], row[name][key]), what).toBeLessThan(tolerance);
        }
      }
    },
  );

  it("has the dossier's values", () => {
    expect(relative(bosons(1e-3, 0.1).hiddenPhoton.neutral, -5.783e-10)).toBeLessThan(1e-3);
    const { hiddenPhoton, z } = bosons(0.1, 50);
    expect(relative(hiddenPhoton.mass, 50.1679)).toBeLessThan(1e-5);
    expect(relative(z.mass, 91.3402)).toBeLessThan(1e-5);
  });

  it("keeps trace and determinant of the mass matrix", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -0.99, max: 0.99, noNaN: true }),
        fc.double({ min: 1e-3, max: 1e4, noNaN: true }),
        (mixing, hiddenMass) => {
          const { hiddenPhoton, z } = bosons(mixing, hiddenMass);
          const norm = 1 - mixing ** 2;
          const trace = zMass ** 2 * (1 + (sin2ThetaW * mixing ** 2) / norm) + hiddenMass ** 2 / norm;
          expect(relative(hiddenPhoton.mass ** 2 + z.mass ** 2, trace)).toBeLessThan(1e-12);
          const determinant = (zMass * hiddenMass) / Math.sqrt(norm);
          expect(relative(hiddenPhoton.mass * z.mass, determinant)).toBeLessThan(1e-12);
        },
      ),
    );
  });

  it("is the Standard Model and a hidden photon apart without mixing", () => {
    for (const hiddenMass of [0, 1, zMass, 500]) {
      const { hiddenPhoton, z } = bosons(0, hiddenMass);
      expect(Math.abs(hiddenPhoton.electric) + Math.abs(hiddenPhoton.neutral)).toBe(0);
      expect(relative(hiddenPhoton.own, 1)).toBeLessThan(1e-15);
      expect(relative(hiddenPhoton.mass + 1, hiddenMass + 1)).toBeLessThan(1e-15);
      expect(Math.abs(z.electric) + Math.abs(z.own)).toBe(0);
      expect([z.mass, z.neutral]).toEqual([zMass, 1]);
    }
  });

  it("a massless hidden photon couples to electric charge alone, of whatever size ε is", () => {
    for (const mixing of [1e-10, 0.1, -0.9]) {
      const { hiddenPhoton } = bosons(mixing, 0);
      expect(hiddenPhoton.mass).toBe(0);
      expect(Math.abs(hiddenPhoton.neutral)).toBe(0);
      expect(Math.sign(hiddenPhoton.electric)).toBe(-Math.sign(mixing));
    }
  });

  it("mixes maximally on the Z and changes names there", () => {
    const below = bosons(1e-6, zMass * (1 - 1e-12));
    const above = bosons(1e-6, zMass * (1 + 1e-6));
    expect(Math.abs(below.hiddenPhoton.neutral)).toBeCloseTo(Math.SQRT1_2, 4);
    expect(below.hiddenPhoton.mass).toBeLessThan(below.z.mass);
    expect(above.hiddenPhoton.mass).toBeGreaterThan(above.z.mass);
  });

  it("refuses |ε| >= 1 and masses that are none", () => {
    for (const mixing of [1, -1, 2, NaN])
      expect(() => bosons(mixing, 1)).toThrow(
        `hyperchargeMixing: got ${mixing}, allowed is above -1 and below 1`,
      );
    expect(() => bosons(0.1, -1)).toThrow(/hiddenMass: got -1 GeV/);
    expect(() => neutralBosons({ hyperchargeMixing: 0.1, hiddenMass: 1, zMass, sin2ThetaW: 1 })).toThrow(
      "sin2ThetaW: got 1, allowed is above 0 and below 1",
    );
  });
});

describe("the two ε", () => {
  it("differ by cos θ_W = 0.8768, there and back", () => {
    const photon = photonMixing({ hyperchargeMixing: 1e-3, sin2ThetaW });
    expect(relative(photon, 0.8768e-3)).toBeLessThan(1e-4);
    expect(relative(hyperchargeMixing({ epsilon: photon, sin2ThetaW }), 1e-3)).toBeLessThan(1e-15);
  });

  it("have to leave the kinetic terms positive", () => {
    expect(() => photonMixing({ hyperchargeMixing: 1, sin2ThetaW })).toThrow(/hyperchargeMixing: got 1/);
    expect(() => hyperchargeMixing({ epsilon: 0.9, sin2ThetaW })).toThrow(/^epsilon/);
  });
});

it("a hidden photon far above the Z couples to the hypercharge", () => {
  const { neutral } = bosons(0.1, 1e200).hiddenPhoton;
  expect(relative(neutral, (Math.sqrt(sin2ThetaW) * 0.1) / Math.sqrt(1 - 0.1 ** 2))).toBeLessThan(1e-15);
});

describe("couplings of the fermions", () => {
  /** Each fermion's coupling with its charge under the model and its electric charge. */
  const list = (model: Model, boson: NeutralBoson, g: number) => {
    const { neutrinos, ...charged } = fermionCouplings({ boson, model, g, sin2ThetaW });
    return [...Object.values(charged), ...neutrinos] as ChiralCoupling[];
  };

  it.each([models.bMinusL, models.bMinus3LMu, models.lMuMinusLTau])(
    "of $name to a light hidden photon are gQ' - εeQ",
    (model) => {
      const [g, mixing, hiddenMass] = [1e-4, 1e-3, 10e-3];
      const epsilon = photonMixing({ hyperchargeMixing: mixing, sin2ThetaW });
      const { neutrinos, ...charged } = chargesWithMixing(model.charges, { re: epsilon / g, im: 0 });
      const light = [...Object.values(charged).map(({ re }) => re), ...neutrinos].map((charge) => g * charge);
      list(model, bosons(mixing, hiddenMass).hiddenPhoton, g).forEach(({ left, right }, i) => {
        // ε² from the normalisation, and g_Z ε M²/M_Z² = 1e-11 of neutral current beside g = 1e-4.
        expect(Math.abs(left - light[i]!)).toBeLessThan(2e-6 * g + 1e-6 * epsilon);
        expect(Math.abs(right - light[i]!)).toBeLessThan(2e-6 * g + 1e-6 * epsilon);
      });
    },
  );

  it("of the secluded model are -εeQ, whatever g", () => {
    const { hiddenPhoton } = bosons(1e-3, 0.1);
    const couplings = fermionCouplings({ boson: hiddenPhoton, model: models.secluded, g: 7, sin2ThetaW });
    const epsilon = photonMixing({ hyperchargeMixing: 1e-3, sin2ThetaW });
    expect(relative(couplings.electron.right, epsilon * e)).toBeLessThan(1e-6);
    expect(relative(couplings.up.right, (-2 / 3) * epsilon * e)).toBeLessThan(1e-6);
    expect(couplings.neutrinos[0].right).toBe(0);
  });

  it("are refused for a model with a mixing of its own", () => {
    const model = withFreeMixing(models.lMuMinusLTau, 0.1);
    expect(() => list(model, bosons(1e-3, 0.1).hiddenPhoton, 1e-3)).toThrow(
      /^model: got Lμ-Lτ, ε = 0.1 g, allowed is a model without free mixing: ε comes from neutralBosons here/,
    );
  });

  it("of the Z without mixing are those of the Standard Model", () => {
    const { z } = bosons(0, 1);
    const neutral: Model = { ...models.secluded, parameter: "g", charges: charges({}) };
    const gZ = e / Math.sqrt(sin2ThetaW * (1 - sin2ThetaW));
    const [up, down, electron, , , neutrino] = list(neutral, z, 0) as [
      ChiralCoupling,
      ChiralCoupling,
      ChiralCoupling,
      ChiralCoupling,
      ChiralCoupling,
      ChiralCoupling,
    ];
    const expected: [ChiralCoupling, number, number][] = [
      [up, 1 / 2 - (2 / 3) * sin2ThetaW, (-2 / 3) * sin2ThetaW],
      [down, -1 / 2 + sin2ThetaW / 3, sin2ThetaW / 3],
      [electron, -1 / 2 + sin2ThetaW, sin2ThetaW],
      [neutrino, 1 / 2, 0],
    ];
    for (const [{ left, right }, l, r] of expected) {
      expect(Math.abs(left / gZ - l)).toBeLessThan(1e-15);
      expect(Math.abs(right / gZ - r)).toBeLessThan(1e-15);
    }
  });
});
