import { ArgumentError, requirePositive } from "../../arguments.js";
import type { Families } from "../../models/charges/index.js";
import { findRoot, logGrid } from "../../numerics/index.js";
import { modulus } from "../../numerics/complex.js";
import { families, perFamily } from "./family.js";
import { requireEntry, type SymmetricEntry } from "./majorana.js";
import { neutrinoMasses, type MassSplittings } from "./neutrinoMasses.js";
import { pmnsMatrix, type PmnsParameters } from "./pmns.js";

/** Masses in GeV between which a condition holds. */
export interface NeutrinoMassWindow {
  readonly low: number;
  readonly high: number;
}

const steps = 400;

/**
 * The windows of the lightest neutrino mass, in GeV, in which one entry of M_ν⁻¹ can vanish: with free Majorana phases,
 * (M_ν⁻¹)_αβ = Σ U_αi U_βi / M_i = 0 has a solution where the lengths |U_αi U_βi| / m_i close a triangle, none longer than
 * the other two. There may be no window, or several; one that reaches an end of the range may go on beyond it.
 * Edges are searched in 400 logarithmic steps of the range: a window narrower than a step escapes.
 *
 * @param zero the entry that vanishes, [0, 0] for ee @param range of the lightest mass in GeV, 0 < low < high
 * @throws ArgumentError for parameters out of range, see {@link pmnsMatrix} and {@link neutrinoMasses}
 * @example
 * const fit = nufit50.inverted;
 * const windows = oneZeroMinorWindows({
 *   zero: [0, 0],
 *   pmns: pmnsParameters(fit),
 *   splittings: massSplittings(fit),
 *   range: [1e-5 * eV, 1 * eV],
 * });
 * windows.map(({ low, high }) => [low / eV, high / eV]); // [[0.0011, 0.0028]]
 */
export function oneZeroMinorWindows(given: {
  readonly zero: SymmetricEntry;
  readonly pmns: PmnsParameters;
  readonly splittings: MassSplittings;
  readonly range: readonly [low: number, high: number];
}): NeutrinoMassWindow[] {
  const { zero, splittings, range } = given;
  const [alpha, beta] = requireEntry("zero", zero);
  requireRange(range);
  const u = pmnsMatrix(given.pmns);
  const weights = perFamily((i) => modulus(u[alpha][i]) * modulus(u[beta][i]));
  const excessAt = (lightest: number) => triangleExcess(weights, neutrinoMasses({ lightest, splittings }));
  const grid = logGrid(range[0], range[1], steps + 1);
  const edges = families.flatMap((i) => signChanges((mass) => excessAt(mass)[i], grid));
  const marks = [range[0], ...edges.sort((a, b) => a - b), range[1]];
  const windows = marks.slice(1).map((high, k) => ({ low: marks[k] ?? high, high }));
  return joined(windows.filter(({ low, high }) => Math.min(...excessAt(Math.sqrt(low * high))) >= 0));
}

function requireRange(range: readonly [low: number, high: number]): void {
  const given: unknown = range;
  if (!Array.isArray(given) || given.length !== 2)
    throw new ArgumentError("range", JSON.stringify(given), "two masses in GeV, [low, high]");
  const low = requirePositive("range[0]", range[0], "GeV");
  if (requirePositive("range[1]", range[1], "GeV") <= low)
    throw new ArgumentError("range[1]", `${range[1]} GeV`, `more than range[0] = ${low} GeV`);
}

/** For each side of the triangle by how much the other two are longer, times the product of the masses. */
function triangleExcess(weights: Families<number>, [m1, m2, m3]: Families<number>): Families<number> {
  const sides = [weights[0] * m2 * m3, weights[1] * m1 * m3, weights[2] * m1 * m2] as const;
  const all = sides[0] + sides[1] + sides[2];
  return perFamily((i) => all - 2 * sides[i]);
}

/** All roots of f that show as a change of its sign on the grid. */
function signChanges(f: (x: number) => number, grid: readonly number[]): number[] {
  return grid.slice(1).flatMap((high, k) => {
    const low = grid[k] ?? high;
    if (Math.sign(f(low)) === Math.sign(f(high))) return [];
    const { root, converged } = findRoot(f, { low, high });
    if (!converged) throw new ArgumentError("range", `${low} to ${high} GeV`, "a range without jumps");
    return [root];
  });
}

/** Windows that touch are one. */
function joined(windows: readonly NeutrinoMassWindow[]): NeutrinoMassWindow[] {
  return windows.reduce<NeutrinoMassWindow[]>((done, next) => {
    const last = done.at(-1);
    return last?.high === next.low
      ? [...done.slice(0, -1), { low: last.low, high: next.high }]
      : [...done, next];
  }, []);
}
