// Module hooks, on the thread of Node.js that resolves and reads modules: TypeScript files of the project load as they
// are, and a file that changed loads anew under a URL with its version. Packages in node_modules are left alone.
import { existsSync, readFileSync, statSync } from "node:fs";
import type { LoadHook, ResolveFnOutput, ResolveHook } from "node:module";
import { resolve as join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { receiveMessageOnPort, type MessagePort } from "node:worker_threads";
import { isEdited, sourceIn } from "./builtSource.js";

/** What the hooks are registered with. */
export interface HookData {
  /** Absent in threads, which tell nobody what they load. */
  readonly port?: MessagePort;
  /** URL that relative imports of cells start from. */
  readonly base: string;
  /** The process whose end ends this one. */
  readonly kernel: number;
}

/** From the main thread: the new versions of modules, by URL without version. */
export type Versions = ReadonlyMap<string, number>;

/** To the main thread. */
export type Report =
  /** A module, or `cell:` and what a cell imported, uses a module of the project. */
  | { readonly type: "uses"; readonly user: string; readonly used: string }
  /** A module of the project was read; `map` is there if it was compiled just now. */
  | {
      readonly type: "read";
      readonly url: string;
      readonly file: string;
      readonly time: number;
      readonly map?: string;
    };

/** `cell:7:./model.ts`: the seventh import by a cell. The number keeps Node.js from answering from its cache. */
const cellImport = /^cell:\d+:/;
const publicApi = "hidden-photons-kernel:tslab";

let port: MessagePort | undefined;
let base = "";
const versions = new Map<string, number>();

export function initialize(data: HookData): void {
  ({ port, base } = data);
  // A busy executor cannot see that the kernel is gone; this thread can.
  setInterval(() => {
    if (process.ppid !== data.kernel) process.kill(process.pid, "SIGKILL");
  }, 1000).unref();
}

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const byCell = cellImport.test(specifier);
  const wanted = specifier.replace(cellImport, "");
  if (wanted === "tslab") return { url: publicApi, format: "module", shortCircuit: true };
  const parentURL = byCell ? base : context.parentURL;
  let found: ResolveFnOutput;
  try {
    found = await nextResolve(wanted, { ...context, parentURL });
  } catch (error) {
    const source = parentURL?.startsWith("file:") ? findSource(wanted, parentURL) : undefined;
    if (source === undefined) throw error;
    found = { url: source, shortCircuit: true };
  }
  if (!isProject(found.url)) return found;
  for (let news = port && receiveMessageOnPort(port); port && news; news = receiveMessageOnPort(port))
    for (const [url, version] of news.message as Versions) versions.set(url, version);
  const used = found.url;
  const user = byCell ? `cell:${wanted}` : (parentURL ?? "").replace(/\?v=\d+$/, "");
  report({ type: "uses", user, used });
  const version = versions.get(used);
  return version === undefined ? found : { ...found, url: `${used}?v=${version}` };
};

export const load: LoadHook = async (url, context, nextLoad) => {
  if (url === publicApi)
    return {
      format: "module",
      shortCircuit: true,
      source: `export const { display, newDisplay, versions } = globalThis[Symbol.for("hidden-photons.kernel")].tslab;`,
    };
  if (!isProject(url)) return nextLoad(url, context);
  const key = url.replace(/\?v=\d+$/, "");
  const built = fileURLToPath(key);
  const source = sourceOf(built);
  const isNewer =
    source !== undefined &&
    modified(source) > modified(built) &&
    isEdited(readFileSync(`${built}.map`, "utf8"), readFileSync(source, "utf8"));
  const file = isNewer ? source : built;
  const watched = source ?? built;
  const time = modified(watched);
  if (/\.[mc]?tsx?$/.test(file)) {
    report({ type: "read", url: key, file: watched, time });
    const { code, map } = await compile(file);
    report({ type: "read", url: key, file: watched, time, map });
    return { format: "module", source: code, shortCircuit: true };
  }
  report({ type: "read", url: key, file: watched, time });
  if (file.endsWith(".json") && context.importAttributes["type"] === undefined)
    return { format: "module", source: `export default ${readFileSync(file, "utf8")};`, shortCircuit: true };
  return nextLoad(url, context);
};

function report(message: Report): void {
  port?.postMessage(message);
}

function isProject(url: string): boolean {
  return url.startsWith("file:") && !url.includes("/node_modules/");
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** The TypeScript file that a built file was made from, as its source map says, if both belong to the project. */
function sourceOf(built: string): string | undefined {
  if (!/\.m?js$/.test(built) || !existsSync(`${built}.map`)) return undefined;
  const file = sourceIn(readFileSync(`${built}.map`, "utf8"), built);
  return file !== undefined && existsSync(file) ? file : undefined;
}

/** The TypeScript file meant by `./model`, `./model.js` or `./model/`; beside the source if the importer is built. */
function findSource(specifier: string, parentURL: string): string | undefined {
  if (!/^\.{0,2}\/|^file:/.test(specifier)) return undefined;
  const importer = fileURLToPath(parentURL.replace(/\?v=\d+$/, ""));
  for (const from of [importer, sourceOf(importer)]) {
    if (from === undefined) continue;
    const path = fileURLToPath(new URL(specifier, pathToFileURL(from)));
    const candidates = [
      path.replace(/\.(m?)js$/, ".$1ts"),
      `${path}.ts`,
      `${path}.tsx`,
      join(path, "index.ts"),
    ];
    const file = candidates.find((candidate) => /\.m?tsx?$/.test(candidate) && modified(candidate) > 0);
    if (file !== undefined) return pathToFileURL(file).href;
  }
  return undefined;
}

async function compile(file: string): Promise<{ code: string; map: string }> {
  const { transform } = await import("esbuild");
  return transform(readFileSync(file, "utf8"), {
    loader: file.endsWith("x") ? "tsx" : "ts",
    format: "esm",
    target: "node20",
    sourcemap: "external",
    sourcefile: file,
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: true } },
  }).catch((error: unknown) => {
    throw new SyntaxError(reason(error, file));
  });
}

/** Where esbuild stumbled, in one line. */
function reason(error: unknown, file: string): string {
  const { errors } = error as {
    errors?: { text: string; location: { line: number; column: number } | null }[];
  };
  const [first] = errors ?? [];
  if (!first) return `${file}: ${String(error)}`;
  const { line = 1, column = 0 } = first.location ?? {};
  return `${file}:${line}:${column + 1}: ${first.text}`;
}
