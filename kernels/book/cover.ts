import { type Chapter, chapterFile, type ChapterText } from "./chapter.js";
import { failureNote } from "./chapterTemplate.js";
import { contents } from "./contents.js";
import { renderInline } from "./markdown.js";
import { bookTitle, renderPage } from "./page.js";

export interface CoverEntry {
  readonly chapter: Chapter;
  readonly text: ChapterText;
  /** Why the chapter did not run to its end. */
  readonly failure?: string;
}

const subtitle = "A literate computation lab";
const abstract =
  "Could a light, weakly coupled boson explain the magnetic moment of the muon? Each chapter asks one question and answers it with computed figures: the code stands beside them, and the controls work.";

/** The first page: what the book is, and its table of contents. */
export function renderCover(entries: readonly CoverEntry[]): string {
  return renderPage({
    title: bookTitle,
    description: abstract,
    body: `<main id="main" class="cover">
<header class="opening">
<p class="kicker">${subtitle}</p>
<h1>${bookTitle}</h1>
<p class="question">${abstract}</p>
</header>
<h2 class="visually-hidden">Contents</h2>
<ol class="chapters">
${entries.map(renderEntry).join("\n")}
</ol>
</main>`,
  });
}

function renderEntry({ chapter, text, failure }: CoverEntry): string {
  const file = chapterFile(chapter);
  return [
    `<li><span class="ordinal" aria-hidden="true">${String(chapter.number)}</span>`,
    `<h3><a href="${file}">${renderInline(chapter.title)}</a></h3>`,
    chapter.question === "" ? "" : `<p>${renderInline(chapter.question)}</p>`,
    failureNote(failure?.split("\n")[0]),
    contents(text.headings, file, 2),
    "</li>",
  ].join("");
}
