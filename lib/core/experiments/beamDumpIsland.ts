import { requireNonNegative } from "../arguments.js";
import { bracketRoot, findRoot } from "../numerics/index.js";
import { dumpSignal, type DumpSearch, type DumpSignal } from "./beamDumpSignal.js";

/** What a dump excludes at one mass. */
export interface DumpReach {
  /** GeV. */
  readonly mass: number;
  /** Expected events at the coupling that has most; 0 where nothing is made or nothing decays to e⁺e⁻. */
  readonly mostEvents: number;
  /** Couplings g (εe for models with coupling "mixing"); undefined if even the most events are too few: no island. */
  readonly excluded: { readonly from: number; readonly to: number } | undefined;
}

/**
 * The number of events that a dump expects to see, against the gauge coupling g >= 0 (εe for models with coupling
 * "mixing"): in proportion to g⁴ where A' mostly decay behind the dump, and exponentially few where they decay inside.
 * The spectrum is computed once; each coupling then is one sum over it.
 *
 * @throws ArgumentError for a set-up that cannot be ({@link requireSetup}), a mass that is not > 0, a coupling below 0
 * @example
 * const setup = dumpSetup(beamDumps.e137);
 * const events = dumpEvents({ setup, model: models.secluded, mass: 10 * MeV, neutrinos: "majorana" });
 * events(2.77e-8 * 0.302822) // 3.0
 */
export function dumpEvents(search: DumpSearch): (coupling: number) => number {
  const signal = dumpSignal(search);
  return (coupling) => {
    requireNonNegative("coupling", coupling);
    return signal === undefined || coupling === 0 ? 0 : Math.exp(signal.logEvents(2 * Math.log(coupling)));
  };
}

/**
 * The couplings that a dump excludes at each mass, bracketed from the maximum of the events: below them too few A' are
 * made and decay in time, above them they decay in the shield.
 *
 * @param masses in GeV, each > 0
 * @returns for each mass the excluded couplings, or undefined and how many events there are at most
 * @throws ArgumentError for a set-up that cannot be ({@link requireSetup}), and a mass that is not > 0
 * @example
 * const search = { setup: dumpSetup(beamDumps.e774), model: models.secluded, neutrinos: "majorana" as const };
 * const [light, heavy] = dumpIsland({ ...search, masses: [3 * MeV, 30 * MeV] });
 * light.excluded // { from: 4.98e-5, to: 0.001998 }
 * heavy.mostEvents // 0.0103: of 18
 */
export function dumpIsland({
  masses,
  ...search
}: Omit<DumpSearch, "mass"> & { readonly masses: readonly number[] }): DumpReach[] {
  return masses.map((mass) => {
    const signal = dumpSignal({ ...search, mass });
    if (signal === undefined) return { mass, mostEvents: 0, excluded: undefined };
    return { mass, ...reach(signal, search.setup.excludedEvents) };
  });
}

function reach({ logEvents, slope, start }: DumpSignal, excludedEvents: number): Omit<DumpReach, "mass"> {
  const options = { relativeTolerance: 0, absoluteTolerance: 1e-6 };
  const peak = findRoot(slope, { ...bracketRoot(slope, { guess: start, step: 1 }), ...options }).root;
  const mostEvents = Math.exp(logEvents(peak));
  const excess = (u: number) => logEvents(u) - Math.log(excludedEvents);
  if (!(excess(peak) > 0)) return { mostEvents, excluded: undefined };
  const below = bracketRoot(excess, { guess: peak, step: 1, high: peak });
  const above = bracketRoot(excess, { guess: peak, step: 1, low: peak });
  const edge = (bracket: typeof below) => Math.exp(findRoot(excess, { ...bracket, ...options }).root / 2);
  return { mostEvents, excluded: { from: edge(below), to: edge(above) } };
}
