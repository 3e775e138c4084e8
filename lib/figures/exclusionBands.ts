import { codata2018, couplingBand, MeV, treeCharges, type DatedAnomaly } from "../core/index.js";
import type { Control } from "./controls.js";
import type { Row } from "./figure.js";
import { band, curve, type Layer } from "./layers.js";
import { perCoupling, smoothMasses, type Plane } from "./plane.js";
import { colors } from "./theme.js";

/** Rows of the band that explains the muon's anomaly, and of the line above which it excludes; none without a muon charge. */
export interface AnomalyRows {
  readonly bands: readonly Row[];
  readonly exclusion: readonly Row[];
}

/** Both for every year; a year in which nothing needs explaining has no band. */
export function anomalyRows(plane: Plane, anomalies: readonly DatedAnomaly[]): AnomalyRows {
  const { model } = plane;
  const charge = Math.abs(treeCharges(model).muon);
  if (charge === 0) return { bands: [], exclusion: [] };
  const masses = smoothMasses(plane);
  const leptonMass = codata2018.muonMass.natural;
  const perCharge = perCoupling(model) / charge;
  const bands: Row[] = [];
  const exclusion: Row[] = [];
  for (const anomaly of anomalies) {
    const one = couplingBand({ anomaly, sigmas: 1, masses, leptonMass });
    const two = couplingBand({ anomaly, sigmas: 2, masses, leptonMass });
    masses.forEach((m, i) => {
      const mass = m / MeV;
      const at = (edge: Float64Array) => (edge[i] ?? 0) * perCharge;
      exclusion.push({ year: anomaly.year, mass, coupling: at(two.upper) });
      if (!two.lower || !one.lower || !two.central) return;
      bands.push({
        year: anomaly.year,
        mass,
        low2: at(two.lower),
        low1: at(one.lower),
        central: at(two.central),
        high1: at(one.upper),
        high2: at(two.upper),
      });
    });
  }
  return { bands, exclusion };
}

/** Draws the tables "bands" and "exclusion", as far as they have rows. */
export function anomalyLayers({ bands, exclusion }: AnomalyRows, year: Control): Layer[] {
  const shared = { from: "bands", where: year, x: "mass", color: colors.green } as const;
  const line = { where: year, x: "mass", dash: "dashed", color: colors.blue } as const;
  return [
    ...(bands.length > 0
      ? [
          band({ ...shared, low: "low2", high: "high2", opacity: 0.35 }),
          band({ ...shared, low: "low1", high: "high1", opacity: 0.45 }),
          curve({ ...shared, y: "central", width: 1.5 }),
        ]
      : []),
    ...(exclusion.length > 0 ? [curve({ ...line, from: "exclusion", y: "coupling" })] : []),
  ];
}
