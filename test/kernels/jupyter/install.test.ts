// The command `npm run install-kernel`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "install-test-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function install(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "kernels/jupyter/install.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, JUPYTER_DATA_DIR: join(folder, "user"), VIRTUAL_ENV: join(folder, "venv") },
  });
}

test.each([
  [[], "user/kernels"],
  [["--sys-prefix"], "venv/share/jupyter/kernels"],
  [["--prefix", join(folder, "prefix")], "prefix/share/jupyter/kernels"],
])("%j writes the kernelspecs and says where", (args, place) => {
  const { status, stdout } = install(...args);
  const directory = (name: string) => join(folder, place, name);
  const lines = ["hidden-photons", "tslab"].map(
    (name) => `Kernel "${name}" installed in ${directory(name)}\n`,
  );
  expect([status, stdout]).toEqual([0, lines.join("")]);
  const read = (name: string) => {
    expect(readdirSync(directory(name)).sort()).toEqual(["kernel.json", "logo-svg.svg"]);
    const kernel = JSON.parse(readFileSync(join(directory(name), "kernel.json"), "utf8")) as {
      argv: string[];
    };
    expect(kernel.argv).toContain(process.execPath);
    expect(kernel).toMatchObject({ language: "typescript" });
    return kernel;
  };
  const [node, program = "", ...rest] = read("tslab").argv;
  expect(node).toBe(process.execPath);
  expect(program).toBe(join(root, "node_modules", "tslab", "bin", "tslab"));
  expect(existsSync(program)).toBe(true);
  expect(rest).toEqual(["kernel", "--config-path", "{connection_file}"]);

  const ours = read("hidden-photons");
  expect(ours).toMatchObject({ display_name: "TypeScript (hidden photons)", interrupt_mode: "message" });
  expect(ours.argv.at(-1)).toBe("{connection_file}");
  expect(ours.argv).toContain(join(root, "kernels", "typescript", "dist", "kernel.cjs"));
});

test.each([
  [["--colour"], "Unknown option '--colour'"],
  [["--user", "--sys-prefix"], "give only one of --user, --sys-prefix, --prefix"],
  [["--prefix"], "argument missing"],
  [["--prefix="], "--prefix needs a folder"],
  [["folder"], "Unexpected argument 'folder'"],
])("%j is answered with the usage", (args, message) => {
  const { status, stderr } = install(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(message);
  expect(stderr).toContain("Usage: npm run install-kernel --");
});

test.each([
  ["--user", "user/kernels"],
  ["--sys-prefix", "venv/share/jupyter/kernels"],
])("%s: a kernel of the user's own is replaced with --force only", (place, directory) => {
  install(place);
  const file = join(folder, directory, "tslab/kernel.json");
  const ours = readFileSync(file, "utf8");
  for (const theirs of ['{"argv": ["tslab", "kernel"]}', "no JSON"]) {
    writeFileSync(file, theirs);
    const { status, stdout, stderr } = install(place);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(`${file} is not of this project, so nothing was installed.`);
    expect(stderr).toContain("--force");
    expect(readFileSync(file, "utf8")).toBe(theirs);
  }
  expect(install(place, "--force").status).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(ours);
  expect(install(place).status).toBe(0);
});

test("a folder that cannot be written is named", () => {
  const file = join(folder, "a-file");
  writeFileSync(file, "");
  const { status, stderr } = install("--prefix", file);
  expect(status).toBe(1);
  expect(stderr).toContain(`Cannot write to ${join(file, "share/jupyter/kernels")}: ENOTDIR`);
});
