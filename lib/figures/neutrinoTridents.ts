import {
  GeV,
  largestProduct,
  logGrid,
  MeV,
  rateRatio,
  sin2ThetaW,
  tridentMeasurements,
  tridentResponse,
  tridentSpectrum,
} from "../core/index.js";
import { dimensionless, linearAxis, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { note, rule, span } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const { ratio, beam } = tridentMeasurements.ccfr;
const couplings = logGrid(1e-4, 1e-2, 160);
const highest = 3;

const curves = [
  {
    mass: 1 * MeV,
    column: "light",
    text: "M = 1 MeV",
    color: colors.blue,
    dash: "solid",
    align: "right",
    dx: -10,
  },
  {
    mass: 100 * MeV,
    column: "medium",
    text: "100 MeV",
    color: colors.purple,
    dash: "dashed",
    align: "left",
    dx: 10,
  },
  {
    mass: 1 * GeV,
    column: "heavy",
    text: "1 GeV",
    color: colors.vermilion,
    dash: "dashDotted",
    align: "left",
    dx: 10,
  },
] as const;

/**
 * The trident rate over the Standard Model's against the coupling g of Lμ-Lτ, for three masses, and CCFR's measurement.
 *
 * @example neutrinoTridentsFigure().title // "Neutrino tridents and the coupling of Lμ-Lτ"
 */
export function neutrinoTridentsFigure(): Figure {
  const spectrum = tridentSpectrum(beam);
  const answers = curves.map((each) => {
    const response = tridentResponse({ spectrum, mass: each.mass, sin2ThetaW: sin2ThetaW.mZ.value });
    return { ...each, response, at: Math.sqrt(largestProduct(response, 2.5)) };
  });
  const rows = couplings.map((g) => ({
    g,
    ...Object.fromEntries(answers.map(({ column, response }) => [column, rateRatio(response, g * g)])),
  }));
  const limit = ratio.value + 2 * ratio.sigma;
  return figure({
    title: "Neutrino tridents and the coupling of Lμ-Lτ",
    caption:
      `σ/σSM of νN → νNμ⁺μ⁻ at 160 GeV on iron, computed with equivalent photons. Green: CCFR, ${ratio.value} ± ${ratio.sigma}; ` +
      `above R = ${limit.toFixed(2)}, two standard deviations, a coupling is excluded. Interference makes each curve rise as g² first, and as g⁴ later.`,
    alt: "Three curves that leave 1 and rise ever more steeply: at 1 MeV beyond g = 4e-4, at 100 MeV beyond 6e-4, at 1 GeV beyond 1.5e-3. They cross the limit at 8.7e-4, 1.3e-3 and 3.0e-3.",
    sources: ["altmannshofer2014", "ccfr1991"],
    rows,
    spec: plot({
      x: logAxis("coupling g", dimensionless, [1e-4, 1e-2]),
      y: linearAxis("rate over Standard Model R", dimensionless, [0, highest]),
      layers: [
        span({ y: [ratio.value - ratio.sigma, ratio.value + ratio.sigma] }),
        note({
          text: `CCFR: ${ratio.value} ± ${ratio.sigma}`,
          x: 1.1e-4,
          y: ratio.value - 0.14,
          color: colors.green,
        }),
        rule({ y: limit, label: "95 % limit of CCFR" }),
        ...answers.map(({ column, text, color, dash, align, dx, at }) =>
          curve({ x: "g", y: column, color, dash, label: { text, at, dx, dy: 0, align } }),
        ),
      ],
    }),
  });
}
