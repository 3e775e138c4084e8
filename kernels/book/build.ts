import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { ExecutionError } from "../runner/failure.js";
import { type Notebook, readNotebook } from "../runner/notebook.js";
import { writeAssets } from "./assets.js";
import { type Chapter, chapterFile, type ChapterText, openChapter, renderChapter } from "./chapter.js";
import { type Origin, renderChapterPage } from "./chapterTemplate.js";
import { renderCover } from "./cover.js";
import type { PageText } from "./markdown.js";

/** A notebook to execute: its name without ".ipynb", and its folder. */
export interface Source {
  readonly name: string;
  readonly directory: string;
}

/** Returns the notebook with its outputs; throws an error that says what went wrong in which cell. */
export type Execute = (notebook: Notebook, source: Source) => Promise<Notebook>;

export interface BookOptions {
  /** Folder of the chapters, *.ipynb in order of their names, but not *.out.ipynb. */
  readonly notebooks: string;
  /** Folder to write; an earlier book there is replaced. */
  readonly output: string;
  /** "hidden-photons 0.1.0" */
  readonly library: string;
  /** Left out, the outputs stored in the notebooks are shown. */
  readonly execute?: Execute | undefined;
}

export interface Failure {
  readonly chapter: string;
  readonly message: string;
}

interface Draft {
  readonly path: string;
  readonly chapter: Chapter;
  readonly kernel: string;
  readonly text: ChapterText;
  readonly failure?: string;
}

/**
 * Executes the chapters one after the other and writes the book. A chapter that fails does not keep the others from
 * being written.
 * @returns what failed, empty if every cell ran
 * @throws Error if the folder has no notebook, or a file in it is none
 */
export async function buildBook(options: BookOptions): Promise<Failure[]> {
  const paths = chapterPaths(options.notebooks);
  const drafts: Draft[] = [];
  for (const path of paths) drafts.push(await draft(path, paths, options));
  clear(options.output);
  await writeAssets(join(options.output, "assets"));
  write(drafts, options);
  return drafts.flatMap(({ chapter, failure }) =>
    failure === undefined ? [] : [{ chapter: chapter.name, message: failure }],
  );
}

/** The notebooks of a folder in order of their names, without what other parameters made of them (*.out.ipynb). */
export function chapterPaths(directory: string): string[] {
  const names = readdirSync(directory).filter((name) => /(?<!\.out)\.ipynb$/.test(name));
  if (names.length === 0) throw new Error(`${directory}: no notebook (*.ipynb) in this folder`);
  return names.sort().map((name) => join(directory, name));
}

async function draft(path: string, paths: readonly string[], { execute }: BookOptions): Promise<Draft> {
  const name = basename(path, ".ipynb");
  const stored = readNotebook(path);
  const spec = stored.metadata.kernelspec;
  const kernel = spec?.display_name ?? spec?.name ?? "unknown";
  const pageOf = (notebook: string) =>
    paths.some((other) => basename(other) === notebook) ? notebook.replace(/\.ipynb$/, ".html") : undefined;
  try {
    const notebook = execute ? await execute(stored, { name, directory: dirname(path) }) : stored;
    const chapter = openChapter(name, notebook);
    return { path, kernel, chapter, text: renderChapter(chapter, pageOf) };
  } catch (error) {
    if (!(error instanceof Error) || (error instanceof ExecutionError && error.reason === "interrupted")) throw error;
    const chapter = openChapter(name, error instanceof ExecutionError ? error.notebook : withoutOutputs(stored));
    return { path, kernel, ...renderIfPossible(chapter, pageOf), failure: error.message };
  }
}

/** Outputs of an earlier run would deceive in a chapter that failed. */
function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? { ...cell, execution_count: null, outputs: [] } : cell,
  );
  return { ...notebook, cells };
}

/** If the text itself is what failed, the page has only the chapter's name. */
function renderIfPossible(chapter: Chapter, pageOf: PageText["pageOf"]): Pick<Draft, "chapter" | "text"> {
  try {
    return { chapter, text: renderChapter(chapter, pageOf) };
  } catch {
    const named = { ...chapter, title: chapter.name, question: "" };
    return { chapter: named, text: { html: "", headings: [], pictures: [] } };
  }
}

function write(drafts: readonly Draft[], { output, library, execute }: BookOptions): void {
  drafts.forEach(({ path, chapter, kernel, text, failure }, index) => {
    const origin: Origin = {
      kernel,
      library,
      notebook: relative(output, path).split(sep).join("/"),
      executed: execute !== undefined,
    };
    const neighbours = { previous: drafts[index - 1]?.chapter, next: drafts[index + 1]?.chapter };
    const page = renderChapterPage(chapter, text, { origin, failure, ...neighbours });
    writeFileSync(join(output, chapterFile(chapter)), page);
    for (const { path: picture, png } of text.pictures) writeFileSync(join(output, picture), png);
  });
  writeFileSync(join(output, "index.html"), renderCover(drafts));
}

/** Removes an earlier book, and nothing else, from the folder. */
function clear(output: string): void {
  mkdirSync(output, { recursive: true });
  rmSync(join(output, "assets"), { recursive: true, force: true });
  for (const name of readdirSync(output)) if (name.endsWith(".html")) rmSync(join(output, name));
}
