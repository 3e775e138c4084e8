import { describe, expect, it } from "vitest";
import { openChapter, renderChapter } from "../../../kernels/book/chapter.js";
import type { Notebook } from "../../../kernels/runner/notebook.js";

function notebook(...sources: string[]): Notebook {
  const cells = sources.map((source, index) => ({
    cell_type: "markdown" as const,
    id: `c${String(index)}`,
    metadata: {},
    source,
  }));
  return { cells, metadata: {}, nbformat: 4, nbformat_minor: 5 };
}

describe("the opening of a chapter", () => {
  it("is the title and the paragraph below, which the text then lacks", () => {
    const chapter = openChapter("01-g-2", notebook("# 1. The muon's $g-2$\n\nWhat is\nit?\n\nText.", "more"));
    expect(chapter).toMatchObject({ number: 1, title: "The muon's $g-2$", question: "What is\nit?" });
    expect(chapter.cells.map(({ source }) => source)).toEqual(["Text.", "more"]);
  });

  it("may lack the question: a section, list, table, formula or picture is none", () => {
    for (const text of ["## Section", "- item", "| a |\n|---|", "$$x$$", "> quoted", "```\ncode\n```"]) {
      const chapter = openChapter("01-g-2", notebook(`# Title\n\n${text}`));
      expect(chapter.question, text).toBe("");
      expect(chapter.cells[0]?.source, text).toBe(text);
    }
  });

  it("may be in a cell of its own", () => {
    expect(openChapter("02-x", notebook("# Title", "Text"))).toMatchObject({ title: "Title", question: "" });
  });

  it("is the notebook's name if there is no heading", () => {
    expect(openChapter("notes", notebook("Text"))).toMatchObject({ title: "notes", number: 0, question: "" });
  });
});

it("a formula that cannot be typeset is told with its cell", () => {
  const chapter = openChapter("01-g-2", notebook("# T", "fine", "$\\frac{1}$"));
  expect(() => renderChapter(chapter, () => undefined)).toThrow(/^cell 3: formula/);
});
