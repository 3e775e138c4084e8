import {
  ckmModuli2020,
  pmnsParameters,
  mixingTexture,
  pmnsMatrix,
  type Families,
  type OscillationDataSet,
} from "../core/index.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { heatCell, heatLayers } from "./heatCells.js";
import { flavours, massStates, matrixPanels, panelRows, type MatrixPanel } from "./matrixPanels.js";
import { textureCells, textureLayers } from "./textureChart.js";

const classes: readonly {
  readonly name: string;
  readonly charges: Families<number>;
  readonly below: string;
}[] = [
  { name: "charges (a, a, a)", charges: [0, 0, 0], below: "any mixing" },
  { name: "charges (a, a, b)", charges: [0, 0, 1], below: "two families mix" },
  { name: "charges (a, b, c)", charges: [0, 1, 2], below: "none mix" },
];

/**
 * The mixing that three classes of doublet charges leave room for, above the moduli of the two mixing matrices as
 * measured: only equal charges give nine entries.
 *
 * @param options.fit which fit of the PMNS matrix
 * @example mixingTextureChart({ fit: nufit60.normal })
 */
export function mixingTextureChart(options: { readonly fit: OscillationDataSet }): Figure {
  const { fit } = options;
  const families = ["1", "2", "3"];
  const above: readonly MatrixPanel[] = classes.map(({ name, below }) => ({
    title: name,
    below: [below],
    rows: families,
    columns: families,
  }));
  const below: readonly MatrixPanel[] = [
    { title: "|V| of quarks", below: ["PDG 2020"], rows: ["u", "c", "t"], columns: ["d", "s", "b"] },
    { title: "|U| of leptons", below: [fit.label], rows: flavours, columns: massStates },
  ];
  const moduli = [
    ckmModuli2020.map((row) => row.map(({ value }) => value)),
    pmnsMatrix(pmnsParameters(fit)).map((row) => row.map(({ re, im }) => Math.hypot(re, im))),
  ];
  const textures = above.flatMap((panel, k) =>
    panelRows(k, panel, textureCells(mixingTexture(classes[k]?.charges ?? [0, 0, 0]))),
  );
  const measured = below.flatMap((panel, k) =>
    panelRows(
      k,
      panel,
      (moduli[k] ?? []).map((row) => row.map((value) => heatCell(value, value < 0.1 ? 3 : 2))),
    ),
  );
  return figure({
    title: "Charges, and the mixing they allow",
    caption:
      "Above: entries of a mixing matrix that may differ from zero (×) for doublets with three, two or no equal charges, up to the order of families. " +
      "Below: the two matrices as measured; all eighteen moduli differ from zero, so that only three equal charges fit.",
    alt:
      "Three textures: full for equal charges, a block of two and one entry for two equal charges, diagonal for different ones. " +
      "The measured quark matrix is close to diagonal but nowhere zero, the lepton matrix is large everywhere but for 0.15 in one corner.",
    sources: ["bauer2020", "pdg2020", fit.sin2Theta12.ref],
    rows: { textures, measured },
    spec: {
      vconcat: [
        {
          data: { name: "textures" },
          ...matrixPanels({ panels: above, perLine: 3, layers: textureLayers, spacing: 44 }),
        },
        {
          data: { name: "measured" },
          ...matrixPanels({ panels: below, perLine: 3, layers: heatLayers(1), spacing: 44 }),
        },
      ],
    },
  });
}
