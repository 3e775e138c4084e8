import { codata2018, couplingFor, GeV, logGrid, MeV, type ReferenceId } from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import { slider } from "./controls.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { plot } from "./plot.js";
import { colors, type Dash } from "./theme.js";

/**
 * The band of muon couplings for any Δa ± σ, both on sliders. The couplings scale with √Δa, so the front end computes the band
 * from the coupling for Δa = 10⁻¹¹, in a saved notebook too.
 *
 * @param start where the sliders stand at first, in 10⁻¹¹
 */
export function bandExplorer(options: {
  readonly start: { readonly value: number; readonly sigma: number };
  readonly sources: readonly ReferenceId[];
}): Figure {
  const { start } = options;
  const leptonMass = codata2018.muonMass.natural;
  const rows = Array.from(logGrid(1 * MeV, 10 * GeV, 81), (mass) => ({
    mass: mass / MeV,
    unit: Number(couplingFor({ deltaA: 1e-11, mass, leptonMass, type: "vector" })),
  }));
  const value = slider("value", { from: -100, to: 400, step: 1 }, start.value, "Δa in 10⁻¹¹");
  const sigma = slider("sigma", { from: 1, to: 100, step: 1 }, start.sigma, "its error σ in 10⁻¹¹");
  const [center, error] = [String(value.param["name"]), String(sigma.param["name"])];
  const edge = (sigmas: number, as: string) => ({
    calculate: `datum.unit * sqrt(max(${center} + ${sigmas} * ${error}, 0))`,
    as,
  });
  const transform = [
    edge(-2, "low2"),
    edge(-1, "low1"),
    edge(0, "central"),
    edge(1, "high1"),
    edge(2, "high2"),
  ];
  // A band without lower edge fills the plot downwards: the logarithm has no zero.
  const floor = 1e-5;
  const area = (low: string, high: string, opacity: number) => ({
    transform: [{ calculate: `max(datum.${low}, ${floor})`, as: "floor" }, { filter: `datum.${high} > 0` }],
    mark: { type: "area", clip: true, color: colors.green, opacity },
    encoding: { x: { field: "mass" }, y: { field: "floor" }, y2: { field: high } },
  });
  const line = (y: string, dash: Dash, color: string, text: string, dy: number) => ({
    transform: [{ filter: `datum.${y} > 0` }],
    ...curve({ x: "mass", y, dash, color, label: { text, at: 4, dy } }),
  });
  const drawing = plot({
    x: logAxis("mass M", "MeV", [1, 1e4]),
    y: logAxis("coupling to muons |Qμ| g", dimensionless, [1e-4, 1e-1]),
    controls: [value, sigma],
    layers: [
      area("low2", "high2", 0.35),
      area("low1", "high1", 0.45),
      line("central", "solid", colors.green, "Δa, ± σ, ± 2σ", 30),
      line("high2", "dashed", colors.blue, "more than Δa + 2σ", -12),
    ],
  });
  return figure({
    title: "What if Δa were something else?",
    caption:
      "Couplings of a vector boson to muons that give the chosen Δa at one and two standard deviations (green), and the line above which they give more " +
      "than Δa + 2σ (blue, dashed). When Δa - 2σ is negative the band has no lower edge: zero coupling is allowed too.",
    alt: `The band for Δa = ${start.value}(${start.sigma}) × 10⁻¹¹ is flat below 10 MeV and rises with the mass above; it moves up with the square root of Δa.`,
    sources: options.sources,
    rows,
    spec: { ...drawing, transform },
  });
}
