import type { Cell, CodeCell } from "../runner/notebook.js";
import type { ChapterPage } from "./chapterPage.js";
import { codeBlock, renderMarkdown } from "./markdown.js";
import { renderOutput } from "./output.js";

/** A cell of the notebook as a part of the page. */
export function renderCell(cell: Cell, page: ChapterPage): string {
  switch (cell.cell_type) {
    case "markdown":
      return renderMarkdown(cell.source, page);
    case "code":
      return renderCode(cell, page);
    case "raw":
      return "";
  }
}

function renderCode(cell: CodeCell, page: ChapterPage): string {
  const outputs = cell.outputs.map((output) => renderOutput(output, page)).join("");
  if (cell.source.trim() === "") return outputs;
  const label = cell.execution_count === null ? "code" : `code ${String(cell.execution_count)}`;
  return [
    '<div class="cell">',
    `<details class="source"${isFolded(cell) ? "" : " open"}>`,
    `<summary>${label}</summary>`,
    codeBlock(cell.source, "typescript").trimEnd(),
    "</details>",
    outputs,
    "</div>\n",
  ].join("\n");
}

/** Folded at first: what the notebook itself folds, or tags as not worth reading on a first visit. */
function isFolded({ metadata }: CodeCell): boolean {
  const jupyter = metadata["jupyter"] as { source_hidden?: boolean } | undefined;
  return jupyter?.source_hidden === true || (metadata.tags?.includes("hide-input") ?? false);
}
