import ts from "typescript";
import type { Completeness } from "./languageInterface.js";

/** Errors of text that ends within a template literal or a comment. */
const unterminated = new Set([1160, 1010]);

/** A string literal ends with its line: no further line can mend it. */
const unterminatedString = 1002;

/** Whether a text can be run, or needs more lines (and how far to indent the next one), or is wrong however it goes on. */
export function completeness(source: string): Completeness {
  const { diagnostics = [] } = ts.transpileModule(source, {
    fileName: "cell.ts",
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, isolatedModules: true },
  });
  const [first] = diagnostics;
  if (!first) return { status: "complete" };
  const atEnd = (first.start ?? 0) >= source.trimEnd().length;
  const unfinished = unterminated.has(first.code) || (atEnd && first.code !== unterminatedString);
  return unfinished ? { status: "incomplete", indent: nextIndent(source) } : { status: "invalid" };
}

/** The indent of the last line, two spaces more if it opens a bracket. */
function nextIndent(source: string): string {
  const last = source.trimEnd().split("\n").at(-1) ?? "";
  const indent = /^\s*/.exec(last)?.[0] ?? "";
  return /[([{]$/.test(last) ? `${indent}  ` : indent;
}
