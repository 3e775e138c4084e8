// npm start: JupyterLab on the chapters, in the browser. Arguments are passed on: npm start -- --no-browser --port 8899
import { spawn } from "node:child_process";
import { join } from "node:path";
import { checkout } from "./environment.js";
import { environmentFirst, findJupyter } from "./jupyter.js";
import { labArguments } from "./lab.js";

try {
  const jupyter = findJupyter();
  const root = join(checkout, "notebooks");
  const options = labArguments(root, process.argv.slice(2), process.getuid?.());
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
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
