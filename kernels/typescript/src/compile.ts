import ts from "typescript";
import { capturedNames } from "./capture.js";
import type { CompiledCell } from "./cell.js";
import { declarations } from "./declarations.js";
import type { Declaration } from "./declarations.js";
import { edited, mappingsBeforeEdits } from "./edits.js";
import type { Edit } from "./edits.js";
import { valueImports } from "./earlier.js";
import type { EarlierNames } from "./earlier.js";

/** A cell to compile. */
export interface CellSource {
  /** The cell's file name, e.g. `"cell-3.ts"`; its scope is then `"./cell-3"`. */
  readonly name: string;
  readonly source: string;
  /** Names that earlier cells left. */
  readonly earlier: EarlierNames;
  /** Imported names that the type checker knows to be types only. */
  readonly types: ReadonlySet<string>;
}

/**
 * Compiles one cell without checking its types. The text keeps its line numbers; imports of the earlier names it uses
 * and exports of its own are appended. Its value is what its last statement gives, if that is an expression.
 *
 * @example compileCell({ name: "cell-1.ts", source: "let x = 1; x + 1", earlier: new Map(), types: new Set() })
 */
export function compileCell(cell: CellSource): CompiledCell {
  const { name, source, earlier, types } = cell;
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.ESNext, true);
  const declared = declarations(file);
  const values = [...declared.values()].filter(
    ({ kind, name }) => kind !== "type" && kind !== "ambient" && !types.has(name),
  );
  const variables = values.filter(({ kind, exported }) => kind === "variable" && !exported);
  const captured = capturedNames(file, new Set(variables.map(({ name }) => name)));
  const live = variables.filter(({ name }) => captured.has(name));
  const properties = new Set(live.filter(({ place }) => place === "plain").map(({ name }) => name));
  const accessors = live.filter(({ place }) => place !== "plain").map(({ name }) => name);
  const locals = values.filter(
    ({ name, kind, exported }) =>
      !exported && (kind === "constant" || (kind === "variable" && !captured.has(name))),
  );
  const exported = values.filter(
    ({ kind, exported }) => !exported && (kind === "value" || kind === "import"),
  );
  const edits = [...variableEdits(file, properties), ...resultEdits(file), ...moduleEdits(file)];

  const scopes = new Set([...earlier.values()].map(({ scope }) => scope));
  const imports = new Set<string>();
  const { outputText, sourceMapText } = ts.transpileModule(
    edited(source, edits) +
      "\n" +
      valueImports(file, declared, earlier) +
      exportsOf(namesOf(exported), defaultImports(file)),
    {
      fileName: name,
      compilerOptions,
      transformers: {
        before: [importsFirst],
        after: [
          collectRequired((specifier) => {
            if (!scopes.has(specifier)) imports.add(specifier);
          }),
        ],
      },
    },
  );
  const { mappings } = JSON.parse(sourceMapText ?? "{}") as { mappings: string };
  return {
    name,
    scope: scopeOf(name),
    code: wrapped(outputText.replace(/\/\/# sourceMappingURL=.*$/, ""), namesOf(locals), accessors),
    map: JSON.stringify({
      version: 3,
      file: name,
      sources: [name],
      sourcesContent: [source],
      names: [],
      mappings: mappingsBeforeEdits(mappings, source, edits, 1),
    }),
    imports: [...imports],
    names: [...declared.keys()],
  };
}

/** No interop helpers: what `require` gives the cell is what `import()` gave its runner. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.CommonJS,
  esModuleInterop: false,
  sourceMap: true,
};

/** `"./cell-3"` of `"cell-3.ts"`. */
export function scopeOf(name: string): string {
  return `./${name.replace(/\.ts$/, "")}`;
}

/** Exports names; default imports as re-exports, because only these stay live when a module is loaded anew. */
function exportsOf(names: readonly string[], defaults: ReadonlyMap<string, string>): string {
  const own = names.filter((name) => !defaults.has(name));
  const others = names
    .filter((name) => defaults.has(name))
    .map((name) => `export { default as ${name} } from ${JSON.stringify(defaults.get(name))};\n`);
  return `export { ${own.join(", ")} };\n${others.join("")}`;
}

/** Name -> module of the names that stand for a module's default export. */
function defaultImports(file: ts.SourceFile): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const statement of file.statements)
    if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
      const name = statement.importClause?.name;
      if (name) found.set(name.text, statement.moduleSpecifier.text);
    }
  return found;
}

function namesOf(declared: readonly Declaration[]): readonly string[] {
  return declared.map(({ name }) => name);
}

/** `var` for what stays a local of the cell's function, `export` for what must be a property of its scope. */
function variableEdits(file: ts.SourceFile, properties: ReadonlySet<string>): readonly Edit[] {
  return file.statements.filter(ts.isVariableStatement).flatMap(({ declarationList, modifiers }) => {
    const [keyword, list] = declarationList.getChildren(file);
    if (!keyword || !list || modifiers || isDisposed(declarationList)) return [];
    const keywordOf = (declaration: ts.VariableDeclaration | undefined) =>
      declaration && ts.isIdentifier(declaration.name) && properties.has(declaration.name.text)
        ? `export ${keyword.getText(file)}`
        : "var";
    const first: Edit = {
      start: keyword.getStart(file),
      length: keyword.getWidth(file),
      text: keywordOf(declarationList.declarations[0]),
    };
    const commas = list.getChildren(file).filter(({ kind }) => kind === ts.SyntaxKind.CommaToken);
    const others = commas.map((comma, i): Edit => {
      const text = `; ${keywordOf(declarationList.declarations[i + 1])}`;
      return { start: comma.getStart(file), length: 1, text: `${text} ` };
    });
    return [first, ...others];
  });
}

/** Hands the value of the last statement, if it is an expression, to the run of the cell. */
function resultEdits(file: ts.SourceFile): readonly Edit[] {
  const last = file.statements.at(-1);
  if (!last || !ts.isExpressionStatement(last)) return [];
  return [
    { start: last.expression.getStart(file), length: 0, text: "__cell.value = (" },
    { start: last.expression.getEnd(), length: 0, text: ")" },
  ];
}

/** `import(...)` and `import.meta` belong to the run of the cell. */
function moduleEdits(file: ts.SourceFile): readonly Edit[] {
  const edits: Edit[] = [];
  visit(file);
  return edits;

  function visit(node: ts.Node): void {
    const start = node.getStart(file);
    if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword)
      edits.push({ start, length: "import".length, text: "__cell" });
    else if (node.kind === ts.SyntaxKind.ImportKeyword && ts.isCallExpression(node.parent))
      edits.push({ start, length: "import".length, text: "__cell.import" });
    ts.forEachChild(node, visit);
  }
}

/** Imports hold from the start of a module, wherever they are written. */
const importsFirst: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const isImport = (statement: ts.Statement) =>
    ts.isImportDeclaration(statement) || ts.isImportEqualsDeclaration(statement);
  const imports = file.statements.filter(isImport);
  const others = file.statements.filter((statement) => !isImport(statement));
  return context.factory.updateSourceFile(file, [...imports, ...others]);
};

/** Calls `add` with each module that the emitted text requires; calls that the cell wrote itself do not count. */
function collectRequired(add: (specifier: string) => void): ts.TransformerFactory<ts.SourceFile> {
  return () => (file) => {
    visit(file);
    return file;
  };

  function visit(node: ts.Node): void {
    if (ts.isCallExpression(node) && node.pos < 0 && ts.isIdentifier(node.expression)) {
      const [specifier] = node.arguments;
      if (node.expression.text === "require" && specifier && ts.isStringLiteral(specifier))
        add(specifier.text);
    }
    ts.forEachChild(node, visit);
  }
}

/** The cell's function: `locals` become properties of its scope when it ends, `live` names are accessors from the start. */
function wrapped(body: string, locals: readonly string[], live: readonly string[]): string {
  const accessors = live.map(
    (name) =>
      `Object.defineProperty(exports, "${name}", { enumerable: true, configurable: true, ` +
      `get() { return ${name}; }, set(value) { ${name} = value; } });`,
  );
  const copies = locals.map((name) => `exports.${name} = ${name};`);
  return [
    `(async function (exports, require, __cell) { "use strict"; ${accessors.join(" ")} try {`,
    body,
    `} finally { ${copies.join(" ")} } })`,
  ].join("\n");
}

function isDisposed(list: ts.VariableDeclarationList): boolean {
  return (list.flags & ts.NodeFlags.Using) !== 0;
}
