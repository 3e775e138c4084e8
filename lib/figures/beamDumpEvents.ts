import {
  ArgumentError,
  dumpEvents,
  dumpIsland,
  formatNumber,
  logGrid,
  MeV,
  type DumpSearch,
  type ReferenceId,
} from "../core/index.js";
import { dimensionless, logAxis } from "./axes.js";
import { parameterName, seenShare } from "./beamDumpPlane.js";
import { figure } from "./builder.js";
import type { Figure, Row } from "./figure.js";
import { curve } from "./layers.js";
import { note, points, rule } from "./marks.js";
import { perCoupling } from "./plane.js";
import { plot } from "./plot.js";
import { colors, dashes, palette, type Dash } from "./theme.js";

const fewest = 1e-2; // events at the lower end of the axis

/**
 * The events that a dump expects against the coupling at a few masses, with both edges of what it excludes marked:
 * where the number crosses the excluded one.
 *
 * @param masses in GeV, one to four
 * @throws ArgumentError for none or more than four masses, for masses without a signal, and as `dumpEvents`
 * @example
 * beamDumpEvents({ setup: dumpSetup(beamDumps.e137), model: models.secluded, neutrinos: "majorana",
 *   masses: [10 * MeV, 100 * MeV], sources: ["bjorken1988"] });
 */
export function beamDumpEvents(
  options: Omit<DumpSearch, "mass"> & {
    readonly masses: readonly number[];
    readonly sources: readonly ReferenceId[];
  },
): Figure {
  const { masses, sources, ...search } = options;
  const { setup, model } = search;
  if (masses.length === 0 || masses.length > palette.length)
    throw new ArgumentError("masses", masses.length, `1 to ${palette.length} masses`);
  const scale = perCoupling(model);
  const reaches = dumpIsland({ ...search, masses });
  const peaks = reaches.map(({ mass, most }) => {
    if (most === undefined || most.events < fewest)
      throw new ArgumentError(
        "masses",
        mass,
        `masses with a signal of ${fewest} events in this dump, in GeV`,
      );
    return most.events;
  });
  const curves = masses.map((mass) => eventCurve({ ...search, mass }));
  const edges = reaches.flatMap(({ excluded }) =>
    excluded ? [excluded.from, excluded.to].map((coupling) => ({ parameter: coupling * scale })) : [],
  );
  const parameters = curves.flat().map((row) => Number(row["parameter"]));
  const highest = Math.max(...peaks, setup.excludedEvents);
  const names = masses.map((mass) => `${shortNumber(mass / MeV)} MeV`);
  const needed = `${shortNumber(setup.excludedEvents)} events`;
  const symbol = model.parameter === "epsilon" ? "ε" : "g";
  const x = decades(Math.min(...parameters), Math.max(...parameters));
  return figure({
    title: "Why a beam dump excludes an island",
    caption:
      `Expected events against the ${parameterName(model)} at fixed mass. At small couplings the number grows with the fourth power of ${symbol}: two powers for making ` +
      `an A', two for its decay before the end of the decay volume. From where the slowest A' decay in the shield on it grows more slowly, and falls exponentially when the fastest do. Circles: the edges of what ${needed} exclude. ${seenShare([setup])}`,
    alt:
      `Curves for ${names.join(", ")} rise with the fourth power of the coupling, more slowly once A' of little energy decay in the shield, and fall steeply. ` +
      (edges.length > 0
        ? `They cross the line of ${needed} twice, and between the crossings the coupling is excluded.`
        : `None reaches the line of ${needed}: nothing is excluded.`),
    sources,
    digits: 5,
    rows: {
      ...Object.fromEntries(curves.map((rows, i) => [`mass${i}`, rows])),
      ...(edges.length > 0 && {
        edges: edges.map(({ parameter }): Row => ({ parameter, events: setup.excludedEvents })),
      }),
    },
    spec: plot({
      x: logAxis(parameterName(model), dimensionless, x),
      y: logAxis("expected events", dimensionless, [fewest, 10 ** Math.ceil(Math.log10(highest * 2))]),
      layers: [
        rule({ y: setup.excludedEvents }),
        note({ text: needed, x: x[0] * 1.1, y: setup.excludedEvents * 2 }),
        ...curves.map((_, i) =>
          curve({
            from: `mass${i}`,
            x: "parameter",
            y: "events",
            color: palette[i] ?? "",
            dash: patterns[i] ?? "solid",
          }),
        ),
        ...(edges.length > 0
          ? [points({ from: "edges", x: "parameter", y: "events", color: colors.grey, size: 80 })]
          : []),
        ...curves.map((rows, i) => {
          // Beside the fall, half-way down: to the right there is nothing but lighter A' far above.
          const { parameter, events } = beside(rows, Math.sqrt((peaks[i] ?? 1) * fewest));
          return note({ text: names[i] ?? "", x: parameter * 1.15, y: events, color: palette[i] ?? "" });
        }),
      ],
    }),
  });
}

const patterns = Object.keys(dashes) as Dash[];

/** Rows along one curve, in the model's parameter, where there are at least `fewest` events; finer at the fall. */
function eventCurve(search: DumpSearch): Row[] {
  const scale = perCoupling(search.model);
  const [reach] = dumpIsland({
    ...search,
    setup: { ...search.setup, excludedEvents: fewest },
    masses: [search.mass],
  });
  if (!reach?.excluded) return [];
  const { from, to } = reach.excluded;
  const events = dumpEvents(search);
  return [...logGrid(from, to / 10, 41), ...logGrid(to / 9, to, 80)].flatMap((coupling) =>
    coupling >= from ? [{ parameter: coupling * scale, events: events(coupling) }] : [],
  );
}

/** The last row with at least so many events. */
function beside(rows: readonly Row[], events: number): { parameter: number; events: number } {
  const last = rows.filter((row) => Number(row["events"]) >= events).at(-1);
  return { parameter: Number(last?.["parameter"] ?? 1), events: Number(last?.["events"] ?? 1) };
}

const shortNumber = (value: number) => formatNumber(Number(value.toPrecision(3)));

function decades(low: number, high: number): [number, number] {
  return [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))];
}
