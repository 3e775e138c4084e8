// Does a fresh run give what the committed notebook shows? Texts have to be equal. Numbers in a figure may differ in
// the last digits, and its picture is not compared, because both may depend on the machine.
import { codeCells, type MimeBundle, type Notebook, type Output } from "./notebook.js";

const tolerance = 1e-6; // relative, of numbers in figures

/** The differences between the outputs, one line for each; empty if the outputs are the same. */
export function sameOutputs(committed: Notebook, executed: Notebook): string[] {
  const [before, after] = [codeCells(committed), codeCells(executed)];
  if (before.length !== after.length) return [`${before.length} code cells became ${after.length}`];
  return before.flatMap((cell, index) => {
    const others = after[index]?.outputs ?? [];
    const where = `code cell ${index + 1}`;
    if (cell.outputs.length !== others.length)
      return [`${where}: ${cell.outputs.length} outputs became ${others.length}`];
    return cell.outputs.flatMap((output, n) => compareOutput(`${where}, output ${n + 1}`, output, others[n]));
  });
}

function compareOutput(where: string, before: Output, after: Output | undefined): string[] {
  if (before.output_type !== after?.output_type)
    return [`${where}: ${before.output_type} became ${after?.output_type ?? "nothing"}`];
  if ("data" in before && "data" in after) return compareBundle(where, before.data, after.data);
  return compareValue(where, before, after, exactly);
}

function compareBundle(where: string, before: MimeBundle, after: MimeBundle): string[] {
  return keysOf(before, after).flatMap((mime) => {
    if (!(mime in after)) return [`${where}: ${mime} is missing`];
    if (!(mime in before)) return [`${where}: ${mime} is new`];
    if (mime === "image/png") return [];
    const isFigure = /^application\/vnd\.vega(lite)?\.v\d+\+json$/.test(mime);
    return compareValue(`${where}, ${mime}`, before[mime], after[mime], isFigure ? closely : exactly);
  });
}

type Equal = (before: unknown, after: unknown) => boolean;

function compareValue(where: string, before: unknown, after: unknown, equal: Equal): string[] {
  if (isObject(before) && isObject(after) && Array.isArray(before) === Array.isArray(after))
    return keysOf(before, after).flatMap((key) =>
      compareValue(`${where}/${key}`, before[key], after[key], equal),
    );
  return equal(before, after) ? [] : [`${where}: ${describeChange(before, after)}`];
}

function exactly(before: unknown, after: unknown): boolean {
  return before === after;
}

function closely(before: unknown, after: unknown): boolean {
  if (typeof before === "number" && typeof after === "number") return isClose(before, after);
  if (typeof before === "string" && typeof after === "string") return isCloseText(before, after);
  return before === after;
}

function isClose(before: number, after: number): boolean {
  return (
    before === after || Math.abs(before - after) <= tolerance * Math.max(Math.abs(before), Math.abs(after))
  );
}

const number = /[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;

/** Figures carry their rows as CSV text: equal apart from its numbers, and these close to each other. */
function isCloseText(before: string, after: string): boolean {
  if (before === after) return true;
  if (before.replace(number, "0") !== after.replace(number, "0")) return false;
  const others = after.match(number) ?? [];
  return (before.match(number) ?? []).every((text, i) => isClose(Number(text), Number(others[i])));
}

/** Quotes both values from a little before the first character that differs. */
function describeChange(before: unknown, after: unknown): string {
  const [a, b] = [before, after].map((value) =>
    typeof value === "string" ? value : value === undefined ? "nothing" : JSON.stringify(value),
  ) as [string, string];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const from = Math.max(0, same - 20);
  const [quotedA, quotedB] = [a, b].map((text) => JSON.stringify(text.slice(from, from + 60)));
  return `${quotedA ?? ""} became ${quotedB ?? ""}`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
