import { describe, expect, it } from "vitest";
import {
  atlasClasses,
  chargesOf,
  classesIn,
  classOf,
  classProperties,
  countJob,
  higgsCharge,
  diracVerdict,
  passes,
  random,
  u1Charges,
  type AtlasFilter,
  type ClassCharges,
  type ClassProperty,
  type FilteredAtlas,
  type Triple,
  type U1ChargesInput,
} from "hidden-photons/core";
import { randomSeesaw } from "../../twins/randomSeesaw.js";
import { yukawaClasses } from "../../twins/yukawaClasses.js";

const listed = (atlas: FilteredAtlas): ClassCharges[] => [...atlasClasses(atlas)].flatMap(classesIn);
const names = (classes: readonly ClassCharges[]): string[] =>
  classes.map(({ Q, u, d, L, e, nu }) => [Q, u, d, L, e, nu].join(" ")).sort();
const higgsOf = (charges: ClassCharges) => higgsCharge(u1Charges(charges))?.toNumber();
const atlasTriples = (most: number): Triple[] => {
  const range = Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
  return range.flatMap((a) =>
    range.flatMap((b) => range.flatMap((c): Triple[] => (a <= b && b <= c ? [[a, b, c]] : []))),
  );
};
const everything = listed({ fields: "SM+3nuR", maxCharge: 4 });
const classNamed = (name: string, others: U1ChargesInput = {}): ClassCharges =>
  classOf(u1Charges({ ...chargesOf(name), ...others }));

describe("a list with filters is the list of all, filtered:", () => {
  const properties = Object.keys(classProperties) as ClassProperty[];
  it.each<AtlasFilter[]>([
    ...properties.map((property) => [property]),
    ["ckm", { muon: true, electron: false }],
    ["neutralHiggs", "ckm", "majoranaPmns", { muon: true, electron: false, tau: true }],
    ["yukawa", "selfConjugate"],
    [{ electron: false }],
  ])("%j %j %j %j", (...filters) => {
    const found = names(listed({ fields: "SM+3nuR", maxCharge: 4, filters }));
    const expected = everything.filter((charges) => filters.every((filter) => passes(charges, filter)));
    expect(found).toEqual(names(expected));
    expect(found.length).toBeGreaterThan(0);
  });
});

describe("a neutral Higgs and a CKM matrix", () => {
  it.each([1, 2, 3, 4, 5, 6, 7])("leave what the direct search finds, up to %i", (maxCharge) => {
    const found = listed({ fields: "SM+3nuR", maxCharge, filters: ["neutralHiggs", "ckm"] });
    expect(names(found)).toEqual(names(yukawaClasses(maxCharge)));
  });

  it("and ν charges that are those of L, leave seven classes up to 4", () => {
    const found = yukawaClasses(4).filter(({ L, nu }) => L.join() === nu.join());
    const expected = [
      { L: [0, 1, -1] },
      { L: [1, 1, -2] },
      { L: [1, 2, -3] },
      { L: [1, 3, -4] },
      { Q: 1, L: [-3, -3, -3] },
      { Q: 1, L: [-4, -3, -2] },
      { Q: 1, L: [-4, -4, -1] },
    ].map(({ Q = 0, L: [a = 0, b = 0, c = 0] }) => {
      const leptons = [a, b, c] as const;
      return classOf(u1Charges({ Q, u: Q, d: Q, L: leptons, e: leptons, nu: leptons }));
    });
    expect(names(found)).toEqual(names(expected));
  });
});

it("mass terms are there just where a Higgs charge is found, and a neutral Higgs where it is 0", () => {
  for (const charges of everything) {
    expect(passes(charges, "yukawa")).toBe(higgsOf(charges) !== undefined);
    expect(passes(charges, "neutralHiggs")).toBe(higgsOf(charges) === 0);
  }
});

describe("Dirac neutrinos", () => {
  it("leave B-L alone if the Higgs is neutral", () => {
    const filters: AtlasFilter[] = ["neutralHiggs", "ckm", "diracPmns"];
    expect(names(listed({ fields: "SM+3nuR", maxCharge: 8, filters }))).toEqual(names([classNamed("B-L")]));
  });

  it("leave sums of B-L and hypercharge if it is not", () => {
    const found = listed({ fields: "SM+3nuR", maxCharge: 8, filters: ["ckm", "diracPmns"] });
    for (const charges of found) {
      // α(Y - 1/6) + β(B-L)/3 with α = 2h: what is left of Q is β/3.
      const h = higgsOf(charges)!;
      const [q] = charges.Q;
      const expected = { u: q + h, d: q - h, L: -3 * q, e: -3 * q - h, nu: -3 * q + h };
      expect(charges).toMatchObject(
        Object.fromEntries(Object.entries(expected).map(([species, x]) => [species, [x + 0, x + 0, x + 0]])),
      );
    }
    expect(names(found)).toEqual(expect.arrayContaining(names([classNamed("Y"), classNamed("T3R")])));
  });
});

describe("properties of models with a name", () => {
  const exotic = classNamed("B-L", { nu: [5, -4, -4] });
  it.each<[string, ClassCharges, ClassProperty[]]>([
    [
      "B-L",
      classNamed("B-L"),
      ["yukawa", "neutralHiggs", "ckm", "diracPmns", "majoranaPmns", "vectorCurrent"],
    ],
    [
      "Lmu-Ltau",
      classNamed("Lmu-Ltau"),
      ["yukawa", "neutralHiggs", "ckm", "majoranaPmns", "selfConjugate", "vectorCurrent"],
    ],
    [
      "Lmu-Ltau without ν_R",
      classNamed("Lmu-Ltau", { nu: 0 }),
      ["yukawa", "neutralHiggs", "ckm", "selfConjugate"],
    ],
    ["B-3Lmu", classNamed("B-3Lmu"), ["yukawa", "neutralHiggs", "ckm", "majoranaPmns", "vectorCurrent"]],
    ["B-L with exotic ν_R", exotic, ["yukawa", "neutralHiggs", "ckm"]],
    ["Y", classNamed("Y"), ["yukawa", "ckm", "diracPmns", "majoranaPmns"]],
    ["Y3", classNamed("Y3"), []], // the third family needs another Higgs than the others
    [
      "B1-B2",
      classNamed("B1-B2"),
      ["yukawa", "neutralHiggs", "diracPmns", "majoranaPmns", "selfConjugate", "vectorCurrent"],
    ],
  ])("%s", (_, charges, expected) => {
    const properties = Object.keys(classProperties) as ClassProperty[];
    expect(properties.filter((property) => passes(charges, property))).toEqual(expected);
  });

  it("two right-handed neutrinos of three are enough where L is universal, and only there", () => {
    expect(passes(classNamed("B-L", { nu: [-1, -1, 7] }), "majoranaPmns")).toBe(true);
    expect(passes(classNamed("B-L", { nu: [-1, 2, 7] }), "majoranaPmns")).toBe(false);
    expect(passes(classNamed("Lmu-Ltau", { nu: [0, 1, 7] }), "majoranaPmns")).toBe(false);
    expect(passes(classNamed("B-3Lmu", { nu: [0, -3, 7] }), "majoranaPmns")).toBe(false);
  });
});

describe("the lepton properties", () => {
  const triples = atlasTriples(2);
  const zero: Triple = [0, 0, 0];

  it("of the seesaw are what random mass matrices say, for all charges up to 2", () => {
    const numbers = random(5);
    let viable = 0;
    for (const L of triples)
      for (const nu of triples)
        for (const h of [0, 1]) {
          const e: Triple = [L[0] - h, L[1] - h, L[2] - h];
          const found = passes({ Q: zero, u: zero, d: zero, L, e, nu }, "majoranaPmns");
          expect(found, `L ${L.join()}, ν ${nu.join()}, h ${h}`).toBe(randomSeesaw({ L, nu }, h, numbers));
          if (found) viable++;
        }
    expect(viable).toBeGreaterThan(50);
  });

  it("for Dirac neutrinos are those of mixing textures", () => {
    for (const L of triples)
      for (const nu of triples) {
        const { ckm, pmns } = diracVerdict({ quarks: L, leptons: L });
        expect(passes({ Q: zero, u: zero, d: zero, L, e: L, nu }, "diracPmns")).toBe(
          pmns && L.join() === nu.join(),
        );
        expect(passes({ Q: L, u: L, d: L, L, e: L, nu }, "ckm")).toBe(ckm);
      }
  });
});

describe("couplings to leptons", () => {
  const muonOnly = { electron: false, muon: true, tau: false };
  it.each<[string, AtlasFilter, boolean]>([
    ["B-3Ltau", muonOnly, true], // the charged family may be called the muon's
    ["B-3Ltau", { electron: true, muon: true }, false],
    ["Lmu-Ltau", { electron: false, muon: true }, true],
    ["Lmu-Ltau", muonOnly, false],
    ["B-L", { muon: true }, true],
    ["B-L", { muon: true, electron: false }, false],
    ["B1-B2", { muon: true }, false],
    ["B1-B2", { electron: false, muon: false, tau: false }, true],
    ["Y3", muonOnly, true],
  ])("%s, %j: %s", (name, filter, expected) => {
    expect(passes(classNamed(name), filter)).toBe(expected);
  });

  it("without mass terms go with L and e in any pairs", () => {
    const charges = classNamed("Lmu-Ltau", { e: [0, 0, 1] }); // zeros of L in one family, of e in two
    expect(passes(charges, muonOnly)).toBe(false);
    expect(passes(charges, { electron: false })).toBe(true);
    expect(passes(charges, { electron: true, muon: true, tau: true })).toBe(true);
  });
});

it("there are as many self-conjugate classes as the count of solutions says", () => {
  const atlas = { fields: "SM+3nuR", maxCharge: 1 } as const; // no common factors
  const found = listed({ ...atlas, filters: ["selfConjugate"] });
  expect(found.length).toBe(countJob({ ...atlas, quarkSum: 0, upSum: 0 }).selfConjugate);
});

it("unknown filters are an error", () => {
  const atlas = { fields: "SM", maxCharge: 1 } as const;
  expect(() => listed({ ...atlas, filters: ["pretty" as ClassProperty] })).toThrow(/filter: got pretty/);
  const muons = { muons: true } as AtlasFilter;
  expect(() => listed({ ...atlas, filters: [muons] })).toThrow(/filter: got muons, .*electron, muon, tau/);
  const unclear: unknown[] = [{ muon: "yes" }, { tau: 1 }];
  for (const filter of unclear)
    expect(() => listed({ ...atlas, filters: [filter as AtlasFilter] })).toThrow(
      /^filter\.(muon|tau): got (yes|1), allowed is true or false/,
    );
  for (const filter of [null, undefined, 3, []])
    expect(() => listed({ ...atlas, filters: [filter as unknown as AtlasFilter] })).toThrow(/^filter: got/);
});

describe("a filter is asked", () => {
  it("of exact charges as of their class", () => {
    for (const name of ["B-L", "Lmu-Ltau", "B-3Ltau", "Y3", "B1-B2", "T3R"])
      for (const filter of [...(Object.keys(classProperties) as ClassProperty[]), { muon: true }])
        expect(passes(chargesOf(name), filter)).toBe(passes(classNamed(name), filter));
    expect(passes(chargesOf("B-L"), "ckm")).toBe(true);
  });

  it("of nothing else", () => {
    const charges = classNamed("Lmu-Ltau");
    expect(() => passes({ ...charges, L: [1, 0, -1] }, "yukawa")).toThrow(
      /^charges\.L: got \[1,0,-1\], allowed is three whole numbers, ascending/,
    );
    expect(() => passes({ Q: [0, 0, 0] } as unknown as ClassCharges, "yukawa")).toThrow(/^charges\.u: got/);
    for (const wrong of [undefined, null, "B-L"])
      expect(() => passes(wrong as unknown as ClassCharges, "yukawa")).toThrow(/^charges: got/);
  });
});
