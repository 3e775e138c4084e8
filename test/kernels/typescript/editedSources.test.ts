import { mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { diskFiles } from "../../../kernels/typescript/src/host.js";
import { TypeScriptLanguage } from "../../../kernels/typescript/src/language.js";
import { folder, write } from "./executorHelp.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A package with sources, a build ten seconds younger, and a chapter that imports it by name. */
function workspace(): { source: string; chapter: string } {
  const directory = folder();
  const source = join(directory, "physics");
  const chapter = join(directory, "chapter");
  mkdirSync(join(source, "dist"), { recursive: true });
  mkdirSync(join(chapter, "node_modules"), { recursive: true });
  symlinkSync(source, join(chapter, "node_modules/physics"), "junction");
  write(
    source,
    "package.json",
    `{ "name": "physics", "type": "module", "exports": { "types": "./dist/index.d.ts", "default": "./dist/index.js" } }`,
  );
  for (const [name, text, types] of [
    ["index", `export * from "./mass.js";`, `export * from "./mass.js";`],
    ["mass", "export const mass: number = 1;", "export declare const mass: number;"],
  ] as const) {
    write(source, `${name}.ts`, text);
    write(source, `dist/${name}.js`, "");
    write(source, `dist/${name}.d.ts`, types);
    write(
      source,
      `dist/${name}.js.map`,
      JSON.stringify({ version: 3, sources: [`../${name}.ts`], sourcesContent: [text], mappings: "" }),
    );
    const past = Date.now() / 1000 - 10;
    utimesSync(join(source, `${name}.ts`), past - 10, past - 10);
    utimesSync(join(source, `dist/${name}.js`), past, past);
  }
  return { source, chapter };
}

const findings = (language: TypeScriptLanguage, cell: string): readonly string[] => {
  const checked = language.check(cell);
  if (checked.ok) language.keep(checked.cell);
  return checked.ok ? [] : checked.diagnostics.map(({ message }) => message);
};

it("types of a built package follow its sources when these are edited", () => {
  const { source, chapter } = workspace();
  const language = new TypeScriptLanguage({ files: diskFiles(), directory: chapter, root });
  expect(findings(language, `import * as physics from "physics";\nphysics.mass.toFixed();`)).toEqual([]);
  expect(findings(language, "physics.charge")[0]).toContain("'charge' does not exist");

  write(source, "mass.ts", `export const mass: string = "1";\nexport { charge } from "./charge.js";`);
  write(source, "charge.ts", "export const charge: number = 1;");
  expect(findings(language, "physics.charge.toFixed()")).toEqual([]);
  expect(findings(language, "physics.mass.toFixed()")[0]).toContain("on type 'string'");

  write(source, "charge.ts", `export const charge = "one more edit";`);
  expect(findings(language, "physics.charge.toFixed()")[0]).toContain("toFixed");
});

it("sources that were edited before the kernel started count too", () => {
  const { source, chapter } = workspace();
  write(source, "mass.ts", `export const mass: string = "1";`);
  const language = new TypeScriptLanguage({ files: diskFiles(), directory: chapter, root });
  expect(findings(language, `import { mass } from "physics";\nmass.toFixed();`)[0]).toContain(
    "on type 'string'",
  );
});

it("a source that is newer but says the same does not count", () => {
  const { source, chapter } = workspace();
  write(source, "dist/mass.d.ts", "export declare const mass: boolean;"); // tells which one is read
  write(source, "mass.ts", "export const mass: number = 1;");
  const language = new TypeScriptLanguage({ files: diskFiles(), directory: chapter, root });
  expect(findings(language, `import { mass } from "physics";\nmass.toFixed();`)[0]).toContain(
    "on type 'boolean'",
  );
});
