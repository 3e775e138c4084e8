import { ArgumentError } from "../../arguments.js";
import { Rational, type Families, type Family, type RationalInput } from "../../models/charges/index.js";
import { families, matrix3, requireFamily } from "./family.js";
import { allowsEveryEntry, exact, structuralRank, type Texture } from "./texture.js";

/** An entry of a symmetric matrix, row <= column. */
export type SymmetricEntry = readonly [row: Family, column: Family];

/** Requires two families, of a row and a column in either order. */
export function requireEntry(argument: string, entry: SymmetricEntry): SymmetricEntry {
  if (!Array.isArray(entry) || (entry.length as number) !== 2)
    throw new ArgumentError(argument, JSON.stringify(entry), "an entry of a matrix, [0, 1] for eμ");
  return [requireFamily(`${argument}[0]`, entry[0]), requireFamily(`${argument}[1]`, entry[1])];
}

/** What a texture of M_R means for the mixing of neutrinos. */
export interface MajoranaVerdict {
  /**
   * - `"viable"`: every entry is allowed, and so is every mixing;
   * - `"zero minors"`: all families mix, but entries of M_ν⁻¹ vanish: whether that fits is for numbers to say;
   * - `"decoupled"`: a family does not mix with the others;
   * - `"no PMNS"`: every family has one partner, so that no angle is free;
   * - `"singular"`: M_R has no inverse.
   */
  readonly kind: "viable" | "zero minors" | "decoupled" | "no PMNS" | "singular";
  /** Largest possible rank of M_R. */
  readonly rank: number;
  /** Entries of M_ν⁻¹ that vanish, row <= column. */
  readonly zeros: readonly SymmetricEntry[];
  /** Families that mix with no other one. */
  readonly decoupled: readonly Family[];
}

/**
 * The entries of the Majorana mass matrix M_R that are allowed: (M_R)_ij ν_i ν_j needs Q_i + Q_j = 0, or the charge of a
 * singlet scalar, or minus that.
 *
 * The seesaw gives M_ν⁻¹ = -(m_D⁻¹)ᵀ M_R m_D⁻¹ the same texture: m_D keeps to the charges, and the rule sees only charges.
 *
 * @param neutrinos charges of the right-handed neutrinos, each family with that of its doublet
 * @param singlets charges of the scalars that break the symmetry, sign irrelevant; may be empty
 * @throws ArgumentError for what is not a rational number
 * @example majoranaTexture({ neutrinos: [0, 1, -1], singlets: [1] })[1] // [true, false, true]: μμ is forbidden
 */
export function majoranaTexture(charges: {
  readonly neutrinos: Families<RationalInput>;
  readonly singlets: readonly RationalInput[];
}): Texture {
  const neutrinos = exact(charges.neutrinos, "neutrinos");
  if (!Array.isArray(charges.singlets))
    throw new ArgumentError("singlets", JSON.stringify(charges.singlets), "a list of charges, [] for none");
  const singlets = charges.singlets.map((charge: RationalInput, i) =>
    new Rational(charge, `singlets[${i}]`).abs(),
  );
  return matrix3((i, j) => {
    const needed = neutrinos[i].plus(neutrinos[j]).abs();
    return needed.isZero() || singlets.some((charge) => charge.equals(needed));
  });
}

/**
 * What the texture of M_R, and so of M_ν⁻¹, means for the PMNS matrix; charged leptons are diagonal.
 *
 * @example
 * majoranaVerdict(majoranaTexture({ neutrinos: [-3, 0, 0], singlets: [3] })); // { kind: "zero minors", zeros: [[0, 0]] }
 * majoranaVerdict(majoranaTexture({ neutrinos: [-3, 0, 0], singlets: [6] })); // { kind: "decoupled", decoupled: [0] }
 */
export function majoranaVerdict(texture: Texture): MajoranaVerdict {
  const rank = structuralRank(texture);
  const zeros = families.flatMap((i) =>
    families.filter((j) => i <= j && !texture[i][j]).map((j): SymmetricEntry => [i, j]),
  );
  // Of three families, at least one is alone wherever not all are connected.
  const decoupled = families.filter((i) => families.every((j) => i === j || !texture[i][j]));
  const haveOnePartner = texture.every((row) => row.filter((allowed) => allowed).length === 1);
  const kind =
    rank < 3
      ? "singular"
      : haveOnePartner
        ? "no PMNS"
        : decoupled.length > 0
          ? "decoupled"
          : allowsEveryEntry(texture)
            ? "viable"
            : "zero minors";
  return { kind, rank, zeros, decoupled };
}
