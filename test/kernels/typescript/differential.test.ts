import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { transform } from "esbuild";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { diskFiles } from "../../../kernels/typescript/src/host.js";
import { TypeScriptLanguage } from "../../../kernels/typescript/src/language.js";
import { createLibrary } from "../../../kernels/typescript/src/workspace.js";
import { CellRunner } from "./cellRunner.js";
import { randomNotebook } from "./randomCells.js";

const directory = fileURLToPath(new URL("fixtures", import.meta.url));
const root = fileURLToPath(new URL("../../..", import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), "cells-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

const library = createLibrary();
let runs = 0;

/** A module of the fixtures that no other run has loaded. */
const fresh = (specifier: string) => `${pathToFileURL(join(directory, specifier)).href}?${runs}`;

async function valuesOfCells(cells: readonly string[]): Promise<unknown[]> {
  runs += 1;
  const language = new TypeScriptLanguage({ files: diskFiles(), directory, root, library });
  const runner = new CellRunner((specifier) => import(fresh(specifier)));
  const values: unknown[] = [];
  for (const source of cells) {
    const checked = language.check(source);
    if (!checked.ok) throw new Error(`${source}\n${JSON.stringify(checked.diagnostics)}`);
    values.push((await runner.run(checked.cell)).value);
    language.keep(checked.cell);
  }
  return values;
}

async function valuesOfModule(module: string): Promise<unknown[]> {
  runs += 1;
  const { code } = await transform(module, { loader: "ts", format: "esm", target: "es2022" });
  const path = join(scratch, `${runs}.mjs`);
  const values: unknown[] = [];
  Object.assign(globalThis, { probe: (value: unknown) => values.push(value) });
  writeFileSync(path, code.replaceAll('"./counter.mjs"', JSON.stringify(fresh("./counter.mjs"))));
  await import(pathToFileURL(path).href);
  return values;
}

test("cells give what the same code gives as one module", async () => {
  await fc.assert(
    fc.asyncProperty(randomNotebook, async ({ cells, module }) => {
      expect(await valuesOfCells(cells)).toEqual(await valuesOfModule(module));
    }),
    { numRuns: 60 },
  );
});
