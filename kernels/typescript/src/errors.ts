// Errors as a person reads them: places in the cell's or the library's TypeScript, without the kernel's own frames.
import { existsSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect } from "node:util";
import type { CellError } from "./executorMessages.js";

/** Finds the source map (JSON) of a script by the name that it has in stack traces. */
export type FindMap = (script: string) => string | undefined;

/** Makes every stack trace name TypeScript lines. Without cost until somebody reads a stack. */
export function installStackTraces(findMap: FindMap): void {
  const places = new Places(findMap);
  Error.prepareStackTrace = (error, sites) => {
    const frames = sites.flatMap((site) => places.describe(site) ?? []);
    return [headOf(error), ...frames.map((frame) => `    at ${frame}`)].join("\n");
  };
}

/** What the front end gets to see of anything that was thrown, even of what throws when it is looked at. */
export function describeError(thrown: unknown): CellError {
  try {
    const traceback = (thrown instanceof Error ? textOf(thrown) : `Uncaught ${textOf(thrown)}`).split("\n");
    if (thrown instanceof Error) {
      const { name, message }: { name: unknown; message: unknown } = thrown;
      return { name: String(name) || "Error", message: String(message), traceback };
    }
    return { name: "Uncaught", message: typeof thrown === "string" ? thrown : textOf(thrown), traceback };
  } catch {
    return { name: "Uncaught", message: unshowable, traceback: [`Uncaught ${unshowable}`] };
  }
}

/** An error with its stack, cause and own properties, or any other value. */
export function textOf(thrown: unknown): string {
  try {
    return inspect(thrown);
  } catch {
    return unshowable;
  }
}

const unshowable = "(an error that cannot be shown)";

class Places {
  private readonly maps = new Map<string, SourceMap | undefined>();

  constructor(private readonly findMap: FindMap) {}

  /** "name (file:line:column)"; undefined for a frame of the kernel or of Node.js. */
  describe(site: NodeJS.CallSite): string | undefined {
    const script = site.getFileName() ?? site.getScriptNameOrSourceURL();
    if (typeof script !== "string") return undefined;
    if (/^node:|^evalmachine|^vm:/.test(script) || script === import.meta.url) return undefined;
    const place = this.placeOf(script, site.getLineNumber() ?? 1, site.getColumnNumber() ?? 1);
    const caller = callerOf(site);
    return caller === "" ? place : `${caller} (${place})`;
  }

  private placeOf(script: string, line: number, column: number): string {
    const entry = this.mapFor(script)?.findEntry(line - 1, column - 1);
    if (!entry || !("originalSource" in entry)) return `${shorten(script)}:${line}:${column}`;
    return `${shorten(resolveSource(entry.originalSource, script))}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  }

  private mapFor(script: string): SourceMap | undefined {
    const url = script.replace(/\?v=(\d+)$/, "");
    const text = this.findMap(url) ?? mapBeside(url);
    if (text === undefined) return undefined;
    let map = this.maps.get(text);
    if (!map)
      this.maps.set(
        text,
        (map = new SourceMap(JSON.parse(text) as ConstructorParameters<typeof SourceMap>[0])),
      );
    return map;
  }
}

/** The source map that a build left beside its file; packages are shown as they are. */
function mapBeside(script: string): string | undefined {
  if (!script.startsWith("file:") || script.includes("/node_modules/")) return undefined;
  const file = `${fileURLToPath(script)}.map`;
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function resolveSource(source: string, script: string): string {
  return script.startsWith("file:") && !source.startsWith("/") ? new URL(source, script).href : source;
}

/** Relative to the working directory, if it is a file. */
function shorten(script: string): string {
  const file = script.startsWith("file:") ? fileURLToPath(script.replace(/\?v=\d+$/, "")) : script;
  return file.startsWith("/") ? relative(process.cwd(), file) : file;
}

function callerOf(site: NodeJS.CallSite): string {
  const name = site.getFunctionName();
  if (site.isConstructor()) return `new ${name ?? "<anonymous>"}`;
  const type = site.getTypeName();
  const method = site.getMethodName();
  if (name === null) return "";
  const owner =
    !site.isToplevel() && type !== null && type !== "Object" && !name.startsWith(type) && method !== null;
  return `${site.isAsync() ? "async " : ""}${owner ? `${type}.` : ""}${name}`;
}

function headOf(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return "Error";
  }
}
