import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkout } from "../../../kernels/jupyter/environment.js";

/** The requirements of a file, each with its continued lines. */
function requirements(name: string): string[] {
  const text = readFileSync(join(checkout, "kernels/jupyter", name), "utf8");
  const joined = text.replaceAll("\\\n", "").split("\n");
  return joined.filter((line) => line !== "" && !line.startsWith("#"));
}

const all = [...requirements("requirements.txt"), ...requirements("requirements-test.txt")];

test("every package has one version and the digests of its files", () => {
  expect(all.length).toBeGreaterThan(80);
  for (const line of all) expect(line).toMatch(/^[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}/);
});

test("no package is pinned twice", () => {
  const names = all.map((line) => line.split("==")[0]);
  expect(new Set(names).size).toBe(names.length);
});

test("JupyterLab is a version that draws Vega-Lite 5 figures, and the tests' tools are there", () => {
  const versions = new Map(all.map((line) => line.split(" ")[0]!.split("==") as [string, string]));
  expect(Number.parseInt(versions.get("jupyterlab")!, 10)).toBe(4);
  for (const name of ["nbclient", "psutil", "jupyter-kernel-test"]) expect(versions.has(name)).toBe(true);
});
