import type { Row } from "./figure.js";
import { hubbleObstacles } from "./hubbleStrip.js";
import type { DrawnLimits } from "./limitRegions.js";
import type { Plane } from "./plane.js";
import { planeLabels, type NamedCurve, type PlacedLabels, type PlanePoint } from "./planeLabels.js";

/** The names of everything that is drawn in an exclusion plane, for each of the years. */
export function exclusionLabels(
  years: readonly number[],
  plane: Plane,
  drawn: { readonly limits: DrawnLimits; readonly bands: readonly Row[]; readonly strip: readonly Row[] },
): PlacedLabels {
  const placed = years.map((year) => labelsOf(year, plane, drawn));
  return {
    labels: placed.flatMap(({ labels }) => labels),
    leaders: placed.flatMap(({ leaders }) => leaders),
  };
}

function labelsOf(
  year: number,
  plane: Plane,
  { limits: { searches, regions }, bands, strip }: Parameters<typeof exclusionLabels>[2],
): PlacedLabels {
  const standing = searches.filter(({ since, until }) => since <= year && year < until);
  const curves = standing.map(({ key, limit, family }): NamedCurve => {
    // Without the sides that only close a region.
    const own = regions.filter((region) => region.key === key && region.from < region.to);
    return {
      text: limit,
      kind: family,
      points: own.map(({ mass, from }) => ({ mass, coupling: from })),
      tops: own.map(({ to }) => to),
    };
  });
  const edge = (column: string): PlanePoint[] =>
    bands
      .filter((row) => row["year"] === year)
      .map((row) => ({ mass: Number(row["mass"]), coupling: Number(row[column]) }));
  const named: NamedCurve[] = [...curves, { points: edge("low2"), text: "explains (g-2)μ", kind: "band" }];
  return planeLabels({
    plane,
    year,
    curves: named.filter(({ points }) => points.length > 0),
    obstacles: [
      // Twice, for it is filled: nothing should be written into it.
      ...["low1", "central", "high1", "high2", "low1", "high1"].map(edge),
      ...hubbleObstacles(strip, year, plane),
    ],
  });
}
