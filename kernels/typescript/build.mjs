// Builds dist/: the kernel as one script with its start-up snapshot, and the modules of its executor process.
import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = dirname(fileURLToPath(import.meta.url));
const next = join(folder, `dist-next-${process.pid}`); // becomes dist when complete: a failed build leaves the last good one
rmSync(next, { recursive: true, force: true });

const shared = {
  outdir: next,
  bundle: true,
  platform: "node",
  target: "node20.19",
  supported: { "import-attributes": true },
  legalComments: "none",
  logLevel: "warning",
  logOverride: { "unsupported-dynamic-import": "silent" }, // a cell's import options are known only when it runs
};

await build({
  ...shared,
  entryPoints: [join(folder, "src/main.ts")],
  entryNames: "kernel",
  outExtension: { ".js": ".cjs" },
  format: "cjs", // a start-up snapshot takes no ES modules
  define: { "import.meta.url": "importMetaUrl" },
  banner: { js: 'const importMetaUrl = require("node:url").pathToFileURL(__filename).href;' },
});
await build({
  ...shared,
  entryPoints: ["executor", "loaderHooks", "threadHooks"].map((name) => join(folder, `src/${name}.ts`)),
  outExtension: { ".js": ".mjs" },
  format: "esm",
  external: ["esbuild"],
});

await build({
  ...shared,
  entryPoints: [join(folder, "src/snapshot.ts")],
  outExtension: { ".js": ".mjs" },
  format: "esm",
});

const dist = join(folder, "dist");
rmSync(dist, { recursive: true, force: true });
renameSync(next, dist);

const { buildSnapshot } = await import(pathToFileURL(join(dist, "snapshot.mjs")).href);
if (!buildSnapshot(join(dist, "kernel.cjs")))
  console.error("This Node.js takes no start-up snapshot: the kernel will start a second later.");
