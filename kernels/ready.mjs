// Makes a checkout ready for the command that follows: installs the locked packages if they are missing or out of
// date, and builds the library if its sources changed. Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node.js ${process.versions.node} is too old: this project needs 20.19 or newer.`);
  process.exit(1);
}

/** Runs `make` unless the stamp file already holds `key`; the stamp is written last, so a failure is made good. */
function upToDate(stamp, key, make) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === key) return;
  make();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, key);
}

/** Runs a command with its output on stderr; what fails there ends this process with the same exit code. */
function run(command, args, shell = false) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2], shell });
  if (status !== 0) process.exit(status ?? 1);
}

const hash = (...texts) => createHash("sha256").update(texts.join("\0")).digest("hex");
const text = (path) => readFileSync(join(root, path), "utf8");

upToDate(join(root, "node_modules/.ready"), hash(text("package-lock.json")), () => {
  console.error("Installing packages ...");
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  run(
    command,
    [...first, "ci", "--no-audit", "--no-fund"],
    command === "npm" && process.platform === "win32",
  );
});

/** The files of a folder that its build depends on. */
function sourcesOf(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((path) => join(folder, path))
    .filter(
      (path) => /\.([cm]?[jt]s|json)$/.test(path) && !/\b(dist|dist-next-\d+|node_modules)\b/.test(path),
    )
    .sort();
}

/** Runs `folder`/build.mjs if its sources or what else it depends on have changed. */
function build(folder, ...others) {
  const files = [...sourcesOf(folder), ...others];
  upToDate(join(root, folder, "dist/.ready"), hash(...files, ...files.map(text), process.version), () => {
    console.error(`Building ${relative(process.cwd(), join(root, folder)) || folder} ...`);
    run(process.execPath, [join(root, folder, "build.mjs")]);
  });
}

build("lib", "tsconfig.json");
build(
  "kernels/typescript",
  "package-lock.json",
  "kernels/runner/wire.ts",
  "kernels/runner/connection.ts",
  "kernels/jupyter/kernelspecDirectory.ts",
);
