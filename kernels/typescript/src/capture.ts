import ts from "typescript";
import { bindingNames, boundNames } from "./declarations.js";

/**
 * Those of a cell's top-level names that a function or class within the cell may use, so that they can be seen or changed
 * while or after the cell runs. A name counts as used unless a parameter, or a declaration of an enclosing block, hides
 * it: sometimes one too many, which costs speed, never one too few.
 */
export function capturedNames(file: ts.SourceFile, names: ReadonlySet<string>): ReadonlySet<string> {
  const captured = new Set<string>();

  function visit(node: ts.Node, inFunction: boolean, hidden: ReadonlySet<string>): void {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) {
      if (inFunction && names.has(node.text) && !hidden.has(node.text)) captured.add(node.text);
      return;
    }
    const inside = inFunction || ts.isFunctionLike(node) || ts.isClassLike(node);
    const own = inside ? ownNames(node) : [];
    const hiddenInside = own.length > 0 ? new Set([...hidden, ...own]) : hidden;
    ts.forEachChild(node, (child) => {
      if (!isPropertyName(child, node)) visit(child, inside, hiddenInside);
    });
  }

  for (const statement of file.statements) visit(statement, false, new Set());
  return captured;
}

/** True of `a` in `x.a`, `{ a: 1 }` or `{ a: b } = x`, which name a property and not a variable. */
function isPropertyName(child: ts.Node, parent: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(parent)) return child === parent.name;
  if (ts.isBindingElement(parent)) return child === parent.propertyName;
  return (
    (ts.isPropertyAssignment(parent) || ts.isClassElement(parent) || ts.isMethodDeclaration(parent)) &&
    child === parent.name &&
    ts.isIdentifier(child)
  );
}

/** The names that hold from a node down: a function's parameters, a block's declarations, a loop's variables. */
function ownNames(node: ts.Node): readonly string[] {
  if (ts.isFunctionLike(node)) return node.parameters.flatMap(({ name }) => bindingNames(name));
  if (ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) return node.statements.flatMap(declaredBy);
  if (ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node))
    return node.initializer && ts.isVariableDeclarationList(node.initializer)
      ? boundNames(node.initializer)
      : [];
  if (ts.isCatchClause(node))
    return node.variableDeclaration ? bindingNames(node.variableDeclaration.name) : [];
  return [];
}

function declaredBy(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return boundNames(statement.declarationList);
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name ? [statement.name.text] : [];
  return [];
}
