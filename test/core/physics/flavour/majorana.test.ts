import { describe, expect, it } from "vitest";
import { complex, det, multiply, type Complex } from "mathjs";
import {
  majoranaFits,
  majoranaTexture,
  majoranaVerdict,
  pmnsParameters,
  nufit60,
  pmnsMatrix,
  structuralRank,
  type Families,
  type MajoranaVerdict,
  type SymmetricEntry,
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
    expect(() => majoranaTexture({ neutrinos: [0, 1, -1], singlets: ["0/0"] })).toThrow(
      /^singlets\[0\]: got/,
    );
    expect(structuralRank(majoranaTexture({ neutrinos: [1, 2, 4], singlets: [] }))).toBe(0);
  });
});

describe("zero minors", () => {
  it("of one entry have the same answer at any δ, but where it is close to 0° or 180°", () => {
    for (const fit of Object.values(fits))
      for (const zero of [
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const fitsAt = (degrees: number) =>
          majoranaFits(
            { kind: "zero minors", rank: 3, zeros: [zero], decoupled: [] },
            { ...fit, deltaCP: { ...fit.deltaCP, natural: (degrees * Math.PI) / 180 } },
          );
        const anywhere = fitsAt(90);
        for (let degrees = 20; degrees < 360; degrees += 20)
          if (degrees !== 180) expect(fitsAt(degrees)).toBe(anywhere);
        const real = [0, 180].filter((degrees) => fitsAt(degrees) !== anywhere);
        const expected = { "0,1": [0], "0,2": [180] }[zero.join()] ?? [];
        if (fit.ordering === "normal") expect(real).toEqual(expected);
      }
  });

  const fitting = (verdict: MajoranaVerdict) =>
    new Set(
      Object.values(fits)
        .filter((fit) => majoranaFits(verdict, fit))
        .map(({ ordering }) => ordering),
    );

  it.each<[string, string[]]>([
    ["Lμ-Lτ", ["normal"]],
    ["Le-Lμ", []],
    ["Le-Lτ", []],
    ["B-3Le", ["inverted"]],
    ["B-3Lμ", ["normal"]],
    ["B-3Lτ", ["normal", "inverted"]],
    ["Lμ+Lτ-2Le", ["inverted"]],
  ])("of %s fit orderings %j", (model, orderings) => {
    const [, neutrinos, singlets] = table.find(
      ([name, , , , kind]) => name === model && kind === "zero minors",
    )!;
    expect(fitting(verdictOf(neutrinos, singlets))).toEqual(new Set(orderings));
  });

  /** The symmetric textures with three allowed entries that mix all families: a chain that ends in a diagonal one, or a ring. */
  const entries = three.flatMap((i) => three.filter((j) => i <= j).map((j): SymmetricEntry => [i, j]));
  const threeZeros = entries
    .flatMap((a, k) => entries.slice(k + 1).flatMap((b, l) => entries.slice(k + l + 2).map((c) => [a, b, c])))
    .map((zeros) => {
      const has = (i: number, j: number) =>
        !zeros.some(([a, b]) => a === Math.min(i, j) && b === Math.max(i, j));
      const row = (i: number) => [has(i, 0), has(i, 1), has(i, 2)] as const;
      return majoranaVerdict([row(0), row(1), row(2)]);
    })
    .filter(({ kind }) => kind === "zero minors");

  it("that are three fit nowhere", () => {
    expect(threeZeros).toHaveLength(7);
    for (const verdict of threeZeros) expect(fitting(verdict)).toEqual(new Set());
  });

  it("that are three have no inverse masses at all: no δ makes the three conditions dependent", () => {
    // Each zero Σ U_αi U_βi / M_i = 0 is a line of three linear equations for the 1/M_i.
    for (const fit of Object.values(fits))
      for (const { zeros } of threeZeros)
        for (let degrees = 0; degrees < 360; degrees++) {
          const u = pmnsMatrix({ ...pmnsParameters(fit), deltaCP: (degrees * Math.PI) / 180 });
          const lines = zeros.map(
            ([a, b]) =>
              three.map((i) =>
                multiply(complex(u[a][i].re, u[a][i].im), complex(u[b][i].re, u[b][i].im)),
              ) as Complex[],
          );
          const size = lines.map((line) => Math.hypot(...line.map(({ re, im }) => Math.hypot(re, im))));
          const { re, im } = complex(det(lines));
          expect(Math.hypot(re, im) / (size[0]! * size[1]! * size[2]!)).toBeGreaterThan(0.015);
        }
  });

  it("that are three would be seen: where two predict a third, it counts", () => {
    const fit = nufit60.normal;
    // A zero named twice is one condition more that holds.
    const twice = { kind: "zero minors", rank: 3, decoupled: [] } as const;
    const zeros: SymmetricEntry[] = [
      [1, 1],
      [2, 2],
      [2, 2],
    ];
    expect(majoranaFits({ ...twice, zeros }, fit)).toBe(true);
    expect(majoranaFits({ ...twice, zeros: [...zeros, [0, 2]] }, fit)).toBe(false);
  });
});
