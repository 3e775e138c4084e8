import { describe, expect, it } from "vitest";
import {
  ArgumentError,
  atlasJobs,
  countClasses,
  countJob,
  countSolutions,
  type Atlas,
  type FieldContent,
} from "hidden-photons/core";

/** 1812.04602, table 1, for maximal charges 1 to 10. */
const published: Record<FieldContent, readonly number[]> = {
  SM: [8, 22, 82, 251, 626, 1983, 3902, 7068, 14354, 23800],
  "SM+3nuR": [38, 358, 4116, 24552, 111152, 435305, 1358388, 3612734, 9587085, 21546920],
};

describe.each(["SM", "SM+3nuR"] as const)("the atlas of %s", (fields) => {
  it("has as many classes as published, for maximal charges 1 to 8", () => {
    const counts = [1, 2, 3, 4, 5, 6, 7, 8].map((maxCharge) => countClasses({ fields, maxCharge }));
    expect(counts).toEqual(published[fields].slice(0, 8));
  });
});

describe("countSolutions", () => {
  it.each<[FieldContent, number[]]>([
    ["SM", [8, 37, 146, 489, 1188]],
    ["SM+3nuR", [60, 727, 8196, 49551]],
  ])("%s: all solutions, as in the dossier", (fields, expected) => {
    const counts = expected.map((_, i) => countSolutions({ fields, maxCharge: i + 1 }));
    expect(counts).toEqual(expected);
  });

  it("finds the self-conjugate solutions: a² - 2b² + c² = d² - e², and any neutrinos", () => {
    for (const maxCharge of [1, 2, 5]) {
      let found = 0;
      const range = Array.from({ length: maxCharge + 1 }, (_, a) => a);
      for (const a of range)
        for (const b of range)
          for (const c of range)
            for (const d of range)
              for (const e of range) if (a * a - 2 * b * b + c * c === d * d - e * e) found += 1;
      const job = { maxCharge, quarkSum: 0, upSum: 0 };
      expect(countJob({ ...job, fields: "SM" }).selfConjugate + 1).toBe(found);
      expect(countJob({ ...job, fields: "SM+3nuR" }).selfConjugate + 1).toBe(found * (maxCharge + 1));
    }
  });
});

describe("jobs", () => {
  it("stand for all pairs of family sums that charges up to 4, 6 and 10 can have: 105, 229 and 621", () => {
    const pairs = [4, 6, 10].map((maxCharge) => 2 * atlasJobs({ fields: "SM+3nuR", maxCharge }).length - 1);
    expect(pairs).toEqual([105, 229, 621]);
  });

  it("of the Standard Model have uncharged right-handed neutrinos", () => {
    const jobs = atlasJobs({ fields: "SM", maxCharge: 4 });
    expect(jobs.map(({ quarkSum, upSum }) => upSum - 4 * quarkSum)).toEqual(jobs.map(() => 0));
  });
});

describe("bad input", () => {
  it.each([
    [{ fields: "SM", maxCharge: 0 }, /maxCharge: got 0, allowed is a whole number from 1 to 20/],
    [{ fields: "SM", maxCharge: 2.5 }, /maxCharge: got 2.5, allowed is a whole number from 1 to 20/],
    [{ fields: "SM", maxCharge: 21 }, /maxCharge: got 21, allowed is a whole number from 1 to 20/],
    [{ fields: "SM", maxCharge: "3" }, /maxCharge: got "3", allowed is a whole number from 1 to 20/],
    [{ fields: "SM", maxCharge: 2, filters: "ckm" }, /filters: got ckm, allowed is a list, \["ckm"\]/],
    [{ fields: "MSSM", maxCharge: 2 }, /fields: got MSSM/],
  ])("%j", (atlas, message) => {
    expect(() => countClasses(atlas as Atlas)).toThrow(message);
    expect(() => countClasses(atlas as Atlas)).toThrow(ArgumentError);
  });

  it("a job that no atlas has", () => {
    const job = { fields: "SM", maxCharge: 2, quarkSum: 0, upSum: 0 } as const;
    expect(() => countJob({ ...job, upSum: 1 })).toThrow(/quarkSum, upSum: got 0, 1/);
    expect(() => countJob({ ...job, fields: "SM+3nuR", quarkSum: 7 })).toThrow(ArgumentError);
    expect(() => countJob({ ...job, fields: "SM+3nuR", upSum: 0.5 })).toThrow(ArgumentError);
  });
});
