/**
 * Every exported function of the core has a docstring, every public one an example, and every example of the library is
 * run, with all that `hidden-photons` exports in scope. How to write one:
 *
 *     magicGamma(0.00116592) // 29.30: the Lorentz factor
 *
 * A comment behind an expression is its value. Numbers are compared at the precision printed, whole numbers exactly, and
 * texts, lists and objects as they are written (an object may leave out properties). A value with its error is written as
 * `show` writes it: 251(59) × 10⁻¹¹. Behind an expression without a value stands what it displays. Prose may follow
 * a colon, or stand on a line of its own. Nothing else may stand there.
 */
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as hiddenPhotons from "hidden-photons";
import * as core from "hidden-photons/core";
import { examplesIn } from "./docs/examples.js";
import { faultsOf } from "./docs/run.js";
import { library } from "./sources.js";

const modules = [...library()];

describe("every exported function of the core", () => {
  const functions = modules
    .filter(([path]) => path.startsWith("core/"))
    .flatMap(([, source]) => source.statements.filter(ts.isFunctionDeclaration))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .map((node) => ({
      name: node.name?.text ?? "",
      docstring: ts
        .getJSDocCommentsAndTags(node)
        .map((doc) => doc.getText())
        .join("\n"),
    }));

  it("has a docstring", () => {
    expect(functions.filter(({ docstring }) => docstring === "").map(({ name }) => name)).toEqual([]);
  });

  it("has an example if it is public", () => {
    const isPublic = functions.filter(({ name }) => name in core);
    expect(isPublic.length).toBeGreaterThan(40);
    const without = isPublic.filter(({ docstring }) => !docstring.includes("@example"));
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

describe("the example at", () => {
  const examples = modules.flatMap(([path, source]) => examplesIn(path, source.text));

  it("every tag is read", () => {
    const tags = modules.flatMap(([, source]) => source.text.match(/@example/g) ?? []);
    expect(examples.length).toBe(tags.length);
  });

  it.each(examples.map(({ place, code }) => [place, code] as const))("%s does what it says", (_, code) => {
    expect(faultsOf(code, hiddenPhotons)).toEqual([]);
  });
});

describe("an example that is wrong is seen:", () => {
  it.each([
    "magicGamma(0.00116592) // 29.31",
    "erfc(0) // 2",
    "erfc(0.1) // 1",
    'formatNumber(4.4512e-4, 3) // "4.46 × 10⁻⁴"',
    "linearGrid(0, 1, 3) // [0, 0.5]",
    "bracketRoot((x) => x - 10, { guess: 0, step: 1 }) // { low: 7, high: 16 }",
    "muonG2Gap(2021) // 251(58) × 10⁻¹¹",
    "show(codata2018.muonMass) // 105.6583755(24) MeV",
    "erfc(0) // a prose comment",
    "const gamma = 29.3; // 29.3",
    "unheardOf(1)",
    "let x: = 3",
    "0 / 0",
  ])("%s", (code) => {
    expect(faultsOf(code, hiddenPhotons)).toHaveLength(1);
  });

  it("and one that is right is not", () => {
    const code = `// a line of prose
      const { mass: m }: { mass: number } = { mass: 0.1056583755 };
      magicMomentum(0.00116592, m) / GeV; // 3.094: magic
      [1, "a", { b: -1e-3, c: 0 }] // [1.0, "a", { b: -1e-3 }]`;
    expect(faultsOf(code, hiddenPhotons)).toEqual([]);
  });
});
