import { stripVTControlCharacters } from "node:util";
import { isControl, type ErrorOutput, type MimeBundle, type Output } from "../runner/notebook.js";
import type { ChapterPage } from "./chapterPage.js";
import { image, pictureOf, renderFigure, vegaLite } from "./figure.js";
import { escapeHtml } from "./html.js";
import { renderMarkdown, textBlock } from "./markdown.js";

/** What a code cell printed, showed or threw. */
export function renderOutput(output: Output, page: ChapterPage): string {
  if (isControl(output)) return "";
  switch (output.output_type) {
    case "stream":
      return textBlock(stripVTControlCharacters(output.text), output.name);
    case "error":
      return renderError(output);
    case "display_data":
    case "execute_result":
      return renderBundle(output.data, page);
  }
}

/** The richest form that a page can show. HTML is shown as text: a page runs nothing that a notebook brings. */
function renderBundle(bundle: MimeBundle, page: ChapterPage): string {
  if (vegaLite in bundle) return numberedFigure(bundle, page);
  const markdown = bundle["text/markdown"] ?? bundle["text/latex"];
  if (typeof markdown === "string") {
    return `<div class="${kindOf(markdown)}">\n${renderMarkdown(markdown, page)}</div>\n`;
  }
  const text = bundle["text/plain"] ?? bundle["text/html"];
  const picture = pictureOf(bundle, `assets/${page.name}-picture-${String(page.pictures.length + 1)}.png`);
  if (picture) {
    page.pictures.push(picture);
    return `<p class="picture">${image(picture, typeof text === "string" ? text : "")}</p>\n`;
  }
  return textBlock(typeof text === "string" ? text : JSON.stringify(bundle, undefined, 2), "result");
}

/** The exercises of hidden-photons/notebook reply with these marks. */
function kindOf(markdown: string): string {
  if (markdown.startsWith("✓")) return "shown right";
  if (markdown.startsWith("✗")) return "shown wrong";
  return markdown.startsWith("**Exercise") ? "shown exercise" : "shown";
}

function numberedFigure(bundle: MimeBundle, page: ChapterPage): string {
  page.figures += 1;
  const number = `${String(page.number)}.${String(page.figures)}`;
  const { html, picture } = renderFigure(bundle, { chapter: page.name, number });
  if (picture) page.pictures.push(picture);
  return html;
}

function renderError({ ename, evalue, traceback }: ErrorOutput): string {
  const trace = stripVTControlCharacters(traceback.join("\n"));
  return [
    '<div class="error" role="note">',
    `<p><strong>${escapeHtml(ename)}</strong>: ${escapeHtml(evalue)}</p>`,
    trace === "" ? "" : textBlock(trace, "traceback"),
    "</div>\n",
  ].join("\n");
}
