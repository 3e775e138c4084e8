/** An `@example` of a docstring. */
export interface Example {
  /** Where it stands: "core/numerics/roots:30". */
  readonly place: string;
  readonly code: string;
}

/** All examples of a module, in their order. An example ends where the next tag or the comment does. */
export function examplesIn(path: string, text: string): Example[] {
  return [...text.matchAll(/\/\*\*.*?\*\//gs)].flatMap(({ 0: comment, index }) => {
    const firstLine = text.slice(0, index).split("\n").length;
    const examples: { line: number; code: string }[] = [];
    let inside = false;
    for (const [i, raw] of comment.split("\n").entries()) {
      const line = raw.replace(/^\s*\/?\*+(?!\/) ?/, "").replace(/\s*\*\/$/, "");
      if (line.startsWith("@")) inside = line.startsWith("@example");
      if (!inside) continue;
      const last = examples.at(-1);
      if (last && !line.startsWith("@")) last.code += `\n${line}`;
      else examples.push({ line: firstLine + i, code: line.replace("@example", "") });
    }
    return examples.map(({ line, code }) => ({ place: `${path}:${line}`, code: code.trim() }));
  });
}
