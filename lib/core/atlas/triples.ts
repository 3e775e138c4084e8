import { binomialSum2, binomialSum3, commonDivisor } from "./integers.js";

/** Whole charges of the three families of one species, ascending: the families of a species may be permuted. */
export type Triple = readonly [number, number, number];

/** All ascending triples with charges from -maxCharge to maxCharge. The position of a triple is its id. */
export interface Triples {
  readonly maxCharge: number;
  /** In lexicographic order. */
  readonly charges: readonly Triple[];
  /** Of each triple: Σ x(x-1)/2 and Σ (x-1)x(x+1)/6, which stand for square and cube sum (see `Halves`). */
  readonly squares: Int32Array;
  readonly cubes: Int32Array;
  /** Greatest common divisor of the three charges; 0 of the zero triple. */
  readonly divisors: Uint8Array;
  /** Id of the triple with opposite charges. */
  readonly conjugates: Uint16Array;
  /** Ids of the triples with sum s, ascending, at position s + 3 maxCharge. */
  readonly bySum: readonly Uint16Array[];
}

/** The triples up to a maximal charge, C(2 maxCharge + 3, 3) of them, with what the search needs to know of each. */
export function chargeTriples(maxCharge: number): Triples {
  const span = 2 * maxCharge + 1;
  const place = (a: number, b: number, c: number): number =>
    ((a + maxCharge) * span + b + maxCharge) * span + c + maxCharge;
  const charges: Triple[] = [];
  const ids = new Uint16Array(span ** 3);
  for (let a = -maxCharge; a <= maxCharge; a++)
    for (let b = a; b <= maxCharge; b++)
      for (let c = b; c <= maxCharge; c++) ids[place(a, b, c)] = charges.push([a, b, c]) - 1;

  const bySum: number[][] = Array.from({ length: 6 * maxCharge + 1 }, () => []);
  charges.forEach(([a, b, c], id) => bySum[a + b + c + 3 * maxCharge]?.push(id));
  return {
    maxCharge,
    charges,
    squares: Int32Array.from(charges, binomialSum2),
    cubes: Int32Array.from(charges, binomialSum3),
    divisors: Uint8Array.from(charges, commonDivisor),
    conjugates: Uint16Array.from(charges, ([a, b, c]) => ids[place(-c, -b, -a)] ?? 0),
    bySum: bySum.map((list) => Uint16Array.from(list)),
  };
}
