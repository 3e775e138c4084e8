import { Rational } from "./rational.js";

/** A field of the Standard Model in one of three families: the doublets Q, L and the singlets u, d, e, and ν_R as "nu". */
export type Species = "Q" | "L" | "u" | "d" | "e" | "nu";

export interface Field {
  /** Its symbol in formulas. */
  readonly tex: string;
  readonly chirality: "left" | "right";
  readonly colours: 1 | 3;
  /** Members of the weak multiplet. */
  readonly weakStates: 1 | 2;
  /** Y, such that the electric charge is T3 + Y. */
  readonly hypercharge: Rational;
}

const field = (
  tex: string,
  chirality: Field["chirality"],
  colours: Field["colours"],
  weakStates: Field["weakStates"],
  hypercharge: string,
): Field => ({ tex, chirality, colours, weakStates, hypercharge: new Rational(hypercharge) });

/** What a family of the Standard Model with a right-handed neutrino consists of. */
export const standardModelFields: Readonly<Record<Species, Field>> = {
  Q: field("Q", "left", 3, 2, "1/6"),
  L: field("L", "left", 1, 2, "-1/2"),
  u: field("u", "right", 3, 1, "2/3"),
  d: field("d", "right", 3, 1, "-1/3"),
  e: field("\\ell", "right", 1, 1, "-1"),
  nu: field("\\nu", "right", 1, 1, "0"),
};

/** The six species, doublets first. */
export const allSpecies = Object.keys(standardModelFields) as readonly Species[];
