import {
  exclusion,
  MeV,
  type DatedAnomaly,
  type ExcludedRegion,
  type Limit,
  type NeutrinoNature,
  type OutlinePoint,
  type ReferenceId,
} from "../core/index.js";
import { areaInFrame, hiddenIn, inFrame, type PlacedRegion } from "./exclusionCover.js";
import { closedAtEnds, thinned } from "./exclusionOutline.js";
import { isMuonMoment, muonMomentRegions } from "./muonMoment.js";
import { perCoupling, planeScales, type Plane } from "./plane.js";
import { shortSource } from "./shortSource.js";

const never = 9999;
/** How far outside of the frame lies what is open. */
const beyond = 1e3;

/** A search whose regions are drawn: what is said of it, and the years from which and until which it is. */
export type DrawnSearch = Readonly<
  Record<"limit" | "search" | "source" | "treatment", string> & { family: LimitFamily } & Record<
      "key" | "since" | "until",
      number
    >
>;

/** What a search sees, by which regions are coloured; (g-2)μ stands alone. */
export type LimitFamily = NonNullable<Limit["signature"]> | "other" | "moment";

/** One mass of an excluded region: mass in MeV, couplings in the parameter on the axis. */
export type LimitRegion = Readonly<Record<"key" | "piece" | "mass" | "from" | "to", number>>;

export interface DrawnLimits {
  readonly searches: readonly DrawnSearch[];
  /** Large regions before small ones. */
  readonly regions: readonly LimitRegion[];
  readonly refs: readonly ReferenceId[];
  /** Labels of limits that lie inside of others in every year, so that they are not drawn. */
  readonly hidden: readonly string[];
}

/**
 * Every limit on the model of a plane that is seen there in the year of one of the anomalies, cut to the plane's
 * surroundings, and that of (g-2)μ itself.
 */
export function drawnLimits(
  plane: Plane,
  options: { readonly anomalies: readonly DatedAnomaly[]; readonly neutrinos: NeutrinoNature },
): DrawnLimits {
  const { anomalies, neutrinos } = options;
  const ofYear = anomalies.map((anomaly) => {
    const { year } = anomaly;
    const { regions } = exclusion(plane.model, { year, neutrinos });
    const found = regions.flatMap((region) => placed(region, plane));
    const moment = muonMomentRegions(plane, { anomaly, neutrinos }).flatMap((region) =>
      placed(region, plane),
    );
    return { year, inPlane: [...found, ...moment], hidden: hiddenIn(found, plane) };
  });
  const all = new Map(ofYear.flatMap(({ inPlane }) => inPlane.map((each) => [each.limit.id, each])));
  const searches: DrawnSearch[] = [];
  const drawn: { readonly key: number; readonly piece: readonly OutlinePoint[] }[] = [];
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
      family: isMuonMoment(limit) ? "moment" : (limit.signature ?? "other"),
      treatment,
      since: coveredIn.some((year) => year < first) ? first : limit.year,
      until: Math.min(limit.replacedIn ?? never, ...coveredIn.filter((year) => year > first)),
    });
    refs.push(limit.ref);
    for (const piece of pieces) drawn.push({ key, piece });
  }
  const area = new Map(drawn.map(({ piece }) => [piece, areaInFrame(piece, plane)]));
  const regions = drawn
    .sort((a, b) => (area.get(b.piece) ?? 0) - (area.get(a.piece) ?? 0))
    .flatMap(({ key, piece }, number) =>
      asDrawn(piece, plane).map((point): LimitRegion => ({ key, piece: number, ...point })),
    );
  return { searches, regions, refs: [...new Set(refs)], hidden: [...new Set(hidden)] };
}

/** With few points, and an island closed at its ends. */
function asDrawn(piece: readonly OutlinePoint[], plane: Plane): OutlinePoint[] {
  const points = thinned(piece, planeScales(plane));
  const isIsland = points.every(({ to }) => to < beyond * plane.parameter[1]);
  return isIsland ? closedAtEnds(points) : points;
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
  const origin = [shortSource(ref), provenance].filter(Boolean).join(", ");
  return note === undefined ? origin : `${origin}; ${note}`;
}
