import { mesons } from "../constants/index.js";
import type { Model } from "../models/index.js";
import { logGrid } from "../numerics/index.js";
import { leptonMasses, type NeutrinoNature } from "../physics/index.js";
import type { Interval, Limit } from "./limit.js";
import { sameCouplings } from "./sameCouplings.js";

/** How a curve came about for the model that it is shown for. */
export type Treatment = "computed" | "estimated" | "recast" | "transcribed";

/**
 * Whether a limit is computed, or estimated, as published, or recast from another model.
 *
 * @example
 * const babar = limits.find(({ id }) => id === "babar2014");
 * babar && treatment(babar, models.secluded); // "transcribed"
 * babar && treatment(babar, models.bMinusL); // "recast"
 */
export function treatment(limit: Limit, model: Model): Treatment {
  if (limit.kind !== "transcribed") return limit.kind;
  return limit.model && !sameCouplings(limit.model, model) ? "recast" : "transcribed";
}

const perDecade = 40;
/** In GeV: pairs of electrons, muons and taus open, or a resonance changes every branching ratio, with its flanks. */
const landmarks = [
  ...Object.values(leptonMasses).map((mass) => 2 * mass),
  ...[mesons.omega, mesons.phi].flatMap(({ mass, width }) =>
    [-1, 0, 1].map((side) => mass.natural + side * width.natural),
  ),
];

/**
 * Pairs of masses in GeV just below and above each at which pairs of leptons open or branching ratios change, between two ends:
 * a curve that is drawn through them has its corners there.
 *
 * @example besideLandmarks(0.2, 0.3).map((mass) => mass.toFixed(3)) // ["0.211", "0.211"]
 */
export function besideLandmarks(low: number, high: number): number[] {
  return landmarks
    .flatMap((mass) => [mass * (1 - 1e-6), mass * (1 + 1e-6)])
    .filter((mass) => mass > low && mass < high);
}

/** Masses in GeV at which the outline of a limit is computed. */
export function outlineMasses({ domain: [low, high], masses = [], gaps = [] }: Limit): readonly number[] {
  const count = Math.max(2, Math.ceil(perDecade * Math.log10(high / low)));
  const across = gaps.flatMap(([start, end]) => [start, Math.sqrt(start * end), end]);
  const inside = [...besideLandmarks(low, high), ...across.filter((mass) => mass > low && mass < high)];
  return [...new Set([...logGrid(low, high, count), ...masses, ...inside])].sort((a, b) => a - b);
}

type Along = (model: Model, neutrinos: NeutrinoNature) => (Interval | undefined)[];

const prepared = new WeakMap<Limit, Along>();

/** What a limit excludes at its {@link outlineMasses}; prepared at the first call, for all models to come. */
export function alongOutline(limit: Limit): Along {
  const ready = prepared.get(limit) ?? along(limit, outlineMasses(limit));
  prepared.set(limit, ready);
  return ready;
}

/** What a limit excludes at many masses in GeV. */
export function along(limit: Limit, masses: readonly number[]): Along {
  const singly: Along = (model, neutrinos) =>
    masses.map((mass) => limit.excluded({ model, mass, neutrinos }));
  return limit.along?.(masses) ?? singly;
}

/** Whether a limit excludes anything of a model: couplings below 1, somewhere. */
export function appliesTo(limit: Limit, model: Model, neutrinos: NeutrinoNature): boolean {
  return alongOutline(limit)(model, neutrinos).some(isPhysical);
}

/** Whether couplings below 1 are among the excluded ones. */
export function isPhysical(interval: Interval | undefined): boolean {
  return interval !== undefined && interval.from < 1;
}
