import type { BeamDump, Model, NeutrinoNature } from "../core/index.js";
import { publishedLimit, publishedRows } from "./beamDumpPlane.js";
import type { Control } from "./controls.js";
import type { Row } from "./figure.js";
import { curve, rows, type Layer } from "./layers.js";
import { note } from "./marks.js";
import { colors } from "./theme.js";

/** Ends of the axis of each parameter. */
export const parameterEnds = { epsilon: [1e-9, 1e-1], g: [1e-10, 1e-2] } as const;

/** The table "island": filled, with its edges. */
export function islandLayers(where?: Control): Layer[] {
  const source = rows({ from: "island", ...(where && { where }) });
  const detail = { field: "part", type: "nominal" };
  const line = (y: string) => ({
    ...source,
    mark: { type: "line", clip: true, color: colors.blue },
    encoding: { x: { field: "mass" }, y: { field: y }, detail },
  });
  const area = {
    ...source,
    mark: { type: "area", clip: true, color: colors.blue, opacity: 0.25 },
    encoding: { x: { field: "mass" }, y: { field: "from" }, y2: { field: "to" }, detail },
  };
  return [area, line("from"), line("to")];
}

/** What came out, as the alternative text has it, in the corner where no dump reaches. */
export const resultPlace = (ends: readonly [number, number]) => ({ x: 950, y: ends[0] * 2 });

/** The table "published" of a dump of the past, dashed, with its name where the island does not run through it. */
export function publishedLayers(label: string, published: readonly Row[], island: readonly Row[]): Layer[] {
  const shared = { from: "published", x: "mass", color: colors.vermilion, dash: "dashed", width: 2 } as const;
  const [x, y] = labelPlace(published, island);
  return [
    curve({ ...shared, y: "from" }),
    curve({ ...shared, y: "to" }),
    note({ text: label, x, y, color: colors.vermilion }),
  ];
}

const mostMassOfTip = 250; // MeV; farther right a label would leave the frame

/** Below the curve, above it, or right of its tip: where the edges of the island are farthest. */
function labelPlace(published: readonly Row[], island: readonly Row[]): [number, number] {
  const numbers = published.map((row) => ({
    mass: Number(row["mass"]),
    from: Number(row["from"]),
    to: Number(row["to"]),
  }));
  const middle = numbers[Math.floor(numbers.length / 4)];
  const tip = numbers.at(-1);
  if (middle === undefined || tip === undefined) return [2, 1];
  const candidates: [number, number][] = [
    [middle.mass, middle.from / 3],
    [middle.mass, middle.to * 3],
    ...(tip.mass < mostMassOfTip ? [[tip.mass * 1.1, Math.sqrt(tip.from * tip.to)] as [number, number]] : []),
  ];
  const clearance = ([mass, coupling]: [number, number]) => {
    const under = island.filter((row) => Number(row["mass"]) > mass && Number(row["mass"]) < 4 * mass);
    const edges = under.flatMap((row) => [Number(row["from"]), Number(row["to"])]);
    return Math.min(3, ...edges.map((edge) => Math.abs(Math.log(coupling / edge))));
  };
  return candidates.sort((a, b) => clearance(b) - clearance(a))[0] ?? [2, 1];
}

/** Published edges with their label, or none where nothing is published for the model. */
export function pastOf(
  beside: BeamDump | undefined,
  shown: { readonly model: Model; readonly neutrinos: NeutrinoNature },
) {
  const { model } = shown;
  const published = beside ? publishedRows(beside, shown) : [];
  const limit = beside && publishedLimit(beside);
  if (limit === undefined || published.length === 0) return undefined;
  const recast = model.id === "secluded" ? "" : `, recast to ${model.name}`;
  return {
    rows: published,
    label: `${limit.label}, published`,
    sentence: ` Dashed: the published edges of ${limit.label}${recast}.`,
    ref: limit.ref,
  };
}
