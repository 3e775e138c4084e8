import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestSinglets, majoranaTexture, majoranaVerdict, type Rational } from "hidden-photons/core";

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
