import katex from "katex";
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";

const dollar = 0x24;
const backslash = 0x5c;

/** Stands for "|" within a formula of a table row while the row is split into its cells. */
const bar = "\uE000";

/**
 * The HTML (with MathML for screen readers) of a formula.
 * @throws Error that quotes the formula if KaTeX does not understand it
 */
export function renderMath(tex: string, display: boolean): string {
  try {
    return katex.renderToString(tex, { displayMode: display, throwOnError: true, strict: "ignore" });
  } catch (error) {
    throw new Error(`formula "${tex}": ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** Teaches markdown-it `$inline$` and `$$display$$` formulas, as Jupyter understands them. */
export function math(markdown: MarkdownIt): void {
  markdown.core.ruler.before("block", "math_in_tables", (state) => {
    state.src = hideBars(state.src);
  });
  markdown.block.ruler.before("fence", "math_block", mathBlock, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.inline.ruler.before("escape", "math_inline", mathInline);
  markdown.renderer.rules["math_inline"] = (tokens, index) => renderMath(tokens[index]?.content ?? "", false);
  markdown.renderer.rules["math_display"] = (tokens, index) =>
    `<span class="equation scroll">${renderMath(tokens[index]?.content ?? "", true)}</span>`;
}

/** Undoes what `math` did to the source of tables, in whatever is not a formula (code, for example). */
export function showBars(html: string): string {
  return html.replaceAll(bar, "|");
}

function hideBars(source: string): string {
  return source.replace(/^[ \t]*\|.*$/gm, (row) =>
    row.replace(/(?<!\\)\$(?!\s)[^$]*?[^\s$\\]\$(?!\d)/g, (formula) => formula.replaceAll("|", bar)),
  );
}

/** Lines from one that starts with `$$` to one that ends with `$$`. */
function mathBlock(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const first = line(state, startLine);
  if (!first.startsWith("$$")) return false;
  const lines: string[] = [];
  for (let at = startLine; at < endLine; at++) {
    lines.push(line(state, at));
    const tex = /^\$\$(.*\S.*)\$\$$/s.exec(lines.join("\n"))?.[1];
    if (tex === undefined || tex.includes("$$")) continue;
    if (silent) return true;
    const token = state.push("math_display", "", 0);
    token.block = true;
    token.content = showBars(tex).trim();
    state.line = at + 1;
    return true;
  }
  return false;
}

function line(state: StateBlock, at: number): string {
  return state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at]).trimEnd();
}

/** `$$...$$` within a paragraph, or `$...$` by pandoc's rule: no space inside the dollars, no digit after them. */
function mathInline(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src.charCodeAt(pos) !== dollar) return false;
  const width = src.charCodeAt(pos + 1) === dollar ? 2 : 1;
  const start = pos + width;
  const end = closing(src, start, state.posMax, "$".repeat(width));
  if (end < 0) return false;
  const tex = src.slice(start, end);
  if (tex.trim() === "") return false;
  if (width === 1 && (/^\s|\s$/.test(tex) || /\d/.test(src.charAt(end + 1)))) return false;
  if (!silent) {
    state.push(width === 2 ? "math_display" : "math_inline", "", 0).content = showBars(tex).trim();
  }
  state.pos = end + width;
  return true;
}

/** Where the closing dollars are, stepping over escaped characters; -1 if there are none. */
function closing(src: string, start: number, max: number, dollars: string): number {
  for (let at = start; at < max; at++) {
    if (src.charCodeAt(at) === backslash) at++;
    else if (src.startsWith(dollars, at)) return at;
  }
  return -1;
}
