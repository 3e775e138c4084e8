import { isBuiltin } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import libPackage from "../../lib/package.json" with { type: "json" };
import { nodesOf } from "../sources.js";

export type Sources = ReadonlyMap<string, ts.SourceFile>;

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** The entry of a table that a module falls under: the innermost folder, or the module itself. */
export function entryOf(path: string, table: object): string | undefined {
  const entries = Object.keys(table).filter((entry) => within(path, entry));
  return entries.sort((a, b) => b.length - a.length)[0];
}

/** Imports of another part that is not in the list of what the importing part may import. */
export function forbiddenImports(
  sources: Sources,
  mayImport: Readonly<Record<string, readonly string[]>>,
): string[] {
  return [...sources].flatMap(([path, source]) => {
    const part = entryOf(path, mayImport);
    if (part === undefined) return [`${path} belongs to no part`];
    const allowed = [part, ...(mayImport[part] ?? [])];
    return importsOf(path, source)
      .filter((target) => !allowed.some((entry) => within(target, entry)))
      .map((target) => `${path} imports ${target}`);
  });
}

export function importCycles(sources: Sources): string[] {
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(" -> ")];
    const source = sources.get(path);
    if (!source || finished.has(path)) return [];
    const found = importsOf(path, source).flatMap((target) => visit(target, [...trail, path]));
    finished.add(path);
    return found;
  };
  return [...sources.keys()].flatMap((path) => visit(path, []));
}

/** What a module imports, types included: "node", "packages", the path of another module, or what stands there. */
function importsOf(path: string, source: ts.SourceFile): string[] {
  return [...nodesOf(source)].flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier) return [];
    return [ts.isStringLiteral(specifier) ? destination(path, specifier.text) : specifier.getText()];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const [first] = node.arguments;
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return first;
  return node.expression.getText() === "require" && first && ts.isStringLiteral(first) ? first : undefined;
}

function destination(path: string, specifier: string): string {
  if (specifier.startsWith(".")) return posix.join(path, "..", specifier.replace(/\.c?js$/, ""));
  if (isBuiltin(specifier)) return "node";
  return Object.keys(libPackage.dependencies).some((name) => within(specifier, name))
    ? "packages"
    : specifier;
}
