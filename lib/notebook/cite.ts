import { requireKey } from "../core/arguments.js";
import { references, type Reference, type ReferenceId } from "../core/index.js";

/**
 * Citations as Markdown links to the publications: "[Abi et al. (Muon g-2) 2021](https://doi.org/...)".
 *
 * @throws ArgumentError for an id that is not in the list of references
 * @example show(`The constants are those of ${cite("codata2018")}.`);
 */
export function cite(...ids: readonly ReferenceId[]): string {
  return ids.map((id) => linked(label(find(id)), find(id))).join("; ");
}

/**
 * A numbered list of publications in Markdown, in the order given, each named once.
 *
 * @example show(bibliography("codata2018", "pdg2024"));
 */
export function bibliography(...ids: readonly ReferenceId[]): string {
  const entries = [...new Set(ids)].map((id, index) => `${index + 1}. ${entry(find(id))}`);
  return entries.join("\n");
}

/** A citation without the link: "Abi et al. (Muon g-2) 2021". */
export function citeAsText(id: ReferenceId): string {
  return label(find(id));
}

function find(id: ReferenceId): Reference {
  return requireKey<Reference>("reference", references, id);
}

function entry(reference: Reference): string {
  const { authors, title, year, source, doi, arxiv } = reference;
  const links = [
    ...(doi === undefined ? [] : [`[doi:${doi}](https://doi.org/${doi})`]),
    ...(arxiv === undefined ? [] : [`[arXiv:${arxiv}](https://arxiv.org/abs/${arxiv})`]),
  ];
  // Some journals count their volumes by year, as "JHEP 02 (2019) 082" tells already.
  const published = source.includes(`(${year})`) ? source : `${source} (${year})`;
  return [`${authors}, *${title}*, ${published}`, ...links].join(", ") + ".";
}

function linked(text: string, { doi, arxiv }: Reference): string {
  if (doi !== undefined) return `[${text}](https://doi.org/${doi})`;
  return arxiv === undefined ? text : `[${text}](https://arxiv.org/abs/${arxiv})`;
}

/** First author, or both of two, and the year; a collaboration in parentheses stays. */
function label({ authors, year }: Reference): string {
  const [names = "", collaboration] = authors.split(/ et al\. ?/);
  if (collaboration !== undefined)
    return `${surname(names)} et al. ${collaboration} ${year}`.replace("  ", " ");
  const people = names.split(", ");
  if (people.length > 2) return `${surname(people[0] ?? "")} et al. ${year}`;
  return `${people.map(surname).join(" and ")} ${year}`;
}

/** A name without its initials; that of an institution has none. */
function surname(name: string): string {
  return name.replace(/^(\p{Lu}\p{Ll}?\.[ -]?)+/u, "");
}
