import type ts from "typescript";
import { assignedNames } from "./assignment.js";
import type { Declaration } from "./declarations.js";
import { identifiers } from "./identifiers.js";

/** A name that an earlier cell left. */
export interface EarlierName {
  /** The cell's scope, e.g. `"./cell-3"`. */
  readonly scope: string;
  readonly kind: Declaration["kind"];
}

export type EarlierNames = ReadonlyMap<string, EarlierName>;

type Declarations = ReadonlyMap<string, Declaration>;

/** Import statements for the earlier names that have a value and that a cell mentions and does not declare itself. */
export function valueImports(file: ts.SourceFile, declared: Declarations, earlier: EarlierNames): string {
  const hasValue = (name: string) => !["type", "ambient"].includes(earlier.get(name)?.kind ?? "type");
  return importStatements(
    [...identifiers(file)].filter((name) => !declared.has(name) && hasValue(name)),
    earlier,
  );
}

/**
 * What the type checker sees of a cell: its text, then imports of earlier names and exports of its own. Appended, they leave
 * the cell's positions as they are. An earlier variable that the cell assigns to comes in as a declaration with the
 * type it has there, because an import cannot be assigned to.
 *
 * @param all also the earlier names that the cell does not mention, for completion
 */
export function checkedText(
  file: ts.SourceFile,
  declared: Declarations,
  earlier: EarlierNames,
  all = false,
): string {
  const names = [...(all ? earlier.keys() : identifiers(file))].filter(
    (name) => earlier.has(name) && !declared.has(name),
  );
  const assigned = assignedNames(file);
  const keyword = (name: string) => {
    const kind = assigned.has(name) ? earlier.get(name)?.kind : undefined;
    return kind === "variable" ? "let" : kind === "constant" ? "const" : undefined;
  };
  const declares = names.flatMap((name) => {
    const word = keyword(name);
    const scope = earlier.get(name)?.scope;
    return word && scope ? [`declare ${word} ${name}: typeof import("${scope}").${name};\n`] : [];
  });
  const exported = [...declared.values()].filter(({ exported }) => !exported).map(({ name }) => name);
  return [
    file.text,
    "\n",
    importStatements(
      names.filter((name) => !keyword(name)),
      earlier,
    ),
    ...declares,
    `export { ${exported.join(", ")} };\n`,
  ].join("");
}

function importStatements(names: readonly string[], earlier: EarlierNames): string {
  const byScope = new Map<string, string[]>();
  for (const name of names) {
    const scope = earlier.get(name)?.scope;
    if (scope !== undefined) byScope.set(scope, [...(byScope.get(scope) ?? []), name]);
  }
  return [...byScope].map(([scope, names]) => `import { ${names.join(", ")} } from "${scope}";\n`).join("");
}
