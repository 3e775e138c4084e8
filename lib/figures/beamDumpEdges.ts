import { beamDumps, dumpSetup, GeV, models, type BeamDump, type NeutrinoNature } from "../core/index.js";
import { edgeAgreement, farOff, inPercent, publishedTip } from "./beamDumpAgreement.js";
import { drawnIsland, dumpAxes, publishedLimit, publishedRows } from "./beamDumpPlane.js";
import { figure } from "./builder.js";
import type { Figure, Row } from "./figure.js";
import type { Layer } from "./layers.js";
import { note } from "./marks.js";
import { plot } from "./plot.js";
import { colors, palette } from "./theme.js";

const model = models.secluded;
const neutrinos: NeutrinoNature = "majorana"; // a secluded A' has none
/** How far from an edge, as a share of its coupling, a circle still seems to lie on it. */
const pointsOn = 0.2;
const dumpColors = [...palette, colors.grey];

/** Right of the tips, in MeV and ε, clear of each other's edges. */
const labelPlaces: Readonly<Record<string, readonly [number, number]>> = {
  e774: [11, 7e-4],
  e141: [22, 1.1e-4],
  orsay: [66, 1.9e-5],
  kek: [118, 4.6e-6],
  e137: [350, 2.4e-7],
};

/** The islands of the five electron beam dumps as computed here, and as they were published. */
export function beamDumpEdges(): Figure {
  const dumps: readonly BeamDump[] = Object.values(beamDumps);
  const islands = dumps.map((dump) => ({
    dump,
    ...drawnIsland({ setup: dumpSetup(dump), model, neutrinos }),
  }));
  const computed = islands.flatMap(({ dump: { label }, rows }) =>
    rows.map((row): Row => ({ dump: label, ...row })),
  );
  const published = dumps.flatMap((dump) =>
    publishedRows(dump, { model, neutrinos }).flatMap(({ mass, from, to }): Row[] => [
      { dump: dump.label, mass: mass ?? 0, coupling: from ?? 0 },
      { dump: dump.label, mass: mass ?? 0, coupling: to ?? 0 },
    ]),
  );
  const color = {
    field: "dump",
    type: "nominal",
    legend: null,
    scale: { domain: dumps.map(({ label }) => label), range: dumpColors },
  };
  const fitted = dumps.map(
    ({ label, fitted: { acceptance, leastEnergy } }) =>
      `${label} ${acceptance}${leastEnergy > 0 ? ` and a cut at ${leastEnergy / GeV} GeV` : ""}`,
  );
  const agreements = dumps.flatMap((dump) => edgeAgreement(dump, neutrinos));
  const tip = (mass: number) => Number(mass.toPrecision(3));
  const tips = islands.map(
    ({ dump, tip: end }) => `${dump.label} ${tip(end?.mass ?? 0)} (${tip(publishedTip(dump))})`,
  );
  const off = (edge: "lower" | "upper") => farOff(agreements, edge, pointsOn).join(", ");
  return figure({
    title: "Five electron beam dumps, computed and published",
    caption:
      "Filled: what each dump excludes at 95 % CL as computed here from beam, target, shield and decay volume. Circles: the published edges (Andreas et al. 2012). " +
      `The acceptance of each dump is a constant fitted to the circles (${fitted.join(", ")}), so the sizes are no independent check. ` +
      `Computed edges relative to the published ones, lower: ${inPercent(agreements, "lower")}; upper: ${inPercent(agreements, "upper")}. ` +
      `Tips in MeV, computed (published): ${tips.join(", ")}.`,
    alt:
      "Five overlapping wedges that end in a tip at the right. E774 lies highest, then E141, Orsay, KEK, and E137, the lowest and longest. " +
      `Tips in MeV, computed (published): ${tips.join(", ")}. Published points lie within ${100 * pointsOn} % of the computed edges ` +
      `but for parts of the lower edge of ${off("lower")}, and of the upper one of ${off("upper")}.`,
    sources: [
      ...new Set(dumps.flatMap((dump) => [dump.ref, publishedLimit(dump)?.ref ?? dump.fitted.to])),
      "bjorken2009",
    ],
    digits: 4,
    rows: { computed, published },
    spec: plot({
      ...dumpAxes(model, [1e-8, 1e-1]),
      height: 460,
      layers: [
        ...islandLayers("computed", color),
        {
          data: { name: "published" },
          mark: { type: "point", clip: true, filled: false, size: 22, strokeWidth: 1.2 },
          encoding: { x: { field: "mass" }, y: { field: "coupling" }, color },
        },
        ...dumps.map(({ id, label }, i) => {
          const [x, y] = labelPlaces[id] ?? [2, 2e-8];
          return note({ text: label, x, y, color: dumpColors[i] ?? colors.grey });
        }),
      ],
    }),
  });
}

/** Areas and their edges, one colour for each dump. */
function islandLayers(table: string, color: Layer): Layer[] {
  const detail = { field: "part", type: "nominal" };
  const line = (y: string) => ({
    data: { name: table },
    mark: { type: "line", clip: true, strokeWidth: 1.5 },
    encoding: { x: { field: "mass" }, y: { field: y }, color, detail },
  });
  return [
    {
      data: { name: table },
      mark: { type: "area", clip: true, opacity: 0.15 },
      encoding: { x: { field: "mass" }, y: { field: "from" }, y2: { field: "to" }, color, detail },
    },
    line("from"),
    line("to"),
  ];
}
