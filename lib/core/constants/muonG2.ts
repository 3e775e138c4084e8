import { measured, type Measured, type Provenance } from "./measured.js";
import type { ReferenceId } from "./references.js";
import { units } from "./units.js";

/** A measured or predicted anomaly a = (g-2)/2 with what a figure needs to place and name it. */
export interface AnomalyDataSet extends Measured {
  readonly label: string;
  readonly year: number;
  readonly kind: "experiment" | "theory";
}

function dataSet(
  kind: AnomalyDataSet["kind"],
  year: number,
  label: string,
  value: number,
  sigma: number,
  ref: ReferenceId,
  provenance?: Provenance,
): AnomalyDataSet {
  return { ...measured(value, sigma, units.e11, ref, provenance), kind, year, label };
}

/** The muon's anomaly a_μ, measured and predicted, by date. Values in 10⁻¹¹. */
export const muonG2 = {
  brookhaven2006AsPublished: dataSet("experiment", 2006, "BNL as published", 116592080, 63, "brookhaven2006"),
  /** E821 with the later muon-to-proton moment ratio: what every average uses. */
  brookhaven2006: dataSet("experiment", 2006, "BNL 2006", 116592089, 63, "pdg2020"),
  fermilab2021: dataSet("experiment", 2021, "Fermilab 2021 (Run 1)", 116592040, 54, "fermilab2021"),
  average2021: dataSet("experiment", 2021, "world average 2021", 116592061, 41, "fermilab2021"),
  fermilabRun23: dataSet("experiment", 2023, "Fermilab Run 2/3", 116592057, 25, "fermilab2023"),
  fermilab2023: dataSet("experiment", 2023, "Fermilab 2023 (Runs 1-3)", 116592055, 24, "fermilab2023"),
  average2023: dataSet("experiment", 2023, "world average 2023", 116592059, 22, "fermilab2023"),
  fermilabRun456: dataSet(
    "experiment",
    2025,
    "Fermilab Run 4/5/6",
    116592071.0,
    16.2,
    "fermilab2025",
    "from memory",
  ),
  fermilab2025: dataSet("experiment", 2025, "Fermilab 2025 (all runs)", 116592070.5, 14.8, "fermilab2025"),
  average2025: dataSet(
    "experiment",
    2025,
    "world average 2025",
    116592071.5,
    14.5,
    "fermilab2025",
    "secondary",
  ),
  whitePaper2020: dataSet("theory", 2020, "White Paper 2020", 116591810, 43, "whitePaper2020"),
  bmw2020: dataSet("theory", 2021, "BMW lattice 2020", 116591954, 55, "bmw2020"),
  bmwDmz2024: dataSet("theory", 2024, "BMW/DMZ 2024", 116592020, 38, "bmwDmz2024", "from memory"),
  whitePaper2025: dataSet("theory", 2025, "White Paper 2025", 116592033, 62, "whitePaper2025"),
} as const;

/**
 * Which measurement is held against which prediction in a year; the choice between then and now. The measurement of
 * 2006 is held against the White Paper of 2020, the oldest prediction here.
 */
export const muonG2ByYear = {
  2006: { experiment: muonG2.brookhaven2006, theory: muonG2.whitePaper2020 },
  2021: { experiment: muonG2.average2021, theory: muonG2.whitePaper2020 },
  2023: { experiment: muonG2.average2023, theory: muonG2.whitePaper2020 },
  2025: { experiment: muonG2.average2025, theory: muonG2.whitePaper2025 },
} as const;

/** The parts of the two Standard Model predictions, in 10⁻¹¹. */
export const muonG2Contributions = {
  whitePaper2020: {
    qed: measured(116584718.931, 0.104, units.e11, "whitePaper2020"),
    electroweak: measured(153.6, 1.0, units.e11, "whitePaper2020"),
    hadronicVacuumPolarisation: measured(6845, 40, units.e11, "whitePaper2020"),
    hadronicLightByLight: measured(92, 18, units.e11, "whitePaper2020"),
  },
  whitePaper2025: {
    qed: measured(116584718.8, 0.2, units.e11, "whitePaper2025"),
    electroweak: measured(154.4, 0.4, units.e11, "whitePaper2025"),
    hadronicVacuumPolarisation: measured(7045, 61, units.e11, "whitePaper2025"),
    hadronicLightByLight: measured(115.5, 9.9, units.e11, "whitePaper2025"),
  },
} as const;
