import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findChromium } from "../../../kernels/jupyter/chromium.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "chromium-test-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function program(name: string, mode: number): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  chmodSync(path, mode);
  return path;
}

test("Chromium is found on the PATH under its usual names, in the order of the PATH", () => {
  const path = program("google-chrome", 0o755);
  expect(findChromium({ PATH: ["/nowhere", folder].join(delimiter) })).toBe(path);
});

test("CHROMIUM_PATH comes first", () => {
  program("chromium", 0o755);
  const own = program("my-browser", 0o755);
  expect(findChromium({ PATH: folder, CHROMIUM_PATH: own })).toBe(own);
});

test("a CHROMIUM_PATH that cannot be run is refused by name", () => {
  const plain = program("notes.txt", 0o644);
  expect(() => findChromium({ PATH: folder, CHROMIUM_PATH: plain })).toThrow(plain);
});
