import { ArgumentError } from "../core/arguments.js";
import {
  majoranaFits,
  majoranaTexture,
  majoranaVerdict,
  type Families,
  type MajoranaVerdict,
  type OscillationDataSet,
  type RationalInput,
  type ReferenceId,
  type Texture,
} from "../core/index.js";
import { figure } from "./builder.js";
import type { Figure, VegaLiteSpec } from "./figure.js";
import { cellFrame, flavours, matrixPanels, panelRows, type MatrixPanel } from "./matrixPanels.js";
import { colors } from "./theme.js";

/** The Majorana mass matrix of one model with the singlet scalars it has. */
export interface MajoranaCase {
  readonly model: string;
  /** Charges of the right-handed neutrinos of e, μ, τ. */
  readonly neutrinos: Families<RationalInput>;
  /** Charges of the scalars. */
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
 * @param fits with which measured angles and splittings zeros are compared, see `majoranaFits`; with none when left out
 * @throws ArgumentError for no or too many cases, and for charges that are not rational numbers
 * @example
 * majoranaTextureChart({
 *   cases: [{ model: "B-3Le", neutrinos: [-3, 0, 0], singlets: [3] }],
 *   fits: [nufit60.normal, nufit60.inverted],
 *   sources: ["bauer2020"],
 * });
 */
export function majoranaTextureChart(options: {
  readonly cases: readonly MajoranaCase[];
  readonly fits?: readonly OscillationDataSet[];
  readonly sources: readonly ReferenceId[];
}): Figure {
  const { cases, fits = [], sources } = options;
  if (cases.length === 0 || cases.length > 20) throw new ArgumentError("cases", cases.length, "1 to 20");
  const drawn = cases.map(({ model, neutrinos, singlets }, index) => {
    const texture = majoranaTexture({ neutrinos, singlets });
    const verdict = majoranaVerdict(texture);
    const scalars =
      singlets.length === 0
        ? "no scalar"
        : `${singlets.length > 1 ? "scalars" : "scalar"} of charge ${singlets.map(String).join(", ")}`;
    const panel: MatrixPanel = {
      title: model,
      below: [scalars, inWords(verdict), ...comparison(verdict, fits)],
      rows: flavours,
      columns: flavours,
    };
    return { panel, rows: panelRows(index, panel, textureCells(texture)) };
  });
  return figure({
    title: "Which Majorana masses the charges allow",
    caption:
      "Entries of the right-handed neutrinos' Majorana mass matrix that a scalar of the given charge, or none, allows (×) and forbids (0). " +
      "The seesaw gives the inverse of the light neutrinos' mass matrix the same zeros. With two equal charges Dirac masses mix these two families, too; " +
      "then zeros of whole blocks and of the third family survive, and there are no others." +
      (fits.length > 0 ? ` Zeros are compared with angles and splittings of ${named(fits)}.` : ""),
    alt: drawn
      .map(({ panel: { title, below } }) => `${title}, ${below[0] ?? ""}: ${below.slice(1).join(", ")}`)
      .join("; "),
    sources: [...new Set([...sources, ...fits.map(({ sin2Theta23 }) => sin2Theta23.ref)])],
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
  if (kind === "zero minors") return `${zeros.length > 1 ? "zeros" : "zero"} ${names(zeros)}`;
  if (kind === "decoupled") return `${names(decoupled.map((i) => [i]))} decoupled`;
  return { viable: "any mixing", "no PMNS": "no angle is free", singular: "no inverse" }[kind];
}

/** Nothing to say where there is nothing to compare with, or every mixing is possible. */
function comparison(verdict: MajoranaVerdict, fits: readonly OscillationDataSet[]): string[] {
  if (fits.length === 0 || verdict.kind === "viable") return [];
  const fitting = fits.filter((fit) => majoranaFits(verdict, fit)).map(({ ordering }) => ordering);
  if (fitting.length === 0) return ["does not fit"];
  return [fitting.length > 1 ? "fits either ordering" : `fits ${fitting.join()} ordering`];
}

const named = (fits: readonly OscillationDataSet[]): string => fits.map(({ label }) => label).join(" and ");
