import { requireKey } from "../core/arguments.js";
import { references, version, type Reference, type ReferenceId } from "../core/index.js";
import { csv } from "./csv.js";
import { axisTitle, unitViews } from "./encodings.js";
import type { Figure, MimeBundle, VegaLiteSpec } from "./figure.js";
import { toPng } from "./render.js";

/** What an export needs of a figure. */
type Content = Omit<Figure, keyof Displayed>;
type Displayed = Pick<Figure, Extract<keyof Figure, symbol>>;

/**
 * The numbers of a figure as comma-separated text. Lines that begin with # say what it is, what the columns are with their
 * units, where the inputs come from, and which version of this library computed them.
 *
 * @param table name of the table; may be left out if the figure has only one
 * @throws ArgumentError listing the tables if there are several and none is named
 * @example toCsv(loopFunctionsFigure()).split("\n")[0] // "# One-loop functions of the four couplings"
 */
export function toCsv(figure: Content, table?: string): string {
  const names = Object.keys(figure.tables);
  const name = table ?? (names.length === 1 ? (names[0] ?? "") : "(none)");
  const rows = requireKey("table", figure.tables, name);
  return [csvHeader(figure.spec, name, Object.keys(rows[0] ?? {})), csv(rows), ""].join("\n");
}

/** What a specification of this library says about its figure, beside how to draw it. */
interface Notes {
  readonly caption?: string;
  readonly sources?: readonly string[];
}

/**
 * The lines that begin with # in {@link toCsv}, from a specification alone: title, caption, columns with the titles and
 * units of their axes, sources, version.
 *
 * @param columns names of the table's columns; those that no axis shows are left out
 * @example csvHeader(loopFunctionsFigure().spec, "rows", ["ratio"]).split("\n")[0] // "# One-loop functions of the four couplings"
 */
export function csvHeader(spec: VegaLiteSpec, table: string, columns: readonly string[]): string {
  const notes = (spec["usermeta"] as { "hidden-photons"?: Notes } | undefined)?.["hidden-photons"] ?? {};
  const titles = columnTitles(spec, table);
  const texts = [
    spec["title"],
    notes.caption,
    ...columns.flatMap((column) =>
      titles.has(column) ? [`column ${column}: ${titles.get(column) ?? ""}`] : [],
    ),
    ...(notes.sources ?? []).map((source) => `source: ${citation(source)}`),
    `computed with hidden-photons ${version}`,
  ];
  const lines = texts.flatMap((text) => (typeof text === "string" ? text.split("\n") : []));
  return lines.map((line) => `# ${line}`).join("\n");
}

/** Sharp enough for a page, and two thirds of the bytes that a notebook would keep at the scale of 2. */
const pictureScale = 1.5;

/** What a front end shows of a figure: live where Vega-Lite is known, a picture elsewhere, at least its text. */
export function bundle(figure: Content): MimeBundle {
  return {
    "application/vnd.vegalite.v5+json": figure.spec,
    "image/png": Buffer.from(toPng(figure, { scale: pictureScale })).toString("base64"),
    "text/plain": figure.alt,
  };
}

/** Titles, with units, of the axes that the columns of a table are drawn on. */
function columnTitles(spec: VegaLiteSpec, table: string): Map<string, string> {
  const titles = new Map<string, string>();
  for (const view of unitViews(spec))
    for (const [channel, definition] of Object.entries(view.encoding)) {
      const axis = view.encoding[channel.replace(/2$/, "")] ?? definition;
      const title = axisTitle(axis);
      const { field } = definition;
      if (view.table === table && typeof field === "string" && typeof title === "string")
        titles.set(field, title);
    }
  return titles;
}

/** A publication that the library knows, by its id; anything else is text already. */
function citation(id: string): string {
  if (!(id in references)) return id;
  const { authors, title, year, source, doi, arxiv }: Reference = references[id as ReferenceId];
  const link = doi !== undefined ? `, doi:${doi}` : arxiv !== undefined ? `, arXiv:${arxiv}` : "";
  return `${authors}, ${title} (${year}), ${source}${link}`;
}
