import { ArgumentError, requireCount } from "../core/arguments.js";
import type { BeamDump, DumpSearch, DumpSetup } from "../core/index.js";
import { outcome } from "./beamDumpLaboratory.js";
import { parameterEnds, islandLayers, pastOf, publishedLayers, resultPlace } from "./beamDumpLayers.js";
import { drawnIsland, dumpAxes, parameterName, seenShare } from "./beamDumpPlane.js";
import { figure } from "./builder.js";
import { slider } from "./controls.js";
import type { Figure, Row } from "./figure.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

const mostSteps = 25; // more islands would not fit into a figure

/**
 * The island of a beam dump with one of its properties on a slider, in a saved notebook too: all islands are in the
 * figure.
 *
 * @param name of the property, a plain word @param label of the slider, with the unit
 * @param range of the slider, at most 25 steps @param start where it stands at first
 * @param setupAt the set-up at a value of the slider; for powers of ten let the slider hold the exponent
 * @throws ArgumentError for too many steps, and as `beamDumpLaboratory`
 * @example
 * const e137 = dumpSetup(beamDumps.e137);
 * beamDumpExplorer({ name: "shield", label: "shield in m", range: { from: 20, to: 200, step: 20 }, start: 180,
 *   setupAt: (length) => ({ ...e137, shield: length * metre }), model: models.secluded, neutrinos: "majorana" });
 */
export function beamDumpExplorer(
  options: Omit<DumpSearch, "mass" | "setup"> & {
    readonly name: string;
    readonly label: string;
    readonly range: { readonly from: number; readonly to: number; readonly step: number };
    readonly start: number;
    readonly setupAt: (value: number) => DumpSetup;
    readonly beside?: BeamDump;
  },
): Figure {
  const { name, label, range, start, setupAt, beside, model, neutrinos } = options;
  const control = slider(name, range, start, label);
  const values = Array.from({ length: stepCount(range) }, (_, i) =>
    Number((range.from + i * range.step).toPrecision(12)),
  );
  const setups = values.map(setupAt);
  const steps = setups.map((setup, i) => {
    const value = values[i] ?? 0;
    const drawn = drawnIsland({ setup, model, neutrinos });
    const island = drawn.rows.map((row): Row => ({ [name]: value, ...row }));
    return { value, island, text: outcome(drawn, setup) };
  });
  const island = steps.flatMap((step) => step.island);
  if (island.length === 0) throw new ArgumentError("range", label, "values with an island at one of them");
  const past = pastOf(beside, options);
  const ends = parameterEnds[model.parameter];
  return figure({
    title: "A beam dump whose island moves",
    caption:
      `What a beam dump excludes at 95 % CL, for the chosen ${label}: ` +
      `the lower edge moves with the fourth root of the events, the upper one with their logarithm. ${seenShare(setups)}${past?.sentence ?? ""}`,
    alt: `A wedge in the plane of mass and ${parameterName(model)} that ends in a tip at the right and moves with the choice of ${label}.`,
    sources: ["bjorken2009", "tsai1974", ...(beside ? [beside.ref] : []), ...(past ? [past.ref] : [])],
    digits: 4,
    rows: {
      island,
      results: steps.map(({ value, text }): Row => ({ [name]: value, ...resultPlace(ends), text })),
      ...(past && { published: past.rows }),
    },
    spec: plot({
      ...dumpAxes(model, ends),
      controls: [control],
      layers: [
        ...islandLayers(control),
        ...(past ? publishedLayers(past.label, past.rows, island) : []),
        {
          data: { name: "results" },
          transform: [control.filter],
          mark: { type: "text", align: "right", color: colors.blue },
          encoding: { x: { field: "x" }, y: { field: "y" }, text: { field: "text" } },
        },
      ],
    }),
  });
}

function stepCount({ from, to, step }: { from: number; to: number; step: number }): number {
  const count = requireCount("steps of range", Math.round((to - from) / step) + 1, 2);
  if (count > mostSteps) throw new ArgumentError("steps of range", count, `at most ${mostSteps}`);
  return count;
}
