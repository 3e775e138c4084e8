// The place in a cell that an error message of this kernel speaks of.
import type { Position } from "../tslab/compiled.js";

/** The traceback's own place in the cell that failed; undefined if it has none, as after an interrupt. */
export function readPlace(traceback: readonly string[]): Position | undefined {
  const lines = traceback.flatMap((text) => text.split("\n"));
  const [found] = /^\d+:\d+ - error TS/.test(lines[0] ?? "") ? placeOfDiagnostic(lines) : placesOfCell(lines);
  return found;
}

function placeOfDiagnostic([first = ""]: readonly string[]): Position[] {
  const [line, column] = first.split(/\D/, 2);
  return [{ line: Number(line), column: Number(column) }];
}

/** Frames outside of any function; those of functions may belong to earlier cells. A brace opens an error's properties. */
function placesOfCell(lines: readonly string[]): Position[] {
  return lines.flatMap((text) => {
    const match = /^ +at (?:async )?cell-\d+\.ts:(\d+):(\d+)(?: \{)?$/.exec(text);
    return match ? [{ line: Number(match[1]), column: Number(match[2]) }] : [];
  });
}
