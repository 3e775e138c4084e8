import ts from "typescript";

/** A name that a cell declares at its top level. */
export interface Declaration {
  readonly name: string;
  /**
   * `"value"` stands for functions, classes, enums and namespaces, `"type"` for what has no value, and `"ambient"` for what is
   * only declared to be somewhere else (`declare const x: number`).
   */
  readonly kind: "variable" | "constant" | "value" | "import" | "type" | "ambient";
  /** `"pattern"`: bound by destructuring; `"nested"`: declared by a `var` within a block or loop. */
  readonly place: "plain" | "pattern" | "nested";
  /** Exported by the cell's own text. */
  readonly exported: boolean;
}

/** The names that a cell declares at its top level; of a name with a value and a type, the value. */
export function declarations(file: ts.SourceFile): ReadonlyMap<string, Declaration> {
  const found = new Map<string, Declaration>();
  const add = (
    name: string,
    kind: Declaration["kind"],
    exported = false,
    place: Declaration["place"] = "plain",
  ) => {
    if (kind !== "type" || !found.has(name)) found.set(name, { name, kind, place, exported });
  };
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) {
      for (const [name, type] of importedNames(statement)) add(name, type ? "type" : "import");
    } else if (ts.isImportEqualsDeclaration(statement)) {
      add(statement.name.text, statement.isTypeOnly ? "type" : "import");
    } else if (ts.isVariableStatement(statement)) {
      // What `using` declares is disposed of when the cell ends.
      if ((statement.declarationList.flags & ts.NodeFlags.Using) !== 0) continue;
      const kind = isAmbient(statement) ? "ambient" : variableKind(statement.declarationList);
      for (const { name } of statement.declarationList.declarations)
        for (const bound of bindingNames(name))
          add(bound, kind, isExported(statement), ts.isIdentifier(name) ? "plain" : "pattern");
    } else if (isNamedDeclaration(statement)) {
      const name = statement.name;
      if (name && ts.isIdentifier(name) && name.text !== "global")
        add(name.text, kindOf(statement), isExported(statement));
    } else {
      for (const name of nestedVariables(statement))
        if (!found.has(name)) add(name, "variable", false, "nested");
    }
  }
  return found;
}

/** The names bound by a list such as `a = 1, { b, c: [d] } = f()`. */
export function boundNames(list: ts.VariableDeclarationList): readonly string[] {
  return list.declarations.flatMap(({ name }) => bindingNames(name));
}

/** The names bound by a pattern such as `{ b, c: [d] }`, or the one name. */
export function bindingNames(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : bindingNames(element.name),
  );
}

function importedNames({ importClause }: ts.ImportDeclaration): readonly (readonly [string, boolean])[] {
  if (!importClause) return [];
  const allTypes = importClause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const { name, namedBindings } = importClause;
  const names: [string, boolean][] = name ? [[name.text, allTypes]] : [];
  if (!namedBindings) return names;
  if (ts.isNamespaceImport(namedBindings)) return [...names, [namedBindings.name.text, allTypes]];
  return [
    ...names,
    ...namedBindings.elements.map((element): [string, boolean] => [
      element.name.text,
      allTypes || element.isTypeOnly,
    ]),
  ];
}

/** `var` declarations in blocks and loops; those in functions are the functions' own. */
function nestedVariables(node: ts.Node): readonly string[] {
  if (ts.isFunctionLike(node) || ts.isClassLike(node)) return [];
  if (ts.isVariableDeclarationList(node))
    return (node.flags & ts.NodeFlags.BlockScoped) === 0 ? boundNames(node) : [];
  const names: string[] = [];
  ts.forEachChild(node, (child) => {
    names.push(...nestedVariables(child));
  });
  return names;
}

function variableKind(list: ts.VariableDeclarationList): "variable" | "constant" {
  return (list.flags & ts.NodeFlags.Const) === 0 ? "variable" : "constant";
}

type NamedDeclaration =
  | ts.FunctionDeclaration
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.ModuleDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration;

function isNamedDeclaration(statement: ts.Statement): statement is NamedDeclaration {
  return (
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isEnumDeclaration(statement) ||
    ts.isModuleDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  );
}

function kindOf(declaration: NamedDeclaration): Declaration["kind"] {
  if (ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration)) return "type";
  return isAmbient(declaration) ? "ambient" : "value";
}

function isAmbient(statement: ts.HasModifiers): boolean {
  return hasModifier(statement, ts.SyntaxKind.DeclareKeyword);
}

function isExported(statement: ts.HasModifiers): boolean {
  return hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return node.modifiers?.some((modifier) => modifier.kind === kind) ?? false;
}
