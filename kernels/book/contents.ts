import type { Heading } from "./markdown.js";

/** The sections of a page (second and third level) as nested lists of links; "" if there are none. */
export function contents(headings: readonly Heading[], page = "", deepest = 3): string {
  const shown = headings.filter(({ level }) => level <= deepest);
  return list(shown, page);
}

function list(headings: readonly Heading[], page: string): string {
  const items = sections(headings).map(
    ([{ id, html }, ...below]) => `<li><a href="${page}#${id}">${html}</a>${list(below, page)}</li>`,
  );
  return items.length === 0 ? "" : `<ol>${items.join("")}</ol>`;
}

type Section = [Heading, ...Heading[]];

/** Each heading together with the deeper ones that follow it. */
function sections(headings: readonly Heading[]): Section[] {
  const groups: Section[] = [];
  for (const heading of headings) {
    const group = groups.at(-1);
    if (group && heading.level > group[0].level) group.push(heading);
    else groups.push([heading]);
  }
  return groups;
}
