import { SourceMap } from "node:module";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileCell } from "../../../kernels/typescript/src/compile.js";
import { CellRunner, variablesIn } from "./cellRunner.js";

const compiled = (source: string, earlier: Readonly<Record<string, string>> = {}, name = "cell-1.ts") =>
  compileCell({ name, source, earlier: variablesIn(earlier), types: new Set() });

/** Values of cells that run one after the other, each seeing all names of those before. */
async function values(...sources: string[]): Promise<unknown[]> {
  const runner = new CellRunner();
  const earlier: Record<string, string> = {};
  const found: unknown[] = [];
  for (const [i, source] of sources.entries()) {
    const cell = compiled(source, earlier, `cell-${i + 1}.ts`);
    found.push((await runner.run(cell)).value);
    for (const name of cell.names) earlier[name] = cell.scope;
  }
  return found;
}

test("the value of a cell is its last statement's, if that is an expression", async () => {
  expect(await values("1 + 1")).toEqual([2]);
  expect(await values("const x = 3; x; // the mass")).toEqual([3]);
  expect(await values("const x = 3")).toEqual([undefined]);
  expect(await values("1; if (true) { 2 }")).toEqual([undefined]);
  expect(await values("{ 1 }\n({ a: 1 })")).toEqual([{ a: 1 }]);
  expect(await values("await Promise.resolve(7)")).toEqual([7]);
  expect((await values("Promise.resolve(7)"))[0]).toBeInstanceOf(Promise);
  expect(await values("")).toEqual([undefined]);
});

test("variables that no function uses are locals of the cell", () => {
  const { code } = compiled(
    "let s = 0, n = 10;\nfor (let i = 0; i < n; i++) s += i;\nconst f = (n: number) => n;",
  );
  expect(code).toMatch(/var s = 0;\s+var n = 10;/);
  expect(code).toContain("exports.s = s; exports.n = n;");
  expect(code).not.toContain("exports.s +=");
});

test("variables that a function changes are shared with later cells", async () => {
  const counter = "let k = 10, unused = 1; const bump = () => ++k;";
  expect(compiled(counter).code).toMatch(/exports.k = 10;\s+var unused = 1;/);
  expect(await values(counter, "bump()", "k", "k = 20; bump()", "[k, unused]")).toEqual([
    undefined,
    11,
    11,
    21,
    [21, 1],
  ]);
});

test("a variable declared again is a new one; closures of the old cell keep theirs", async () => {
  const cells = ["let k = 10; const bump = () => ++k;", 'let k = "new"; bump()', "[k, bump()]"];
  expect(await values(...cells)).toEqual([undefined, 11, ["new", 12]]);
});

test("captured variables bound by a pattern or in a block stay shared", async () => {
  expect(
    await values(
      "let [a, { b }] = new Set<any>([1, { b: 2 }]); const add = () => (a += b);",
      "a = 5; add()",
      "a",
    ),
  ).toEqual([undefined, 7, 7]);
  expect(
    await values("for (var i = 0; i < 3; i++) {}\nconst next = () => i++;", "next(); i", "i = 9; next(); i"),
  ).toEqual([undefined, 4, 10]);
});

test("every kind of assignment reaches the variable of an earlier cell", async () => {
  const assignments =
    "x = 2; x += 1; x++; --x; [x, y] = [y, x]; ({ y } = { y: y * 10 }); for (x of [5, 6]) {}";
  expect(
    await values(
      "let x = 1, y = 7;",
      assignments,
      "[x, y]",
      "({ y: x, z: y = 4 } = { y: 8 } as any); [x, y]",
    ),
  ).toEqual([undefined, undefined, [6, 30], [8, 4]]);
});

test("enums, classes, namespaces, generators and async functions pass from cell to cell", async () => {
  expect(
    await values(
      `enum Lepton { e, mu = 5 } abstract class A { abstract m: number; get twice() { return 2 * this.m } }
       class B extends A { m = 3; static #n = 4; static n() { return B.#n } } namespace N { export const c = 6 }
       function* g() { yield 1; yield 2 } async function later() { await null; return 9 }`,
      "[Lepton.mu, Lepton[0], new B().twice, B.n(), N.c, ...g(), await later()]",
    ),
  ).toEqual([undefined, [5, "e", 6, 4, 6, 1, 2, 9]]);
});

test("functions hold before their declaration, as in a module", async () => {
  expect(await values("twice(4); function twice(x: number) { return 2 * x }\ntwice(5)")).toEqual([10]);
});

test("imports hold from the start and pass to later cells; types are left out", async () => {
  const source = `const p = join("a", "b");
    import { join } from "node:path"; import * as os from "node:os"; import path from "node:path";
    import "node:url"; import type { Stats } from "node:fs"; import { type Dirent } from "node:fs";
    let stats: Stats | Dirent;`;
  expect(compiled(source).imports).toEqual(["node:path", "node:os", "node:url"]);
  expect(compiled(source).names).toEqual(["p", "join", "os", "path", "Stats", "Dirent", "stats"]);
  expect(await values(source, "[p, join('c', 'd'), typeof os.cpus, path.sep]")).toEqual([
    undefined,
    ["a/b", "c/d", "function", "/"],
  ]);
});

test("imported names follow their module when it is loaded anew", async () => {
  const module = { default: 1, named: 2 };
  const runner = new CellRunner(() => Promise.resolve(module));
  await runner.run(compiled('import d, { named } from "./model"; import * as all from "./model";'));
  const read = compiled(
    "[d, named, all.named]",
    { d: "./cell-1", named: "./cell-1", all: "./cell-1" },
    "cell-2.ts",
  );
  expect((await runner.run(read)).value).toEqual([1, 2, 2]);
  Object.assign(module, { default: 3, named: 4 });
  expect((await runner.run(read)).value).toEqual([3, 4, 4]);
});

test("import() and import.meta belong to the run of the cell", async () => {
  const source = "const { join } = await import('node:path'); [join('a', 'b'), import.meta.url]";
  expect(await values(source)).toEqual([["a/b", "file:///notebook/cell-1.ts"]]);
  expect(compiled(source).imports).toEqual([]);
});

test("types cost nothing at run time", async () => {
  const source =
    "interface P { x: number } type Q = P; declare const elsewhere: number; const p: Q = { x: 1 };";
  expect(await values(source, "const q: Q = p; q satisfies P")).toEqual([undefined, { x: 1 }]);
});

test("a name only declared to be elsewhere is looked up there", async () => {
  const cell = compileCell({
    name: "cell-2.ts",
    source: "typeof elsewhere",
    earlier: new Map([["elsewhere", { scope: "./cell-1", kind: "ambient" }]]),
    types: new Set(),
  });
  expect((await new CellRunner().run(cell)).value).toBe("undefined");
});

test("strict mode, and this is undefined, as in a module", async () => {
  expect(await values("this")).toEqual([undefined]);
  await expect(values("Object.freeze([1]).push(2)")).rejects.toThrow(TypeError);
});

test("a cell that throws leaves in its scope what it had done by then", async () => {
  const runner = new CellRunner();
  const source = "let a = 1, b = 2; const c = () => ++b; c(); throw new RangeError('no'); let d = 4;";
  await expect(runner.run(compiled(source))).rejects.toThrow(RangeError);
  expect(runner.scope("./cell-1")).toMatchObject({ a: 1, b: 3, d: undefined });
});

test("what is declared with using is disposed of at the end of the cell, and leaves no name", async () => {
  const source =
    "let open = 1; using held = { [Symbol.dispose]() { open--; } }; const now = () => open; now()";
  expect(await values(source, "[now(), open]")).toEqual([1, [0, 0]]);
});

/** Line and column, from 1, of the cell's source that a position of its code comes from. */
function origin(cell: ReturnType<typeof compiled>, marker: string) {
  const lines = cell.code.split("\n");
  const line = lines.findIndex((each) => each.includes(marker));
  const payload = JSON.parse(cell.map) as ConstructorParameters<typeof SourceMap>[0];
  const entry = new SourceMap(payload).findEntry(line, lines[line]!.indexOf(marker));
  return "originalLine" in entry ? [entry.originalLine + 1, entry.originalColumn + 1] : undefined;
}

test("the source map leads to the cell's own line and column, behind what compiling inserted", () => {
  const source = "let a = 1, b = 2;\nlet k = () => b++;   wrong(a);\n  import('x'); also(b); last(a)";
  const cell = compiled(source);
  const at = (text: string) => {
    const before = source.slice(0, source.indexOf(text)).split("\n");
    return [before.length, before.at(-1)!.length + 1];
  };
  for (const text of ["wrong", "also", "last"]) expect(origin(cell, text)).toEqual(at(text));
  expect(origin(cell, "import('x')")).toEqual(at("import('x')"));
  expect(JSON.parse(cell.map)).toMatchObject({ sources: ["cell-1.ts"], sourcesContent: [source] });
});

test("the source map holds at every place of a random cell", () => {
  const statement = fc.constantFrom(
    "let x_ = 1, y_ = 2;",
    "const f_ = () => 3;",
    "/* µ */",
    "await 0;",
    "import('p');",
    "let z_ = 0; const g_ = () => z_++;",
  );
  const line = fc.array(statement, { maxLength: 4 }).map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 4 }), fc.nat(4), fc.nat(30), (lines, where, indent) => {
      let count = 0;
      const numbered = lines.map((text) =>
        text.replace(/(\w)_/g, () => `v${count++}`).replace(/v\d+\+\+/g, "1"),
      );
      numbered.splice(Math.min(where, numbered.length), 0, `${" ".repeat(indent)}marker();`);
      const row = numbered.findIndex((text) => text.includes("marker"));
      expect(origin(compiled(numbered.join("\n")), "marker")).toEqual([row + 1, indent + 1]);
    }),
    { numRuns: 50 },
  );
});

test("any text compiles to something, right or wrong", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (source) => {
      expect(compiled(source).name).toBe("cell-1.ts");
    }),
  );
});
