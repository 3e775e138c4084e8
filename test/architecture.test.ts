import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { forbiddenImports, importCycles, type Sources } from "./architecture/imports.js";
import { forbiddenNames } from "./architecture/names.js";
import { filesBelow, library, parse, textOf } from "./sources.js";

/**
 * What each part of lib may import besides itself. "packages" are the dependencies of lib/package.json, "node" is Node's
 * own modules. A folder stands for all that is in it.
 */
const base = ["core/arguments", "core/units", "core/constants", "core/numerics"];
const mayImport = {
  "core/arguments": [],
  "core/version": [],
  "core/units": [],
  "core/format": ["core/arguments"],
  "core/numerics": ["core/arguments", "packages"],
  "core/constants": ["core/arguments", "core/units"],
  "core/models": ["core/arguments", "packages"],
  "core/physics": [...base, "core/models"],
  "core/atlas": ["core/arguments", "core/models", "core/numerics", "core/physics"],
  "core/experiments": [...base, "core/physics/index", "core/models/index"],
  "core/limits": [...base, "core/physics/index", "core/physics/prepared", "core/models/index"],
  "core/inference": [
    ...base,
    "core/physics",
    "core/models",
    "core/atlas",
    "core/experiments",
    "core/limits",
    "packages",
  ],
  "core/index": ["core"],
  figures: ["core/index", "core/arguments", "core/format", "packages"],
  notebook: ["core/index", "core/arguments", "core/format", "figures/index", "node"],
  studies: ["core/index", "core/arguments", "figures/index", "notebook/index", "node", "packages"],
  "studies/module": ["node", "specifier"], // imports the module of a task
  "studies/thread": ["studies/module", "packages", "hidden-photons/studies/worker"],
  "studies/worker": ["core/arguments", "core/numerics", "studies/chunk", "studies/point"],
  index: ["core/index", "figures/index", "notebook/index", "studies/index"],
};

/** Names by which a result would depend on more than its arguments or leave a trace, and who may use them all the same. */
const impure =
  `Date performance console process fetch XMLHttpRequest WebSocket document window navigator globalThis crypto
  setTimeout setInterval setImmediate requestAnimationFrame Math.random import.meta require.resolve`.split(
    /\s+/,
  );
const mayUse = {
  "figures/font": ["require.resolve"], // finds the font that pictures are drawn with
  notebook: ["process", "performance"],
  studies: ["process", "performance", "setImmediate", "globalThis", "require.resolve"],
  "notebook/display": ["process", "globalThis"], // finds the kernel
  "notebook/widget": ["globalThis"], // the same
  "notebook/whatIf": ["setTimeout"], // draws once for many moves of a slider
};

const mostLines = 300;
const code = /\.([cm]?[jt]s|css)$/;
const camelCase = /^[a-z][a-zA-Z0-9]*(\.d)?\.[a-z]+$/;

describe("the library", () => {
  const modules = library();

  it("imports downwards only", () => {
    expect(modules.size).toBeGreaterThan(80);
    expect(forbiddenImports(modules, mayImport)).toEqual([]);
  });

  it("has no cycle of imports", () => {
    expect(importCycles(modules)).toEqual([]);
  });

  it("uses no clock, console, process, network, document or unseeded random numbers", () => {
    expect(forbiddenNames(modules, impure, mayUse)).toEqual([]);
  });
});

describe.each(["lib", "kernels"])("every file of %s", (folder) => {
  const files = filesBelow(folder).filter((path) => code.test(path));

  it(`has at most ${mostLines} lines`, () => {
    expect(files.filter((path) => textOf(path).split("\n").length - 1 > mostLines)).toEqual([]);
  });

  it("has a name in camelCase", () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((path) => !camelCase.test(basename(path)))).toEqual([]);
  });
});

describe("a module against the rules is seen:", () => {
  const lib = (modules: Record<string, string>): Sources =>
    new Map(Object.entries(modules).map(([path, text]) => [path, parse(`${path}.ts`, text)]));

  it.each([
    ["core/numerics/roots", 'import { GeV } from "../units.js";', "core/units"],
    ["core/numerics/roots", 'import { readFileSync } from "fs";', "node"],
    ["core/models/model", 'import type { Limit } from "../limits/index.js";', "core/limits/index"],
    ["core/physics/betatron", 'export * from "../experiments/index.js";', "core/experiments/index"],
    ["core/format", 'type Unit = import("./constants/measured.js").Unit;', "core/constants/measured"],
    ["figures/plot", 'import { findRoot } from "../core/numerics/roots.js";', "core/numerics/roots"],
    [
      "notebook/show",
      'const { run } = await import("../../kernels/runner/run.js");',
      "../kernels/runner/run",
    ],
    ["notebook/show", "await import(name);", "name"],
    ["figures/font", 'const pad = require("left-pad");', "left-pad"],
  ])("%s: %s", (path, text, target) => {
    expect(forbiddenImports(lib({ [path]: text }), mayImport)).toEqual([`${path} imports ${target}`]);
  });

  it("a cycle, of types too", () => {
    const rows = 'import type { Plot } from "./plot.js";';
    const plot = 'import { type Rows } from "./rows.js";';
    const cycle = "figures/rows -> figures/plot -> figures/rows";
    expect(importCycles(lib({ "figures/rows": rows, "figures/plot": plot }))).toEqual([cycle]);
  });

  it.each([
    ["core/units", "const now = new Date();", "Date"],
    ["core/units", "const x = Math.random();", "Math.random"],
    ["figures/plot", "const here = import.meta.url;", "import.meta"],
    ["figures/plot", 'const font = require.resolve("x");', "require.resolve"],
    ["notebook/show", "console.log(1);", "console"],
  ])("%s: %s", (path, text, name) => {
    expect(forbiddenNames(lib({ [path]: text }), impure, mayUse)).toEqual([`${path} uses ${name}`]);
  });

  it("but not a property that is called like a global", () => {
    expect(forbiddenNames(lib({ "core/units": "a.process({ window: 1 });" }), impure, mayUse)).toEqual([]);
  });
});
