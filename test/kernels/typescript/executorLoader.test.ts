import { mkdirSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder, start, valueOf, write } from "./executorHelp.js";

const model = (factor: number): string => `export interface Point { x: number }
export const scale = (point: Point): number => ${factor} * point.x;
export function fail(): never {
  throw new Error("from the model" as string);
}
`;

describe("project files", () => {
  it("load as TypeScript, with and without an ending, and through each other", async () => {
    const directory = folder();
    write(directory, "model.ts", model(10));
    write(
      directory,
      "user.ts",
      `import { scale } from "./model.js";\nexport const twice: number = 2 * scale({ x: 1 });`,
    );
    write(directory, "data.json", `{ "mass": 3 }`);
    const session = start({ directory });
    const body = `= [require("./user").twice, require("./model.ts").scale({ x: 2 }), require("./data.json").default.mass]`;
    expect(valueOf(await session.run(body, ["./user", "./model.ts", "./data.json"]))).toBe("[ 20, 20, 3 ]");
  });

  it("are seen anew by every cell when they change, without running the import again", async () => {
    const directory = folder();
    write(directory, "model.ts", model(10));
    write(directory, "user.ts", `export * from "./model.js";\nexport const identity = {};`);
    write(directory, "other.ts", `export const identity = {};`);
    const session = start({ directory });
    const body = `exports.user = require("./user");
exports.other = require("./other").identity;
exports.kept = exports.user.scale;
= exports.user.scale({ x: 1 })`;
    expect(valueOf(await session.run(body, ["./user", "./other"]))).toBe("10");
    write(directory, "model.ts", model(20));
    const again = `const { user, other, kept } = require("./cell-1");
= [user.scale({ x: 1 }), kept({ x: 1 }), other === require("./other").identity]`;
    expect(valueOf(await session.run(again, ["./other"]))).toBe("[ 20, 10, true ]");
    write(directory, "model.ts", model(30));
    expect(valueOf(await session.run(`= require("./cell-1").user.scale({ x: 1 })`))).toBe("30");
  });

  it("tell where they are wrong, and are tried again", async () => {
    const directory = folder();
    write(directory, "model.ts", model(10));
    const session = start({ directory });
    await session.run("0", ["./model"]);
    write(directory, "model.ts", "export const scale = 1;\nexport const = 2;");
    expect(valueOf(await session.run("= 1"))).toMatch(/model\.ts:2:14: Expected identifier/);
    expect((await session.run("= 1")).status).toBe("error");
    write(directory, "model.ts", model(40));
    expect(valueOf(await session.run(`= require("./model").scale({ x: 1 })`, ["./model"]))).toBe("40");
  });

  it("have their own lines in errors, also after a change", async () => {
    const directory = folder();
    write(directory, "model.ts", model(10));
    const session = start({ directory });
    expect(valueOf(await session.run(`require("./model").fail();`, ["./model"]))).toMatch(
      /^Error: from the model\n {4}at \w*fail \(model\.ts:4:9\)\n {4}at cell-1\.ts:1:\d+$/,
    );
    write(directory, "model.ts", `// one more line\n${model(10)}`);
    expect(valueOf(await session.run(`require("./model").fail();`))).toContain("model.ts:5:9");
  });

  it("that are missing are an error of the cell that imports them", async () => {
    const session = start();
    expect(valueOf(await session.run("0", ["./missing"]))).toContain("missing");
    write(session.directory, "missing.ts", "export const found = true;");
    expect(valueOf(await session.run(`= require("./missing").found`, ["./missing"]))).toBe("true");
  });
});

describe("a workspace package with a build", () => {
  /** packages/physics with source and build, linked into node_modules as npm does. */
  const workspace = (): string => {
    const directory = folder();
    const root = join(directory, "packages/physics");
    mkdirSync(join(root, "dist"), { recursive: true });
    mkdirSync(join(directory, "chapter/node_modules"), { recursive: true });
    symlinkSync(root, join(directory, "chapter/node_modules/physics"), "junction");
    write(root, "package.json", `{ "name": "physics", "type": "module", "exports": "./dist/index.js" }`);
    write(root, "index.ts", `export * from "./mass.js";`);
    write(root, "mass.ts", "export const mass: number = 1;\nexport const identity = {};");
    write(root, "dist/index.js", `export * from "./mass.js";`);
    write(root, "dist/index.js.map", `{"version":3,"sources":["../index.ts"],"mappings":"AAAA"}`);
    write(root, "dist/mass.js", "export const mass = 1;\nexport const identity = {};");
    write(root, "dist/mass.js.map", `{"version":3,"sources":["../mass.ts"],"mappings":"AAAA"}`);
    const built = Date.now() / 1000 + 1;
    for (const file of ["index.js", "mass.js"]) utimesSync(join(root, "dist", file), built, built);
    return directory;
  };

  it("stays loaded while nothing changes", async () => {
    const session = start({ directory: join(workspace(), "chapter") });
    await session.run(`exports.identity = require("physics").identity;`, ["physics"]);
    const again = `= require("./cell-1").identity === require("physics").identity`;
    expect(valueOf(await session.run(again))).toBe("true");
  });

  it("gives its sources where they are newer, also with a file that the build does not know", async () => {
    const directory = workspace();
    const root = join(directory, "packages/physics");
    const session = start({ directory: join(directory, "chapter") });
    expect(valueOf(await session.run(`= require("physics").mass`, ["physics"]))).toBe("1");
    write(root, "unit.ts", "export const unit: number = 7;");
    write(root, "mass.ts", `import { unit } from "./unit.js";\nexport const mass: number = 2 * unit;`);
    const later = Date.now() / 1000 + 5;
    utimesSync(join(root, "mass.ts"), later, later);
    expect(valueOf(await session.run(`= require("physics").mass`))).toBe("14");
    write(root, "unit.ts", "export const unit: number = 8;");
    expect(valueOf(await session.run(`= require("physics").mass`))).toBe("16");
  });
});

describe("packages", () => {
  it("that are ES modules only load, with require and with import()", async () => {
    const session = start();
    const body = `const { randomNormal } = require("d3-random");
const again = await cell.import("d3-random");
= typeof randomNormal + (again.randomNormal === randomNormal)`;
    expect(valueOf(await session.run(body, ["d3-random"]))).toBe("'functiontrue'");
  });

  it("compiled to CommonJS give the default export that their types mean", async () => {
    const session = start();
    mkdirSync(join(session.directory, "marked"));
    write(
      session.directory,
      "marked.cjs",
      `Object.defineProperty(exports, "__esModule", { value: true }); exports.default = 1; exports.named = 2;`,
    );
    const body = `const marked = require("./marked.cjs");\n= [marked.default, marked.named]`;
    expect(valueOf(await session.run(body, ["./marked.cjs"]))).toBe("[ 1, 2 ]");
  });

  it("of the name tslab are the kernel's own display", async () => {
    const session = start();
    await session.run(`require("tslab").display.html("<b>x</b>");`, ["tslab"]);
    expect(session.outputs[0]?.output).toMatchObject({
      type: "display",
      shown: { data: { "text/html": "<b>x</b>" } },
    });
  });

  it("hidden-photons loads once for the whole and its parts", async () => {
    const session = start();
    const body = `= require("hidden-photons").ArgumentError === require("hidden-photons/core").ArgumentError`;
    expect(valueOf(await session.run(body, ["hidden-photons", "hidden-photons/core"]))).toBe("true");
  });
});
