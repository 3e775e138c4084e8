import { ArgumentError } from "../core/arguments.js";
import {
  flavourCouplings,
  pmnsParameters,
  pmnsMatrix,
  type Families,
  type OscillationDataSet,
} from "../core/index.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { heatCell, heatLayers } from "./heatCells.js";
import { massStates, matrixPanels, panelRows, type MatrixPanel } from "./matrixPanels.js";

/**
 * |Q_ij| of neutrino mass states for several models, one line of matrices for each fit of the mixing; values are written
 * in the cells.
 *
 * @param models at most four: name and charges of the neutrinos of e, μ, τ @param fits at most three, first above
 * @throws ArgumentError for no or too many of them
 * @example
 * flavourCouplingChart({
 *   models: [{ name: "Lμ-Lτ", charges: [0, 1, -1] }],
 *   fits: [nufit50.normal, nufit60.normal],
 * });
 */
export function flavourCouplingChart(options: {
  readonly models: readonly { readonly name: string; readonly charges: Families<number> }[];
  readonly fits: readonly OscillationDataSet[];
}): Figure {
  const { models, fits } = options;
  if (models.length === 0 || models.length > 4) throw new ArgumentError("models", models.length, "1 to 4");
  if (fits.length === 0 || fits.length > 3) throw new ArgumentError("fits", fits.length, "1 to 3");
  const drawn = fits.flatMap((fit, line) =>
    models.map(({ name, charges }, k) => {
      const couplings = flavourCouplings(pmnsMatrix(pmnsParameters(fit)), charges);
      const moduli = couplings.map((row) => row.map(({ re, im }) => Math.hypot(re, im)));
      const panel: MatrixPanel = {
        title: name,
        below: fit.label.split(", "),
        rows: massStates,
        columns: massStates,
      };
      const cells = moduli.map((row) => row.map((value) => heatCell(value, 2)));
      return { panel, moduli, rows: panelRows(line * models.length + k, panel, cells) };
    }),
  );
  const most = Math.max(...drawn.flatMap(({ moduli }) => moduli.flat()));
  return figure({
    title: "How a hidden photon changes neutrinos: |Qᵢⱼ|",
    caption:
      "Moduli of the charges Qᵢⱼ = (U†QU)ᵢⱼ of the neutrino mass states, darker for larger ones. What stands beside the diagonal lets the boson turn one neutrino into another; " +
      "only equal charges leave nothing there.",
    alt: drawn
      .map(({ panel, moduli }) => {
        const offDiagonal = Math.max(...moduli.flatMap((row, i) => row.filter((_, j) => i !== j)));
        return `${panel.title}, ${panel.below.join(", ")}: largest entry beside the diagonal ${offDiagonal.toFixed(2)}`;
      })
      .join("; "),
    sources: ["bauer2020", ...new Set(fits.map(({ sin2Theta12 }) => sin2Theta12.ref))],
    rows: drawn.flatMap(({ rows }) => rows),
    digits: 4,
    spec: matrixPanels({
      panels: drawn.map(({ panel }) => panel),
      perLine: models.length,
      layers: heatLayers(most),
      spacing: 40,
    }),
  });
}
