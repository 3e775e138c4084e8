import ts from "typescript";
import { nodesOf } from "../sources.js";
import { entryOf, type Sources } from "./imports.js";

/** Modules that use one of the names, each with the name, unless the table allows it for them. */
export function forbiddenNames(
  sources: Sources,
  forbidden: readonly string[],
  mayUse: Readonly<Record<string, readonly string[]>>,
): string[] {
  return [...sources].flatMap(([path, source]) => {
    const allowed = mayUse[entryOf(path, mayUse) ?? ""] ?? [];
    return [...nodesOf(source)]
      .map(nameOf)
      .filter((name) => forbidden.includes(name) && !allowed.includes(name))
      .map((name) => `${path} uses ${name}`);
  });
}

/** `process` and `process.exit` in process.exit(1), but not the property of line.process or { process: 1 }. */
function nameOf(node: ts.Node): string {
  if (ts.isMetaProperty(node) || ts.isPropertyAccessExpression(node)) return node.getText();
  if (!ts.isIdentifier(node)) return "";
  const { parent } = node;
  const isProperty =
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent)) &&
    parent.name === node;
  return isProperty ? "" : node.text;
}
