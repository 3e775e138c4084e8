import { describe, expect, it } from "vitest";
import {
  couplingDimension,
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
      .filter(({ renormalisable }) => !renormalisable)
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
  // Products of any number of fields without derivatives.
  const visible = "H,Hbar,Q,Qbar,L,Lbar,u,ubar,d,dbar,e,ebar,B,W,G".split(",") as OperatorFactor[];
  const found: string[] = [];
  const extend = (operator: readonly OperatorFactor[], from: number): void => {
    for (let i = from; i < visible.length; i++) {
      const longer = [...operator, visible[i]!];
      if (operatorDimension(longer).compare(4) >= 0) continue;
      if (isGaugeSinglet(longer)) found.push(longer.join(" "));
      extend(longer, i);
    }
  };
  extend([], 0);
  const currents = ["Q Qbar", "L Lbar", "u ubar", "d dbar", "e ebar"];
  expect(found.sort()).toEqual(["B", "H Hbar", "H L", "Hbar Lbar", ...currents].sort());
});
