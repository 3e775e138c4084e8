import { basename } from "node:path";
import ts from "typescript";
import { withoutAlias } from "./completion.js";

/** What is known of the name at or before an offset of a file, as text and Markdown. */
export function inspectionAt(
  service: ts.LanguageService,
  path: string,
  offset: number,
  detail: 0 | 1,
): Readonly<Record<string, string>> | undefined {
  const at = [offset, offset - 1].find((each) => each >= 0 && isKnown(service, path, each));
  const found = at === undefined ? undefined : service.getQuickInfoAtPosition(path, at);
  const help = found ? undefined : service.getSignatureHelpItems(path, offset, undefined);
  const parts = found
    ? {
        signature: ts.displayPartsToString(found.displayParts),
        documentation: found.documentation,
        tags: found.tags,
      }
    : help && describedCall(help);
  if (!parts) return undefined;
  const signature = withoutAlias(parts.signature);
  const text = [ts.displayPartsToString(parts.documentation), ...(parts.tags ?? []).map(tagText)]
    .filter((part) => part !== "")
    .join("\n\n");
  const definition = detail === 1 && at !== undefined ? definitionAt(service, path, at) : undefined;
  const plain = [signature, text, definition && `${definition.place}\n${definition.source}`];
  const fence = (code: string) => `\`\`\`typescript\n${code}\n\`\`\``;
  const markdown = [fence(signature), text, definition && `${definition.place}\n${fence(definition.source)}`];
  const joined = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== "").join("\n\n");
  return { "text/plain": joined(plain), "text/markdown": joined(markdown) };
}

/** There is a name at an offset, and it is known. */
function isKnown(service: ts.LanguageService, path: string, offset: number): boolean {
  const { displayParts } = service.getQuickInfoAtPosition(path, offset) ?? {};
  return displayParts !== undefined && ts.displayPartsToString(displayParts) !== "any";
}

interface Described {
  readonly signature: string;
  readonly documentation: ts.SymbolDisplayPart[] | undefined;
  readonly tags: readonly ts.JSDocTagInfo[] | undefined;
}

/** The function whose arguments are being written. */
function describedCall({ items, selectedItemIndex }: ts.SignatureHelpItems): Described | undefined {
  const item = items[selectedItemIndex];
  if (!item) return undefined;
  const show = ts.displayPartsToString;
  const parameters = item.parameters.map(({ displayParts }) => show(displayParts));
  const signature =
    show(item.prefixDisplayParts) +
    parameters.join(show(item.separatorDisplayParts)) +
    show(item.suffixDisplayParts);
  return { signature, documentation: item.documentation, tags: item.tags };
}

function tagText({ name, text }: ts.JSDocTagInfo): string {
  return `@${name} ${ts.displayPartsToString(text)}`.trim();
}

interface Definition {
  /** File name and line. */
  readonly place: string;
  readonly source: string;
}

/** The text of the declaration that a name leads to. */
function definitionAt(service: ts.LanguageService, path: string, offset: number): Definition | undefined {
  const [definition] = service.getDefinitionAtPosition(path, offset) ?? [];
  const file = definition && service.getProgram()?.getSourceFile(definition.fileName);
  if (!file) return undefined;
  const { start, length } = definition.contextSpan ?? definition.textSpan;
  // A variable of an earlier cell that this one assigns to is declared as typeof import("./cell-3").name there.
  const source = file.text.slice(start, start + length);
  if (file.fileName === path && /^declare (let|const) .*: typeof import\(/.test(source))
    return definitionAt(service, path, start + length - 2);
  const line = file.getLineAndCharacterOfPosition(start).line + 1;
  return { place: `${basename(file.fileName)}:${line}`, source };
}
