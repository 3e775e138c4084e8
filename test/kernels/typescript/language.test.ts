import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { diskFiles } from "../../../kernels/typescript/src/host.js";
import { TypeScriptLanguage } from "../../../kernels/typescript/src/language.js";
import { createLibrary } from "../../../kernels/typescript/src/workspace.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const notebooks = join(root, "notebooks");
const library = createLibrary();
const scratch = mkdtempSync(join(tmpdir(), "language-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const newLanguage = (directory = notebooks) =>
  new TypeScriptLanguage({ files: diskFiles(), directory, root, library });

/** A language whose cells have run. */
function after(...sources: string[]): TypeScriptLanguage {
  const language = newLanguage();
  for (const source of sources) run(language, source);
  return language;
}

function run(language: TypeScriptLanguage, source: string) {
  const checked = language.check(source);
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics));
  language.keep(checked.cell);
  return checked.cell;
}

/** What is wrong with a cell, as `line:column TScode`. */
function errors(language: TypeScriptLanguage, source: string): readonly string[] {
  const checked = language.check(source);
  return checked.ok ? [] : checked.diagnostics.map(({ line, column, code }) => `${line}:${column} TS${code}`);
}

describe("check", () => {
  test("errors have the cell's own line and column, and TypeScript's code", () => {
    const language = after("const mass = 15;");
    expect(errors(language, 'const q: number = "a";')).toEqual(["1:7 TS2322"]);
    expect(errors(language, 'mass;\n  const q: number = "a";')).toEqual(["2:9 TS2322"]);
    expect(errors(language, "mass.toFix(1)")).toEqual(["1:6 TS2551"]);
    expect(errors(language, "nope")).toEqual(["1:1 TS2304"]);
    expect(errors(language, "f(")).toEqual(["1:3 TS1135"]);
    expect(errors(language, "`open")).toEqual(["1:6 TS1160"]);
  });

  test("names and types of earlier cells are known", () => {
    const language = after(
      "interface Point { x: number } enum Kind { A } class C<T> { constructor(readonly v: T) {} }",
      "const c = new C(1); let p: Point = { x: 1 }; type Pair = [Point, Kind];",
    );
    expect(errors(language, "const pair: Pair = [p, Kind.A]; pair[0].x + c.v")).toEqual([]);
    expect(errors(language, "const s: string = c.v;")).toEqual(["1:7 TS2322"]);
  });

  test("variables of earlier cells can be assigned to, within their type; constants cannot", () => {
    const language = after("let x = 1; const c = 2; function f() { return x }");
    expect(errors(language, "x = 5; x++; [x] = [3]; f()")).toEqual([]);
    expect(errors(language, "x = 'a'")).toEqual(["1:1 TS2322"]);
    expect(errors(language, "c = 3")).toEqual(["1:1 TS2588"]);
    expect(errors(language, "f = 3")).toEqual(["1:1 TS2632"]);
  });

  test("a name declared again has its new type", () => {
    const language = after("let x = 1;", 'let x = "a";');
    expect(errors(language, "x.toUpperCase()")).toEqual([]);
    expect(errors(language, "x.toFixed()")).toEqual(["1:3 TS2551"]);
  });

  test("a cell that was not kept leaves no names", () => {
    const language = after("let x = 1;");
    expect(language.check("let y = 2; let x = 'new';").ok).toBe(true);
    expect(errors(language, "y")).toEqual(["1:1 TS2304"]);
    expect(errors(language, "x.toFixed()")).toEqual([]);
    expect(errors(language, "let z: number = 'a'")).toEqual(["1:5 TS2322"]);
    expect(errors(language, "z")).toEqual(["1:1 TS2304"]);
  });

  test("after forget() no earlier name is known", () => {
    const language = after("let x = 1;");
    language.forget();
    expect(errors(language, "x")).toEqual(["1:1 TS2304"]);
  });

  test("top-level await and the language of today", () => {
    expect(
      errors(newLanguage(), "const x = await Promise.resolve([3, 1]); x.toSorted().at(-1)?.toFixed()"),
    ).toEqual([]);
    expect(errors(newLanguage(), "for await (const x of [Promise.resolve(1)]) x.toFixed()")).toEqual([]);
  });

  test("common globals are known; modules of Node.js bring the full types", () => {
    const language = newLanguage();
    expect(
      errors(language, "const t = setTimeout(() => console.log(process.cwd()), 3); clearTimeout(t)"),
    ).toEqual([]);
    expect(
      errors(language, "Buffer.from('a').toString('hex'); performance.now(); structuredClone([1])"),
    ).toEqual([]);
    expect(
      errors(
        language,
        "process.kill(process.ppid, 0); new Blob(['a']).text(); fetch('a').then((r) => r.blob())",
      ),
    ).toEqual([]);
    const disposable = "using held = { [Symbol.dispose]() {} }; let d: Disposable = held;";
    expect(errors(language, disposable)).toEqual([]);
    expect(errors(language, "process.getuid()")).toEqual(["1:9 TS2339"]);
    expect(
      errors(language, "import { readFileSync } from 'node:fs'; readFileSync('a', 'utf8').length"),
    ).toEqual([]);
    expect(errors(language, "process.getuid()")).toEqual([]);
    expect(errors(language, disposable)).toEqual([]);
  });

  test.each([
    [
      "require('node:fs')",
      `Cannot find name 'require'. Load a module with import: import * as name from "name".`,
    ],
    ["document.title", "Cannot find name 'document'. Cells run in Node.js, which has no page."],
    ["describe()", "Cannot find name 'describe'."],
  ])("what is said of %s helps in a cell", (source, message) => {
    const checked = newLanguage().check(source);
    expect(!checked.ok && checked.diagnostics.map((diagnostic) => diagnostic.message)).toEqual([message]);
  });

  test("the project's library, typed, by its name", () => {
    const language = newLanguage();
    expect(
      errors(
        language,
        'import { deltaAMu, MeV } from "hidden-photons"; deltaAMu({ g: 5e-4, mass: 15 * MeV })',
      ),
    ).toEqual([]);
    expect(
      errors(language, 'import { deltaAMu } from "hidden-photons";\ndeltaAMu({ g: "a", mass: 1 })'),
    ).toEqual(["2:12 TS2322"]);
    expect(errors(language, 'import { x } from "nowhere-at-all";')).toEqual(["1:19 TS2307"]);
  });

  test("tslab's API, typed and extended", () => {
    const language = newLanguage();
    const source =
      'import { display, newDisplay } from "tslab";\ndisplay.html("<b>"); newDisplay().text("a");';
    expect(errors(language, `${source} display.bundle({ "text/plain": "a" });`)).toEqual([]);
    expect(errors(language, `${source} display.htm("b");`)).toEqual(["2:54 TS2551"]);
  });

  test("names that turn out to be types are not imported at run time", () => {
    const cell = run(newLanguage(), 'import { MeV, ValueWithError } from "hidden-photons"; MeV');
    expect(cell.code).not.toContain("ValueWithError");
    expect(run(newLanguage(), 'import { ValueWithError } from "hidden-photons";').imports).toEqual([]);
  });

  test("a project file that changes on disk has its new types at once", () => {
    const folder = join(scratch, "project");
    mkdirSync(folder);
    const file = join(folder, "model.ts");
    writeFileSync(file, "export const amplitude = (x: number) => 10 * x;");
    const language = newLanguage(folder);
    run(language, 'import { amplitude } from "./model";');
    expect(errors(language, "amplitude(1).toFixed()")).toEqual([]);
    writeFileSync(file, "export const amplitude = (x: number) => `${x}: a text of another length`;");
    expect(errors(language, "amplitude(1).toFixed()")).toEqual(["1:14 TS2551"]);
  });

  test("the one reserved name", () => {
    expect(errors(newLanguage(), "let exports = 1")).toEqual(["1:5 TS2441"]);
  });
});

describe("complete", () => {
  const at = (language: TypeScriptLanguage, source: string) => language.complete(source, source.length);

  test("members of values of earlier cells, with their signatures", () => {
    const language = after("const point = { mass: 15, move(by: number) { return by } };");
    const { start, end, items } = at(language, "point.m");
    expect([start, end]).toEqual([6, 7]);
    expect(items).toEqual([
      { text: "mass", type: "property", signature: "(property) mass: number" },
      { text: "move", type: "method", signature: "(method) move(by: number): number" },
    ]);
  });

  test("names of earlier cells and globals", () => {
    const language = after("const coupling = 1; function couplingOf() { return 1 }");
    expect(at(language, "coup").items.map(({ text }) => text)).toEqual(["coupling", "couplingOf"]);
    expect(at(language, "Math.sq").items[0]).toMatchObject({ text: "sqrt", type: "method" });
  });

  test("what a library exports", () => {
    const source = 'import { deltaA } from "hidden-photons"';
    const { items } = newLanguage().complete(source, source.indexOf(" }"));
    expect(items.map(({ text }) => text)).toEqual(["deltaA", "deltaAMu"]);
  });

  test("imported names as what they are", () => {
    const language = after(
      'import { deltaAMu, models, GeV } from "hidden-photons"; import * as all from "hidden-photons";',
    );
    const types = ["deltaAM", "model", "GeV", "all"].map((name) => at(language, name).items[0]?.type);
    expect(types).toEqual(["function", "constant", "constant", "module"]);
  });

  test("the names of packages, and their parts", () => {
    const names = (typed: string) =>
      at(newLanguage(), `import { MeV } from "${typed}`).items.map(({ text }) => text);
    expect(names("hid")).toContain("hidden-photons");
    expect(names("hidden-photons/c")).toContain("core");
  });

  test("does not disturb the cells", () => {
    const language = after("let x = 1;");
    at(language, "const y = x.");
    expect(errors(language, "y")).toEqual(["1:1 TS2304"]);
  });
});

describe("inspect", () => {
  const language = after(
    "/** Twice the mass.\n * @param m in GeV */\nfunction twice(m: number) { return 2 * m }\nlet x = 1;",
  );

  test("type and documentation; in detail 1 the definition too", () => {
    const brief = language.inspect("twice", 3, 0)?.["text/plain"];
    expect(brief).toBe("function twice(m: number): number\n\nTwice the mass.\n\n@param m in GeV");
    expect(language.inspect("twice", 5, 0)?.["text/plain"]).toBe(brief);
    expect(language.inspect("twice", 5, 1)?.["text/plain"]).toBe(
      `${brief}\n\ncell-1.ts:3\nfunction twice(m: number) { return 2 * m }`,
    );
    expect(language.inspect("twice", 5, 0)?.["text/markdown"]).toContain("```typescript\nfunction twice");
  });

  test("a variable that is being assigned to", () => {
    expect(language.inspect("x = 3", 1, 1)?.["text/plain"]).toBe("let x: number\n\ncell-1.ts:4\nlet x = 1;");
  });

  test("the function whose arguments are being written", () => {
    expect(language.inspect("twice( ", 7, 0)?.["text/plain"]).toContain("twice(m: number): number");
  });

  test("nothing of what is not known", () => {
    expect(language.inspect("nope", 2, 0)).toBeUndefined();
    expect(language.inspect("", 0, 0)).toBeUndefined();
  });
});

test.each([
  ["1 + 1", "complete"],
  ["const x = 1;\nx", "complete"],
  ["await f()", "complete"],
  ["// a comment", "complete"],
  ["1+", "incomplete"],
  ["f(", "incomplete"],
  ["`abc", "incomplete"],
  ["/* abc", "incomplete"],
  ["if (x)", "incomplete"],
  ["'abc", "invalid"],
  ["1 +* 2", "invalid"],
  ["const a = ]", "invalid"],
  ["}", "invalid"],
])("%j is %s", (source, status) => {
  expect(newLanguage().isComplete(source).status).toBe(status);
});

test("an open bracket indents the next line", () => {
  expect(newLanguage().isComplete("class A {\n  f() {")).toEqual({ status: "incomplete", indent: "    " });
  expect(newLanguage().isComplete("  1 +")).toEqual({ status: "incomplete", indent: "  " });
});

test("no text, however wrong, makes the type checker fail", () => {
  const language = after("let x = 1; enum E { A } class C<T> { v?: T }");
  const pieces =
    "x E C import export default from 'a' \"tslab\" { } ( ) [ ] < > => = ; , . ` ${ /* // \n @ # ? ! : let const class function enum type async await for of in new this yield 1 \u{1f600} \\";
  const text = fc
    .array(fc.constantFrom(...pieces.split(" ")), { maxLength: 12 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, fc.nat(40), (source, where) => {
      const offset = Math.min(where, source.length);
      const checked = language.check(source);
      if (!checked.ok)
        for (const { line, column } of checked.diagnostics) {
          expect(line).toBeLessThanOrEqual(source.split("\n").length);
          expect(column).toBeLessThanOrEqual((source.split("\n")[line - 1] ?? "").length + 1);
        }
      language.complete(source, offset);
      language.inspect(source, offset, 1);
      expect(["complete", "incomplete", "invalid"]).toContain(language.isComplete(source).status);
    }),
    { numRuns: 25 },
  );
});
