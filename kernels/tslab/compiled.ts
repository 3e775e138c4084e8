// From a place in the JavaScript that tslab runs back to the place in the cell. tslab keeps no source map, so the cell
// is compiled again as its converter.js does, to ES modules and from there to CommonJS, this time with maps.
// It takes about a second and happens only after a failure.
import { createRequire, SourceMap, type SourceMapPayload } from "node:module";
import type typescript from "typescript-5.0"; // the version that tslab is built on
import type { Position } from "../runner/failure.js";

type TypeScript = typeof typescript;

export interface CompiledCell {
  lines: string[];
  /** The place in the cell of a place in the compiled lines; undefined if there is none. */
  original: (compiled: Position) => Position | undefined;
}

/**
 * @param earlier the sources of the cells that ran before
 * @param directory the folder that tslab runs in, where imports are looked up
 */
export function compileCell(source: string, earlier: readonly string[], directory: string): CompiledCell {
  const ts = createRequire(tslabPackage)("@tslab/typescript-for-tslab") as TypeScript;
  const prefix = "export {};\n"; // makes a module of every cell, and shifts it by one line

  // tslab exports every top-level name, to find it again in later cells.
  const names = topLevelNames(ts, prefix + source);
  const suffix = names.length === 0 ? "" : `\nexport {${names.join(", ")}}`;
  const earlierNames = earlier.flatMap((cell) => topLevelNames(ts, prefix + cell));
  const modules = emit(ts, directory, prefix + source + suffix, earlierNames);
  const common = ts.transpileModule(modules.text, {
    compilerOptions: { ...options(ts), module: ts.ModuleKind.CommonJS },
    fileName: "custom.js",
  });

  const maps = [common.sourceMapText ?? "{}", modules.map].map(
    (text) => new SourceMap(JSON.parse(text) as SourceMapPayload),
  );
  return {
    lines: common.outputText.replace(/^\/\/# sourceMappingURL=.*\n?/gm, "").split("\n"),
    original: (compiled) => {
      const place = maps.reduce<Position | undefined>(before, compiled);
      return place && { line: place.line - 1, column: place.column };
    },
  };
}

const tslabPackage = createRequire(import.meta.url).resolve("tslab/package.json");

function before(place: Position | undefined, map: SourceMap): Position | undefined {
  if (!place) return undefined;
  const entry = map.findEntry(place.line - 1, place.column - 1);
  return "originalLine" in entry
    ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 }
    : undefined;
}

function options(ts: TypeScript): typescript.CompilerOptions {
  return {
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
    newLine: ts.NewLineKind.LineFeed,
    noImplicitUseStrict: true,
    sourceMap: true,
  };
}

function topLevelNames(ts: TypeScript, text: string): string[] {
  const program = programOf(ts, "/", { "names.ts": text }, { noLib: true, noResolve: true, types: [] });
  program.getTypeChecker(); // binds the names
  const file = program.getSourceFile("names.ts") as unknown as { locals?: Map<string, unknown> };
  return [...(file.locals?.keys() ?? [])];
}

function emit(ts: TypeScript, directory: string, text: string, earlierNames: readonly string[]) {
  const folder = directory.replaceAll("\\", "/"); // TypeScript's own form of paths
  const cell = `${folder}/__tslab__.ts`;
  const previous = `${folder}/__previous__.d.ts`;
  const declarations = [...new Set(earlierNames)].map((name) => `declare let ${name}: any;`).join("\n");
  const files = { [cell]: text, [previous]: declarations };
  const program = programOf(ts, directory, files, {
    ...options(ts),
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    lib: ["lib.es2022.d.ts"],
    experimentalDecorators: true,
    jsx: ts.JsxEmit.React,
    resolveJsonModule: true,
  });
  const checker = program.getTypeChecker();
  const isEarlier = (node: typescript.Identifier) =>
    checker.getSymbolAtLocation(node)?.declarations?.some((at) => at.getSourceFile().fileName === previous);

  const result = { text: "", map: "{}" };
  program.emit(
    program.getSourceFile(cell),
    (name, content) => {
      result[name.endsWith(".map") ? "map" : "text"] = content;
    },
    undefined,
    undefined,
    { after: [(context) => (file) => keepLastValue(ts, exportEarlierNames(ts, context, file, isEarlier))] },
  );
  return result;
}

function programOf(
  ts: TypeScript,
  directory: string,
  files: Record<string, string>,
  compiler: typescript.CompilerOptions,
) {
  const host = ts.createCompilerHost(compiler);
  const readFile = host.getSourceFile.bind(host);
  host.getCurrentDirectory = () => directory;
  host.getSourceFile = (name, ...rest) => {
    const text = files[name];
    if (text === undefined) return readFile(name, ...rest);
    return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
  };
  return ts.createProgram(Object.keys(files), compiler, host);
}

/** tslab writes `exports.mass` for the name `mass` of an earlier cell. */
function exportEarlierNames(
  ts: TypeScript,
  context: typescript.TransformationContext,
  file: typescript.SourceFile,
  isEarlier: (node: typescript.Identifier) => boolean | undefined,
): typescript.SourceFile {
  const visit = (node: typescript.Node): typescript.Node => {
    if (!ts.isIdentifier(node)) return ts.visitEachChild(node, visit, context);
    return isEarlier(node)
      ? ts.factory.createPropertyAccessExpression(ts.factory.createIdentifier("exports"), node)
      : node;
  };
  return ts.visitEachChild(file, visit, context);
}

/** tslab keeps the value of the last statement, if it is an expression, to print it. */
function keepLastValue(ts: TypeScript, file: typescript.SourceFile): typescript.SourceFile {
  const { factory } = ts;
  const last = file.statements.filter((statement) => !ts.isExportDeclaration(statement)).at(-1);
  if (!last || !ts.isExpressionStatement(last)) return file;
  const declaration = factory.createVariableDeclaration("tsLastExpr", undefined, undefined, last.expression);
  const kept = factory.createVariableStatement(
    [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
    factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
  );
  return factory.updateSourceFile(
    file,
    file.statements.map((statement) => (statement === last ? kept : statement)),
  );
}
