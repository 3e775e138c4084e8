import { ArgumentError } from "../../arguments.js";
import { eV } from "../../units.js";
import type { Families, Family } from "../../models/charges/index.js";
import { findRoot, linearGrid } from "../../numerics/index.js";
import { modulus, plus, polar, scaled, times, type Complex } from "../../numerics/complex.js";
import { perFamily, type Matrix3 } from "./family.js";
import { requireEntry, type SymmetricEntry } from "./majorana.js";
import { betaDecayMass, deltaM31, effectiveMajoranaMass, type MassSplittings } from "./neutrinoMasses.js";
import { pmnsMatrix, type PmnsParameters } from "./pmns.js";

/** What two vanishing entries of M_ν⁻¹ predict; masses in GeV, phases in radians. */
export interface TwoZeroMinorSolution {
  readonly deltaCP: number;
  readonly masses: Families<number>;
  readonly sumOfMasses: number;
  /** α_i of the masses M_i = m_i e^(iα_i), relative to α₁ = 0, from -π to π. */
  readonly majoranaPhases: Families<number>;
  /** Of neutrinoless double beta decay: m_ee. */
  readonly effectiveMajoranaMass: number;
  /** Of beta decay: m_β. */
  readonly betaDecayMass: number;
}

/**
 * All solutions of two vanishing entries of M_ν⁻¹ = U diag(1/M) Uᵀ, in order of δ. Each is a linear condition on the 1/M_i,
 *
 *     (1/M₁, 1/M₂, 1/M₃) ∝ (U_αi U_βi) × (U_γi U_δi),
 *
 * so that δ gives the ratios of the masses, and Δm²₂₁/Δm²₃₁ gives δ: δ, three masses and two Majorana phases without
 * a free parameter (1705.00419 for the minimal Lμ-Lτ model). With every δ comes 2π - δ. No solution is an empty list.
 *
 * @param zeros the entries that vanish, [[1, 1], [2, 2]] for μμ and ττ
 * @param pmns angles as for {@link pmnsMatrix}; δ is solved for
 * @param splittings in GeV², of either ordering
 * @throws ArgumentError for parameters out of range
 * @example
 * const fit = nufit50.normal;
 * const [, second] = twoZeroMinor({
 *   zeros: [[1, 1], [2, 2]],
 *   pmns: pmnsParameters(fit),
 *   splittings: massSplittings(fit),
 * });
 * second.deltaCP / Math.PI * 180; // 245.9
 * second.sumOfMasses / eV; // 0.17
 */
export function twoZeroMinor(given: {
  readonly zeros: readonly [SymmetricEntry, SymmetricEntry];
  readonly pmns: Omit<PmnsParameters, "deltaCP">;
  readonly splittings: MassSplittings;
}): TwoZeroMinorSolution[] {
  const { pmns, splittings } = given;
  const [first, second] = requireTwo(given.zeros);
  const zeros = [requireEntry("zeros[0]", first), requireEntry("zeros[1]", second)] as const;
  const squares = { d21: splittings.deltaM21, d31: deltaM31(splittings) };
  const matrixAt = (deltaCP: number) => pmnsMatrix({ ...pmns, deltaCP });
  const mismatch = (deltaCP: number) => {
    const [r1, r2, r3] = relativeModuli(inverseMasses(matrixAt(deltaCP), zeros));
    // Without denominators: the ratio of the splittings has poles, where masses are degenerate.
    return squares.d31 * r3 * r3 * (r1 * r1 - r2 * r2) - squares.d21 * r2 * r2 * (r1 * r1 - r3 * r3);
  };
  const upper = rootsBetween(mismatch, 0, Math.PI);
  const deltas = upper.flatMap((delta) => (isReal(delta) ? [delta] : [delta, 2 * Math.PI - delta]));
  return deltas
    .sort((a, b) => a - b)
    .flatMap((deltaCP) => {
      const u = matrixAt(deltaCP);
      const solution = withMasses(u, inverseMasses(u, zeros), squares);
      return solution ? [{ deltaCP, ...solution }] : [];
    });
}

function requireTwo(zeros: readonly [SymmetricEntry, SymmetricEntry]): typeof zeros {
  if (Array.isArray(zeros) && (zeros.length as number) === 2) return zeros;
  throw new ArgumentError("zeros", JSON.stringify(zeros), "two entries, [[1, 1], [2, 2]] for μμ and ττ");
}

/**
 * Where unitarity makes the three masses equal, rounding alone splits them and "solves" for masses of 10⁶ eV. Beta decay
 * forbids a sum above 1.4 eV, so nothing is lost.
 */
const largestSum = 10 * eV;

/** Proportional to 1/M_i: the vector that both conditions annihilate. */
function inverseMasses(
  u: Matrix3<Complex>,
  [first, second]: readonly [SymmetricEntry, SymmetricEntry],
): Families<Complex> {
  const condition = ([a, b]: SymmetricEntry) => perFamily((i) => times(u[a][i], u[b][i]));
  const [x, y] = [condition(first), condition(second)];
  const minor = (j: Family, k: Family) => plus(times(x[j], y[k]), scaled(-1, times(x[k], y[j])));
  return [minor(1, 2), minor(2, 0), minor(0, 1)];
}

/** Moduli, the largest of them 1; all 0 where the two conditions are one. */
function relativeModuli(vector: Families<Complex>): Families<number> {
  const moduli = perFamily((i) => modulus(vector[i]));
  const largest = Math.max(...moduli, Number.MIN_VALUE);
  return perFamily((i) => moduli[i] / largest);
}

/** The solution with the ratios of masses that the inverse masses have, if it has the right ordering. */
function withMasses(
  u: Matrix3<Complex>,
  inverse: Families<Complex>,
  { d21, d31 }: { readonly d21: number; readonly d31: number },
): Omit<TwoZeroMinorSolution, "deltaCP"> | undefined {
  const [r1, r2, r3] = relativeModuli(inverse);
  const [ratio21, ratio31] = [r1 / r2, r1 / r3];
  const m1 = Math.sqrt(d21 / (ratio21 * ratio21 - 1));
  const masses: Families<number> = [m1, m1 * ratio21, m1 * ratio31];
  const sumOfMasses = masses[0] + masses[1] + masses[2];
  const ordered = Math.sign(ratio31 - 1) === Math.sign(d31);
  if (!(ordered && m1 > 0 && sumOfMasses < largestSum)) return undefined;
  const argument = ({ re, im }: Complex) => Math.atan2(im, re);
  const majoranaPhases = perFamily((i) => wrapped(argument(inverse[0]) - argument(inverse[i])));
  const complexMasses = perFamily((i) => polar(masses[i], majoranaPhases[i]));
  return {
    masses,
    sumOfMasses,
    majoranaPhases,
    effectiveMajoranaMass: effectiveMajoranaMass(u, complexMasses),
    betaDecayMass: betaDecayMass(u, masses),
  };
}

/** All roots of f that show as a change of its sign in steps of a quarter of a degree. */
function rootsBetween(f: (x: number) => number, from: number, to: number): number[] {
  const grid = linearGrid(from, to, 721);
  return grid.slice(1).flatMap((high, k) => {
    const low = grid[k] ?? high;
    const [atLow, atHigh] = [f(low), f(high)];
    if (atHigh === 0) return [high];
    return Math.sign(atLow) * Math.sign(atHigh) < 0 ? [findRoot(f, { low, high }).root] : [];
  });
}

/** δ = 0 and π are their own mirror images. */
const isReal = (delta: number): boolean => delta === 0 || delta === Math.PI;

const wrapped = (phase: number): number => Math.atan2(Math.sin(phase), Math.cos(phase));
