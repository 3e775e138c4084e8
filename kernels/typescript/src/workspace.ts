import { join } from "node:path";
import ts from "typescript";
import { globalTypes, tslabTypes } from "./ambient.js";
import { EditedSources } from "./editedSources.js";
import type { FileHost } from "./host.js";

/**
 * As strict as plain tslab, so that a notebook runs on both kernels: what may be null or has no type is no error. In a
 * sketch of three lines that would be more in the way than of use, and a package without types could not be imported.
 */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: [],
  strict: false,
  esModuleInterop: true,
  resolveJsonModule: true,
  allowImportingTsExtensions: true,
  allowUnreachableCode: true,
  allowUnusedLabels: true,
  skipLibCheck: true,
  noEmit: true,
};

interface Text {
  readonly snapshot: ts.IScriptSnapshot;
  readonly version: string;
}

/** Texts and syntax trees of the files that were read: declarations of the language, the library, packages. */
export interface Library {
  readonly texts: Map<string, Text>;
  readonly registry: ts.DocumentRegistry;
  /** Counts the texts that exist in memory only: the registry takes equal path and version for equal text. */
  written: number;
}

export function createLibrary(): Library {
  return { texts: new Map(), registry: ts.createDocumentRegistry(true), written: 0 };
}

export interface WorkspaceOptions {
  readonly files: FileHost;
  /** The notebook's folder. */
  readonly directory: string;
  /** The folder with the `node_modules` that hold TypeScript and the types of Node.js. */
  readonly root: string;
  readonly library: Library;
}

/** The files that the type checker sees: the cells, which exist only here, in the notebook's folder, and what they import. */
export class Workspace {
  readonly service: ts.LanguageService;
  private readonly own = new Map<string, Text>();
  private readonly globals: string;
  private nodeTypes: string | undefined;
  private changes = 0;
  private readonly sources: EditedSources;
  /** The program was made with types from the sources. */
  private hasSources = false;

  constructor(private readonly options: WorkspaceOptions) {
    this.sources = new EditedSources(options.files);
    for (const path of options.library.texts.keys()) this.sources.note(path);
    this.globals = join(options.root, "globals.d.ts");
    this.setText(join(options.root, "tslab.d.ts"), tslabTypes);
    this.setText(this.globals, globalTypes);
    this.service = ts.createLanguageService(this.host(), options.library.registry);
  }

  /** Path of a cell's file. */
  path(name: string): string {
    return join(this.options.directory, name);
  }

  /** Adds or replaces a file that exists only here. */
  setText(path: string, text: string): void {
    this.changes += 1;
    const version = `written ${++this.options.library.written}`;
    this.own.set(path, { snapshot: ts.ScriptSnapshot.fromString(text), version });
  }

  remove(path: string): void {
    if (this.own.delete(path)) this.changes += 1;
  }

  /** From now on the types of Node.js are known in full. */
  useNodeTypes(): void {
    if (this.nodeTypes !== undefined) return;
    this.nodeTypes = join(this.options.root, "node_modules/@types/node/index.d.ts");
    this.remove(this.globals);
  }

  /** Takes note of project files that changed on disk; packages count as unchanging. */
  refresh(): void {
    const { files, library } = this.options;
    for (const [path, { version }] of library.texts)
      if (!path.includes("/node_modules/") && files.version(path) !== version) {
        library.texts.delete(path);
        this.changes += 1;
      }
    this.sources.refresh();
  }

  /** The program of now. */
  program(): ts.Program {
    const program = this.current();
    const needsNode = () =>
      program.getSourceFiles().some(({ fileName }) => fileName.includes("/@types/node/"));
    if (this.nodeTypes !== undefined || !needsNode()) return program;
    this.useNodeTypes();
    return this.current();
  }

  private current(): ts.Program {
    let program = this.service.getProgram();
    if (this.sources.areUsed && !this.hasSources) {
      this.changes += 1;
      program = this.service.getProgram();
      this.hasSources = true;
    }
    if (!program) throw new Error("the type checker has no program");
    return program;
  }

  private text(path: string): Text | undefined {
    const { files, library } = this.options;
    const known = this.own.get(path) ?? library.texts.get(path);
    if (known) return known;
    const content = files.readFile(path);
    if (content === undefined) return undefined;
    const text = { snapshot: ts.ScriptSnapshot.fromString(content), version: files.version(path) ?? "" };
    library.texts.set(path, text);
    this.sources.note(path);
    return text;
  }

  private host(): ts.LanguageServiceHost {
    const { files, directory, root } = this.options;
    const { sources } = this;
    const resolve: ts.LanguageServiceHost["resolveModuleNameLiterals"] = (names, importer, _, options) =>
      names.map(({ text }) => sources.resolve(text, importer, options, host));
    const host: ts.LanguageServiceHost & Pick<ts.CompilerHost, "hasInvalidatedResolutions"> = {
      hasInvalidatedResolutions: () => sources.areUsed && !this.hasSources,
      getCompilationSettings: () => compilerOptions,
      getCurrentDirectory: () => directory,
      getDefaultLibFileName: (options) =>
        join(root, "node_modules/typescript/lib", ts.getDefaultLibFileName(options)),
      getProjectVersion: () => String(this.changes),
      getScriptFileNames: () => [
        ...(this.nodeTypes === undefined ? [] : [this.nodeTypes]),
        ...this.own.keys(),
      ],
      getScriptVersion: (path) => this.text(path)?.version ?? "",
      getScriptSnapshot: (path) => this.text(path)?.snapshot,
      fileExists: (path) => this.own.has(path) || files.fileExists(path),
      readFile: (path) => this.own.get(path)?.snapshot.getText(0, Infinity) ?? files.readFile(path),
      directoryExists: (path) => files.directoryExists(path),
      getDirectories: (path) => [...files.directories(path)],
      readDirectory: (...search) => files.readDirectory(...search),
      realpath: (path) => files.realPath(path),
      useCaseSensitiveFileNames: () => true,
    };
    // Asked for anew with every program; TypeScript's own resolution has a cache.
    return Object.defineProperty(host, "resolveModuleNameLiterals", {
      get: () => (sources.areUsed ? resolve : undefined),
    });
  }
}
