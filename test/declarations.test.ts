/** The library as it is built, in the hands of a user: `npm test` builds it before. */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { compile } from "./declarations/compile.js";
import { examplesIn } from "./docs/examples.js";
import { library } from "./sources.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const ts50 = createRequire(import.meta.url)("typescript-5.0") as typeof ts;

const node10 = { module: "commonjs", moduleResolution: "node10" };
const bundler = { module: "esnext", moduleResolution: "bundler" };
const nodenext = { module: "nodenext", moduleResolution: "nodenext" };

describe.each([
  ["TypeScript 5.0 as in plain tslab", ts50, node10, "cjs"],
  ["TypeScript 6, bundler", ts, bundler, "esm"],
  ["TypeScript 6, nodenext", ts, nodenext, "esm"],
] as const)("%s", (_, compiler, options, format) => {
  it("compiles a program that uses the library by name", () => {
    const { errors, files } = compile(compiler, options, "test/declarations/consumer.ts");
    expect(errors).toEqual([]);
    expect(files).toContain(`lib/dist/${format}/core/index.d.ts`);
    const foreign = files.filter((file) => !/^(lib\/dist|test\/declarations)\//.test(file));
    expect(foreign).toEqual([]); // Vega's types above all: they need more than TypeScript 5.0 and seconds to read
  });
});

it("TypeScript 5.0 is 5.0", () => {
  expect(ts50.version).toMatch(/^5\.0\./);
  expect(ts.version).toMatch(/^6\./);
});

it("the examples of the docstrings have no errors of type", () => {
  const names = Object.keys(createRequire(import.meta.url)("hidden-photons") as object);
  const examples = [...library()].flatMap(([path, source]) => examplesIn(path, source.text));
  const blocks = examples.map(({ place, code }) => `{ // ${place}\n${code}\n}`);
  const text = `import { ${names.join(", ")} } from "hidden-photons";\n${blocks.join("\n")}`;
  expect(compile(ts50, node10, "test/declarations/examples.ts", text).errors).toEqual([]);
});

describe.each([
  "hidden-photons",
  "hidden-photons/core",
  "hidden-photons/figures",
  "hidden-photons/notebook",
  "hidden-photons/studies",
])("%s", (name) => {
  it("exports the same names to require and to import, in plain Node", () => {
    const script = `
        import { createRequire } from "node:module";
        const required = createRequire(import.meta.url)("${name}");
        const imported = await import("${name}");
        console.log(JSON.stringify([required, imported].map((module) => Object.keys(module).sort())));`;
    const output = execFileSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: root });
    const [required, imported] = JSON.parse(output.toString()) as [string[], string[]];
    expect(required.length).toBeGreaterThan(3);
    expect(required).toEqual(imported);
  });
});
