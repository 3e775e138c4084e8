import ts from "typescript";
import type { Diagnostic } from "./diagnostic.js";

/**
 * What the type checker finds in one file, within its first `end` characters.
 * If the syntax is wrong, types are not looked at.
 */
export function diagnosticsOf(
  service: ts.LanguageService,
  path: string,
  file: ts.SourceFile,
): readonly Diagnostic[] {
  const syntactic = service.getSyntacticDiagnostics(path);
  return (syntactic.length > 0 ? syntactic : semantic(service, path))
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
    .map(({ code, messageText, start = 0, length = 0 }) =>
      diagnosticAt(file, {
        code,
        message: forCells(ts.flattenDiagnosticMessageText(messageText, "\n")),
        start,
        length,
      }),
    );
}

/** Types that follow from each other through hundreds of cells are too many for the stack of the type checker. */
function semantic(service: ts.LanguageService, path: string): readonly RawDiagnostic[] {
  try {
    return service.getSemanticDiagnostics(path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const messageText =
      "The types in this cell follow from those of too many earlier cells: write the type of a variable.";
    return [{ category: ts.DiagnosticCategory.Error, code: tooDeep, messageText, start: 0, length: 0 }];
  }
}

type RawDiagnostic = Pick<ts.Diagnostic, "category" | "code" | "messageText" | "start" | "length">;

/** TypeScript's code for types nested too deeply. */
const tooDeep = 2589;

/** A finding at an offset in the cell; what lies behind its end is put at its end. */
export function diagnosticAt(
  file: ts.SourceFile,
  { code, message, ...at }: Pick<Diagnostic, "code" | "message" | "length"> & { readonly start: number },
): Diagnostic {
  const start = Math.min(at.start, file.text.trimEnd().length);
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const length = Math.min(at.length, file.text.length - start);
  return { code, message, line: line + 1, column: character + 1, length };
}

/** What to do about a name that a cell does not have; TypeScript would speak of options and of packages with types. */
const advice: Readonly<Record<string, string>> = {
  require: ' Load a module with import: import * as name from "name".',
  document: " Cells run in Node.js, which has no page.",
};

/** `Point` instead of `import("/folder/cell-1").Point`, and advice that helps in a cell. */
function forCells(message: string): string {
  return message
    .replace(/import\("[^"]*\/cell-\d+"\)\./g, "")
    .replace(/^(Cannot find name '(.+)'\.) Do you need to .*/, (_, found: string, name: string) => {
      return found + (advice[name] ?? "");
    });
}
