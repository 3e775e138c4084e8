import { decode, encode } from "@jridgewell/sourcemap-codec";
import type { SourceMapSegment } from "@jridgewell/sourcemap-codec";

/** Replaces `length` characters at `start` by `text`; neither the old nor the new text has a line break. */
export interface Edit {
  readonly start: number;
  readonly length: number;
  readonly text: string;
}

/** The text after all edits, which must not overlap. */
export function edited(source: string, edits: readonly Edit[]): string {
  let result = "";
  let end = 0;
  for (const { start, length, text } of inOrder(edits)) {
    result += source.slice(end, start) + text;
    end = start + length;
  }
  return result + source.slice(end);
}

/** Mappings (as in a source map) onto the edited text, turned into mappings onto `source`; starts `lines` lines later. */
export function mappingsBeforeEdits(
  mappings: string,
  source: string,
  edits: readonly Edit[],
  lines: number,
): string {
  const starts = lineStarts(source);
  const byLine = new Map<number, Edit[]>();
  for (const edit of inOrder(edits)) {
    const line = starts.filter((start) => start <= edit.start).length - 1;
    byLine.set(line, [...(byLine.get(line) ?? []), { ...edit, start: edit.start - (starts[line] ?? 0) }]);
  }
  const decoded = decode(mappings).map((segments) =>
    segments
      .filter(([, , line]) => line === undefined || line < starts.length)
      .map((segment): SourceMapSegment => {
        if (segment.length === 1) return segment;
        const [generated, file, line, column] = segment;
        return [generated, file, line, columnBefore(column, byLine.get(line) ?? [])];
      }),
  );
  return ";".repeat(lines) + encode(decoded);
}

/** The column in a line before its edits; what an edit inserted belongs to where it starts. */
function columnBefore(column: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, length, text } of edits) {
    if (column < start + shift) break;
    if (column < start + shift + text.length) return start;
    shift += text.length - length;
  }
  return column - shift;
}

/** Offsets of the first character of each line. */
export function lineStarts(source: string): readonly number[] {
  return [
    0,
    ...[...source.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map(({ index, 0: end }) => index + end.length),
  ];
}

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start);
}
