import type { Model } from "../core/index.js";
import type { Control } from "./controls.js";
import type { Row } from "./figure.js";
import { placeLabels } from "./labelPlacement.js";
import type { Layer } from "./layers.js";
import { planeScales } from "./plane.js";
import { colors, size } from "./theme.js";

const fontSize = 13;

/** A curve in the plane: a column of rows that have a mass in MeV. */
export interface PlaneCurve {
  readonly rows: readonly Row[];
  readonly column: string;
}

/** A curve with its name; the kind of the label gives its colour. */
export interface NamedCurve extends PlaneCurve {
  readonly text: string;
  readonly kind: keyof typeof labelColors;
}

const labelColors = { limit: colors.grey, band: colors.green, exclusion: colors.blue } as const;

/** Rows of the table "labels" for one year: the name of each curve at the clearest place beside it. */
export function planeLabels(options: {
  readonly model: Model;
  readonly year: number;
  readonly curves: readonly NamedCurve[];
  readonly obstacles: readonly PlaneCurve[];
}): Row[] {
  const { model, year, curves, obstacles } = options;
  const { mass, coupling } = planeScales(model);
  const pixels = ({ rows, column }: PlaneCurve) =>
    rows.map((row) => ({ x: mass.pixel(Number(row["mass"])), y: coupling.pixel(Number(row[column])) }));
  const positions = placeLabels({
    ...size,
    fontSize,
    curves: curves.map((curve, i) => ({ id: String(i), text: curve.text, points: pixels(curve) })),
    obstacles: obstacles.map(pixels),
  });
  return curves.flatMap(({ text, kind }, i) => {
    const position = positions.get(String(i));
    if (position === undefined) return [];
    return [{ year, kind, text, mass: mass.value(position.x), coupling: coupling.value(position.y) }];
  });
}

/** Draws the table "labels" of the chosen year. */
export function labelLayers(year: Control): Layer[] {
  return Object.entries(labelColors).map(([kind, color]) => ({
    data: { name: "labels" },
    transform: [year.filter, { filter: `datum.kind === '${kind}'` }],
    mark: { type: "text", align: "center", baseline: "middle", fontSize, color },
    encoding: { x: { field: "mass" }, y: { field: "coupling" }, text: { field: "text" } },
  }));
}
