// npm run install-kernel: tells Jupyter about the kernels of this project.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkout } from "./environment.js";
import { prefixDirectory, sysPrefix, userDirectory, type System } from "./kernelspecDirectory.js";
import { kernelspecs } from "./kernelspecs.js";

const help = `Usage: npm run install-kernel -- [--user | --sys-prefix | --prefix DIR] [--force]

Tells Jupyter about the kernels of this project: ${kernelspecs.map(({ name }) => name).join(", ")}.

  --user        for this user (the default)
  --sys-prefix  for the active Python environment, else for the Python that is found
  --prefix DIR  for the Python environment in DIR
  --force       replace a kernel of the same name that is not of this project
  --help        show this text
`;

interface Command {
  directory: string;
  force: boolean;
}

/** What the command line asks for; undefined for --help. */
function readCommandLine(): Command | undefined {
  const { values } = parseArgs({
    options: {
      user: { type: "boolean" },
      "sys-prefix": { type: "boolean" },
      prefix: { type: "string" },
      force: { type: "boolean", default: false },
      help: { type: "boolean" },
    },
  });
  const { help, force, ...places } = values;
  if (help) return undefined;
  if (Object.keys(places).length > 1) throw new Error("give only one of --user, --sys-prefix, --prefix");
  if (places.prefix === "") throw new Error("--prefix needs a folder");

  return { directory: directoryOf(places), force };
}

interface Places {
  user?: boolean;
  "sys-prefix"?: boolean;
  prefix?: string;
}

function directoryOf({ prefix, "sys-prefix": active }: Places): string {
  const system: System = { platform: process.platform, home: homedir(), env: process.env };
  if (prefix !== undefined) return prefixDirectory(resolve(prefix), system);
  return active ? prefixDirectory(sysPrefix(system), system) : userDirectory(system);
}

/** The kernels in the folder that have a name of ours but run something else. */
function strangers(directory: string): string[] {
  const files = kernelspecs.map(({ name }) => join(directory, name, "kernel.json"));
  return files.filter((file) => existsSync(file) && !isOurs(readFileSync(file, "utf8")));
}

function isOurs(kernel: string): boolean {
  try {
    return (JSON.parse(kernel) as { argv: string[] }).argv.some((argument) => argument.startsWith(checkout));
  } catch {
    return false;
  }
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

function run({ directory, force }: Command): number {
  try {
    const [stranger] = force ? [] : strangers(directory);
    if (stranger === undefined) {
      install(directory);
      return 0;
    }
    console.error(
      `${stranger} is not of this project, so nothing was installed. Choose another place, or replace it with --force.`,
    );
  } catch (error) {
    console.error(`Cannot write to ${directory}: ${error instanceof Error ? error.message : String(error)}`);
  }
  return 1;
}

try {
  const command = readCommandLine();
  if (command) process.exitCode = run(command);
  else process.stdout.write(help);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  process.exitCode = 2;
}
