import { ArgumentError } from "../../arguments.js";
import { Rational, type Families, type RationalInput } from "../../models/charges/index.js";
import { families, matrix3, perFamily, type Matrix3 } from "./family.js";

/** Which entries of a mass or mixing matrix may differ from 0: `true` where the charges allow it. */
export type Texture = Matrix3<boolean>;

/** Three charges of one species: three equal ones, two equal ones, or none. */
export type FamilyClass = "(a,a,a)" | "(a,a,b)" | "(a,b,c)";

/**
 * The class that three charges of one species belong to, whatever their order.
 *
 * @throws ArgumentError for what is not a rational number
 * @example familyClass(["1/3", -2, "1/3"]) // "(a,a,b)"
 */
export function familyClass(charges: Families<RationalInput>): FamilyClass {
  const different = new Set(exact(charges).map(String)).size;
  return different === 1 ? "(a,a,a)" : different === 2 ? "(a,a,b)" : "(a,b,c)";
}

/**
 * The entries of a Dirac mass matrix in ψ̄_L m ψ_R that a Higgs doublet allows: m_ij needs Q(ψ_L,i) = Q(ψ_R,j) + Q_H.
 *
 * @param left charges of the doublets @param right charges of the singlets
 * @param higgs charge of the field in the term: h where it is H (d, ℓ), -h where it is its conjugate (u, ν)
 * @throws ArgumentError for what is not a rational number
 * @example diracTexture({ left: [0, 1, -1], right: [1, 0, -1], higgs: 0 })[0] // [false, true, false]
 */
export function diracTexture(charges: {
  readonly left: Families<RationalInput>;
  readonly right: Families<RationalInput>;
  readonly higgs: RationalInput;
}): Texture {
  const [left, right] = [exact(charges.left, "left"), exact(charges.right, "right")];
  const higgs = new Rational(charges.higgs, "higgs");
  return matrix3((i, j) => left[i].equals(right[j].plus(higgs)));
}

/**
 * The entries of a mixing matrix V = U†U' between two components of doublets that may differ from 0. Both factors keep
 * to the doublets' charges, since m m† does: only families of equal charge mix, in whatever order masses number them.
 *
 * @param left charges of the doublets: Q for the CKM matrix, L for a PMNS matrix with Dirac neutrinos
 * @throws ArgumentError for what is not a rational number
 * @example mixingTexture([0, 0, 1])[0] // [true, true, false]
 */
export function mixingTexture(left: Families<RationalInput>): Texture {
  return diracTexture({ left, right: left, higgs: 0 });
}

/**
 * Whether every entry may differ from 0, as all nine of the CKM and of the PMNS matrix do.
 *
 * @example allowsEveryEntry(mixingTexture([-1, -1, -1])) // true
 */
export function allowsEveryEntry(texture: Texture): boolean {
  return texture.every((row) => row.every((allowed) => allowed));
}

/**
 * The largest rank of a matrix with this texture, 0 to 3: the largest number of allowed entries with no row or column
 * twice, found as a maximum bipartite matching by augmenting paths (C. Berge, PNAS 43 (1957) 842).
 *
 * @example structuralRank([[false, true, true], [true, false, false], [true, false, false]]) // 2: singular
 */
export function structuralRank(texture: Texture): number {
  const rowOf = new Map<number, number>(); // column -> its row
  const place = (row: number, tried: Set<number>): boolean =>
    families.some((column) => {
      if (texture[row]?.[column] !== true || tried.has(column)) return false;
      tried.add(column);
      const occupant = rowOf.get(column);
      if (occupant !== undefined && !place(occupant, tried)) return false;
      rowOf.set(column, row);
      return true;
    });
  return families.filter((row) => place(row, new Set())).length;
}

/** The charges as exact numbers; there must be three. */
export function exact(charges: Families<RationalInput>, argument = "charges"): Families<Rational> {
  if (!Array.isArray(charges) || (charges.length as number) !== 3)
    throw new ArgumentError(
      argument,
      JSON.stringify(charges),
      "a list of three charges, one for each family",
    );
  return perFamily((i) => new Rational(charges[i], `${argument}[${i}]`));
}
