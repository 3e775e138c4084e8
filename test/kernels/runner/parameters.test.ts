import fc from "fast-check";
import { expect, test } from "vitest";
import { injectParameters, parseParameter } from "../../../kernels/runner/index.js";
import { codeCell, notebookOf } from "./fakeKernel.js";

const source = 'const mass: number = 15, coupling = 5e-4;\nlet model: "vector" | "scalar" = "vector";';
const chapter = () => notebookOf("1", codeCell(source, { metadata: { tags: ["parameters"] } }), "mass");

test("the injected cell follows the parameters and keeps their declared types", () => {
  const { cells } = injectParameters(chapter(), { mass: 20, model: "scalar" });
  expect(cells.map(({ source }) => source)).toEqual([
    "1",
    source,
    '// Parameters\nconst mass: number = 20;\nlet model: "vector" | "scalar" = "scalar";',
    "mass",
  ]);
  expect(cells[2]).toMatchObject({ cell_type: "code", metadata: { tags: ["injected-parameters"] } });
});

test("an injected cell is replaced", () => {
  const once = injectParameters(chapter(), { mass: 20 });
  expect(injectParameters(once, { coupling: 1e-3 })).toEqual(injectParameters(chapter(), { coupling: 1e-3 }));
});

test("an unknown name is refused with the names there are, and so is a notebook without parameters", () => {
  expect(() => injectParameters(chapter(), { M: 1 })).toThrow(
    'no parameter "M"; it has: mass, coupling, model',
  );
  expect(() => injectParameters(notebookOf(source), { mass: 1 })).toThrow(
    'no code cell has the tag "parameters"',
  );
});

test.each([
  ["const n = 1e7;", "x", 'parameter "n": got "x", expected is a number, like 1e7'],
  ["const n = -0.5;", true, 'parameter "n": got true, expected is a number, like -0.5'],
  ["const n: number = 3 * 5;", null, 'parameter "n": got null, expected is a number, like 3 * 5'],
  ["const n = 1;", Infinity, 'parameter "n": got Infinity, expected is a number, like 1'],
  ["let n = `muon`;", 5, 'parameter "n": got 5, expected is a string, like `muon`'],
  ["let n = false;", "yes", 'parameter "n": got "yes", expected is a boolean, like false'],
])("%s cannot be %j", (declaration, value, message) => {
  const notebook = notebookOf(codeCell(declaration, { metadata: { tags: ["parameters"] } }));
  expect(() => injectParameters(notebook, { n: value })).toThrow(message);
});

test.each(["let n: string | number = 3;", "const n = [1, 2];", "let n: string;", "const n = 15 * MeV;"])(
  "what %s may be is left to the compiler",
  (declaration) => {
    const notebook = notebookOf(codeCell(declaration, { metadata: { tags: ["parameters"] } }));
    const value = declaration.includes(": string") ? "3" : { any: "thing" };
    expect(injectParameters(notebook, { n: value }).cells[1]?.source).toContain(
      `= ${JSON.stringify(value)};`,
    );
  },
);

test.each([
  ["mass=20", 20],
  ["mass=-1.5e-3", -1.5e-3],
  ["mass=.5", 0.5],
  ["model=scalar", "scalar"],
  ['model="1"', "1"],
  ["on=true", true],
  ["list=[1, 2]", [1, 2]],
  ["text=a=b", "a=b"],
  ["text=", ""],
  ["text=NaN", "NaN"],
])("%s", (text, value) => {
  expect(parseParameter(text)).toEqual([text.split("=")[0], value]);
});

test("every number and every JSON value but a string can be given", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
      expect(parseParameter(`x=${x}`)).toEqual(["x", x === 0 && !Object.is(x, 0) ? 0 : x]);
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.string(), fc.boolean())), (list) => {
      expect(parseParameter(`x=${JSON.stringify(list)}`)).toEqual(["x", list]);
    }),
  );
});

test.each(["mass", "=3", "1a=3", "a b=3"])("%j is no parameter", (text) => {
  expect(() => parseParameter(text)).toThrow("name=value");
});
