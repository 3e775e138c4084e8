// The lines and columns of a failure are right only if a cell is compiled again to the same text as tslab runs.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { compileCell } from "../../../kernels/tslab/compiled.js";

const cells = [
  "import { MeV, GeV } from 'hidden-photons/core';\nimport { toCsv, Figure } from 'hidden-photons/figures';\nconst mass = 15 * MeV;\nlet f: Figure | undefined;\nmass / GeV",
  "import fs, { readFileSync } from 'node:fs';\nimport * as path from 'node:path';\n// why\nconst x = path.join('a', 'b');\n/** doc */\nfunction g(a: number): number {\n  // inside\n  return a + mass;\n}\ng(3)",
  "const { a, b: [c, d] } = { a: 1, b: [1, 2] };\nenum Kind { One, Two }\ntype T = { x: number };\nclass K<U> { constructor(readonly u: U) {} m() { return this.u; } }\nnamespace N { export const z = 1; }",
  "// first\n\n/* two\n lines */\nconst values = [1, 2, 3].map((v) => {\n  const w = v * 2;\n  return w;\n});\n\n// before the last\nvalues\n  .map((v) => v + 1)\n  .join(',');",
  "await new Promise<void>((r) => setTimeout(r, 1));\nconst late = await Promise.resolve(3);\nfor (let i = 0; i < 3; i++) {\n  if (i > late) throw new Error(`bad ${i}`);\n}",
  "interface Q {\n  a: number;\n}\nconst q: Q = { a: 1 };\nabstract class A { abstract m(): void; }\nfunction over(a: string): string;\nfunction over(a: number): number;\nfunction over(a: unknown): unknown { return a; }\nover(1);\nover('x');",
  "if (mass > 1) {\n  console.log('x');\n}\nmass;\n// after\n",
  "const fig = { mark: 'line', data: { values: [\n  { x: 1, y: 2 },\n  { x: 2, y: 3 },\n] } } as const;\nconst t = `two\nlines ${fig.mark} ${x}`;\nlabel: for (const k of [1]) { continue label; }\nfunction* gen() { yield 1; }\nconst arrow = async (z?: number) => z ?? mass;\n[...gen()];",
  "const [p1, p2] = [g(1), g(2)];\ntry {\n  throw new Error('x');\n} catch {\n  // ignored\n}\nconst obj = { get a() { return 1; }, ['k' + 1]: mass };\nobj.a;",
  "const k1 = 1; const k2 = 2;\nconst s = Math.sqrt(k1); s",
  "let count = 0;\nconst next = () => count++;\nnext();\ncount += 1;\ncount",
  "const mass = 20;\nconst json = JSON.parse('{}') as { a?: { b: number } };\njson.a?.b;\njson.a!.b + mass;",
];

const converter = createRequire(import.meta.url).resolve("tslab/dist/converter.js");
const program = `
  const { createConverter } = require(${JSON.stringify(converter)});
  const converter = createConverter({ isJS: false, isBrowser: false });
  let declarations = "";
  const compiled = ${JSON.stringify(cells)}.map((cell) => {
    const { output, declOutput, diagnostics } = converter.convert(declarations, cell);
    declarations = declOutput;
    return output ?? diagnostics;
  });
  process.stdout.write(JSON.stringify(compiled), () => process.exit(0));
`;

test("a cell is compiled to the text that tslab runs", () => {
  const directory = import.meta.dirname;
  const { stdout } = spawnSync(process.execPath, ["-e", program], { cwd: directory, encoding: "utf8" });
  const expected = JSON.parse(stdout) as unknown[];
  cells.forEach((cell, index) => {
    const { lines } = compileCell(cell, cells.slice(0, index), directory);
    expect(lines.join("\n")).toBe(expected[index]);
  });
});
