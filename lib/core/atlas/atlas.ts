import { ArgumentError, requireCount } from "../arguments.js";
import { testsOf, type AtlasFilter } from "./filters.js";

/** Fermions that may be charged: those of the Standard Model, or with three right-handed neutrinos. */
export type FieldContent = "SM" | "SM+3nuR";

/** What to enumerate: all whole charges from -maxCharge to maxCharge of the fields. */
export interface Atlas {
  readonly fields: FieldContent;
  readonly maxCharge: number;
}

/** An atlas of the classes that pass every filter. */
export interface FilteredAtlas extends Atlas {
  readonly filters?: readonly AtlasFilter[];
}

/** Up to here the table of a job stays below 170 MB, and all numbers of the search below 2³¹ (see `Halves`). */
export const mostCharge = 20;

/**
 * Sums of the charges of three families. The four anomaly conditions that are linear in the charges leave two of the
 * six free, for which quark doublets and up quarks are taken.
 */
export interface FamilySums {
  readonly Q: number;
  readonly u: number;
  readonly d: number;
  readonly L: number;
  readonly e: number;
  readonly nu: number;
}

/** X_d = 2X_Q - X_u, X_L = -3X_Q, X_e = -2X_Q - X_u, X_ν = -4X_Q + X_u. */
export function familySums(Q: number, u: number): FamilySums {
  return { Q, u, d: 2 * Q - u, L: 0 - 3 * Q, e: 0 - 2 * Q - u, nu: u - 4 * Q };
}

/**
 * An independent part of the search: the charges with given family sums of quark doublets and up quarks. Where sums and
 * their opposites differ, it stands for both.
 */
export interface AtlasJob extends FilteredAtlas {
  readonly quarkSum: number;
  readonly upSum: number;
}

/**
 * The jobs of an atlas. Opposite charges solve the conditions too, so of two jobs with opposite sums only one is listed:
 * that with X_Q > 0, or X_Q = 0 and X_u >= 0.
 *
 * @param atlas maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example atlasJobs({ fields: "SM+3nuR", maxCharge: 4 }).length // 53: of 105 pairs of sums
 */
export function atlasJobs(atlas: FilteredAtlas): AtlasJob[] {
  requireAtlas(atlas);
  const most = 3 * atlas.maxCharge;
  const jobs: AtlasJob[] = [];
  for (let quarkSum = 0; quarkSum <= most; quarkSum++)
    for (let upSum = quarkSum === 0 ? 0 : -most; upSum <= most; upSum++) {
      const job = { ...atlas, quarkSum, upSum };
      if (isPossible(job)) jobs.push(job);
    }
  return jobs;
}

/** Whether a job's family sums are all zero. */
export function isOwnNegative({ quarkSum, upSum }: AtlasJob): boolean {
  return quarkSum === 0 && upSum === 0;
}

/** Requires a job with family sums that its charges can have. */
export function requireJob(job: AtlasJob): AtlasJob {
  requireAtlas(job);
  if (!Number.isInteger(job.quarkSum) || !Number.isInteger(job.upSum) || !isPossible(job))
    throw new ArgumentError(
      "quarkSum, upSum",
      `${job.quarkSum}, ${job.upSum}`,
      "the sums of a job of atlasJobs",
    );
  return job;
}

function isPossible({ fields, maxCharge, quarkSum, upSum }: AtlasJob): boolean {
  const sums = familySums(quarkSum, upSum);
  const within = Object.values(sums).every((sum: number) => Math.abs(sum) <= 3 * maxCharge);
  return within && (fields === "SM+3nuR" || sums.nu === 0);
}

/** Requires known fields and filters, and a maximal charge that the search can handle. */
export function requireAtlas(atlas: FilteredAtlas): void {
  requireCount("maxCharge", atlas.maxCharge, 1, mostCharge);
  if (!["SM", "SM+3nuR"].includes(atlas.fields))
    throw new ArgumentError("fields", atlas.fields, 'one of "SM", "SM+3nuR"');
  const { filters = [] } = atlas;
  if (!Array.isArray(filters)) throw new ArgumentError("filters", filters, 'a list, ["ckm"] for instance');
  filters.forEach(testsOf);
}
