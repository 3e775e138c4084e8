import {
  exclusion,
  MeV,
  references,
  type ExcludedRegion,
  type Limit,
  type NeutrinoNature,
  type OutlinePoint,
  type ReferenceId,
} from "../core/index.js";
import { hiddenIn, inFrame, type PlacedRegion } from "./exclusionCover.js";
import { closedAtEnds, thinned } from "./exclusionOutline.js";
import { perCoupling, planeScales, type Plane } from "./plane.js";

const never = 9999;
/** How far outside of the frame lies what is open. */
const beyond = 1e3;

/** A search whose regions are drawn: what is said of it, and the years from which and until which it is. */
export type DrawnSearch = Readonly<
  Record<"limit" | "search" | "source", string> & { family: LimitFamily } & Record<
      "key" | "since" | "until",
      number
    >
>;

/** What a search sees, by which regions are coloured. */
export type LimitFamily = NonNullable<Limit["signature"]> | "other";

/** One mass of an excluded region: mass in MeV, couplings in the parameter on the axis. */
export type LimitRegion = Readonly<Record<"key" | "piece" | "mass" | "from" | "to", number>>;

export interface DrawnLimits {
  readonly searches: readonly DrawnSearch[];
  readonly regions: readonly LimitRegion[];
  readonly refs: readonly ReferenceId[];
  /** Labels of limits that lie inside of others in every year, so that they are not drawn. */
  readonly hidden: readonly string[];
}

/** Every limit on the model of a plane that is seen there in one of the years, cut to the plane's surroundings. */
export function drawnLimits(
  plane: Plane,
  options: { readonly years: readonly number[]; readonly neutrinos: NeutrinoNature },
): DrawnLimits {
  const { years, neutrinos } = options;
  const ofYear = years.map((year) => {
    const { regions } = exclusion(plane.model, { year, neutrinos });
    const inPlane = regions.flatMap((region) => placed(region, plane));
    return { year, inPlane, hidden: hiddenIn(inPlane, plane) };
  });
  const all = new Map(ofYear.flatMap(({ inPlane }) => inPlane.map((each) => [each.limit.id, each])));
  const searches: DrawnSearch[] = [];
  const regions: LimitRegion[] = [];
  const hidden: string[] = [];
  const refs: ReferenceId[] = [];
  for (const { limit, treatment, pieces } of all.values()) {
    const standing = ofYear.filter(({ inPlane }) => inPlane.some((each) => each.limit === limit));
    const coveredIn = standing.filter((each) => each.hidden.has(limit.id)).map(({ year }) => year);
    const drawnIn = standing.map(({ year }) => year).filter((year) => !coveredIn.includes(year));
    const first = Math.min(...drawnIn);
    if (first === Infinity) {
      hidden.push(limit.label);
      continue;
    }
    const key = searches.length;
    searches.push({
      key,
      limit: limit.label,
      search: `${limit.label}: ${treatment}, ${level(limit)}, ${limit.year}`,
      source: sourceOf(limit),
      family: limit.signature ?? "other",
      since: coveredIn.some((year) => year < first) ? first : limit.year,
      until: Math.min(limit.replacedIn ?? never, ...coveredIn.filter((year) => year > first)),
    });
    refs.push(limit.ref);
    for (const piece of pieces) {
      const number = regions.length;
      const points = thinned(piece, planeScales(plane));
      const isIsland = points.every(({ to }) => to < beyond * plane.parameter[1]);
      for (const point of isIsland ? closedAtEnds(points) : points)
        regions.push({ key, piece: number, ...point });
    }
  }
  return { searches, regions, refs: [...new Set(refs)], hidden: [...new Set(hidden)] };
}

function placed({ limit, treatment, outlines }: ExcludedRegion, plane: Plane): PlacedRegion[] {
  const [low, high] = plane.parameter;
  const scale = perCoupling(plane.model);
  // A little beyond the frame, so that regions reach it.
  const shown = (mass: number) => mass > plane.mass[0] / 1.5 && mass < plane.mass[1] * 1.5;
  const pieces = outlines.filter(isSeen).flatMap((outline) => {
    const piece = outline
      .filter(({ mass }) => shown(mass))
      .map(({ mass, from, to }) => ({
        mass: mass / MeV,
        // Far outside of the frame, so that no line is drawn along it.
        from: Math.max(low / beyond, Math.min(high * beyond, from * scale)),
        to: Math.max(low / beyond, Math.min(high * beyond, to * scale)),
      }));
    return piece.some((point) => inFrame(point, plane)) ? [piece] : [];
  });
  return pieces.length > 0 ? [{ limit, treatment, pieces }] : [];
}

/** Narrower in mass, by this factor, a region is no more than a line. */
const narrowest = 1.01;

function isSeen(outline: readonly OutlinePoint[]): boolean {
  const [first, last] = [outline[0], outline[outline.length - 1]];
  return first !== undefined && last !== undefined && last.mass > narrowest * first.mass;
}

function level({ confidenceLevel }: Limit): string {
  return confidenceLevel === undefined ? "no CL" : `${Math.round(100 * confidenceLevel)} % CL`;
}

/** "Andreas et al., arXiv:1209.6083, digitised; lengths from memory". */
function sourceOf({ ref, provenance, note }: Limit): string {
  const { authors, source, arxiv } = references[ref] as (typeof references)[ReferenceId] & { arxiv?: string };
  const collaboration = /\(([^)]+)\)$/.exec(authors)?.[1];
  const [first = ""] = authors.split(", ");
  const short = collaboration ?? (authors.includes(",") ? `${first} et al.` : authors);
  const origin = [short, arxiv === undefined ? source : `arXiv:${arxiv}`, provenance]
    .filter(Boolean)
    .join(", ");
  return note === undefined ? origin : `${origin}; ${note}`;
}
