import { ArgumentError } from "../core/arguments.js";
import {
  eV,
  massSplittings,
  pmnsParameters,
  oneZeroMinorWindows,
  type Family,
  type NeutrinoMassWindow,
  type OscillationDataSet,
} from "../core/index.js";
import { categoryAxis, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure, VegaLiteSpec } from "./figure.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const [lowest, highest] = [1e-4, 1]; // eV
const models: readonly { readonly name: string; readonly family: Family }[] = [
  { name: "B-3Le", family: 0 },
  { name: "B-3Lμ", family: 1 },
  { name: "B-3Lτ", family: 2 },
];

/**
 * The masses of the lightest neutrino that B-3Le, B-3Lμ and B-3Lτ allow with one scalar: one vanishing entry of M_ν⁻¹
 * leaves windows that tell the three apart by the ordering and the scale of the masses. Where they begin depends on δ, which
 * is taken as measured: that of B-3Lμ with NuFIT 6.0 at 2 meV, but at 6.5 meV if δ were 0.
 *
 * @param fits at most five
 * @throws ArgumentError for no or too many fits
 * @example massWindowFigure({ fits: [nufit60.normal, nufit60.inverted] })
 */
export function massWindowFigure(options: { readonly fits: readonly OscillationDataSet[] }): Figure {
  const { fits } = options;
  if (fits.length === 0 || fits.length > 5) throw new ArgumentError("fits", fits.length, "1 to 5");
  const cases = models.flatMap(({ name, family }) =>
    fits.map((fit) => ({
      line: `${name}, ${fit.label.replace(" ordering", "")}`,
      ordering: fit.ordering,
      windows: windowsOf(fit, family),
    })),
  );
  const windows = cases.flatMap(({ line, ordering, windows: found }) =>
    found.map(({ low, high }) => ({ line, ordering, low: low / eV, high: high / eV })),
  );
  const empty = cases.filter(({ windows: found }) => found.length === 0).map(({ line }) => line);
  return figure({
    title: "Which lightest neutrino mass fits one vanishing entry",
    caption:
      "Masses of the lightest neutrino for which one diagonal entry of the inverse mass matrix, that of the charged family, can vanish, with angles, splittings and δ as measured and free Majorana phases: B-3Lα with one scalar. Bars that reach the right edge go on beyond it.",
    alt: cases.map(({ line, windows: found }) => `${line}: ${inWords(found)}`).join("; "),
    sources: ["bauer2020", ...new Set(fits.map(({ deltaM3l }) => deltaM3l.ref))],
    rows: { windows, ...(empty.length > 0 && { empty: empty.map((line) => ({ line })) }) },
    digits: 4,
    spec: plot({
      x: logAxis("lightest neutrino mass", "eV", [lowest, highest]),
      y: categoryAxis(
        "",
        cases.map(({ line }) => line),
      ),
      layers: [bars, ...(empty.length > 0 ? [none] : [])],
      height: 30 * cases.length,
    }),
  });
}

const bars: VegaLiteSpec = {
  data: { name: "windows" },
  mark: { type: "rule", strokeWidth: 12, strokeCap: "butt", tooltip: true },
  encoding: {
    x: { field: "low" },
    x2: { field: "high" },
    y: { field: "line" },
    color: {
      field: "ordering",
      type: "nominal",
      legend: null,
      scale: { domain: ["normal", "inverted"], range: [colors.blue, colors.vermilion] },
    },
  },
};

const none: VegaLiteSpec = {
  data: { name: "empty" },
  mark: { type: "text", text: "none", align: "left", baseline: "middle", dx: 10 },
  encoding: { x: { datum: lowest }, y: { field: "line" } },
};

function windowsOf(fit: OscillationDataSet, family: Family): NeutrinoMassWindow[] {
  return oneZeroMinorWindows({
    zero: [family, family],
    pmns: pmnsParameters(fit),
    splittings: massSplittings(fit),
    range: [lowest * eV, highest * eV],
  });
}

function inWords(windows: readonly NeutrinoMassWindow[]): string {
  const milli = (mass: number) => Number(((1000 * mass) / eV).toPrecision(2));
  const texts = windows.map(({ low, high }) => `${milli(low)} to ${milli(high)} meV`);
  return texts.length === 0 ? "none" : texts.join(" and ");
}
