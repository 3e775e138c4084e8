// Loads what cells import, and loads the project's own files again when they have changed.
import { statSync } from "node:fs";
import { register } from "node:module";
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import type { HookData, Report, Versions } from "./loaderHooks.js";

type Namespace = Record<string, unknown>;

/** A module of the project that is loaded. */
interface Loaded {
  file: string;
  /** Modification time, in milliseconds, that it was read at. */
  time: number;
  version: number;
}

export class Loader {
  private readonly port;
  /** By URL without version. */
  private readonly modules = new Map<string, Loaded>();
  /** URL of a module -> its importers. */
  private readonly users = new Map<string, Set<string>>();
  private readonly maps = new Map<string, string>();
  /** What cells have imported: handed out once, then changed in place. */
  private readonly handedOut = new Map<string, Namespace>();
  /** Modules whose loading again has failed: the next cell tries once more. */
  private failed: readonly string[] = [];
  private imports = 0;
  private reloaded = 0;

  /**
   * @param hooks URL of the hooks module
   * @param base URL in the notebook's folder
   */
  constructor(hooks: string, base: string) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.port.unref();
    const data: HookData = { port: port2, base, kernel: process.ppid };
    register(hooks, { data, transferList: [port2] });
  }

  /** Loads the modules that a cell imports; `require` then has them. */
  async load(specifiers: readonly string[]): Promise<void> {
    await Promise.all(
      specifiers
        .filter((specifier) => !this.handedOut.has(specifier))
        .map(async (specifier) => this.handedOut.set(specifier, handOut(await this.import(specifier)))),
    );
  }

  /** A module that was loaded before. */
  require(specifier: string): unknown {
    const found = this.handedOut.get(specifier);
    if (!found) throw new Error(`${specifier} is not loaded`);
    return found;
  }

  /** Dynamic import of a cell. */
  import(specifier: string, options?: ImportCallOptions): Promise<Namespace> {
    const name = `cell:${++this.imports}:${specifier}`;
    return (options ? import(name, { with: options.with ?? {} }) : import(name)) as Promise<Namespace>;
  }

  /**
   * Loads the files that changed since they were read, and all that import them, and puts the new exports in place.
   * @returns the number of modules loaded again
   */
  async refresh(): Promise<number> {
    this.readReports();
    const changed = [...this.modules].filter(([, { file, time }]) => modified(file) !== time);
    const stale = this.withUsers([...this.failed, ...changed.map(([url]) => url)]);
    if (stale.size === 0) return 0;
    this.failed = [...stale];
    this.reloaded++;
    const versions = new Map<string, number>();
    for (const url of stale) {
      const module = this.modules.get(url);
      if (!module) continue;
      module.time = modified(module.file);
      versions.set(url, ++module.version);
    }
    this.port.postMessage(versions satisfies Versions);
    for (const [specifier, exports] of this.handedOut)
      if (stale.has(`cell:${specifier}`)) replace(exports, await this.import(specifier));
    this.failed = [];
    return versions.size;
  }

  /** How often changed files were loaded again. */
  get reloads(): number {
    return this.reloaded;
  }

  /** Source map of a module that was compiled here. */
  mapOf(url: string): string | undefined {
    this.readReports();
    return this.maps.get(url);
  }

  /** These modules and everything that imports them, directly or not. */
  private withUsers(urls: readonly string[]): ReadonlySet<string> {
    const found = new Set(urls);
    for (const url of found) for (const user of this.users.get(url) ?? []) found.add(user);
    return found;
  }

  private readReports(): void {
    for (;;) {
      const received = receiveMessageOnPort(this.port);
      if (!received) return;
      const report = received.message as Report;
      if (report.type === "uses") this.usersOf(report.used).add(report.user);
      else {
        const { url, file, time, map } = report;
        this.modules.set(url, { version: 0, ...this.modules.get(url), file, time });
        if (map !== undefined) this.maps.set(url, map);
      }
    }
  }

  private usersOf(url: string): Set<string> {
    let users = this.users.get(url);
    if (!users) this.users.set(url, (users = new Set()));
    return users;
  }
}

function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** A module's exports as ordinary properties, which are fast to read and can be replaced. */
function handOut(namespace: Namespace): Namespace {
  const { default: whole } = namespace;
  if (isMarked(whole)) return whole;
  return replace(Object.defineProperty({}, "__esModule", { value: true }), namespace);
}

/** A CommonJS module compiled from an ES module: its own `default` is the one that its types mean. */
function isMarked(module: unknown): module is Namespace {
  return (
    typeof module === "object" && module !== null && "__esModule" in module && module.__esModule === true
  );
}

function replace(target: Namespace, source: Namespace): Namespace {
  for (const name of Object.keys(target)) if (!(name in source)) Reflect.deleteProperty(target, name);
  return Object.assign(target, source);
}
