import type { Row, VegaLiteSpec } from "./figure.js";
import { colors } from "./theme.js";

/** A 3×3 matrix to draw: what stands above it, below it, and beside its rows and columns. */
export interface MatrixPanel {
  readonly title: string;
  /** One text a line. */
  readonly below: readonly string[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** What a cell of a matrix says, by row and column. */
export type Cells = readonly (readonly Row[])[];

/** The flavours, and the mass states, as rows and columns are labelled. */
export const flavours = ["e", "μ", "τ"] as const;
export const massStates = ["ν₁", "ν₂", "ν₃"] as const;

const cell = 46;

/** Rows of a figure's table for one panel: the cells with their place. */
export function panelRows(index: number, panel: MatrixPanel, cells: Cells): Row[] {
  return cells.flatMap((line, i) =>
    line.map((content, j) => ({
      panel: index,
      row: panel.rows[i] ?? "",
      column: panel.columns[j] ?? "",
      ...content,
    })),
  );
}

/** Matrices side by side, `perLine` in a line; every layer is drawn in every cell. */
export function matrixPanels(options: {
  readonly panels: readonly MatrixPanel[];
  readonly perLine: number;
  readonly layers: readonly VegaLiteSpec[];
  readonly spacing: number;
}): VegaLiteSpec {
  const { panels, perLine, layers, spacing } = options;
  return {
    columns: perLine,
    spacing,
    concat: panels.map((panel, index) => ({
      title: { text: panel.title, fontSize: 14, anchor: "middle", offset: 6 },
      width: 3 * cell,
      height: 3 * cell,
      transform: [{ filter: `datum.panel === ${index}` }],
      encoding: {
        x: { field: "column", ...cellAxis(panel.columns, panel.below) },
        y: { field: "row", ...cellAxis(panel.rows, []) },
      },
      layer: layers,
    })),
  };
}

function cellAxis(names: readonly string[], title: readonly string[]): VegaLiteSpec {
  return {
    type: "nominal",
    scale: { domain: names, padding: 0.04 },
    title: title.length === 0 ? null : title,
    axis: {
      grid: false,
      ticks: false,
      domain: false,
      labelAngle: 0,
      titleFontSize: 13,
      titlePadding: 6,
    },
  };
}

/** A frame around every cell, so that an empty one is seen. */
export const cellFrame: VegaLiteSpec = {
  mark: { type: "rect", fill: null, stroke: colors.grey, strokeOpacity: 0.6, opacity: 1 },
};
