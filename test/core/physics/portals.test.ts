import { describe, expect, it } from "vitest";
import {
  couplingDimension,
  gaugeSinglets,
  isGaugeSinglet,
  operatorDimension,
  portals,
  portalTable,
  type OperatorFactor,
} from "hidden-photons/core";

describe("portals", () => {
  it("have the dimensions of the dossier's table", () => {
    const rows = portalTable().map(({ name, dimension, couplingDimension, singletDimension }) => [
      name,
      [dimension, couplingDimension, singletDimension].join(),
    ]);
    expect(rows).toEqual([
      ["Higgs", "4,0,2"],
      ["Higgs, real singlet", "3,1,2"],
      ["neutrino", "4,0,5/2"],
      ["vector", "4,0,2"],
      ["axion", "5,-1,4"],
      ["axion, fermions", "5,-1,3"],
    ]);
  });

  it("are renormalisable but for the axion's", () => {
    const names = portalTable()
      .filter((portal) => portal.couplingDimension.compare(0) < 0)
      .map(({ name }) => name);
    expect(names).toEqual(["axion", "axion, fermions"]);
  });

  it("are gauge singlets, and so are their parts without dark fields", () => {
    for (const { operator } of portals) {
      expect(isGaugeSinglet(operator)).toBe(true);
      const dark: readonly OperatorFactor[] = ["S", "a", "N", "X", "derivative"];
      expect(isGaugeSinglet(operator.filter((name) => !dark.includes(name)))).toBe(true);
    }
  });
});

describe("an operator", () => {
  it.each([
    // The Standard Model's own, of dimension four.
    [["Qbar", "H", "d"], true, "4"],
    [["Qbar", "Hbar", "u"], true, "4"],
    [["Lbar", "H", "e"], true, "4"],
    [["Hbar", "H", "Hbar", "H"], true, "4"],
    [["W", "W"], true, "4"],
    [["G", "G"], true, "4"],
    [["Qbar", "derivative", "Q"], true, "4"],
    // Weinberg's operator, proton decay and a dipole moment.
    [["L", "L", "H", "H"], true, "5"],
    [["Q", "Q", "Q", "L"], true, "6"],
    [["u", "u", "d", "e"], true, "6"],
    [["Lbar", "H", "e", "B"], true, "6"],
    [["Lbar", "H", "e", "W"], true, "6"],
    [["Qbar", "H", "d", "G"], true, "6"],
    // These mix with nothing: one non-abelian field strength alone, or hypercharge that is left.
    [["W", "X"], false, "4"],
    [["G", "X"], false, "4"],
    [["Hbar", "W", "H", "X"], true, "6"],
    [["Lbar", "H", "N"], false, "4"],
    [["H", "H", "S"], false, "3"],
    // One Higgs doublet: ε H H is zero, ε H ∂H is not.
    [["H", "H", "e", "N"], false, "5"],
    [["H", "derivative", "H", "e", "N"], true, "6"],
    [["Lbar", "N"], false, "3"],
    [["Lbar", "e"], false, "3"],
    [["Qbar", "H", "e"], false, "4"],
    [["ubar", "e"], false, "3"],
    [["H"], false, "1"],
  ] as const)("%j is a gauge singlet: %s, of dimension %s", (operator, singlet, dimension) => {
    expect(isGaugeSinglet(operator)).toBe(singlet);
    expect(operatorDimension(operator).toString()).toBe(dimension);
    expect(couplingDimension(operator).plus(dimension).toString()).toBe("4");
  });

  it("is made of known factors", () => {
    expect(() => operatorDimension(["photon" as "B"])).toThrow(
      /operator: got photon, allowed is one of H, Hbar,/,
    );
    expect(() => operatorDimension([])).toThrow("operator: got no factors, allowed is one or more");
    expect(() => isGaugeSinglet([])).toThrow(/one or more/);
  });
});

it("the Standard Model has no other gauge singlets below dimension four than those of the portals, and currents", () => {
  const found = gaugeSinglets(4).map(({ tex, dimension }) => [tex, dimension.toString()]);
  expect(found).toEqual([
    ["H^\\dagger H", "2"],
    ["B_{\\mu\\nu}", "2"],
    ["\\bar L\\tilde H", "5/2"],
    ["\\tilde H^\\dagger L", "5/2"],
    ["\\bar Q\\gamma^\\mu Q", "3"],
    ["\\bar L\\gamma^\\mu L", "3"],
    ["\\bar u\\gamma^\\mu u", "3"],
    ["\\bar d\\gamma^\\mu d", "3"],
    ["\\bar\\ell\\gamma^\\mu\\ell", "3"],
  ]);
  expect(() => gaugeSinglets(5)).toThrow(/^below: got 5, allowed is a number from 1 to 4.5/);
});

it("of dimension four are its own Yukawa couplings, the Higgs potential and products of those below", () => {
  const found = gaugeSinglets(4.5)
    .filter(({ dimension }) => dimension.equals(4))
    .map(({ tex }) => tex);
  const field = ["B_{\\mu\\nu} B_{\\mu\\nu}", "W_{\\mu\\nu} W_{\\mu\\nu}", "G_{\\mu\\nu} G_{\\mu\\nu}"];
  const up = ["\\bar Q\\tilde H u", "\\bar u\\tilde H^\\dagger Q"];
  const down = ["\\bar Q H d", "\\bar d H^\\dagger Q"];
  const lepton = ["\\bar L H\\ell", "\\bar\\ell H^\\dagger L"];
  const higgs = ["H^\\dagger H^\\dagger H H", "H^\\dagger H B_{\\mu\\nu}", "H^\\dagger H W_{\\mu\\nu}"];
  expect(found.sort()).toEqual([...field, ...up, ...down, ...lepton, ...higgs].sort());
});
