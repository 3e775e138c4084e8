import { requireCount } from "../../arguments.js";
import { perFamily, type Families, type Family } from "../../models/charges/u1Charges.js";

export { perFamily };

/** Three rows of three; rows and columns are families, or neutrino mass states counted from 0. */
export type Matrix3<T> = Families<Families<T>>;

/** The three of them, to walk through. */
export const families: Families<Family> = [0, 1, 2];

/** The matrix with `entry(i, j)` in row i and column j. */
export const matrix3 = <T>(entry: (i: Family, j: Family) => T): Matrix3<T> =>
  perFamily((i) => perFamily((j) => entry(i, j)));

/** Requires 0, 1 or 2. */
export function requireFamily(argument: string, family: Family): Family {
  requireCount(argument, family, 0, 2);
  return family;
}
