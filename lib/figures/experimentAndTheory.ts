import { difference, muonG2, muonG2ByYear, type AnomalyDataSet } from "../core/index.js";
import { categoryAxis, dimensionless, linearAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { note, points, span } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const measurements: readonly AnomalyDataSet[] = [
  muonG2.brookhaven2006,
  muonG2.fermilab2021,
  muonG2.average2021,
  muonG2.fermilab2023,
  muonG2.average2023,
  muonG2.fermilab2025,
  muonG2.average2025,
];

const predictions = [
  { theory: muonG2.whitePaper2020, color: colors.vermilion },
  { theory: muonG2.bmw2020, color: colors.purple },
  { theory: muonG2.whitePaper2025, color: colors.green },
];

/** a_μ from 10⁻¹¹ to the scale of the figure, 10⁹ a_μ - 1 165 900. */
const scaled = (value: number) => (value - 116590000) / 100;

/** Two empty lines above the measurements hold the names of the predictions. */
const headRoom = ["", " ", "  "];

/** The measurements of a_μ by date beside the predictions, with the gap of 2021 and what is left of it in 2025. */
export function experimentAndTheoryFigure(): Figure {
  const rows = measurements.map(({ label, value, sigma }) => ({
    measurement: label,
    value: scaled(value),
    sigma: sigma / 100,
  }));
  const pull = (year: 2021 | 2025) => {
    const { experiment, theory } = muonG2ByYear[year];
    return difference(experiment, theory).pull.toFixed(1);
  };
  const gap = (year: 2021 | 2025) => {
    const { experiment, theory } = muonG2ByYear[year];
    return note({ text: `${pull(year)}σ from ${theory.label}`, x: 21.1, y: experiment.label });
  };
  return figure({
    title: "The muon's anomaly, measured and predicted",
    caption:
      "Points: measurements with one standard deviation, Brookhaven to Fermilab's last. Bands: predictions of the White Papers of 2020 and 2025 and " +
      `of the BMW lattice collaboration. The gap was ${pull(2021)}σ in 2021 and is ${pull(2025)}σ in 2025: the prediction moved, not the measurement.`,
    alt:
      `Seven measurements agree near 20.6. The prediction of 2020 lies at 18.1, ${pull(2021)} standard deviations below the average of 2021; ` +
      `the prediction of 2025 lies at 20.3 and overlaps the average of 2025.`,
    sources: [
      "brookhaven2006",
      "fermilab2021",
      "fermilab2023",
      "fermilab2025",
      "whitePaper2020",
      "bmw2020",
      "whitePaper2025",
    ],
    rows,
    spec: plot({
      x: linearAxis("aμ × 10⁹ − 1 165 900", dimensionless, [17.5, 22.8]),
      y: categoryAxis("", [...headRoom, ...measurements.map(({ label }) => label)]),
      layers: [
        ...predictions.flatMap(({ theory, color }, i) => [
          span({
            x: [scaled(theory.value - theory.sigma), scaled(theory.value + theory.sigma)],
            color,
            opacity: 0.2,
          }),
          note({ text: theory.label, x: scaled(theory.value), y: headRoom[i] ?? "", color, align: "center" }),
        ]),
        points({ x: "value", y: "measurement", xSigma: "sigma" }),
        gap(2021),
        gap(2025),
      ],
    }),
  });
}
