import type ts from "typescript";
import type { Completions } from "./languageInterface.js";

/** Completions that come with their signature; finding it takes time. */
const described = 20;

/** The completions at an offset of a file, exact matches of what is typed first. */
export function completionsAt(
  service: ts.LanguageService,
  path: string,
  source: string,
  offset: number,
): Completions {
  const found = service.getCompletionsAtPosition(path, offset, { includeCompletionsWithInsertText: false });
  const word = /[\p{ID_Continue}$\u200c\u200d]*$/u.exec(source.slice(0, offset))?.[0] ?? "";
  const span = found?.entries[0]?.replacementSpan ?? found?.optionalReplacementSpan;
  const start = span && span.start <= offset ? span.start : offset - word.length;
  const typed = source.slice(start, offset);
  const matches = (found?.entries ?? [])
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .sort(
      (a, b) =>
        Number(b.name.startsWith(typed)) - Number(a.name.startsWith(typed)) ||
        (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0),
    );
  const items = matches.map((entry, i) => {
    const signature = i < described ? signatureOf(service, path, offset, entry) : undefined;
    return {
      text: entry.name,
      type: typeOf(kindOf(entry.kind, signature)),
      ...(signature === undefined ? {} : { signature }),
    };
  });
  return { start, end: offset, items };
}

/** An imported name is what the first word of its signature says; that of a whole module is "import". */
function kindOf(kind: string, signature = ""): string {
  const word = /^[a-z]+/.exec(signature)?.[0];
  return kind === "alias" && word !== undefined && word !== "import" ? word : kind;
}

function signatureOf(
  service: ts.LanguageService,
  path: string,
  offset: number,
  { name, source, data }: ts.CompletionEntry,
): string | undefined {
  const details = service.getCompletionEntryDetails(path, offset, name, {}, source, {}, data);
  const text = details?.displayParts.map(({ text }) => text).join("");
  return text === undefined ? undefined : withoutAlias(text);
}

/** The kind of a completion in the words that front ends have icons for. */
function typeOf(kind: string): string {
  const types: Partial<Record<string, string>> = {
    var: "variable",
    let: "variable",
    "local var": "variable",
    const: "constant",
    alias: "module",
    namespace: "module",
    "external module name": "module",
    getter: "property",
    setter: "property",
    "local function": "function",
    "local class": "class",
    "enum member": "constant",
    "primitive type": "keyword",
  };
  return types[kind] ?? kind;
}

/** What a name stands for, without the import that brought it into the cell. */
export function withoutAlias(text: string): string {
  return text.replace(/^\(alias\) /, "").replace(/\nimport [^\n]*$/, "");
}
