import createMarkdownIt, { type Env, type Token } from "markdown-it";
import { codeLines } from "./codeLines.js";
import { highlight } from "./highlight.js";
import { escapeHtml } from "./html.js";
import { math, showBars } from "./math.js";

/** A heading as the table of contents shows it. */
export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly html: string;
}

/** What the markdown of one page shares: its headings so far, and where links to notebooks lead. */
export interface PageText {
  readonly headings: Heading[];
  /** The page of a notebook, undefined if the book has none. */
  readonly pageOf: (notebook: string) => string | undefined;
}

const markdown = createMarkdownIt({ html: false, typographer: false, linkify: false, highlight }).use(math);

/** A markdown text as HTML; its headings are given ids and added to those of the page. */
export function renderMarkdown(source: string, page: PageText): string {
  const env: Env = {};
  const tokens = markdown.parse(source, env);
  tokens.forEach((token, index) => {
    if (token.type === "heading_open") addHeading(token, tokens[index + 1], page, env);
    for (const child of token.children ?? []) if (child.type === "link_open") leadToPage(child, page);
  });
  return showBars(markdown.renderer.render(tokens, markdown.options, env));
}

/** One line of markdown as HTML, without a paragraph around it. */
export function renderInline(source: string): string {
  return showBars(markdown.renderInline(source, {}));
}

/** The words of a line of markdown, formulas as they are written. */
export function plainInline(source: string): string {
  return showBars(plainText(markdown.parseInline(source, {})[0]?.children ?? []));
}

// A page has one title, which is not in the text: further headings of the first level count as sections.
markdown.core.ruler.push("one_title", ({ tokens }) => {
  for (const token of tokens) if (token.tag === "h1") token.tag = "h2";
});

function addHeading(open: Token, inline: Token | undefined, { headings }: PageText, env: Env): void {
  const children = inline?.children ?? [];
  const id = unused(slug(plainText(children)), headings);
  open.attrSet("id", id);
  const html = markdown.renderer.renderInline(withoutLinks(children), markdown.options, env);
  headings.push({ level: Number(open.tag.slice(1)), id, html: showBars(html) });
}

markdown.renderer.rules["table_open"] = () => '<div class="table scroll"><table>\n';
markdown.renderer.rules["table_close"] = () => "</table></div>\n";
markdown.renderer.rules["fence"] = (tokens, index) => {
  const token = tokens[index];
  return codeBlock(token?.content ?? "", token?.info.trim().split(/\s+/)[0] ?? "");
};

/** A block of highlighted code; lines that are too wide go on below. */
export function codeBlock(code: string, language: string): string {
  const name = language === "ts" || language === "tslab" ? "typescript" : language;
  return `<pre class="code"><code>${codeLines(highlight(code.trimEnd(), name))}</code></pre>\n`;
}

/** Preformatted text, as a program wrote it. */
export function textBlock(text: string, kind: string): string {
  return `<pre class="${kind} scroll">${escapeHtml(text.trimEnd())}</pre>\n`;
}

function leadToPage(link: Token, { pageOf }: PageText): void {
  const address = String(link.attrGet("href") ?? "");
  const [, notebook, anchor = ""] = /^(?:\.\/)?([^/#?]+\.ipynb)(#.*)?$/.exec(address) ?? [];
  const page = notebook === undefined ? undefined : pageOf(decodeURIComponent(notebook));
  if (page !== undefined) link.attrSet("href", page + anchor);
}

function plainText(tokens: readonly Token[]): string {
  return tokens.map((token) => (token.type === "softbreak" ? " " : token.content)).join("");
}

function withoutLinks(tokens: readonly Token[]): Token[] {
  return tokens.filter(({ type }) => type !== "link_open" && type !== "link_close");
}

function slug(text: string): string {
  const words = text.toLowerCase().normalize("NFKD").match(/[\p{Letter}\p{Number}]+/gu);
  return words?.join("-") ?? "section";
}

function unused(wanted: string, headings: readonly Heading[]): string {
  const taken = new Set(["main", ...headings.map(({ id }) => id)]);
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${String(n)}`;
  return id;
}
