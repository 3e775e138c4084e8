import {
  ArgumentError,
  formatNumber,
  GeV,
  metre,
  type BeamDump,
  type DumpSearch,
  type DumpSetup,
} from "../core/index.js";
import { parameterEnds, islandLayers, pastOf, publishedLayers, resultPlace } from "./beamDumpLayers.js";
import { drawnIsland, dumpAxes, parameterName, type DrawnIsland } from "./beamDumpPlane.js";
import { figure } from "./builder.js";
import type { Figure } from "./figure.js";
import { note, points } from "./marks.js";
import { plot } from "./plot.js";
import { colors } from "./theme.js";

/**
 * What a beam dump of one's own would exclude, in the plane of mass and coupling, beside the published edges of one of
 * the past. Without an island it shows where the dump would come nearest to one.
 *
 * @param beside a dump of the past, for another model than the secluded one its published edges recast
 * @throws ArgumentError for a set-up that cannot be (`requireSetup`), and for a model in which nothing is made or seen
 * @example
 * const setup = { ...dumpSetup(beamDumps.e137), shield: 50 * metre };
 * beamDumpLaboratory({ setup, model: models.secluded, neutrinos: "majorana", beside: beamDumps.e137 });
 */
export function beamDumpLaboratory(
  options: Omit<DumpSearch, "mass"> & { readonly beside?: BeamDump },
): Figure {
  const { beside, ...search } = options;
  const { setup, model } = search;
  const island = drawnIsland(search);
  const { rows, nearest } = island;
  if (nearest === undefined)
    throw new ArgumentError("model", model.name, "a model whose A' is made by electrons and decays to them");
  const past = pastOf(beside, search);
  const result = outcome(island, setup);
  const sentence = past?.sentence ?? "";
  const ends = parameterEnds[model.parameter];
  return figure({
    title: `A beam dump: ${shortNumber(setup.beamEnergy / GeV)} GeV on ${setup.target.name}`,
    caption: `${describedSetup(setup)} ${sentences(result)}${sentence}`,
    alt: `${sentences(result)} Mass from 1 MeV to 1 GeV, ${parameterName(model)} against it.${sentence}`,
    sources: ["bjorken2009", "tsai1974", ...(beside ? [beside.ref] : []), ...(past ? [past.ref] : [])],
    digits: 4,
    rows: {
      ...(rows.length > 0 ? { island: rows } : { nearest: [nearest] }),
      ...(past && { published: past.rows }),
    },
    spec: plot({
      ...dumpAxes(model, ends),
      layers: [
        ...(rows.length > 0
          ? islandLayers()
          : [points({ from: "nearest", x: "mass", y: "coupling", color: colors.blue, shape: "diamond" })]),
        note({ text: result, ...resultPlace(ends), color: colors.blue, align: "right" }),
        ...(past ? publishedLayers(past.label, past.rows, rows) : []),
      ],
    }),
  });
}

const shortNumber = (value: number) => formatNumber(Number(value.toPrecision(3)));

/** The set-up in words. */
function describedSetup(setup: DumpSetup): string {
  const { electrons, shield, decayVolume, acceptance, excludedEvents, leastEnergy } = setup;
  const cut = leastEnergy > 0 ? ` from ${shortNumber(leastEnergy / GeV)} GeV` : "";
  return (
    `${shortNumber(electrons)} electrons, ${shortNumber(shield / metre)} m to the decay volume of ${shortNumber(decayVolume / metre)} m, ` +
    `${shortNumber(100 * acceptance)} % of the decays${cut} seen, ${shortNumber(excludedEvents)} events excluded at 95 % CL.`
  );
}

/** What came out, in a few words. */
export function outcome({ rows, tip, nearest }: DrawnIsland, { excludedEvents }: DumpSetup): string {
  if (rows.length > 0 && tip) return `excluded, up to ${shortNumber(tip.mass)} MeV`;
  const most = `${shortNumber(nearest?.events ?? 0)} of ${shortNumber(excludedEvents)} events`;
  return `no island: at most ${most}, at ${shortNumber(nearest?.mass ?? 0)} MeV`;
}

const sentences = (result: string) =>
  result.startsWith("excluded") ? `Filled: ${result}.` : `There is ${result} (diamond).`;
