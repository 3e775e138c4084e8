import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCharges,
  chargesName,
  chargesOf,
  scaleCharges,
  u1Charges,
  type U1Charges,
} from "hidden-photons/core";
import { sameCharges } from "../../../twins/sameCharges.js";
import { rationals } from "./arbitrary.js";

const quarks = (charge: string) => ({ Q: charge, u: charge, d: charge });
const leptons = (...[e, mu, tau]: [string, string, string]) => {
  const charges = [e, mu, tau] as const;
  return { L: charges, e: charges, nu: charges };
};

describe("a name", () => {
  // The table of the dossier, section 3.
  it.each([
    ["B-L", u1Charges({ ...quarks("1/3"), ...leptons("-1", "-1", "-1") })],
    ["Lmu-Ltau", u1Charges(leptons("0", "1", "-1"))],
    ["Le-Lmu", u1Charges(leptons("1", "-1", "0"))],
    ["Le-Ltau", u1Charges(leptons("1", "0", "-1"))],
    ["B-3Le", u1Charges({ ...quarks("1/3"), ...leptons("-3", "0", "0") })],
    ["B-3Lmu", u1Charges({ ...quarks("1/3"), ...leptons("0", "-3", "0") })],
    ["B-3Ltau", u1Charges({ ...quarks("1/3"), ...leptons("0", "0", "-3") })],
    ["B-3/2(Lmu+Ltau)", u1Charges({ ...quarks("1/3"), ...leptons("0", "-3/2", "-3/2") })],
    ["Lmu+Ltau-2Le", u1Charges(leptons("-2", "1", "1"))],
    ["2B-Le-3Lmu-2Ltau", u1Charges({ ...quarks("2/3"), ...leptons("-1", "-3", "-2") })],
    ["Y", u1Charges({ Q: "1/6", u: "2/3", d: "-1/3", L: "-1/2", e: -1 })],
    ["T3R", u1Charges({ u: "1/2", d: "-1/2", e: "-1/2", nu: "1/2" })],
    ["6Y3", u1Charges({ Q: [0, 0, 1], u: [0, 0, 4], d: [0, 0, -2], L: [0, 0, -3], e: [0, 0, -6] })],
    ["B", u1Charges(quarks("1/3"))],
    ["L", u1Charges(leptons("1", "1", "1"))],
    ["B3", u1Charges({ Q: [0, 0, "1/3"], u: [0, 0, "1/3"], d: [0, 0, "1/3"] })],
  ])("%s is its charges", (name, charges) => {
    expect(chargesOf(name)).toEqual(charges);
  });

  it.each([
    ["B - L", "B-L"],
    ["\tB\u2212L ", "B-L"],
    ["B\u2013L", "B-L"],
    ["-L+B", "B-L"],
    ["+B-L", "B-L"],
    ["-(L-B)", "B-L"],
    ["B1+B2+B3-Le-Lmu-Ltau", "B-L"],
    ["2(B-L)/2", "B-L"],
    ["-2(T3R-Y)", "B-L"],
    ["Lμ-Lτ", "Lmu-Ltau"],
    ["L\u00B5-Lτ", "Lmu-Ltau"],
    ["L_mu - L_tau", "Lmu-Ltau"],
    ["L_μ-L_{τ}", "Lmu-Ltau"],
    ["L_{\\mu}-L_\\tau", "Lmu-Ltau"],
    ["B-3·Lmu", "B-3Lmu"],
    ["B - 3*L_mu", "B-3Lmu"],
    ["B-Lmu*3", "B-3Lmu"],
    ["L_1-L2-3 L_{3}", "Le-Lmu-3Ltau"],
    ["B_3-L_3", "B3-Ltau"],
    ["B-L_3", "B-Ltau"],
    ["B-1.5(Lmu+Ltau)", "B-3/2Lmu-3/2Ltau"],
    ["B-(Lmu+Ltau)*3/2", "B-3/2Lmu-3/2Ltau"],
    ["B-3(Lmu+Ltau)/2", "B-3/2Lmu-3/2Ltau"],
    ["B-(1/2+1)(Lmu+Ltau)", "B-3/2Lmu-3/2Ltau"],
    ["B-3/2 ( L_\u03bc + L_\u03c4 )", "B-3/2Lmu-3/2Ltau"],
    [".5B", "B/2"],
    ["B₃", "B3"],
  ])("%s is read as %s", (name, other) => {
    expect(chargesOf(name)).toEqual(chargesOf(other));
  });

  it.each([
    ["B-Lx", '"B-Lx" with "Lx" at column 3'],
    ["B-3 Lnu", '"B-3 Lnu" with "Lnu" at column 5'],
    ["BL", '"BL" with "BL" at column 1'],
    ["toString", '"toString" with "toString" at column 1'],
    ["B L", '"B L" with "L" at column 3'],
    ["B*L", '"B*L" with "*" at column 2'],
    ["B+1", '"B+1" with "+" at column 2'],
    ["1-B", '"1-B" with "-" at column 2'],
    ["B--L", '"B--L" with "-" at column 3'],
    ["B-", '"B-" with its end at column 3'],
    ["", "an empty text"],
    ["  ", '"  " with its end at column 3'],
    ["(B-L", '"(B-L" with its end at column 5'],
    ["B-L)", '"B-L)" with ")" at column 4'],
    ["()", '"()" with ")" at column 2'],
    ["B-3L!", '"B-3L!" with "!" at column 5'],
    ["B-1.2.3L", '"B-1.2.3L" with ".3" at column 6'],
    ["2 3B", '"2 3B" with "3" at column 3'],
    ["3/2", '"3/2", which is a number'],
  ])("%s is not read", (name, place) => {
    expect(() => chargesOf(name)).toThrow(
      `name: got ${place}, allowed is sums such as 2B - Le - 3Lmu or B - 3/2(Lmu + Ltau) of B, L, Le, Lmu, Ltau, Y, T3R,`,
    );
  });

  it.each([
    ["B/0", 2],
    ["0/0 B", 2],
    ["1/0B", 2],
    ["B-L/0", 4],
    ["B/(1-1)", 2],
  ])("%s divides by zero", (name, column) => {
    const message = `name: got "${name}" with division by zero at column ${column}, allowed is a denominator other than 0`;
    expect(() => chargesOf(name)).toThrow(message);
  });

  it("divides by numbers only", () => {
    expect(() => chargesOf("B-B/L")).toThrow(
      'name: got "B-B/L" with division by charges at column 4, allowed is a number to divide by',
    );
  });

  it("is a text, and its charges are bounded", () => {
    expect(() => chargesOf(3 as unknown as string)).toThrow(/name: got 3, allowed is sums such as/);
    expect(() => chargesOf([] as unknown as string)).toThrow(/name: got an empty list, allowed is sums/);
    expect(() => chargesOf({ B: 1 } as unknown as string)).toThrow(/name: got an object with B, allowed/);
    expect(() => chargesOf({} as unknown as string)).toThrow(/name: got an object with nothing, allowed/);
    expect(() => chargesOf("(".repeat(1e5))).toThrow(
      "name: got 100000 characters, allowed is a name of at most",
    );
    expect(chargesOf(`${"(".repeat(499)}B${")".repeat(499)}`)).toEqual(chargesOf("B"));
    expect(() => chargesOf("1000001 Lmu")).toThrow(
      'name: got "1000001 Lmu" with a charge of 1000001, allowed is charges from -10⁶ to 10⁶',
    );
    expect(() => chargesOf("-1000000000 B")).toThrow(
      'name: got "-1000000000 B" with a charge of -1000000000/3, allowed is charges from',
    );
  });
});

describe("the name of charges", () => {
  it.each([
    ["B-L", "B-L"],
    ["L-B", "L-B"],
    ["-3Lmu+B", "B-3Lμ"],
    ["-Ltau+Lmu", "Lμ-Lτ"],
    ["-2Le+Lmu+Ltau", "Lμ+Lτ-2Le"],
    ["B-3/2(Lmu+Ltau)", "B-3/2Lμ-3/2Lτ"],
    ["-Le-Lmu-Ltau", "-L"],
    ["B3-Ltau", "B3-Lτ"],
    ["B-L+2Y", "B+2Y-L"],
    ["T3R", "T3R"],
    ["B-L-2Y", "-2T3R"],
    ["T3R+B-L", "1/2B+Y-1/2L"],
    ["-Y3", "-Y3"],
    ["B-B", undefined],
  ])("of %s is %s", (given, name) => {
    expect(chargesName(chargesOf(given))).toBe(name);
  });

  it("says when right-handed neutrinos do not have their lepton number", () => {
    const bMinusL = chargesOf("B-L");
    expect(chargesName(u1Charges({ ...bMinusL, nu: 0 }))).toBe("B-L without ν_R");
    expect(chargesName(u1Charges({ ...bMinusL, nu: [5, -4, -4] }))).toBe("B-L with ν_R (5, -4, -4)");
    expect(chargesName(u1Charges({ nu: [1, "-1/2", "-1/2"] }))).toBe("with ν_R (1, -1/2, -1/2)");
    expect(chargesName(u1Charges({ ...chargesOf("Lmu-Ltau"), nu: [1, -1, 0] }))).toBe("Lμ-Lτ");
  });

  it("is read as the same charges, for every sum", () => {
    const names = ["B1", "B2", "B3", "Le", "Lmu", "Ltau", "Y1", "Y2", "Y3"];
    const coefficients = fc.array(rationals, { minLength: names.length, maxLength: names.length });
    fc.assert(
      fc.property(coefficients, fc.boolean(), (all, universal) => {
        const charges = all.reduce<U1Charges>((sum, coefficient, i) => {
          const chosen = universal ? all[Math.floor(i / 3)]! : coefficient;
          return addCharges(sum, scaleCharges(chargesOf(names[i]!), chosen));
        }, u1Charges({}));
        const name = chargesName(charges);
        if (name !== undefined) expect(sameCharges(chargesOf(name), charges)).toBe(true);
        else expect(sameCharges(charges, u1Charges({}))).toBe(true);
      }),
    );
  });

  it.each([
    { Q: 1 },
    { u: 1 },
    { d: 1 },
    { L: 1 },
    { e: 1 },
    { u: 1, d: 1 },
    { L: [0, 1, 0], e: [0, 0, 1] },
  ] as const)("is none for %j, which is no such sum", (given) => {
    expect(chargesName(u1Charges(given))).toBeUndefined();
  });
});
