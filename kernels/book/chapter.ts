import { type Cell, type Notebook, notebookTitle } from "../runner/notebook.js";
import { renderCell } from "./cell.js";
import type { ChapterPage } from "./chapterPage.js";
import type { Picture } from "./figure.js";
import { type Heading, type PageText, renderInline } from "./markdown.js";

/** One notebook of the book, before it is rendered. Title and question are lines of markdown. */
export interface Chapter {
  /** The notebook's name without ".ipynb": "01-g-2". */
  readonly name: string;
  readonly number: number;
  readonly title: string;
  /** The paragraph under the title: the question that the chapter answers. */
  readonly question: string;
  /** The cells without title and question. */
  readonly cells: readonly Cell[];
}

/** The text of a chapter's page and what belongs to it. */
export interface ChapterText {
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly pictures: readonly Picture[];
}

/** The page of a chapter within the book. */
export function chapterFile({ name }: Chapter): string {
  return `${name}.html`;
}

/** Takes title and question off a notebook: the heading that its first cell begins with, and the paragraph below. */
export function openChapter(name: string, notebook: Notebook): Chapter {
  const [first, ...rest] = notebook.cells;
  const opening = /^\s*#\s[^\n]*\n*([\s\S]*)$/.exec(first?.cell_type === "markdown" ? first.source : "");
  // The page sets the number itself.
  const title = (notebookTitle(notebook) ?? name).replace(/^\d+\.\s+/, "");
  const number = Number(/^\d+/.exec(name)?.[0] ?? 0);
  if (!first || !opening) return { name, number, title, question: "", cells: notebook.cells };
  const [, question = "", text = ""] =
    /^(?![#|`>$-])([^\n]+(?:\n[^\n]+)*)\n*([\s\S]*)$/.exec(opening[1] ?? "") ?? ["", "", opening[1]];
  return { name, number, title, question, cells: [{ ...first, source: text }, ...rest] };
}

/**
 * Renders the cells of a chapter.
 * @throws Error that names the cell, counted from 1 with all kinds of cells, if a formula cannot be typeset
 */
export function renderChapter(chapter: Chapter, pageOf: PageText["pageOf"]): ChapterText {
  const page: ChapterPage = {
    name: chapter.name,
    number: chapter.number,
    figures: 0,
    headings: [],
    pictures: [],
    pageOf,
  };
  named("title or question", () => renderInline(chapter.title) + renderInline(chapter.question));
  const parts = chapter.cells.map((cell, index) =>
    named(`cell ${String(index + 1)}`, () => renderCell(cell, page)),
  );
  return { html: parts.join(""), headings: page.headings, pictures: page.pictures };
}

/** Says in an error which part of the chapter it is about. */
function named(part: string, render: () => string): string {
  try {
    return render();
  } catch (error) {
    throw new Error(`${part}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
