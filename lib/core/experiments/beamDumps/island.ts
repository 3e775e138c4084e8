import { ArgumentError, requireBetween } from "../../arguments.js";
import { bracketRoot, findRoot } from "../../numerics/index.js";
import { largestCoupling } from "../../physics/index.js";
import { dumpSignal, type DumpSearch, type DumpSignal } from "./signal.js";

/** What a dump excludes at one mass. */
export interface DumpReach {
  /** GeV. */
  readonly mass: number;
  /** The coupling g with most events, and how many; undefined where nothing is made or nothing decays to e⁺e⁻. */
  readonly most: { readonly g: number; readonly events: number } | undefined;
  /** Couplings g (εe for models with parameter ε); undefined if even the most events are too few: no island. */
  readonly excluded: { readonly from: number; readonly to: number } | undefined;
}

/**
 * The number of events that a dump expects to see, against the gauge coupling g (εe for models with parameter ε) from
 * 0 to {@link largestCoupling}: in proportion to g⁴ where A' mostly decay behind the dump, and exponentially few where they decay inside.
 * The spectrum is computed once; each coupling then is one sum over it.
 *
 * @throws ArgumentError for a set-up that cannot be ({@link requireSetup}), a mass that is not > 0, a coupling outside of its range
 * @example
 * const setup = dumpSetup(beamDumps.e137);
 * const events = dumpEvents({ setup, model: models.secluded, mass: 10 * MeV, neutrinos: "majorana" });
 * events(2.77e-8 * 0.302822) // 3.0
 */
export function dumpEvents(search: DumpSearch): (g: number) => number {
  const signal = dumpSignal(search);
  const largest = largestCoupling(search.model);
  return (g) => {
    requireBetween("g", g, 0, largest);
    return signal === undefined || g === 0 ? 0 : Math.exp(signal.logEvents(2 * Math.log(g)));
  };
}

/**
 * The couplings that a dump excludes at each mass, bracketed from the maximum of the events: below them too few A' are
 * made and decay in time, above them they decay in the shield. They end at {@link largestCoupling}, which they reach where
 * A' of any coupling live long enough, close above the threshold for e⁺e⁻.
 *
 * @param masses in GeV, each > 0
 * @returns for each mass the excluded couplings or undefined, and how many events there are at most
 * @throws ArgumentError for a set-up that cannot be ({@link requireSetup}), and a mass that is not > 0
 * @example
 * const search = { setup: dumpSetup(beamDumps.e774), model: models.secluded, neutrinos: "majorana" as const };
 * const [light, heavy] = dumpIsland({ ...search, masses: [3 * MeV, 30 * MeV] });
 * light.excluded // { from: 4.98e-5, to: 0.001998 }
 * heavy.most // { g: 6.54e-5, events: 0.347 }
 */
export function dumpIsland({
  masses,
  ...search
}: Omit<DumpSearch, "mass"> & { readonly masses: readonly number[] }): DumpReach[] {
  return masses.map((mass) => {
    const signal = dumpSignal({ ...search, mass });
    if (signal === undefined) return { mass, most: undefined, excluded: undefined };
    return { mass, ...reach(signal, search.setup.excludedEvents, largestCoupling(search.model)) };
  });
}

/**
 * The mass in GeV at which an island begins or ends, between a mass with an island and one without, and the coupling there.
 *
 * @param between masses in GeV, at exactly one of which there is an island, both with a signal
 * @throws ArgumentError for a set-up that cannot be, and if there is an island at both masses or at none
 * @example
 * const search = { setup: dumpSetup(beamDumps.e774), model: models.secluded, neutrinos: "majorana" as const };
 * dumpTip({ ...search, between: [3 * MeV, 30 * MeV] }).mass / MeV // 9.77
 */
export function dumpTip({
  between: [low, high],
  ...search
}: Omit<DumpSearch, "mass"> & { readonly between: readonly [number, number] }): {
  readonly mass: number;
  readonly g: number;
} {
  const peakAt = (mass: number) => {
    const signal = dumpSignal({ ...search, mass });
    if (signal === undefined) throw new ArgumentError("between", mass, "masses with a signal");
    return { signal, u: peakOf(signal, largestCoupling(search.model)) };
  };
  const excess = (logMass: number) => {
    const { signal, u } = peakAt(Math.exp(logMass));
    return signal.logEvents(u) - Math.log(search.setup.excludedEvents);
  };
  const ends = { low: Math.log(low), high: Math.log(high) };
  const mass = Math.exp(findRoot(excess, { ...ends, ...accuracy }).root);
  return { mass, g: Math.exp(peakAt(mass).u / 2) };
}

const accuracy = { relativeTolerance: 0, absoluteTolerance: 1e-6 };

/** ln g² of the most events, for couplings up to the largest. */
function peakOf({ slope, start }: DumpSignal, largest: number): number {
  const peak = findRoot(slope, { ...bracketRoot(slope, { guess: start, step: 1 }), ...accuracy }).root;
  return Math.min(peak, 2 * Math.log(largest));
}

function reach(signal: DumpSignal, excludedEvents: number, largest: number): Omit<DumpReach, "mass"> {
  const { logEvents } = signal;
  const peak = peakOf(signal, largest);
  const most = { g: Math.min(Math.exp(peak / 2), largest), events: Math.exp(logEvents(peak)) };
  const excess = (u: number) => logEvents(u) - Math.log(excludedEvents);
  if (!(excess(peak) > 0)) return { most, excluded: undefined };
  const below = bracketRoot(excess, { guess: peak, step: 1, high: peak });
  const above = bracketRoot(excess, { guess: peak, step: 1, low: peak });
  const edge = (bracket: typeof below) => Math.exp(findRoot(excess, { ...bracket, ...accuracy }).root / 2);
  return { most, excluded: { from: edge(below), to: Math.min(edge(above), largest) } };
}
