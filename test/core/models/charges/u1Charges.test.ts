import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addCharges,
  chargesName,
  failingAnomalies,
  gaugeAnomalySums,
  higgsCharge,
  higgsCharges,
  primitiveCharges,
  Rational,
  requireCharged,
  scaleCharges,
  singletRepair,
  standardModelFields,
  u1Charges,
  vectorCharges,
  type U1Charges,
  type U1ChargesInput,
} from "hidden-photons/core";
import { sameCharges } from "../../../twins/sameCharges.js";
import { anyCharges, rationals } from "./arbitrary.js";

describe("the fields of the Standard Model", () => {
  const fields = Object.values(standardModelFields);

  it("have the electric charges of the particles, T3 + Y", () => {
    const electric = Object.entries(standardModelFields).map(([name, { weakStates, hypercharge }]) => {
      const isospins = weakStates === 2 ? ["1/2", "-1/2"] : ["0"];
      return [name, isospins.map((t3) => hypercharge.plus(t3).toString())];
    });
    expect(Object.fromEntries(electric)).toEqual({
      Q: ["2/3", "-1/3"],
      L: ["0", "-1"],
      u: ["2/3"],
      d: ["-1/3"],
      e: ["-1"],
      nu: ["0"],
    });
  });

  it("are sixteen states a family, eight of them left-handed", () => {
    const states = (chirality: string) =>
      fields
        .filter((field) => field.chirality === chirality)
        .reduce((sum, { colours, weakStates }) => sum + colours * weakStates, 0);
    expect([states("left"), states("right")]).toEqual([8, 8]);
  });
});

describe("charges", () => {
  it("are given once for all families, or for each; those left out are zero", () => {
    const given = { Q: "1/3", L: [0, "-3/2", new Rational("-3/2")], nu: 2n } as const;
    expect(JSON.parse(JSON.stringify(u1Charges(given)))).toEqual({
      Q: ["1/3", "1/3", "1/3"],
      L: ["0", "-3/2", "-3/2"],
      u: ["0", "0", "0"],
      d: ["0", "0", "0"],
      e: ["0", "0", "0"],
      nu: ["2", "2", "2"],
    });
  });

  it("reach from -10⁶ to 10⁶", () => {
    expect(u1Charges({ e: [1e6, -1e6, "999999.9"] }).e.join()).toBe("1000000,-1000000,9999999/10");
  });

  it.each([
    [{ Q: [1, 2] }, "charges.Q: got a list of 2, allowed is one charge, or three, one for each family"],
    [{ Q: [] }, "charges.Q: got a list of 0, allowed is one charge"],
    [{ L: [1, 2, 3, 4] }, "charges.L: got a list of 4, allowed is one charge"],
    [{ tau: 1 }, "charges.tau: got tau, allowed is one of Q, L, u, d, e, nu"],
    [{ toString: 1 }, "charges.toString: got toString, allowed is one of Q, L, u, d, e, nu"],
    [{ u: "1/0" }, 'charges.u: got "1/0", allowed is a whole number'],
    [{ d: [0, "0/0", 0] }, 'charges.d[1]: got "0/0", allowed is a whole number'],
    [{ e: 0.3333333 }, "charges.e: got 0.3333333, allowed is a whole number"],
    [{ nu: "x" }, 'charges.nu: got "x", allowed is a whole number'],
    [{ L: null }, "charges.L: got null, allowed is a whole number"],
    [{ L: [0, undefined, 0] }, "charges.L[1]: got undefined, allowed is a whole number"],
    [{ L: "1000000.5" }, "charges.L: got 2000001/2, allowed is a rational number from -10⁶ to 10⁶"],
    [{ L: [0, 0, -1000001] }, "charges.L[2]: got -1000001, allowed is a rational number from -10⁶ to 10⁶"],
    [null, "charges: got null, allowed is an object of charges for Q, L, u, d, e, nu"],
    [{ foo: 1 }, "charges.foo: got foo, allowed is one of Q, L, u, d, e, nu"],
    [[], "charges: got an empty list, allowed is an object of charges"],
    ["B-L", "charges: got B-L, allowed is an object of charges for Q, L, u, d, e, nu"],
  ])("%j are refused", (given, message) => {
    expect(() => u1Charges(given as U1ChargesInput)).toThrow(message);
  });

  it("all zero are no model", () => {
    expect(() => requireCharged(u1Charges({}))).toThrow(
      "charges: got zero for every field, allowed is charges of which one at least is not zero",
    );
    const charged = u1Charges({ nu: [0, 0, "1/7"] });
    expect(requireCharged(charged)).toBe(charged);
  });

  it.each([
    ["B-L", "got B-L"],
    [undefined, "got undefined"],
    [null, "got null"],
    [{ Q: 1 }, "got an object with Q"],
    [
      { Q: [0, 0, 0], L: [1, 1, 1], u: [0, 0, 0], d: [0, 0, 0], e: [1, 1, 1], nu: [1, 1, 1] },
      "got an object with Q, L, u",
    ],
    [{ ...u1Charges({}), nu: [] }, "got an object with Q, L, u"],
  ])("%j are not exact, and refused wherever exact ones are needed", (given, message) => {
    const wrong = given as unknown as U1Charges;
    const hint = 'allowed is exact charges, such as chargesOf("B-L") or u1Charges({ L: [0, 1, -1] })';
    const uses = [
      chargesName,
      failingAnomalies,
      gaugeAnomalySums,
      higgsCharge,
      higgsCharges,
      primitiveCharges,
      requireCharged,
      singletRepair,
      vectorCharges,
      (charges: U1Charges) => addCharges(charges, u1Charges({})),
      (charges: U1Charges) => scaleCharges(charges, 2),
    ];
    for (const use of uses) {
      expect(() => use(wrong)).toThrow(`charges: ${message}`);
      expect(() => use(wrong)).toThrow(hint);
    }
    expect(() => addCharges(u1Charges({}), wrong)).toThrow(`others: ${message}`);
  });

  it("add and scale field by field, exactly", () => {
    fc.assert(
      fc.property(anyCharges, anyCharges, rationals, (some, others, factor) => {
        const sum = scaleCharges(addCharges(some, others), factor);
        for (const species of ["Q", "L", "u", "d", "e", "nu"] as const)
          for (const i of [0, 1, 2] as const)
            expect(sum[species][i].toString()).toBe(
              some[species][i].times(factor).plus(others[species][i].times(factor)).toString(),
            );
        expect(sameCharges(addCharges(some, others), addCharges(others, some))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("are the same only if all eighteen are", () => {
    const lmu = u1Charges({ L: [0, 1, 0] });
    expect(sameCharges(lmu, u1Charges({ L: ["0", "2/2", "0.0"] }))).toBe(true);
    expect(sameCharges(lmu, u1Charges({ L: [0, 0, 1] }))).toBe(false);
    expect(sameCharges(lmu, u1Charges({ L: [0, 1, 0], nu: [0, 0, "1/1000000"] }))).toBe(false);
  });
});
