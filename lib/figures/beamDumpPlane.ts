import {
  besideLandmarks,
  dumpIsland,
  dumpTip,
  formatNumber,
  limits,
  logGrid,
  MeV,
  type BeamDump,
  type DumpReach,
  type DumpSearch,
  type DumpSetup,
  type Limit,
  type Model,
  type NeutrinoNature,
} from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import type { Row } from "./figure.js";
import { perCoupling } from "./plane.js";

// Beam dumps in the plane of mass against ε, or against the gauge coupling g.

/** From just above the threshold of e⁺e⁻, where the edges fall steeply, to where no dump of the past reaches. */
const masses = [
  ...logGrid(1.03 * MeV, 1.25 * MeV, 5),
  ...logGrid(1.35 * MeV, 1000 * MeV, 55),
  ...besideLandmarks(1.35 * MeV, 1000 * MeV),
].sort((a, b) => a - b);

export const parameterName = ({ parameter }: Model) =>
  parameter === "epsilon" ? "kinetic mixing ε" : "gauge coupling g";

/** Which share of the decays is seen, and how that is known. */
export function seenShare(setups: readonly DumpSetup[]): string {
  const shares = [...new Set(setups.map(({ acceptance }) => formatNumber(100 * acceptance)))];
  return `Of the decays in the volume ${shares.join(", ")} % are seen, a constant that was fitted to the published edges for dumps of the past.`;
}

/** @param ends first and last coupling */
export function dumpAxes(model: Model, ends: readonly [number, number]) {
  return {
    x: logAxis("mass M", "MeV", [1, 1000]),
    y: logAxis(parameterName(model), dimensionless, ends),
  };
}

/** What a dump excludes, as it is drawn: mass in MeV, edges in the model's parameter, closed at the tips. */
export interface DrawnIsland {
  /** Rows in order of mass; `part` tells apart islands of one dump. */
  readonly rows: readonly Row[];
  /** Right-hand end of the island; undefined if there is none. */
  readonly tip: { readonly mass: number; readonly coupling: number } | undefined;
  /** Where there are most events for the number that is needed: what is drawn if there is no island. */
  readonly nearest: { readonly mass: number; readonly coupling: number; readonly events: number } | undefined;
}

export function drawnIsland(search: Omit<DumpSearch, "mass">): DrawnIsland {
  const scale = perCoupling(search.model);
  const reaches = dumpIsland({ ...search, masses });
  const rows: Row[] = [];
  let part = 0;
  let tip: DrawnIsland["tip"];
  const draw = (mass: number, from: number, to: number) =>
    rows.push({ part, mass: mass / MeV, from: from * scale, to: to * scale });
  /** The end between a mass with an island and one without, and the round shape before it. */
  const close = (inside: number, outside: number) => {
    const { mass, g } = dumpTip({ ...search, between: [inside, outside] });
    const start = inside ** 2 / outside; // a step farther inside
    const near = towardsEnd.map((share) => start * (mass / start) ** share);
    for (const reach of dumpIsland({ ...search, masses: near }))
      if (reach.excluded) draw(reach.mass, reach.excluded.from, reach.excluded.to);
    draw(mass, g, g);
    return { mass: mass / MeV, coupling: g * scale };
  };
  reaches.forEach(({ mass, excluded, most }, i) => {
    const before = reaches[i - 1];
    if (excluded) {
      if (before?.most && !before.excluded) close(mass, before.mass);
      draw(mass, excluded.from, excluded.to);
      tip = { mass: mass / MeV, coupling: excluded.to * scale };
    } else if (before?.excluded && most) {
      tip = close(before.mass, mass);
      part += 1;
    }
  });
  rows.sort((a, b) => Number(a["mass"]) - Number(b["mass"]));
  return { rows, tip, nearest: nearestOf(reaches, scale) };
}

const towardsEnd = [0.3, 0.65, 0.85, 0.93, 0.97, 0.99];

function nearestOf(reaches: readonly DumpReach[], scale: number): DrawnIsland["nearest"] {
  const found = reaches.flatMap(({ mass, most }) =>
    most ? [{ mass: mass / MeV, coupling: most.g * scale, events: most.events }] : [],
  );
  return found.sort((a, b) => b.events - a.events)[0];
}

/** The published limit of a dump. */
export const publishedLimit = (dump: BeamDump): Limit | undefined => limits.find(({ id }) => id === dump.id);

/** The published edges of a dump at the published masses, for another model recast; in the model's parameter. */
export function publishedRows(
  dump: BeamDump,
  { model, neutrinos }: { readonly model: Model; readonly neutrinos: NeutrinoNature },
): Row[] {
  const limit = publishedLimit(dump);
  const scale = perCoupling(model);
  return (limit?.masses ?? []).flatMap((mass) => {
    const excluded = limit?.excluded({ model, mass, neutrinos });
    return excluded ? [{ mass: mass / MeV, from: excluded.from * scale, to: excluded.to * scale }] : [];
  });
}
