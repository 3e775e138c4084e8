import { MeV, type Limit, type Model } from "../core/index.js";
import type { Control } from "./controls.js";
import type { Layer } from "./layers.js";
import { massDomain, masses, parameterDomain, perParameter } from "./plane.js";
import { colors, dashes } from "./theme.js";

const never = 9999;

/** One mass of an excluded region: mass in MeV, couplings in the parameter on the axis, years of validity. */
export type LimitRegion = Readonly<
  Record<"limit" | "search", string> & Record<"since" | "until" | "mass" | "from" | "to", number>
>;

/** Rows of the regions that limits exclude in the plane, limit after limit; none for a limit that does not apply. */
export function limitRegions(model: Model, limits: readonly Limit[]): LimitRegion[] {
  return limits.flatMap((limit) => {
    const level = Math.round(100 * (limit.confidenceLevel ?? 0));
    const about = {
      limit: limit.label,
      search: `${limit.label}: ${limit.kind}, ${level} % CL, ${limit.year}`,
      since: limit.year,
      until: limit.replacedIn ?? never,
    };
    return excludedCouplings(limit, model).map((point) => ({ ...about, ...point }));
  });
}

/** The excluded couplings along a limit, in the parameter on the axis and cut to the plane. */
function excludedCouplings(limit: Limit, model: Model): Pick<LimitRegion, "mass" | "from" | "to">[] {
  const [low, high] = parameterDomain(model);
  const grid = [...new Set([...masses, ...limit.domain, ...(limit.masses ?? [])])].sort((a, b) => a - b);
  return grid.flatMap((mass) => {
    const excluded = mass < massDomain[0] || mass > massDomain[1] ? undefined : limit.excluded(model, mass);
    if (excluded === undefined) return [];
    const from = Math.max(excluded.from * perParameter(model), low);
    const to = Math.min(excluded.to * perParameter(model), high);
    return from < to ? [{ mass: mass / MeV, from, to }] : [];
  });
}

/** Draws the table "regions": what had been published by the chosen year and not been replaced. */
export function limitLayers(model: Model, year: Control): Layer[] {
  const chosen = String(year.param["name"]);
  const transform = [{ filter: `datum.since <= ${chosen} && ${chosen} < datum.until` }];
  const detail = { field: "limit", type: "nominal" };
  const tooltip = [{ field: "search" }];
  return [
    {
      data: { name: "regions" },
      transform,
      mark: { type: "area", clip: true, color: colors.grey, opacity: 0.18, tooltip: true },
      encoding: { x: { field: "mass" }, y: { field: "from" }, y2: { field: "to" }, detail, tooltip },
    },
    {
      // Not along the frame, where a region is cut off.
      data: { name: "regions" },
      transform: [...transform, { filter: `datum.from > ${parameterDomain(model)[0]}` }],
      mark: { type: "line", clip: true, color: colors.grey, strokeWidth: 1.5, strokeDash: dashes.solid },
      encoding: { x: { field: "mass" }, y: { field: "from" }, detail },
    },
  ];
}
