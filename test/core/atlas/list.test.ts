import { describe, expect, it } from "vitest";
import {
  atlasClasses,
  atlasJobs,
  classesIn,
  classOf,
  countClasses,
  failingAnomalies,
  listJob,
  recordLength,
  u1Charges,
  type ClassCharges,
  type FieldContent,
  type FilteredAtlas,
} from "hidden-photons/core";
import { nestedLoops } from "../../twins/nestedLoops.js";

const listed = (atlas: FilteredAtlas): ClassCharges[] => [...atlasClasses(atlas)].flatMap(classesIn);
const name = ({ Q, u, d, L, e, nu }: ClassCharges): string => [Q, u, d, L, e, nu].join(" ");
const isZero = (charges: ClassCharges): boolean =>
  Object.values(charges)
    .flat()
    .every((x) => x === 0);

describe.each<FieldContent>(["SM", "SM+3nuR"])("the list of %s", (fields) => {
  it.each([1, 2, 3])("holds just what nested loops over all charges up to %i find", (maxCharge) => {
    const solutions = [...nestedLoops(fields, maxCharge)].filter((charges) => !isZero(charges));
    const expected = new Set(solutions.map((charges) => name(classOf(u1Charges(charges)))));
    expect(new Set(listed({ fields, maxCharge }).map(name))).toEqual(expected);
  });

  it.each([1, 2, 3, 4, 5])("has no class twice and is as long as the count says, up to %i", (maxCharge) => {
    const names = listed({ fields, maxCharge }).map(name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBe(countClasses({ fields, maxCharge }) - 1);
  });

  it("holds exact solutions", () => {
    for (const charges of listed({ fields, maxCharge: 3 }))
      expect(failingAnomalies(u1Charges(charges)), name(charges)).toEqual([]);
  });

  it("holds classes in their canonical form", () => {
    for (const charges of listed({ fields, maxCharge: 3 }))
      expect(name(classOf(u1Charges(charges)))).toBe(name(charges));
  });
});

describe("records", () => {
  it("hold the seven classes of the Standard Model with charges up to 1", () => {
    const charged = listed({ fields: "SM", maxCharge: 1 }).map((charges) =>
      Object.entries(charges)
        .filter(([, triple]) => String(triple) === "-1,0,1")
        .map(([species]) => species)
        .join(""),
    );
    expect(charged.sort()).toEqual(["Le", "QL", "Qud", "QudLe", "Que", "dL", "ude"].sort());
  });

  it("come in one batch a job", () => {
    const atlas = { fields: "SM+3nuR", maxCharge: 2 } as const;
    const batches = [...atlasClasses(atlas)];
    expect(batches).toEqual(
      atlasJobs(atlas)
        .map(listJob)
        .filter(({ length }) => length > 0),
    );
    expect(batches.every(({ length }) => length % recordLength === 0)).toBe(true);
    expect(batches.length).toBeGreaterThan(10);
  });
});
