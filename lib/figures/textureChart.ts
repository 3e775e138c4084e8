import { ArgumentError } from "../core/arguments.js";
import {
  majoranaTexture,
  majoranaVerdict,
  type Families,
  type MajoranaVerdict,
  type RationalInput,
  type ReferenceId,
  type Texture,
} from "../core/index.js";
import { figure } from "./builder.js";
import type { Figure, VegaLiteSpec } from "./figure.js";
import { cellFrame, flavours, matrixPanels, panelRows, type MatrixPanel } from "./matrixPanels.js";
import { colors } from "./theme.js";

/** The Majorana mass matrix of one model with the singlets it has. */
export interface MajoranaCase {
  readonly model: string;
  /** Charges of the right-handed neutrinos of e, μ, τ. */
  readonly neutrinos: Families<RationalInput>;
  readonly singlets: readonly RationalInput[];
}

/** Allowed entries are filled and marked ×, forbidden ones are empty and marked 0. */
export const textureLayers: readonly VegaLiteSpec[] = [
  {
    transform: [{ filter: "datum.entry === '×'" }],
    mark: { type: "rect", color: colors.blue, opacity: 1 },
  },
  cellFrame,
  {
    mark: { type: "text", fontSize: 18 },
    encoding: {
      text: { field: "entry", type: "nominal" },
      color: { condition: { test: "datum.entry === '×'", value: "white" }, value: colors.grey },
    },
  },
];

/** The cells of a texture for {@link textureLayers}. */
export const textureCells = (texture: Texture) =>
  texture.map((line) => line.map((allowed) => ({ entry: allowed ? "×" : "0" })));

/**
 * Which entries of the Majorana mass matrix M_R each choice of charges allows, and what that means for the mixing of
 * neutrinos; small multiples.
 *
 * @param cases at most 20
 * @throws ArgumentError for no or too many cases, and for charges that are not rational numbers
 * @example majoranaTextureChart({ cases: [{ model: "B-L", neutrinos: [-1, -1, -1], singlets: [2] }], sources: ["bauer2020"] })
 */
export function majoranaTextureChart(options: {
  readonly cases: readonly MajoranaCase[];
  readonly sources: readonly ReferenceId[];
}): Figure {
  const { cases, sources } = options;
  if (cases.length === 0 || cases.length > 20) throw new ArgumentError("cases", cases.length, "1 to 20");
  const drawn = cases.map(({ model, neutrinos, singlets }, index) => {
    const texture = majoranaTexture({ neutrinos, singlets });
    const verdict = inWords(majoranaVerdict(texture));
    const scalars = singlets.length === 0 ? "no singlet" : `singlets: ${singlets.map(String).join(", ")}`;
    const panel: MatrixPanel = {
      title: model,
      below: [scalars, verdict],
      rows: flavours,
      columns: flavours,
    };
    return { panel, verdict, rows: panelRows(index, panel, textureCells(texture)) };
  });
  return figure({
    title: "Which Majorana masses the charges allow",
    caption:
      "Entries of M_R that a scalar of the given charge, or none, allows (×) and forbids (0). The seesaw gives the inverse of the light neutrinos' mass matrix the same zeros.",
    alt: drawn.map(({ panel, verdict }) => `${panel.title}, ${panel.below[0] ?? ""}: ${verdict}`).join("; "),
    sources,
    rows: drawn.flatMap(({ rows }) => rows),
    spec: matrixPanels({
      panels: drawn.map(({ panel }) => panel),
      perLine: Math.min(4, cases.length),
      layers: textureLayers,
      spacing: 34,
    }),
  });
}

function inWords({ kind, zeros, decoupled }: MajoranaVerdict): string {
  const names = (entries: readonly (readonly (0 | 1 | 2)[])[]) =>
    entries.map((entry) => entry.map((i) => flavours[i]).join("")).join(", ");
  if (kind === "zero minors") return `zero: ${names(zeros)}`;
  if (kind === "decoupled") return `${names(decoupled.map((i) => [i]))} decoupled`;
  if (kind === "viable") return "all mixings";
  return kind;
}
