import {
  ArgumentError,
  couplingBand,
  GeV,
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

/** A lepton's mass in GeV and what is left of its anomaly, measured minus predicted. */
export interface LeptonAnomaly {
  readonly name: string;
  readonly mass: number;
  readonly anomaly: ValueWithError;
}

/**
 * The vector coupling of each lepton above which its anomaly would exceed Δa + 2σ, against the boson's mass.
 *
 * @param leptons at most four
 */
export function leptonLimits(options: {
  readonly leptons: readonly LeptonAnomaly[];
  readonly sources: readonly ReferenceId[];
}): Figure {
  const { leptons } = options;
  if (leptons.length === 0 || leptons.length > palette.length)
    throw new ArgumentError("leptons", leptons.length, `1 to ${palette.length}`);
  const masses = logGrid(1 * MeV, 10 * GeV, 101);
  const limits = leptons.map(
    ({ mass, anomaly }) => couplingBand({ anomaly, sigmas: 2, masses, leptonMass: mass }).upper,
  );
  const rows = masses.map((mass, i) => ({
    mass: mass / MeV,
    ...Object.fromEntries(limits.map((limit, k) => [`g${k}`, limit[i] ?? 0])),
  }));
  const patterns = Object.keys(dashes) as Dash[];
  return figure({
    title: "What each lepton's anomaly allows",
    caption:
      "Largest vector coupling that each charged lepton's anomaly allows at two standard deviations, against the boson's mass. Every curve is flat below its lepton's mass and " +
      "of slope one above it.",
    alt: `Limits for ${leptons.map(({ name }) => name).join(", ")}: flat for bosons lighter than the lepton, rising with the mass above.`,
    sources: options.sources,
    rows,
    spec: plot({
      x: logAxis("mass M", "MeV", [1, 1e4]),
      y: logAxis("coupling to the lepton", dimensionless, [1e-5, 10]),
      layers: leptons.map(({ name }, k) =>
        curve({
          x: "mass",
          y: `g${k}`,
          color: palette[k] ?? "",
          dash: patterns[k] ?? "solid",
          label: { text: name, at: 4, dx: -6, dy: -14, align: "right" },
        }),
      ),
    }),
  });
}
