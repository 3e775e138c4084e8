import {
  borexinoBeryllium,
  effectiveCharges,
  largestBerylliumRatio,
  largestProduct,
  logGrid,
  MeV,
  rateRatio,
  requireModel,
  solarResponse,
  type Model,
} from "../core/index.js";
import { ArgumentError, requirePositive } from "../core/arguments.js";
import { dimensionless, linearAxis, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { rule } from "./marks.js";
import { plot } from "./plot.js";
import { dashes, palette, type Dash } from "./theme.js";

/** End of the axis of R. */
const highest = 1.6;

/**
 * The rate of ⁷Be neutrinos in Borexino over the Standard Model's against the coupling g of a model, for some masses, and where
 * it is too large for a Sun of high and of low metallicity.
 *
 * @param model couples to neutrinos and to electrons, by loops at least
 * @param masses one to four in GeV, > 0
 * @throws ArgumentError for a model without such couplings, and for other masses
 * @example solarNeutrinosFigure({ model: models.bMinusL, masses: [10 * MeV] }).title // "Solar neutrinos on electrons with B-L"
 */
export function solarNeutrinosFigure(options: {
  readonly model: Model;
  readonly masses: readonly number[];
}): Figure {
  const { masses } = options;
  const model = requireModel(options.model);
  if (masses.length < 1 || masses.length > palette.length)
    throw new ArgumentError("masses", `${masses.length} masses`, `1 to ${palette.length}`);
  const { electron, neutrinos } = effectiveCharges({ model, qSquared: 0 });
  const charges = { electron: electron.re, neutrinos };
  const curves = masses.map((mass, i) => {
    requirePositive(`masses[${i}]`, mass, "GeV");
    const response = solarResponse({ line: borexinoBeryllium.line, charges, mass });
    if (response.quadratic === 0)
      throw new ArgumentError("model", model.name, "a model that couples to electrons and to neutrinos");
    const at = Math.sqrt(largestProduct(response, 1.5));
    return { column: `mass${i}`, text: `${Number((mass / MeV).toPrecision(3))} MeV`, response, at };
  });
  const middles = curves.map(({ at }) => at);
  const domain = [Math.min(...middles) / 10, Math.max(...middles) * 10] as const;
  const rows = logGrid(...domain, 240).map((g) => ({
    g,
    ...Object.fromEntries(
      curves.map(({ column, response }) => [column, Math.min(2 * highest, rateRatio(response, g * g))]),
    ),
  }));
  const [lower, upper] = [largestBerylliumRatio("highMetallicity"), largestBerylliumRatio("lowMetallicity")];
  const patterns = Object.keys(dashes) as Dash[];
  return figure({
    title: `Solar neutrinos on electrons with ${model.name}`,
    caption:
      `Rate of ⁷Be neutrinos in Borexino over the Standard Model's for masses of ${curves.map(({ text }) => text).join(", ")}. Excluded at two ` +
      `standard deviations is R > ${lower.toFixed(2)} if the Sun has high metallicity, R > ${upper.toFixed(2)} if low.`,
    alt: "Curves that stay at 1 for small couplings and rise steeply through both limits, the heavier the vector the later.",
    sources: ["borexino2019", "amaral2020"],
    rows,
    spec: plot({
      x: logAxis("coupling g", dimensionless, domain),
      y: linearAxis("rate over Standard Model R", dimensionless, [0.8, highest]),
      layers: [
        rule({ y: lower, label: "high metallicity" }),
        rule({ y: upper, label: "low metallicity" }),
        ...curves.map(({ text, column, at }, i) =>
          curve({
            x: "g",
            y: column,
            color: palette[i] ?? "",
            dash: patterns[i] ?? "solid",
            label: { text, at, dx: -8, dy: 0, align: "right" },
          }),
        ),
      ],
    }),
  });
}
