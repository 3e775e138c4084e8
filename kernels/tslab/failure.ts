// What went wrong in a cell, from what tslab prints on stderr: it sends no error messages.
import type { CellFailure, Position } from "../runner/failure.js";
import type { CompiledCell } from "./compiled.js";

/**
 * Reads the failure of a cell that tslab answered with status "error".
 * @param stderr what the cell printed there, one string for each write
 * @param compile compiles the cell; called only if the cell compiled and then threw
 */
export function readFailure(stderr: readonly string[], compile: () => CompiledCell): CellFailure {
  const diagnostics = stderr.flatMap((text) => readDiagnostic(text) ?? []);
  const [first] = diagnostics;
  if (first && diagnostics.length === stderr.length)
    return { message: diagnostics.map(({ message }) => message).join("\n"), position: first.position };
  return readThrown(stderr.at(-1) ?? "", compile);
}

function readDiagnostic(text: string): CellFailure | undefined {
  const match = /^(\S+ )?(\d+):(\d+) - (.*)\n$/.exec(text);
  if (!match) return undefined;
  const [, file, line, column, message = ""] = match;
  if (file !== undefined) return { message: text.trimEnd(), position: undefined };
  return { message, position: { line: Number(line), column: Number(column) } };
}

/** A cell to run behind another: on a busy machine tslab takes the next request before it tells of rejected promises. */
export const nextTurn = "await new Promise((done) => setImmediate(done));";

/** Reads what tslab prints for an exception that no cell caught; undefined if `text` is something else. */
export function readUncaught(text: string, compile: () => CompiledCell): CellFailure | undefined {
  const match = /^(?:UncaughtException|UnhandledPromiseRejection): ([^]*)/.exec(text);
  return match ? readThrown(match[1] ?? "", compile) : undefined;
}

// Node.js puts the compiled line that threw in front of the error, if the error was not asynchronous.
const quotedLine = /^(\S+):(\d+)\n(.*)\n *\^+\n\n/;

function readThrown(text: string, compile: () => CompiledCell): CellFailure {
  const [message = ""] = text.replace(quotedLine, "").split(/\n +at /);
  const position = text.includes("evalmachine.<anonymous>") ? findPosition(text, compile()) : undefined;
  return { message: message.trimEnd(), position };
}

/**
 * The compiled code of every cell has the same name in a stack, so a frame may belong to a function of an earlier
 * cell. Two are surely of this one: that whose compiled line is quoted, and the outermost one outside of any function.
 */
function findPosition(text: string, compiled: CompiledCell): Position | undefined {
  const frames = [...text.matchAll(/ at (.*?)\(?evalmachine\.<anonymous>:(\d+):(\d+)/g)]
    .map(([, caller = "", line, column]) => ({ caller, line: Number(line), column: Number(column) }))
    .filter(({ line }) => line <= compiled.lines.length);

  const [, , quotedNumber, quoted] = quotedLine.exec(text) ?? [];
  const innermost = frames[0];
  const isQuoted = innermost?.line === Number(quotedNumber) && compiled.lines[innermost.line - 1] === quoted;
  const frame = isQuoted ? innermost : frames.filter(({ caller }) => /^(async )?$/.test(caller)).at(-1);
  return frame && compiled.original(frame);
}
