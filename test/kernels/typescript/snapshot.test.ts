import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSnapshot, rehearsal, startCommand } from "../../../kernels/typescript/src/snapshot.js";

const scratch = mkdtempSync(join(tmpdir(), "snapshot-"));
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

/** A stand-in for the kernel: prints how it was started, and its last argument. */
function standIn(name: string, rehearsed = 0): string {
  mkdirSync(join(scratch, name));
  const kernel = join(scratch, name, "kernel.cjs");
  writeFileSync(
    kernel,
    `const { startupSnapshot } = require("node:v8");
    const main = (how) => {
      const argument = process.argv.at(-1);
      if (argument === "${rehearsal}") process.exit(${rehearsed});
      console.log(how, argument);
    };
    if (startupSnapshot.isBuildingSnapshot()) startupSnapshot.setDeserializeMainFunction(() => main("snapshot"));
    else main("bundle");`,
  );
  return kernel;
}

function start(kernel: string, env: Readonly<Record<string, string>> = {}): string {
  const [command = "", ...args] = startCommand(kernel, "connection file.json");
  const { stdout, stderr, status } = spawnSync(command, args, {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "", ...env },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

describe.runIf(process.platform !== "win32")("a kernel with a snapshot", () => {
  const fromSnapshot = "snapshot connection file.json";
  const fromBundle = "bundle connection file.json";
  let kernel = "";
  beforeAll(() => {
    kernel = standIn("good");
    expect(buildSnapshot(kernel)).toBe(true);
  });

  test("starts from it", () => {
    expect(start(kernel)).toBe(fromSnapshot);
  });

  test("starts from its bundle where Node.js has options that a snapshot does not bear", () => {
    expect(start(kernel, { NODE_OPTIONS: "--max-old-space-size=3000" })).toBe(fromBundle);
  });

  test("starts from its bundle if Node.js was replaced after the front end learned the command", () => {
    const [shell = "", ...args] = startCommand(kernel, "connection file.json");
    const replaced = args.map((arg) => (arg === process.version ? "v18.0.0" : arg));
    expect(spawnSync(shell, replaced, { encoding: "utf8", env: { NODE_OPTIONS: "" } }).stdout.trim()).toBe(
      fromBundle,
    );
  });

  test("starts from its bundle if the snapshot was removed after the front end learned the command", () => {
    const copy = join(scratch, "removed");
    cpSync(join(kernel, ".."), copy, { recursive: true, preserveTimestamps: true });
    const command = startCommand(kernel, "connection file.json").map((part) =>
      part.replace(join(kernel, ".."), copy),
    );
    rmSync(join(copy, "kernel.cjs.blob"));
    const [shell = "", ...args] = command;
    expect(spawnSync(shell, args, { encoding: "utf8" }).stdout.trim()).toBe(fromBundle);
  });

  test("starts from its bundle after the bundle was built again", () => {
    const changed = standIn("changed");
    expect(buildSnapshot(changed)).toBe(true);
    utimesSync(changed, new Date(), new Date(0));
    expect(start(changed)).toBe(fromBundle);
  });
});

test("a kernel whose snapshot fails its rehearsal starts from its bundle", () => {
  const kernel = standIn("failing", 1);
  expect(buildSnapshot(kernel)).toBe(false);
  expect(start(kernel)).toBe("bundle connection file.json");
});

test("a kernel that no snapshot can be made of starts from its bundle", () => {
  const kernel = standIn("broken");
  writeFileSync(kernel, "process.exit(3);");
  expect(buildSnapshot(kernel)).toBe(false);
  expect(startCommand(kernel, "c")).toEqual([process.execPath, kernel, "c"]);
});

test("the bundled kernel checks cells, from its snapshot and from its bundle", () => {
  const bundle = fileURLToPath(new URL("../../../kernels/typescript/dist/kernel.cjs", import.meta.url));
  const [command = "", ...args] = startCommand(bundle, rehearsal);
  const env = { ...process.env, NODE_OPTIONS: "" };
  expect(spawnSync(command, args, { stdio: "inherit", env }).status).toBe(0);
  expect(spawnSync(process.execPath, [bundle, rehearsal], { stdio: "inherit", env }).status).toBe(0);
});
