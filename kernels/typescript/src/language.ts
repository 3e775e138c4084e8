import { builtinModules } from "node:module";
import ts from "typescript";
import type { CompiledCell } from "./cell.js";
import { compileCell, scopeOf } from "./compile.js";
import { completeness } from "./completeness.js";
import { completionsAt } from "./completion.js";
import { declarations } from "./declarations.js";
import type { Declaration } from "./declarations.js";
import { diagnosticAt, diagnosticsOf } from "./diagnostics.js";
import { checkedText } from "./earlier.js";
import type { EarlierName } from "./earlier.js";
import { inspectionAt } from "./inspection.js";
import type { Checked, Completeness, Completions, Language } from "./languageInterface.js";
import { Workspace, createLibrary } from "./workspace.js";
import type { WorkspaceOptions } from "./workspace.js";

/** Where the notebook is, and what to read files with; the library is filled anew without one that is given. */
export type LanguageOptions = Omit<WorkspaceOptions, "library"> & Partial<Pick<WorkspaceOptions, "library">>;

/**
 * Checks the cells of one notebook, each as a module of its own in the notebook's folder, and answers questions about them.
 * Offsets are in UTF-16 units.
 */
export class TypeScriptLanguage implements Language {
  private readonly workspace: Workspace;
  private readonly draft: string;
  private readonly earlier = new Map<string, EarlierName>();
  /** Cells that were checked and may still be kept. */
  private readonly pending = new Map<string, readonly EarlierEntry[]>();
  private readonly kept: string[] = [];
  private count = 0;

  constructor({ library = createLibrary(), ...options }: LanguageOptions) {
    this.workspace = new Workspace({ ...options, library });
    this.draft = this.workspace.path("cell-draft.ts");
  }

  check(source: string): Checked {
    this.dropPending();
    this.workspace.refresh();
    this.count += 1;
    const name = `cell-${this.count}.ts`;
    const path = this.workspace.path(name);
    const file = parse(name, source);
    const declared = declarations(file);
    if (importsNode(file)) this.workspace.useNodeTypes();
    this.workspace.setText(path, checkedText(file, declared, this.earlier));
    const program = this.workspace.program();
    const diagnostics = [...diagnosticsOf(this.workspace.service, path, file), ...reserved(file, declared)];
    if (diagnostics.length > 0) {
      this.workspace.remove(path);
      return { ok: false, diagnostics };
    }
    const types = importedTypes(program, path);
    const cell = compileCell({ name, source, earlier: this.earlier, types });
    this.pending.set(
      name,
      [...declared.values()].map(({ name: each, kind }) => [
        each,
        { scope: scopeOf(name), kind: types.has(each) ? "type" : kind },
      ]),
    );
    return { ok: true, cell };
  }

  keep({ name, names: all }: CompiledCell, names = all): void {
    const declared = this.pending.get(name) ?? [];
    const kept = declared.filter(([each, { kind }]) => kind === "type" || names.includes(each));
    if (kept.length === 0) return;
    for (const [each, earlier] of kept) this.earlier.set(each, earlier);
    this.kept.push(name);
    this.pending.delete(name);
  }

  forget(): void {
    this.dropPending();
    for (const name of this.kept.splice(0)) this.workspace.remove(this.workspace.path(name));
    this.earlier.clear();
  }

  complete(source: string, offset: number): Completions {
    const isMember = /\.\s*[\w$]*$/.test(source.slice(0, offset));
    this.write(source, !isMember);
    return completionsAt(this.workspace.service, this.draft, source, offset);
  }

  inspect(source: string, offset: number, detail: 0 | 1): Readonly<Record<string, string>> | undefined {
    this.write(source, false);
    return inspectionAt(this.workspace.service, this.draft, offset, detail);
  }

  isComplete(source: string): Completeness {
    return completeness(source);
  }

  /** Puts a cell that is being written in front of the type checker, with all earlier names or those that it mentions. */
  private write(source: string, all: boolean): void {
    const file = parse("cell-draft.ts", source);
    this.workspace.refresh();
    this.workspace.setText(this.draft, checkedText(file, declarations(file), this.earlier, all));
  }

  private dropPending(): void {
    for (const name of this.pending.keys()) this.workspace.remove(this.workspace.path(name));
    this.pending.clear();
  }
}

type EarlierEntry = readonly [string, EarlierName];

function parse(name: string, source: string): ts.SourceFile {
  return ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
}

/** The cell imports a module of Node.js. */
function importsNode(file: ts.SourceFile): boolean {
  const { importedFiles } = ts.preProcessFile(file.text);
  return importedFiles.some(
    ({ fileName }) => fileName.startsWith("node:") || builtinModules.includes(fileName),
  );
}

/** The cell's function has a parameter `exports`. */
function reserved(file: ts.SourceFile, declared: ReadonlyMap<string, Declaration>) {
  if (!declared.has("exports")) return [];
  const start = file.text.search(/\bexports\b/);
  return [diagnosticAt(file, { code: 2441, message: "The name 'exports' is reserved.", start, length: 7 })];
}

/** Names that a cell imports and that turn out to be types. */
function importedTypes(program: ts.Program, path: string): ReadonlySet<string> {
  const checker = program.getTypeChecker();
  const isType = (name: ts.Identifier) => {
    const symbol = checker.getSymbolAtLocation(name);
    return symbol && (checker.getAliasedSymbol(symbol).flags & ts.SymbolFlags.Value) === 0;
  };
  const statements: readonly ts.Statement[] = program.getSourceFile(path)?.statements ?? [];
  const names = statements.filter(ts.isImportDeclaration).flatMap((statement) => {
    const { name, namedBindings } = statement.importClause ?? {};
    const named = namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements : [];
    return [...(name ? [name] : []), ...named.map((element) => element.name)];
  });
  return new Set(names.filter(isType).map(({ text }) => text));
}
