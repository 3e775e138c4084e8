import { type ReferenceId, references } from "hidden-photons/core";
import { csvHeader } from "hidden-photons/figures";
import { cite } from "hidden-photons/notebook";
import type { MimeBundle } from "../runner/notebook.js";
import { tablesOf } from "./client/csv.js";
import { escapeHtml, jsonForScript } from "./html.js";
import { renderInline } from "./markdown.js";

export const vegaLite = "application/vnd.vegalite.v5+json";

/** What lib/figures says about a figure under `usermeta["hidden-photons"]` of its specification. */
interface FigureNotes {
  readonly caption?: string;
  readonly alt?: string;
  readonly sources?: readonly string[];
}

interface Specification {
  readonly title?: string | { readonly text?: string };
  readonly description?: string;
  readonly usermeta?: { readonly "hidden-photons"?: FigureNotes };
}

export interface Picture {
  /** Path within the book. */
  readonly path: string;
  readonly png: Buffer;
}

/** Where a figure stands: "1.2" is the second of chapter 1, and names its files. */
export interface FigurePlace {
  readonly chapter: string;
  readonly number: string;
}

/** The files of a figure are named after its chapter and number: "01-g-2-figure-2". */
export function fileName({ chapter, number }: FigurePlace): string {
  return `${chapter}-figure-${number.split(".").at(-1) ?? number}`;
}

/**
 * A figure: the picture, which the page's script replaces with the live figure, and the specification it needs.
 * @returns the HTML, and the picture file that it shows, if the bundle has one
 */
export function renderFigure(bundle: MimeBundle, place: FigurePlace): { html: string; picture?: Picture } {
  const spec = bundle[vegaLite] as Specification;
  const notes = spec.usermeta?.["hidden-photons"] ?? {};
  const title = typeof spec.title === "string" ? spec.title : spec.title?.text;
  const alt = notes.alt ?? spec.description ?? (bundle["text/plain"] as string | undefined) ?? title ?? "";
  const picture = pictureOf(bundle, `assets/${fileName(place)}.png`);
  const id = `figure-${place.number.replace(".", "-")}`;
  const html = [
    `<figure class="figure" id="${id}" data-name="${escapeHtml(fileName(place))}" data-alt="${escapeHtml(alt)}">`,
    `<div class="plot">${picture ? image(picture, alt) : `<p>${escapeHtml(alt)}</p>`}</div>`,
    `<script type="application/json">${jsonForScript(spec)}</script>`,
    `<script type="application/json" class="headers">${jsonForScript(csvHeaders(spec))}</script>`,
    `<figcaption><a class="number" href="#${id}">Figure ${place.number}</a> ${renderInline(notes.caption ?? title ?? "")}${sources(notes.sources ?? [])}</figcaption>`,
    "</figure>\n",
  ].join("\n");
  return picture ? { html, picture } : { html };
}

/** By name of the table, what its CSV file begins with; nothing for figures that the library did not make. */
function csvHeaders(spec: Specification): Record<string, string> {
  if (!spec.usermeta?.["hidden-photons"]) return {};
  const content = { ...spec };
  return Object.fromEntries(
    tablesOf(content).map(({ name, csv }) => {
      const [columns = ""] = csv.split("\n", 1);
      return [name, `${csvHeader(content, name, columns.split(","))}\n`];
    }),
  );
}

/** The picture of an output that has one but is no figure. */
export function pictureOf(bundle: MimeBundle, path: string): Picture | undefined {
  const base64 = bundle["image/png"];
  return typeof base64 === "string" ? { path, png: Buffer.from(base64, "base64") } : undefined;
}

/** An image element; pictures are drawn with two pixels for one of the page. */
export function image({ path, png }: Picture, alt: string): string {
  const [width, height] = [16, 20].map((offset) => Math.round(png.readUInt32BE(offset) / 2));
  return `<img src="${escapeHtml(path)}" alt="${escapeHtml(alt)}" width="${String(width)}" height="${String(height)}">`;
}

function sources(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  return ` <span class="sources">Sources: ${ids.map(source).join("; ")}.</span>`;
}

/** A publication that the library knows, by its id there; anything else is text already. */
function source(id: string): string {
  return renderInline(id in references ? cite(id as ReferenceId) : id);
}
