// Parameters in papermill's convention: a cell tagged "parameters" declares them with their usual values, and a cell
// tagged "injected-parameters" after it gives others. https://papermill.readthedocs.io/en/latest/usage-parameterize.html
import ts from "typescript";
import { hasTag, type CodeCell, type Notebook } from "./notebook.js";

export type Parameters = Readonly<Record<string, unknown>>;

/**
 * The notebook with a cell that declares the given values, in place of an injected cell that it had.
 * Throws an Error if no cell is tagged "parameters", or if that cell does not declare one of the names.
 */
export function injectParameters(notebook: Notebook, parameters: Parameters): Notebook {
  const cells = notebook.cells.filter((cell) => !hasTag(cell, "injected-parameters"));
  const index = cells.findIndex((cell) => cell.cell_type === "code" && hasTag(cell, "parameters"));
  const cell = cells[index];
  if (!cell) throw new Error('the notebook takes no parameters: no code cell has the tag "parameters"');

  const declared = declarations(cell.source);
  const lines = Object.entries(parameters).map(([name, value]) => {
    const declaration = declared.get(name);
    if (declaration !== undefined) return `${declaration} = ${JSON.stringify(value)};`;
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

/** From the names that a cell declares to the declaration without its value, "const mass: number" for instance. */
function declarations(source: string): Map<string, string> {
  const file = ts.createSourceFile("parameters.ts", source, ts.ScriptTarget.Latest, true);
  const variables = file.statements.filter(ts.isVariableStatement);
  return new Map(
    variables.flatMap(({ declarationList }) => {
      const keyword = declarationList.flags & ts.NodeFlags.Const ? "const" : "let";
      return declarationList.declarations.map(({ name, type }): [string, string] => {
        const annotation = type === undefined ? "" : `: ${type.getText()}`;
        return [name.getText(), `${keyword} ${name.getText()}${annotation}`];
      });
    }),
  );
}
