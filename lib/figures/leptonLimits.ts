import {
  ArgumentError,
  couplingBand,
  GeV,
  isPerturbative,
  logGrid,
  MeV,
  type ReferenceId,
  type ValueWithError,
} from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { plot } from "./plot.js";
import { dashes, palette, type Dash } from "./theme.js";

/** A lepton's mass in GeV and what is left of its anomaly, measured minus predicted, in the year of the measurement. */
export interface LeptonAnomaly {
  readonly name: string;
  readonly year: number;
  readonly mass: number;
  readonly anomaly: ValueWithError;
}

/**
 * The vector coupling of each lepton above which its anomaly would exceed Δa + 2σ, against the boson's mass; it ends where
 * the coupling is too strong for one loop to say anything.
 *
 * @param leptons at most four
 * @throws ArgumentError for none or more of them, or if one loop says nothing of one at any mass
 */
export function leptonLimits(options: {
  readonly leptons: readonly LeptonAnomaly[];
  readonly sources: readonly ReferenceId[];
}): Figure {
  const { leptons } = options;
  if (leptons.length === 0 || leptons.length > palette.length)
    throw new ArgumentError("leptons", leptons.length, `1 to ${palette.length}`);
  const masses = logGrid(1 * MeV, 10 * GeV, 101);
  const limits = leptons.map(({ name, mass: leptonMass, anomaly }) => {
    const { upper } = couplingBand({ anomaly, sigmas: 2, masses, leptonMass });
    const rows = Array.from(upper, (g, i) => ({ mass: (masses[i] ?? 0) / MeV, g }));
    return [name, rows.filter(({ g }) => isPerturbative(g))] as const;
  });
  const patterns = Object.keys(dashes) as Dash[];
  return figure({
    title: "What each lepton's anomaly allows",
    caption:
      "Largest vector coupling that each charged lepton's anomaly allows at two standard deviations, against the boson's mass. Every curve is flat below its lepton's mass and " +
      "of slope one above it. A curve ends where g passes √(4π): beyond it one loop says nothing.",
    alt: `Limits for ${leptons.map(({ name }) => name).join(", ")}: flat for bosons lighter than the lepton, rising with the mass above.`,
    sources: options.sources,
    rows: Object.fromEntries(limits),
    spec: plot({
      x: logAxis("mass M", "MeV", [1, 1e4]),
      y: logAxis("coupling to the lepton", dimensionless, [1e-5, 10]),
      layers: leptons.map(({ name, year, mass }, k) =>
        curve({
          from: name,
          x: "mass",
          y: "g",
          color: palette[k] ?? "",
          dash: patterns[k] ?? "solid",
          label: { text: `${name} (${year})`, at: Math.max(3, mass / MeV), dx: 8, dy: 14, align: "left" },
        }),
      ),
    }),
  });
}
