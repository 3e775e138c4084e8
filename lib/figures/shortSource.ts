import { references, type ReferenceId } from "../core/index.js";

/** "Andreas et al., arXiv:1209.6083". */
export function shortSource(ref: ReferenceId): string {
  const { authors, source, arxiv } = references[ref] as (typeof references)[ReferenceId] & { arxiv?: string };
  const collaboration = /\(([^)]+)\)$/.exec(authors)?.[1];
  const [first = ""] = authors.split(", ");
  const short = collaboration ?? (authors.includes(",") ? `${first} et al.` : authors);
  return `${short}, ${arxiv === undefined ? source : `arXiv:${arxiv}`}`;
}
