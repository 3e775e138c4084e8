import {
  asymmetryAboveThreshold,
  fractionAboveThreshold,
  linearGrid,
  thresholdFigureOfMerit,
} from "../core/index.js";
import { dimensionless, linearAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { plot } from "./plot.js";
import { rule } from "./marks.js";
import { colors } from "./theme.js";

/** N, A and N A² of decay positrons above an energy threshold, N A² relative to its maximum. */
export function thresholdScanFigure(): Figure {
  const thresholds = Array.from(linearGrid(0, 1, 201));
  const merit = thresholds.map(thresholdFigureOfMerit);
  const best = Math.max(...merit);
  const at = thresholds[merit.indexOf(best)] ?? 0;
  const rows = thresholds.map((threshold, i) => ({
    threshold,
    fraction: fractionAboveThreshold(threshold),
    asymmetry: asymmetryAboveThreshold(threshold),
    merit: (merit[i] ?? 0) / best,
  }));
  return figure({
    title: "Where to put the energy threshold",
    caption:
      "Decay positrons above an energy threshold, for an ideal detector: their fraction N, their asymmetry A, and the figure of merit N A² " +
      `relative to its maximum at y = ${at.toFixed(2)}. The error of ωₐ falls as 1/√(N A²).`,
    alt: `The fraction falls from 1 to 0 and the asymmetry rises from 0 to 1; the product N A² has a broad maximum at ${at.toFixed(2)}.`,
    sources: ["brookhaven2006"],
    rows,
    spec: plot({
      x: linearAxis("energy threshold y = E/Emax", dimensionless, [0, 1]),
      y: linearAxis("fraction, asymmetry, figure of merit", dimensionless, [0, 1.1]),
      layers: [
        rule({ x: at }),
        curve({
          x: "threshold",
          y: "fraction",
          dash: "dashed",
          color: colors.vermilion,
          label: { text: "fraction N", at: 0.08, dy: -16, align: "left" },
        }),
        curve({
          x: "threshold",
          y: "asymmetry",
          dash: "dashDotted",
          color: colors.green,
          label: { text: "asymmetry A", at: 0.93, dx: -14, dy: -2, align: "right" },
        }),
        curve({
          x: "threshold",
          y: "merit",
          color: colors.blue,
          label: { text: "N A² / max", at: 0.36, dx: -10, dy: -10, align: "right" },
        }),
      ],
    }),
  });
}
