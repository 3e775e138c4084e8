import ts from "typescript";

/** Every name that a text may assign to: in `a = 1`, `a++`, `[a, { b }] = x` and `for (a of x)`. */
export function assignedNames(file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  visit(file);
  return names;

  function visit(node: ts.Node): void {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) addTargets(node.left);
    else if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) addTargets(node.operand);
    else if (ts.isForInStatement(node) || ts.isForOfStatement(node)) addTargets(node.initializer);
    ts.forEachChild(node, visit);
  }

  function addTargets(target: ts.Node): void {
    if (ts.isIdentifier(target)) names.add(target.text);
    else ts.forEachChild(target, addTargets);
  }
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
