import { describe, expect, it } from "vitest";
import {
  allowsEveryEntry,
  ArgumentError,
  diracTexture,
  diracVerdict,
  familyClass,
  fewestSinglets,
  majoranaTexture,
  mixingTexture,
  Rational,
  structuralRank,
  type Families,
  type Texture,
} from "hidden-photons/core";
import { largestPlacement } from "../../../twins/largestPlacement.js";

const three = [0, 1, 2] as const;
const numbers = (largest: number) => Array.from({ length: 2 * largest + 1 }, (_, i) => i - largest);

/** All triples of whole numbers up to a largest one, a <= b <= c. */
const sortedTriples = (largest: number): Families<number>[] =>
  numbers(largest).flatMap((a) =>
    numbers(largest).flatMap((b) =>
      numbers(largest).flatMap((c): Families<number>[] => (a <= b && b <= c ? [[a, b, c]] : [])),
    ),
  );

/** All 512 textures. */
const everyTexture = Array.from(
  { length: 512 },
  (_, bits) => three.map((i) => three.map((j) => (bits & (1 << (3 * i + j))) !== 0)) as unknown as Texture,
);

const total = (charges: Families<number>, power: number) =>
  charges.reduce((sum, charge) => sum + charge ** power, 0);

describe("bad charges are named", () => {
  const two = [0, 1] as unknown as Families<number>;
  const three: Families<string> = ["0", "1", "x"];
  const good: Families<number> = [0, 0, 0];
  it.each([
    [() => diracTexture({ left: three, right: good, higgs: 0 }), /^left\[2\]: got "x"/],
    [
      () => diracTexture({ left: good, right: two, higgs: 0 }),
      /^right: got \[0,1\], allowed is a list of three/,
    ],
    [() => diracVerdict({ quarks: two, leptons: good }), /^quarks: got \[0,1\]/],
    [() => diracVerdict({ quarks: good, leptons: three }), /^leptons\[2\]: got "x"/],
    [() => fewestSinglets(three), /^neutrinos\[2\]: got "x"/],
    [() => majoranaTexture({ neutrinos: three, singlets: [] }), /^neutrinos\[2\]: got "x"/],
    [() => majoranaTexture({ neutrinos: two, singlets: [] }), /^neutrinos: got \[0,1\]/],
    [() => majoranaTexture({ neutrinos: good, singlets: [1, "x"] }), /^singlets\[1\]: got "x"/],
    [
      () => majoranaTexture({ neutrinos: good } as unknown as Majorana),
      /^singlets: got undefined, allowed is a list/,
    ],
    [
      () => majoranaTexture({ neutrinos: good, singlets: "12" as unknown as [] }),
      /^singlets: got "12", allowed is a list/,
    ],
  ])("%s", (use, message) => {
    expect(use).toThrow(ArgumentError);
    expect(use).toThrow(message);
  });
});

type Majorana = Parameters<typeof majoranaTexture>[0];

describe("family classes", () => {
  it.each<[Families<number | string>, string]>([
    [[1, 1, 1], "(a,a,a)"],
    [["1/3", "2/6", "1/3"], "(a,a,a)"],
    [[0, -3, 0], "(a,a,b)"],
    [[-3, 0, 0], "(a,a,b)"],
    [["0.5", "1/2", -1], "(a,a,b)"],
    [[0, 1, -1], "(a,b,c)"],
  ])("%s is %s", (charges, expected) => {
    expect(familyClass(charges)).toBe(expected);
  });

  it("tells exact fractions apart that are one as floating-point numbers", () => {
    const third = new Rational("33333333333333333333/100000000000000000000");
    expect(third.toNumber()).toBe(1 / 3);
    expect(familyClass(["1/3", "1/3", third])).toBe("(a,a,b)");
  });

  it("needs rational numbers", () => {
    expect(() => familyClass([0, 1, "a third"])).toThrow(/^charges\[2\]: got/);
    expect(() => familyClass([0, 1] as unknown as Families<number>)).toThrow(
      "charges: got [0,1], allowed is a list of three charges, one for each family",
    );
  });
});

describe("Dirac textures", () => {
  it("are blocks of equal charges", () => {
    expect(diracTexture({ left: [1, 1, 2], right: [2, 1, 1], higgs: 0 })).toEqual([
      [false, true, true],
      [false, true, true],
      [true, false, false],
    ]);
  });

  it("shift by the charge of the Higgs, as hypercharge needs it", () => {
    const same = (charge: string): Families<string> => [charge, charge, charge];
    // Y: Q 1/6, u 2/3, d -1/3, L -1/2, ℓ -1, ν 0; H has 1/2, and its conjugate gives mass to u and ν.
    for (const [left, right, higgs] of [
      ["1/6", "-1/3", "1/2"],
      ["1/6", "2/3", "-1/2"],
      ["-1/2", "-1", "1/2"],
      ["-1/2", "0", "-1/2"],
    ] as const) {
      expect(allowsEveryEntry(diracTexture({ left: same(left), right: same(right), higgs }))).toBe(true);
      expect(structuralRank(diracTexture({ left: same(left), right: same(right), higgs: 0 }))).toBe(0);
    }
  });

  it("have full rank only where left- and right-handed charges agree up to their order", () => {
    const triples = sortedTriples(2);
    for (const left of triples)
      for (const right of triples) {
        const rank = structuralRank(diracTexture({ left, right, higgs: 0 }));
        expect(rank === 3).toBe(left.join() === right.join());
      }
  });
});

describe("the structural rank", () => {
  it("is the largest number of entries without a common row or column, for all 512 textures", () => {
    for (const texture of everyTexture) expect(structuralRank(texture)).toBe(largestPlacement(texture));
    expect(new Set(everyTexture.map(structuralRank))).toEqual(new Set([0, 1, 2, 3]));
  });
});

describe("mixing", () => {
  it.each<[Families<number>, number]>([
    [[0, 0, 0], 9],
    [[0, 1, 0], 5],
    [[0, 1, -1], 3],
  ])("of doublets with charges %s has at most %i entries", (charges, entries) => {
    expect(mixingTexture(charges).flat().filter(Boolean)).toHaveLength(entries);
  });

  it("is what products of matrices that keep to the blocks have: V = U†U'", () => {
    for (const charges of sortedTriples(2)) {
      const block = (i: number, j: number) => charges[i as 0] === charges[j as 0];
      const product = three.map((i) => three.map((j) => three.some((k) => block(k, i) && block(k, j))));
      expect(mixingTexture(charges)).toEqual(product);
    }
  });
});

describe("with Dirac neutrinos", () => {
  it("all anomaly-free charges that allow both mixing matrices are multiples of B-L", () => {
    // Neutral Higgs: u and d have the charges of Q, ℓ and ν those of L; what is left of the sums is 3 ΣQ + ΣL.
    const triples = sortedTriples(6);
    const bySum = new Map<number, Families<number>[]>();
    for (const triple of triples) {
      const sum = total(triple, 1);
      bySum.set(sum, [...(bySum.get(sum) ?? []), triple]);
    }
    let tried = 0;
    const viable: string[] = [];
    for (const quarks of triples)
      for (const leptons of bySum.get(-3 * total(quarks, 1)) ?? []) {
        tried++;
        if (diracVerdict({ quarks, leptons }).viable) viable.push(`${quarks.join()} | ${leptons.join()}`);
      }
    expect(tried).toBeGreaterThan(2000);
    const multiples = [-2, -1, 0, 1, 2].map(
      (n) => `${[n, n, n].join()} | ${[-3 * n, -3 * n, -3 * n].join()}`,
    );
    expect(viable.sort()).toEqual(multiples.map((text) => text.replaceAll("-0", "0")).sort());
  });

  it("says which matrix fails", () => {
    expect(diracVerdict({ quarks: ["1/3", "1/3", "1/3"], leptons: [0, -3, 0] })).toEqual({
      quarks: "(a,a,a)",
      leptons: "(a,a,b)",
      ckm: true,
      pmns: false,
      viable: false,
    });
    expect(diracVerdict({ quarks: [0, 0, 1], leptons: [-1, -1, -1] })).toMatchObject({
      ckm: false,
      pmns: true,
    });
  });
});
