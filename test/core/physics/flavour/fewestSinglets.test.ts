import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fewestSinglets,
  majoranaFits,
  majoranaTexture,
  majoranaVerdict,
  nufit60,
  type Rational,
} from "hidden-photons/core";

const mixes = (neutrinos: readonly [number, number, number], singlets: readonly (Rational | number)[]) =>
  ["viable", "zero minors"].includes(majoranaVerdict(majoranaTexture({ neutrinos, singlets })).kind);

describe("the fewest singlets", () => {
  // The rows of the dossier's table with the fewest scalars.
  it.each([
    ["B-L", [-1, -1, -1], "2", "viable"],
    ["Lμ-Lτ", [0, 1, -1], "1", "zero minors"],
    ["B-3Lμ", [0, -3, 0], "3", "zero minors"],
    ["B-3/2(Lμ+Lτ)", [0, "-3/2", "-3/2"], "3/2,3", "viable"],
    ["Lμ+Lτ-2Le", [-2, 1, 1], "1,2", "zero minors"],
    ["no charge", [0, 0, 0], "", "viable"],
  ] as const)("of %s", (_, neutrinos, singlets, kind) => {
    const choice = fewestSinglets(neutrinos);
    expect(choice.singlets.join()).toBe(singlets);
    expect(choice.verdict.kind).toBe(kind);
  });

  // The rows of the dossier's table whose zeros contradict the data need one more.
  it.each([
    ["Lμ-Lτ", [0, 1, -1], "1", "1,2"],
    ["Le-Lμ", [1, -1, 0], "1,2", "1,2"],
    ["B-3Le", [-3, 0, 0], "3,6", "3"],
    ["Lμ+Lτ-2Le", [-2, 1, 1], "1,2,4", "1,2"],
  ] as const)("of %s that fit normal and inverted ordering", (_, neutrinos, normal, inverted) => {
    const chosen = (fit: keyof typeof nufit60) =>
      fewestSinglets(neutrinos, (verdict) => majoranaFits(verdict, nufit60[fit])).singlets.join();
    expect([chosen("normal"), chosen("inverted")]).toEqual([normal, inverted]);
  });

  it("are enough, and one less is not", () => {
    const charge = fc.integer({ min: -6, max: 6 });
    fc.assert(
      fc.property(fc.tuple(charge, charge, charge), (neutrinos) => {
        const { singlets } = fewestSinglets(neutrinos);
        expect(mixes(neutrinos, singlets)).toBe(true);
        // Any scalar that does anything has one of these charges.
        for (let a = 0; a <= 12; a++)
          for (let b = a; b <= 12; b++) {
            if (singlets.length > 1) expect(mixes(neutrinos, [a])).toBe(false);
            if (singlets.length > 2) expect(mixes(neutrinos, [a, b])).toBe(false);
          }
      }),
    );
  });
});
