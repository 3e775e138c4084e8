import { describe, expect, it } from "vitest";
import {
  eV,
  majoranaTexture,
  majoranaVerdict,
  massSplittings,
  mixingParameters,
  oneZeroMinorWindows,
  structuralRank,
  twoZeroMinor,
  type Families,
  type MajoranaVerdict,
} from "hidden-photons/core";
import { fits } from "./reference.js";

const three = [0, 1, 2] as const;
const names = ["e", "μ", "τ"] as const;
const allowed = (neutrinos: Families<number | string>, singlets: readonly (number | string)[]) => {
  const texture = majoranaTexture({ neutrinos, singlets });
  return three.flatMap((i) => three.flatMap((j) => (i <= j && texture[i][j] ? [names[i] + names[j]] : [])));
};
const verdictOf = (neutrinos: Families<number | string>, singlets: readonly (number | string)[]) =>
  majoranaVerdict(majoranaTexture({ neutrinos, singlets }));

const all = ["ee", "eμ", "eτ", "μμ", "μτ", "ττ"];
const without = (...entries: string[]) => all.filter((entry) => !entries.includes(entry));

/** The table of textures: model, neutrino charges, singlet charges, allowed entries, what the rule says, zeros. */
const table: readonly [
  string,
  Families<number | string>,
  readonly (number | string)[],
  readonly string[],
  MajoranaVerdict["kind"],
  string,
][] = [
  ["B-L", [-1, -1, -1], [2], all, "viable", ""],
  ["Lμ-Lτ", [0, 1, -1], [], ["ee", "μτ"], "no PMNS", "eμ eτ μμ ττ"],
  ["Lμ-Lτ", [0, 1, -1], [1], ["ee", "eμ", "eτ", "μτ"], "zero minors", "μμ ττ"],
  ["Lμ-Lτ", [0, 1, -1], [2], ["ee", "μμ", "μτ", "ττ"], "decoupled", "eμ eτ"],
  ["Lμ-Lτ", [0, 1, -1], [1, 2], all, "viable", ""],
  ["Le-Lμ", [1, -1, 0], [1], ["eμ", "eτ", "μτ", "ττ"], "zero minors", "ee μμ"],
  ["Le-Lτ", [1, 0, -1], [1], ["eμ", "eτ", "μμ", "μτ"], "zero minors", "ee ττ"],
  ["B-3Le", [-3, 0, 0], [3], without("ee"), "zero minors", "ee"],
  ["B-3Lμ", [0, -3, 0], [3], without("μμ"), "zero minors", "μμ"],
  ["B-3Lτ", [0, 0, -3], [3], without("ττ"), "zero minors", "ττ"],
  ["B-3Le", [-3, 0, 0], [6], without("eμ", "eτ"), "decoupled", "eμ eτ"],
  ["B-3Lμ", [0, -3, 0], [6], without("eμ", "μτ"), "decoupled", "eμ μτ"],
  ["B-3Lτ", [0, 0, -3], [6], without("eτ", "μτ"), "decoupled", "eτ μτ"],
  ["B-3Lμ", [0, -3, 0], [3, 6], all, "viable", ""],
  ["B-3/2(Lμ+Lτ)", [0, "-3/2", "-3/2"], ["3/2"], ["ee", "eμ", "eτ"], "singular", "μμ μτ ττ"],
  ["B-3/2(Lμ+Lτ)", [0, "-3/2", "-3/2"], ["3/2", 3], all, "viable", ""],
  ["Lμ+Lτ-2Le", [-2, 1, 1], [1], ["eμ", "eτ"], "singular", "ee μμ μτ ττ"],
  ["Lμ+Lτ-2Le", [-2, 1, 1], [1, 2], without("ee"), "zero minors", "ee"],
];

describe("Majorana textures", () => {
  it.each(table)(
    "%s: neutrinos %j, singlets %j allow %j: %s",
    (_, neutrinos, singlets, entries, kind, zeros) => {
      expect(allowed(neutrinos, singlets)).toEqual(entries);
      const verdict = verdictOf(neutrinos, singlets);
      expect(verdict.kind).toBe(kind);
      expect(verdict.zeros.map(([i, j]) => names[i] + names[j]).join(" ")).toBe(zeros);
    },
  );

  it("are symmetric, and do not see the sign of charges", () => {
    for (const [, neutrinos, singlets] of table) {
      const texture = majoranaTexture({ neutrinos, singlets });
      for (const i of three) for (const j of three) expect(texture[i][j]).toBe(texture[j][i]);
      const opposite = neutrinos.map((q) => -Number(q)) as unknown as Families<number>;
      const negative = singlets.map((q) => -Number(q));
      if (neutrinos.every((q) => typeof q === "number"))
        expect(majoranaTexture({ neutrinos: opposite, singlets: negative })).toEqual(texture);
    }
  });

  it("say which family is alone, and the rank", () => {
    expect(verdictOf([0, 1, -1], [2]).decoupled).toEqual([0]);
    expect(verdictOf([0, -3, 0], [6]).decoupled).toEqual([1]);
    expect(verdictOf([0, "-3/2", "-3/2"], ["3/2"]).rank).toBe(2);
    expect(verdictOf([-1, -1, -1], []).rank).toBe(0);
    expect(verdictOf([0, -3, 0], [3]).rank).toBe(3);
  });

  it("pass to M_ν⁻¹ through any Dirac mass that keeps to the charges", () => {
    // (m_D⁻¹)ᵀ M_R m_D⁻¹ with blocks of equal charges: an entry is reached from every entry of the same two blocks.
    for (const [, neutrinos, singlets] of table) {
      const texture = majoranaTexture({ neutrinos, singlets });
      const block = (i: 0 | 1 | 2) => three.filter((k) => neutrinos[k] === neutrinos[i]);
      for (const i of three)
        for (const j of three) {
          const reached = block(i).some((k) => block(j).some((l) => texture[k][l]));
          expect(reached).toBe(texture[i][j]);
        }
    }
  });

  it("need rational charges", () => {
    expect(() => majoranaTexture({ neutrinos: [0, 1, -1], singlets: ["0/0"] })).toThrow(/^singlets: got/);
    expect(structuralRank(majoranaTexture({ neutrinos: [1, 2, 4], singlets: [] }))).toBe(0);
  });
});

describe("zero minors", () => {
  const solutions = (model: string) =>
    Object.entries(fits).filter(([, fit]) => {
      const [, neutrinos, singlets] = table.find(
        ([name, , , , kind]) => name === model && kind === "zero minors",
      )!;
      const { zeros } = verdictOf(neutrinos, singlets);
      const given = { mixing: mixingParameters(fit), splittings: massSplittings(fit) };
      if (zeros.length === 1)
        return oneZeroMinorWindows({ zero: zeros[0]!, ...given, range: [1e-5 * eV, 1 * eV] }).length > 0;
      return twoZeroMinor({ zeros: [zeros[0]!, zeros[1]!], ...given }).length > 0;
    });
  const fitting = (model: string) => new Set(solutions(model).map(([, { ordering }]) => ordering));

  it.each<[string, string[]]>([
    ["Lμ-Lτ", ["normal"]],
    ["Le-Lμ", []],
    ["Le-Lτ", []],
    ["B-3Le", ["inverted"]],
    ["B-3Lμ", ["normal"]],
    ["B-3Lτ", ["normal", "inverted"]],
    ["Lμ+Lτ-2Le", ["inverted"]],
  ])("of %s fit orderings %j", (model, orderings) => {
    expect(fitting(model)).toEqual(new Set(orderings));
  });
});
