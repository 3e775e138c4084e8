import { axialVectorLoop, logGrid, pseudoscalarLoop, scalarLoop, vectorLoop } from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { curve } from "./layers.js";
import { plot } from "./plot.js";
import { colors, type Dash } from "./theme.js";

const curves: readonly {
  column: string;
  label: string;
  at: number;
  dy: number;
  color: string;
  dash: Dash;
}[] = [
  { column: "axial", label: "|A| axial vector", at: 1e-3, dy: 0, color: colors.vermilion, dash: "dashed" },
  { column: "scalar", label: "S scalar", at: 1e-5, dy: -12, color: colors.green, dash: "dashDotted" },
  { column: "vector", label: "V vector", at: 1e-6, dy: 14, color: colors.blue, dash: "solid" },
  { column: "pseudoscalar", label: "P pseudoscalar", at: 1e4, dy: -18, color: colors.purple, dash: "dotted" },
];

/** The four one-loop functions against M/m from 1e-8 to 1e8, with the plateaus and tails that the text names. */
export function loopFunctionsFigure(): Figure {
  const rows = Array.from(logGrid(1e-8, 1e8, 161), (ratio) => {
    const r = ratio * ratio;
    return {
      ratio,
      vector: vectorLoop(r),
      axial: Math.abs(axialVectorLoop(r)),
      scalar: scalarLoop(r),
      pseudoscalar: pseudoscalarLoop(r),
    };
  });
  return figure({
    title: "One-loop functions of the four couplings",
    caption:
      "Loop functions V, S, P and |A| against the boson's mass over the lepton's. A is negative and grows as (m/M)² for a light boson; " +
      "all fall as (m/M)² for a heavy one, S and P with a logarithm.",
    alt:
      "Vector, scalar and pseudoscalar are flat at one half, three halves and one half below M = m and fall as the inverse square above; " +
      "the axial vector rises as the inverse square towards small masses.",
    sources: ["leveille1978", "brodsky1968"],
    rows,
    spec: plot({
      x: logAxis("mass ratio M/m", dimensionless, [1e-8, 1e8]),
      y: logAxis("loop function", dimensionless, [1e-17, 1e17]),
      layers: curves.map(({ column, label, at, dy, color, dash }) =>
        curve({ x: "ratio", y: column, color, dash, label: { text: label, at, dx: 12, dy, align: "left" } }),
      ),
    }),
  });
}
