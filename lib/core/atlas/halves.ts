import { familySums, requireJob, type AtlasJob, type FamilySums } from "./atlas.js";
import { chargeTriples, type Triples } from "./triples.js";

/**
 * The two conditions that the family sums do not fix, split into quarks and leptons. With t = Σx(x-1)/2 and
 * c = Σ(x-1)x(x+1)/6, so that Σx² = 2t + Σx and Σx³ = 6c + Σx, and with the linear conditions, U(1)²Y and U(1)³ say
 *
 *     t_Q - 2t_u + t_d + 2(X_Q - X_u) = t_L - t_e        and        6c_Q - 3c_u - 3c_d = -2c_L + c_e + c_ν.
 *
 * A solution is a quark half and a lepton half with the same pair of values. With n = maxCharge, |c| <= (n³ - n)/2 and
 * 0 <= t <= 3n(n + 1)/2, so the values of lepton halves lie in a table of at most (3n(n + 1) + 1)(4(n³ - n) + 1) places,
 * 4.1e7 for n = 20, and no number on the way to a place exceeds 2³¹.
 */
export interface Halves {
  readonly triples: Triples;
  readonly Q: Uint16Array;
  readonly u: Uint16Array;
  readonly d: Uint16Array;
  readonly L: Uint16Array;
  readonly e: Uint16Array;
  readonly nu: Uint16Array;
  /** 2(X_Q - X_u) */
  readonly offset: number;
  readonly table: KeyTable;
}

/** Values that a lepton half can have: the place of (square, cube) is (square - square0) width + cube - cube0. */
export interface KeyTable {
  readonly square0: number;
  readonly height: number;
  readonly cube0: number;
  readonly width: number;
}

/** The triples that a job combines, and the range of their lepton halves. */
export function halves(job: AtlasJob): Halves {
  const { fields, maxCharge, quarkSum, upSum } = requireJob(job);
  const sums = familySums(quarkSum, upSum);
  const triples = chargeTriples(maxCharge);
  const ids = (species: keyof FamilySums): Uint16Array =>
    triples.bySum[sums[species] + 3 * maxCharge] ?? new Uint16Array();
  const neutral = triples.charges.findIndex((charges) => charges.every((x) => x === 0));
  const [L, e] = [ids("L"), ids("e")];
  const nu = fields === "SM" ? Uint16Array.of(neutral) : ids("nu");
  const table = keyTable(triples, L, e, nu);
  return { triples, Q: ids("Q"), u: ids("u"), d: ids("d"), L, e, nu, offset: 2 * (quarkSum - upSum), table };
}

function keyTable({ squares, cubes }: Triples, L: Uint16Array, e: Uint16Array, nu: Uint16Array): KeyTable {
  const [squareL, squareE] = [range(squares, L), range(squares, e)];
  const [cubeL, cubeE, cubeNu] = [range(cubes, L), range(cubes, e), range(cubes, nu)];
  const square0 = squareL.low - squareE.high;
  const cube0 = -2 * cubeL.high + cubeE.low + cubeNu.low;
  return {
    square0,
    height: squareL.high - squareE.low - square0 + 1,
    cube0,
    width: -2 * cubeL.low + cubeE.high + cubeNu.high - cube0 + 1,
  };
}

function range(values: Int32Array, ids: Uint16Array): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  for (const id of ids) {
    const value = values[id] ?? 0;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { low, high };
}
