/**
 * Highlighted code, each line an element of its own that knows its indentation, so that a line which is wider than the
 * page goes on under its own beginning. Elements that span lines are closed and opened again at their ends.
 */
export function codeLines(html: string): string {
  let open: string[] = [];
  return html
    .split("\n")
    .map((line) => {
      const before = open.join("");
      for (const [tag] of line.matchAll(/<\/?span[^>]*>/g))
        open = tag.startsWith("</") ? open.slice(0, -1) : [...open, tag];
      const indent = /^ */.exec(line.replace(/<[^>]*>/g, ""))?.[0].length ?? 0;
      return `<span class="line" style="--indent:${String(indent)}">${before}${line}${"</span>".repeat(open.length)}\n</span>`;
    })
    .join("");
}
