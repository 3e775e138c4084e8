// npm run install-kernel: tells Jupyter about the kernels of this project.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { prefixDirectory, sysPrefix, userDirectory, type System } from "./kernelspecDirectory.js";
import { kernelspecs } from "./kernelspecs.js";

const help = `Usage: npm run install-kernel -- [--user | --sys-prefix | --prefix DIR]

Tells Jupyter about the kernels of this project: ${kernelspecs.map(({ name }) => name).join(", ")}.

  --user        for this user (the default)
  --sys-prefix  for the active Python environment, else for the Python that is found
  --prefix DIR  for the Python environment in DIR
  --help        show this text
`;

/** The folder that the command line asks for; undefined for --help. */
function readCommandLine(): string | undefined {
  const { values } = parseArgs({
    options: {
      user: { type: "boolean" },
      "sys-prefix": { type: "boolean" },
      prefix: { type: "string" },
      help: { type: "boolean" },
    },
  });
  const { help, ...places } = values;
  if (help) return undefined;
  if (Object.keys(places).length > 1) throw new Error("give only one of --user, --sys-prefix, --prefix");
  if (places.prefix === "") throw new Error("--prefix needs a folder");

  const system: System = { platform: process.platform, home: homedir(), env: process.env };
  if (places.prefix !== undefined) return prefixDirectory(resolve(places.prefix), system);
  return places["sys-prefix"] ? prefixDirectory(sysPrefix(system), system) : userDirectory(system);
}

function install(directory: string): void {
  for (const { name, logo, ...kernel } of kernelspecs) {
    const folder = join(directory, name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "kernel.json"), `${JSON.stringify(kernel, null, 1)}\n`);
    copyFileSync(logo, join(folder, "logo-svg.svg"));
    console.log(`Kernel "${name}" installed in ${folder}`);
  }
}

let directory: string | undefined;
try {
  directory = readCommandLine();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  process.exit(2);
}
if (directory === undefined) {
  process.stdout.write(help);
} else {
  try {
    install(directory);
  } catch (error) {
    console.error(`Cannot write to ${directory}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
