import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chargesOf,
  failingAnomalies,
  gaugeAnomalySums,
  singletRepair,
  u1Charges,
  type Rational,
  type U1Charges,
} from "hidden-photons/core";
import {
  pairOf,
  singletSets,
  smallestSet,
  triplesOf,
} from "../../../../lib/core/physics/anomalies/singletSearch.js";
import { families } from "../../models/charges/arbitrary.js";

const without = (name: string) => u1Charges({ ...chargesOf(name), nu: 0 });
const sum = (charges: readonly Rational[], power: number) =>
  charges
    .map((charge) => charge.power(power))
    .reduce((total, value) => total.plus(value), gaugeAnomalySums(u1Charges({})).xxx);

/** All sets of whole numbers up to a bound, by nested loops. */
function allSets(count: number, bound: number, least = -bound): number[][] {
  if (count === 0) return [[]];
  const sets: number[][] = [];
  for (let n = least; n <= bound; n++)
    if (n !== 0) for (const others of allSets(count - 1, bound, n)) sets.push([n, ...others]);
  return sets;
}

describe("repair by singlets", () => {
  it.each([
    ["B-L", "-1,-1,-1"],
    ["B-3Lmu", "-3"],
    ["B-3/2(Lmu+Ltau)", "-3/2,-3/2"],
    ["2B-Le-3Lmu-2Ltau", "-3,-2,-1"],
    ["Lmu-Ltau", ""],
    ["7Le-3Lmu-4Ltau", "-4,-3,7"],
    ["Y", ""],
  ])("of %s without ν_R are right-handed neutrinos: %s", (name, singlets) => {
    const repair = singletRepair(without(name));
    expect(repair.singlets.join()).toBe(singlets);
    expect(repair.remaining).toEqual([]);
  });

  it("of complete models is not needed", () => {
    for (const name of ["B-L", "Lmu-Ltau", "T3R"])
      expect(singletRepair(chargesOf(name))).toMatchObject({
        singlets: [],
        remaining: [],
        searchedUpTo: undefined,
      });
    expect(singletRepair(u1Charges({ ...chargesOf("B-L"), nu: [5, -4, -4] })).singlets).toEqual([]);
  });

  it("says what singlets cannot do", () => {
    expect(singletRepair(chargesOf("B"))).toMatchObject({ singlets: [], remaining: ["xyy", "weak"] });
    const muon = singletRepair(without("Lmu"));
    expect([muon.singlets.join(), ...muon.remaining]).toEqual(["1", "xyy", "weak"]);
  });

  it("says up to what charge fewer singlets were tried, where that proves nothing", () => {
    for (const name of ["B-3Lmu", "B-L"]) expect(singletRepair(without(name)).searchedUpTo).toBeUndefined();
    // In units of 1/3, five singlets are left where four up to 300 do not do.
    const five = singletRepair(u1Charges({ L: ["5/3", "2/3", "1/3"] }));
    expect([five.singlets.length, ...[five.unit, five.searchedUpTo].map(String)]).toEqual([5, "1/3", "100"]);
  });

  it.each([
    [{ nu: [100000, 1, 0] }, "-100000,-1"],
    [{ nu: [60000, 7, 1] }, "-60000,-7,-1"],
    [{ nu: [900001, 800003, 700001] }, "-900001,-800003,-700001"],
    [{ ...chargesOf("B-40000Le+39997Lmu"), nu: 0 }, "-40000,39997"],
    [{ L: [1, 0, 0], nu: [11, 1, -5] }, "-11,1,5"],
  ] as const)("finds one, two and three singlets of any size: %o", (given, singlets) => {
    const repair = singletRepair(u1Charges(given));
    expect(repair.singlets.join()).toBe(singlets);
    expect(repair.searchedUpTo).toBeUndefined();
  });

  it("completes the anomalies that singlets can, for any charges", () => {
    fc.assert(
      fc.property(families, families, families, (L, e, nu) => {
        const charges = u1Charges({ Q: "1/3", u: "1/3", d: "1/3", L, e, nu });
        if (
          Object.values(charges)
            .flat()
            .every((charge) => charge.isZero())
        )
          return;
        const { xxx, gravity } = gaugeAnomalySums(charges);
        const { singlets, remaining } = singletRepair(charges);
        expect(singlets.length).toBeLessThanOrEqual(5);
        expect(singlets.some((charge) => charge.isZero())).toBe(false);
        expect(sum(singlets, 1).equals(gravity)).toBe(true);
        expect(sum(singlets, 3).equals(xxx)).toBe(true);
        const others = failingAnomalies(charges).filter((id) => id !== "xxx" && id !== "gravity");
        expect(remaining).toEqual(others);
      }),
      { numRuns: 15 },
    );
  });

  it("gives five singlets of any size where the search ends", () => {
    const charges: U1Charges = u1Charges({ L: [1_000_000, -31, -17] });
    const { singlets, searchedUpTo } = singletRepair(charges);
    const { xxx, gravity } = gaugeAnomalySums(charges);
    expect(singlets).toHaveLength(5);
    expect(sum(singlets, 1).equals(gravity)).toBe(true);
    expect(sum(singlets, 3).equals(xxx)).toBe(true);
    expect(String(searchedUpTo)).toBe("300");
  });

  it("is asked of charges", () => {
    expect(() => singletRepair(u1Charges({}))).toThrow(/zero for every field/);
  });
});

describe("the search for singlets", () => {
  it("finds the smallest of the sets that nested loops find", () => {
    const bound = 6;
    const total = (set: readonly number[], power: number) => set.reduce((all, n) => all + n ** power, 0);
    const sizes = (set: readonly number[]) => [Math.max(...set.map(Math.abs)), total(set.map(Math.abs), 1)];
    const isSmaller = (a: readonly number[], b: readonly number[]) =>
      sizes(a)[0]! < sizes(b)[0]! || (sizes(a)[0] === sizes(b)[0] && sizes(a)[1]! < sizes(b)[1]!);
    let compared = 0;
    const smallest = new Map<string, { count: number; set: readonly number[] }>();
    for (const count of [1, 2, 3, 4])
      for (const set of allSets(count, bound)) {
        const target = `${total(set, 1)},${total(set, 3)}`;
        const best = smallest.get(target);
        if (best === undefined || (best.count === count && isSmaller(set, best.set)))
          smallest.set(target, { count, set });
      }
    for (const [target, { count, set }] of smallest) {
      const [sum = 0n, cubes = 0n] = target.split(",").map(BigInt);
      if (sum === 0n && cubes === 0n) continue;
      for (let fewer = 2; fewer < count; fewer++)
        expect(smallestSet(singletSets(fewer, { sum, cubes }, bound))).toBeUndefined();
      if (count === 1) continue;
      const found = smallestSet(singletSets(count, { sum, cubes }, bound))!.map(Number);
      expect(sizes(found)).toEqual(sizes(set));
      expect([total(found, 1), total(found, 3)]).toEqual([Number(sum), Number(cubes)]);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(500);
  });

  it("finds every set of three, and the only one of two, that nested loops find", () => {
    const bound = 12;
    const targetOf = (set: readonly number[]) => ({
      sum: BigInt(set.reduce((all, n) => all + n, 0)),
      cubes: BigInt(set.reduce((all, n) => all + n ** 3, 0)),
    });
    const hasOpposites = (set: readonly number[]) => set.some((n) => set.includes(-n));
    for (const set of allSets(2, bound).filter((pair) => !hasOpposites(pair)))
      expect(pairOf(targetOf(set))?.map(Number)).toEqual(set);
    const triples = allSets(3, bound).filter((triple) => !hasOpposites(triple));
    expect(triples.length).toBeGreaterThan(2000);
    for (const set of triples) {
      const found = [...triplesOf(targetOf(set), 100)].map((triple) =>
        triple.map(Number).sort((a, b) => a - b),
      );
      expect(found).toContainEqual(set);
      for (const other of found) expect(targetOf(other)).toEqual(targetOf(set));
    }
  });
});
