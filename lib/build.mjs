// Builds dist/esm and dist/cjs with their declarations. Vega is bundled into figures/vega.js: its own entry has a
// top-level await, which CommonJS cannot require, and the bundle loads in a tenth of the time.
import { spawnSync } from "node:child_process";
import { copyFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const lib = dirname(fileURLToPath(import.meta.url));
const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");

const next = join(lib, `dist-next-${process.pid}`); // becomes dist when complete: a failed build leaves the last good one
process.on("exit", () => rmSync(next, { recursive: true, force: true }));
for (const [format, module] of [
  ["esm", "esnext"],
  ["cjs", "commonjs"],
]) {
  const outDir = join(next, format);
  const compile = [tsc, "-p", lib, "--module", module, "--outDir", outDir];
  const { status } = spawnSync(process.execPath, compile, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(
    join(outDir, "package.json"),
    JSON.stringify({ type: format === "esm" ? "module" : "commonjs" }),
  );
  for (const file of ["figures/font.cjs", "studies/module.cjs", "studies/thread.cjs"])
    copyFileSync(join(lib, file), join(outDir, file));
  await build({
    entryPoints: [join(lib, "figures", "vega.ts")],
    outfile: join(outDir, "figures", "vega.js"),
    bundle: true,
    minify: true,
    format,
    platform: "browser", // the canvas-free, network-free variant of Vega's modules
    legalComments: "none",
    allowOverwrite: true,
  });
}
rmSync(join(lib, "dist"), { recursive: true, force: true });
renameSync(next, join(lib, "dist"));
