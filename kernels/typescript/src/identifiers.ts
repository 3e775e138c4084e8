import ts from "typescript";

/** Every identifier that a text contains, whatever it names. */
export function identifiers(file: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  }
}
