import { type Chapter, chapterFile, type ChapterText } from "./chapter.js";
import { contents } from "./contents.js";
import { escapeHtml } from "./html.js";
import { plainInline, renderInline, textBlock } from "./markdown.js";
import { bookTitle, renderPage } from "./page.js";

/** Where the numbers of a page come from. */
export interface Origin {
  /** The kernel as a reader knows it. */
  readonly kernel: string;
  /** "hidden-photons 0.1.0" */
  readonly library: string;
  /** The notebook's address, relative to the page. */
  readonly notebook: string;
  /** False if the outputs are those stored in the notebook. */
  readonly executed: boolean;
}

export interface ChapterContext {
  readonly origin: Origin;
  readonly previous?: Chapter | undefined;
  readonly next?: Chapter | undefined;
  /** Why the chapter did not run to its end. */
  readonly failure?: string | undefined;
}

const codeButton = '<button type="button" data-tool="code" hidden>Hide code</button>';

/** The page of a chapter. */
export function renderChapterPage(chapter: Chapter, text: ChapterText, context: ChapterContext): string {
  return renderPage({
    title: `${plainInline(chapter.title)} · ${bookTitle}`,
    description: plainInline(chapter.question),
    scripts: text.html.includes('<figure class="figure"') ? ["figures"] : [],
    tools: codeButton,
    body: `<div class="layout">
<nav class="contents" aria-label="On this page"><details><summary>On this page</summary>${contents(text.headings)}</details></nav>
<main id="main">
${opening(chapter)}
${failureNote(context.failure)}${text.html}
${colophon(context.origin)}
${turn(context)}
</main>
</div>`,
  });
}

function opening({ number, title, question }: Chapter): string {
  return [
    '<header class="opening">',
    number > 0 ? `<p class="kicker">Chapter ${String(number)}</p>` : "",
    `<h1>${renderInline(title)}</h1>`,
    question === "" ? "" : `<p class="question">${renderInline(question)}</p>`,
    "</header>",
  ].join("\n");
}

/** Says on the page, or in the table of contents, that a chapter did not run to its end. */
export function failureNote(message: string | undefined): string {
  if (message === undefined) return "";
  return `<div class="failure"><p><strong>This chapter did not run to its end.</strong></p>${textBlock(message, "reason")}</div>\n`;
}

function colophon({ kernel, library, notebook, executed }: Origin): string {
  const source = `<a href="${escapeHtml(notebook)}">${escapeHtml(notebook.replace(/^(\.\.\/)+/, ""))}</a>`;
  const made = executed
    ? `Executed on the kernel <em>${escapeHtml(kernel)}</em> with ${escapeHtml(library)}`
    : `Outputs as stored in the notebook, which is written for the kernel <em>${escapeHtml(kernel)}</em> and ${escapeHtml(library)}`;
  return `<footer class="colophon"><p>${made}. The notebook: ${source}.</p></footer>`;
}

function turn({ previous, next }: ChapterContext): string {
  const back = previous
    ? `<a rel="prev" href="${chapterFile(previous)}"><span>Previous</span> ${renderInline(previous.title)}</a>`
    : '<a href="index.html"><span>Back to</span> Contents</a>';
  const on = next
    ? `<a rel="next" href="${chapterFile(next)}"><span>Next</span> ${renderInline(next.title)}</a>`
    : "";
  return `<nav class="turn" aria-label="Chapters">${back}${on}</nav>`;
}
