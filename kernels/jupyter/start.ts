// npm start: JupyterLab on the chapters, in the browser. Arguments are passed on: npm start -- --no-browser --port 8899
import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkout } from "./environment.js";
import { environmentFirst, findJupyter, writablePrefix, type Jupyter } from "./jupyter.js";
import { labArguments } from "./lab.js";

function installKernels(jupyter: Jupyter): void {
  const prefix = writablePrefix(jupyter);
  if (prefix === undefined)
    console.error(`${jupyter.name} is not this user's to write to: its kernels are installed for the user.`);
  const place = prefix === undefined ? ["--user"] : ["--prefix", prefix];
  const install = fileURLToPath(new URL("install.ts", import.meta.url));
  const { status } = spawnSync(process.execPath, ["--import", "tsx", install, ...place], {
    stdio: [0, 2, 2],
  });
  if (status !== 0) throw new Error("The kernels could not be installed.");
}

function openLab(jupyter: Jupyter): void {
  const options = labArguments(join(checkout, "notebooks"), process.argv.slice(2), process.getuid?.());
  const lab = spawn(jupyter.command, options, {
    env: { ...process.env, ...environmentFirst },
    stdio: "inherit",
  });
  // Ctrl-C reaches JupyterLab itself, which asks back; this process ends when JupyterLab does.
  process.on("SIGINT", () => undefined);
  process.on("SIGTERM", () => lab.kill("SIGTERM"));
  lab.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

try {
  const jupyter = findJupyter();
  installKernels(jupyter);
  console.error(`Opening the chapters in ${jupyter.name} ...`);
  openLab(jupyter);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
