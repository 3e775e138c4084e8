// npm start: JupyterLab on the chapters, in the browser. Arguments are passed on: npm start -- --no-browser --port 8899
import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkout } from "./environment.js";
import { environmentFirst, readyJupyter, type Jupyter } from "./jupyter.js";
import { labArguments } from "./lab.js";

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
  const jupyter = readyJupyter();
  console.error(`Opening the chapters in ${jupyter.name} ...`);
  openLab(jupyter);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
