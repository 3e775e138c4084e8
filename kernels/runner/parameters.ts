// Parameters in papermill's convention: a cell tagged "parameters" declares them with their usual values, and a cell
// tagged "injected-parameters" after it gives others. https://papermill.readthedocs.io/en/latest/usage-parameterize.html
import ts from "typescript";
import { hasTag, type CodeCell, type Notebook } from "./notebook.js";

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * The notebook with a cell that declares the given values, in place of an injected cell that it had.
 * Throws an Error if no cell is tagged "parameters", if that cell does not declare one of the names, or if it declares
 * it as a number, a string or a boolean and the value is none.
 */
export function injectParameters(notebook: Notebook, parameters: Parameters): Notebook {
  const cells = notebook.cells.filter((cell) => !hasTag(cell, "injected-parameters"));
  const index = cells.findIndex((cell) => cell.cell_type === "code" && hasTag(cell, "parameters"));
  const cell = cells[index];
  if (!cell) throw new Error('the notebook takes no parameters: no code cell has the tag "parameters"');

  const declared = declarations(cell.source);
  const lines = Object.entries(parameters).map(([name, value]) => {
    const declaration = declared.get(name);
    if (declaration) return `${declare(declaration, value)} = ${JSON.stringify(value)};`;
    const names = [...declared.keys()].join(", ");
    throw new Error(`the notebook has no parameter "${name}"; it has: ${names || "none"}`);
  });
  const injected: CodeCell = {
    cell_type: "code",
    id: "injected-parameters",
    metadata: { tags: ["injected-parameters"] },
    source: ["// Parameters", ...lines].join("\n"),
    execution_count: null,
    outputs: [],
  };
  return { ...notebook, cells: [...cells.slice(0, index + 1), injected, ...cells.slice(index + 1)] };
}

/** Reads "name=value" of a command line: a number, true, false, null or other JSON; anything else is a string. */
export function parseParameter(text: string): [name: string, value: unknown] {
  const match = /^([\p{ID_Start}$_][\p{ID_Continue}$]*)=([^]*)$/u.exec(text);
  if (!match) throw new Error(`a parameter is given as name=value, not "${text}"`);
  const [, name = "", value = ""] = match;
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)) return [name, Number(value)];
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

type Declaration = ts.VariableDeclaration & { parent: ts.VariableDeclarationList };

/** The variables that a cell declares, by their names. */
function declarations(source: string): Map<string, Declaration> {
  const file = ts.createSourceFile("parameters.ts", source, ts.ScriptTarget.Latest, true);
  const variables = file.statements.filter(ts.isVariableStatement);
  const all = variables.flatMap(({ declarationList }) => [...declarationList.declarations] as Declaration[]);
  return new Map(all.map((declaration) => [declaration.name.getText(), declaration]));
}

/** The declaration without its value, "const mass: number" for instance; throws an Error if the new value does not fit. */
function declare({ name, type, initializer, parent }: Declaration, value: unknown): string {
  const expected = type ? keywordTypes.get(type.kind) : typeOfLiteral(initializer);
  if (expected !== undefined && (typeof value !== expected || value === Infinity || value === -Infinity)) {
    const given = typeof value === "number" ? String(value) : JSON.stringify(value);
    const usual = initializer ? `, like ${initializer.getText()}` : "";
    throw new Error(`parameter "${name.getText()}": got ${given}, expected is a ${expected}${usual}`);
  }
  const keyword = parent.flags & ts.NodeFlags.Const ? "const" : "let";
  return `${keyword} ${name.getText()}${type === undefined ? "" : `: ${type.getText()}`}`;
}

const keywordTypes = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.NumberKeyword, "number"],
  [ts.SyntaxKind.StringKeyword, "string"],
  [ts.SyntaxKind.BooleanKeyword, "boolean"],
]);

const literalTypes = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.NumericLiteral, "number"],
  [ts.SyntaxKind.StringLiteral, "string"],
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral, "string"],
  [ts.SyntaxKind.TrueKeyword, "boolean"],
  [ts.SyntaxKind.FalseKeyword, "boolean"],
]);

/** undefined if the expression is no literal; a number may have a sign. */
function typeOfLiteral(expression: ts.Expression | undefined): string | undefined {
  if (!expression) return undefined;
  const { PlusToken, MinusToken } = ts.SyntaxKind;
  const signed =
    ts.isPrefixUnaryExpression(expression) &&
    [PlusToken, MinusToken].some((sign) => sign === expression.operator);
  return literalTypes.get(signed ? expression.operand.kind : expression.kind);
}
