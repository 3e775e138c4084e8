import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { codeCells, readNotebook } from "../kernels/runner/notebook.js";
import { textOf } from "./sources.js";

const readme = textOf("README.md");
const pathOf = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

describe("README", () => {
  const snippets = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code = ""]) => code);

  it("has snippets", () => {
    expect(snippets.length).toBeGreaterThanOrEqual(3);
  });

  it.each(snippets.map((code, i) => [i + 1, code] as const))(
    "runs in snippet %i, with the names it imports",
    (_, code) => {
      const args = ["--input-type=module", "-e", transformSync(code, { loader: "ts" }).code];
      execFileSync(process.execPath, args, { cwd: import.meta.dirname, stdio: ["ignore", "ignore", "pipe"] });
    },
    60_000, // the study and the plane take seconds
  );

  it("shows the picture that chapter 1 does", () => {
    const pictures = codeCells(readNotebook(pathOf("notebooks/01-g-2.ipynb")))
      .flatMap(({ outputs }) => outputs)
      .map((output) => ("data" in output ? output.data["image/png"] : undefined))
      .filter((picture) => typeof picture === "string")
      .map((picture) => picture.replaceAll("\n", ""));
    // If not: node docs/picture.mjs
    expect(pictures).toContain(readFileSync(pathOf("docs/l-mu-minus-l-tau.png")).toString("base64"));
  });
});
