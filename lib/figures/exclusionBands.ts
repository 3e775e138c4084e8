import { codata2018, couplingBand, MeV, treeCharges, type DatedAnomaly } from "../core/index.js";
import type { Control } from "./controls.js";
import type { Row } from "./figure.js";
import { hoverArea, said } from "./hoverMarks.js";
import { band, curve, type Layer } from "./layers.js";
import { perCoupling, smoothMasses, type Plane } from "./plane.js";
import { shortSource } from "./shortSource.js";
import { colors } from "./theme.js";

/** Rows of the band that explains the muon's anomaly, for every year in which something needs explaining; none without a charge of the muon. */
export function bandRows(plane: Plane, anomalies: readonly DatedAnomaly[]): Row[] {
  const { model } = plane;
  const charge = Math.abs(treeCharges(model).muon);
  if (charge === 0) return [];
  const masses = smoothMasses(plane);
  const leptonMass = codata2018.muonMass.natural;
  const perCharge = perCoupling(model) / charge;
  return anomalies.flatMap((anomaly) => {
    const one = couplingBand({ anomaly, sigmas: 1, masses, leptonMass });
    const two = couplingBand({ anomaly, sigmas: 2, masses, leptonMass });
    return masses.flatMap((mass, i): Row[] => {
      const at = (edge: Float64Array) => (edge[i] ?? 0) * perCharge;
      if (!two.lower || !one.lower || !two.central) return [];
      return [
        {
          year: anomaly.year,
          mass: mass / MeV,
          low2: at(two.lower),
          low1: at(one.lower),
          central: at(two.central),
          high1: at(one.upper),
          high2: at(two.upper),
        },
      ];
    });
  });
}

/** Draws the table "bands", if it has rows. */
export function bandLayers(rows: readonly Row[], year: Control): Layer[] {
  if (rows.length === 0) return [];
  const shared = { from: "bands", where: year, x: "mass", color: colors.green } as const;
  return [
    band({ ...shared, low: "low2", high: "high2", opacity: 0.35 }),
    band({ ...shared, low: "low1", high: "high1", opacity: 0.45 }),
    curve({ ...shared, y: "central", width: 1.5 }),
  ];
}

/** What a tooltip says of the band of each year that has one. */
export function bandHover(rows: readonly Row[], anomalies: readonly DatedAnomaly[], year: Control): Layer[] {
  return anomalies
    .filter((anomaly) => rows.some((row) => row["year"] === anomaly.year))
    .map(({ year: dated, value, sigma, ref }) => {
      const inUnits = (size: number) => (size * 1e9).toFixed(2);
      const search = `explains (g-2)μ within two standard deviations: computed, ${dated}`;
      const source = `${shortSource(ref)}; measured minus predicted, (${inUnits(value)} ± ${inUnits(sigma)}) × 10⁻⁹`;
      return hoverArea({
        from: "bands",
        transform: [year.filter, { filter: `datum.year === ${dated}` }, ...said(search, source)],
        low: "low2",
        high: "high2",
      });
    });
}
