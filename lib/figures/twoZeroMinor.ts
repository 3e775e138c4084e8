import { ArgumentError } from "../core/arguments.js";
import {
  eV,
  linearGrid,
  massSplittings,
  pmnsParameters,
  neutrinoMassLimits,
  twoZeroMinor,
  type MassLimit,
  type OscillationDataSet,
  type TwoZeroMinorSolution,
} from "../core/index.js";
import { linearAxis, logAxis, dimensionless } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure, Row, VegaLiteSpec } from "./figure.js";
import { note, rule } from "./marks.js";
import { plot } from "./plot.js";
import { textWidth } from "./textWidth.js";
import { colors, size } from "./theme.js";

const domain = [0.42, 0.6] as const;
const limits: readonly MassLimit[] = [neutrinoMassLimits.planck2018, neutrinoMassLimits.desi2025];
const shapes = ["circle", "square", "diamond", "triangle-up"];

/**
 * What the minimal Lμ-Lτ model predicts for δ and for the sum of the neutrino masses, against θ₂₃: the one input that
 * matters. Points: the fits, with their measured δ above and the predicted sum below.
 *
 * @param fits of normal ordering, at most four; the other inputs of the curves are those of the last one
 * @throws ArgumentError for no or too many fits, and one of inverted ordering
 * @example twoZeroMinorFigure({ fits: [nufit50.normal, nufit60.normal] })
 */
export function twoZeroMinorFigure(options: { readonly fits: readonly OscillationDataSet[] }): Figure {
  const { fits } = options;
  const last = fits.at(-1);
  if (last === undefined || fits.length > shapes.length)
    throw new ArgumentError("fits", fits.length, `1 to ${shapes.length}`);
  const inverted = fits.find(({ ordering }) => ordering === "inverted");
  if (inverted)
    throw new ArgumentError("fits", inverted.label, "fits of normal ordering: no other has a solution");
  const prediction = linearGrid(domain[0], domain[1], 181).flatMap((s23) => curveRows(last, s23));
  const measured = fits.map(fitRow);
  return figure({
    title: "The minimal Lμ-Lτ model has no free parameter",
    caption:
      "The phase δ and the sum of the neutrino masses that two vanishing entries of the inverse mass matrix, μμ and ττ, predict, against sin²θ₂₃ (curves; the mirror image 360° - δ is not drawn). " +
      `The curves take θ₁₂, θ₁₃ and the mass splittings of ${last.label}. Points above: θ₂₃ and δ as measured. Points below: the sum that follows from the measured angles; limits of cosmology lie below all of them.`,
    alt: measured
      .map(({ fit, delta, predicted, sum }) => {
        const texts = [delta, predicted].map((angle) => Number(angle).toFixed(0));
        return `${String(fit)}: δ measured ${texts[0] ?? ""}°, predicted ${texts[1] ?? ""}°, sum of masses ${Number(sum).toFixed(2)} eV`;
      })
      .join("; "),
    sources: [
      "asai2017",
      ...new Set([...fits.map(({ deltaCP }) => deltaCP.ref), ...limits.map(({ ref }) => ref)]),
    ],
    rows: { prediction, measured },
    spec: {
      vconcat: [
        plot({
          x: linearAxis("sin²θ₂₃", dimensionless, domain),
          y: linearAxis("phase δ", "°", [120, 320]),
          layers: [predicted("delta"), ...fitPoints("delta", fits), ...deltaErrors(fits)],
          height: 250,
        }),
        plot({
          x: linearAxis("sin²θ₂₃", dimensionless, domain),
          y: logAxis("sum of masses", "eV", [0.04, 3]),
          layers: [
            ...limits.flatMap(({ label, value }) => [
              rule({ y: value }),
              note({ text: label, x: domain[0] + 0.004, y: value / 1.22 }),
            ]),
            predicted("sum"),
            ...fitPoints("sum", fits),
          ],
          height: 250,
        }),
      ],
    },
  });
}

/** Solutions of one octant are one line; at 45° the masses have no bound. */
function curveRows(fit: OscillationDataSet, sin2Theta23: number): Row[] {
  return solutions(fit, sin2Theta23).map(({ deltaCP, sumOfMasses }, k) => ({
    s23: sin2Theta23,
    delta: (deltaCP * 180) / Math.PI,
    sum: sumOfMasses / eV,
    branch: `${sin2Theta23 < 0.5 ? "first" : "second"} ${k}`,
  }));
}

function fitRow(fit: OscillationDataSet): Row {
  const { sin2Theta23: s23, deltaCP } = fit;
  const [solution] = solutions(fit, s23.value);
  const name = fit.label.replace(", normal ordering", "");
  const nameWidth = ((textWidth(name, 14) + 12) / size.width) * (domain[1] - domain[0]);
  if (!solution) throw new ArgumentError("fits", fit.label, "fits whose angles have a solution");
  return {
    fit: fit.label,
    name,
    side: s23.value + nameWidth < domain[1] ? "right" : "left",
    s23: s23.value,
    s23Low: s23.value - s23.minus,
    s23High: s23.value + s23.plus,
    delta: deltaCP.value,
    deltaLow: deltaCP.value - deltaCP.minus,
    deltaHigh: deltaCP.value + deltaCP.plus,
    predicted: (solution.deltaCP * 180) / Math.PI,
    sum: solution.sumOfMasses / eV,
  };
}

/** Solutions with 180° < δ < 360°, the half that is measured to be likelier. */
function solutions(fit: OscillationDataSet, sin2Theta23: number): TwoZeroMinorSolution[] {
  return twoZeroMinor({
    zeros: [
      [1, 1],
      [2, 2],
    ],
    pmns: { ...pmnsParameters(fit), sin2Theta23 },
    splittings: massSplittings(fit),
  }).filter(({ deltaCP }) => deltaCP > Math.PI);
}

function predicted(column: "delta" | "sum"): VegaLiteSpec {
  return {
    data: { name: "prediction" },
    mark: { type: "line", clip: true, color: colors.blue },
    encoding: { x: { field: "s23" }, y: { field: column }, detail: { field: "branch", type: "nominal" } },
  };
}

/** A point for each fit, with the error of θ₂₃. */
function fitPoints(column: "delta" | "sum", fits: readonly OscillationDataSet[]): VegaLiteSpec[] {
  const at = place(column, fits);
  const shape = { ...at.color, scale: { ...at.color.scale, range: shapes.slice(0, fits.length) } };
  return [
    { data, mark: bar, encoding: { ...at, x: { field: "s23Low" }, x2: { field: "s23High" } } },
    { data, mark: { type: "point", clip: true, size: 90, tooltip: true }, encoding: { ...at, shape } },
  ];
}

/** The error of the measured δ, and the names of the fits, on the side where there is room. */
function deltaErrors(fits: readonly OscillationDataSet[]): VegaLiteSpec[] {
  const at = place("delta", fits);
  const name = (side: "left" | "right", where: VegaLiteSpec) => ({
    data,
    transform: [{ filter: `datum.side === '${side}'` }],
    mark: { type: "text", ...where },
    encoding: { ...at, text: { field: "name", type: "nominal" } },
  });
  return [
    { data, mark: bar, encoding: { ...at, y: { field: "deltaLow" }, y2: { field: "deltaHigh" } } },
    name("right", { align: "left", dx: 9, dy: -13 }),
    name("left", { align: "right", dx: -9, dy: 13 }),
  ];
}

const data = { name: "measured" };
const bar = { type: "rule", clip: true, strokeWidth: 2 };

/** Where a fit is drawn, and in its colour; blue is the model. */
function place(column: "delta" | "sum", fits: readonly OscillationDataSet[]) {
  const domain = fits.map(({ label }) => label);
  const range = [colors.vermilion, colors.green, colors.purple, colors.grey].slice(0, fits.length);
  return {
    x: { field: "s23" },
    y: { field: column },
    color: { field: "fit", type: "nominal", legend: null, scale: { domain, range } },
  };
}
