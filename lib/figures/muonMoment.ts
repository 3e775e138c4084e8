import {
  codata2018,
  couplingBand,
  logGrid,
  treeCharges,
  type DatedAnomaly,
  type ExcludedRegion,
  type Limit,
  type NeutrinoNature,
} from "../core/index.js";
import type { Plane } from "./plane.js";

const leptonMass = codata2018.muonMass.natural;

/** What (g-2)μ itself excludes in the year of an anomaly, whether or not it is there explained; nothing without a charge of the muon. */
export function muonMomentRegions(
  { model, mass: [low, high] }: Plane,
  { anomaly, neutrinos }: { readonly anomaly: DatedAnomaly; readonly neutrinos: NeutrinoNature },
): ExcludedRegion[] {
  const limit = muonMoment(anomaly);
  const outline = logGrid(low / 1.4, high * 1.4, 91).flatMap((mass) => {
    const interval = limit.excluded({ model, mass, neutrinos });
    return interval ? [{ mass, ...interval }] : [];
  });
  return outline.length > 0 ? [{ limit, treatment: "computed", outlines: [outline] }] : [];
}

function muonMoment(anomaly: DatedAnomaly): Limit {
  const { year, ref, value, sigma } = anomaly;
  const inUnits = (size: number) => (size * 1e9).toFixed(2);
  return {
    id: `${idStart}${year}`,
    label: "(g-2)μ, 2σ limit",
    observable: "magnetic moment of the muon",
    year,
    replacedIn: year + 1,
    confidenceLevel: 0.977,
    kind: "computed",
    ref,
    note: `more than two standard deviations, one-sided, above measured minus predicted, (${inUnits(value)} ± ${inUnits(sigma)}) × 10⁻⁹`,
    domain: [0, Infinity],
    excluded({ model, mass }) {
      const charge = Math.abs(treeCharges(model).muon);
      const [edge = 0] = couplingBand({ anomaly, sigmas: 2, masses: [mass], leptonMass }).upper;
      return charge === 0 ? undefined : { from: edge / charge, to: Infinity };
    },
  };
}

const idStart = "muonMoment";

/** Whether a limit is that of (g-2)μ itself. */
export const isMuonMoment = ({ id }: Limit): boolean => id.startsWith(idStart);
