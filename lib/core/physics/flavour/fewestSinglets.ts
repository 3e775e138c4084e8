import { Rational, type Families, type RationalInput } from "../../models/charges/index.js";
import { majoranaTexture, majoranaVerdict, type MajoranaVerdict } from "./majorana.js";
import { exact } from "./texture.js";

/** Scalars that break a U(1)_X, and what they do for the mixing of neutrinos. */
export interface SingletChoice {
  /** Their charges, ascending and positive. */
  readonly singlets: readonly Rational[];
  readonly verdict: MajoranaVerdict;
}

/**
 * The fewest singlet scalars with which all three neutrinos mix, by the rule of {@link majoranaTexture}. Of several
 * choices of as many, one without zeros in M_ν⁻¹ comes first, then the smaller charges.
 *
 * @param neutrinos charges of the right-handed neutrinos, each family with that of its doublet
 * @param mixes which textures will do; those that mix all families, whatever the angles, when left out. With
 *   {@link majoranaFits} those that give measured angles and splittings
 * @throws ArgumentError for what is not a rational number
 * @example
 * fewestSinglets([-1, -1, -1]).singlets.join(); // "2": B-L
 * fewestSinglets([0, 1, -1]).verdict; // { kind: "zero minors", zeros: [[1, 1], [2, 2]] }: Lμ-Lτ with one of charge 1
 * fewestSinglets([-3, 0, 0], (verdict) => majoranaFits(verdict, nufit60.normal)).singlets.join(); // "3,6": B-3Le
 */
export function fewestSinglets(
  neutrinos: Families<RationalInput>,
  mixes: (verdict: MajoranaVerdict) => boolean = mixesAll,
): SingletChoice {
  const charges = exact(neutrinos, "neutrinos");
  const needed = usefulSinglets(charges);
  for (let count = 0; count < needed.length; count++) {
    const choices = subsets(needed, count)
      .map((singlets) => ({ singlets, verdict: verdictOf(charges, singlets) }))
      .filter(({ verdict }) => mixes(verdict));
    const choice = choices.find(({ verdict }) => verdict.kind === "viable") ?? choices[0];
    if (choice) return choice;
  }
  return { singlets: needed, verdict: verdictOf(charges, needed) };
}

const mixesAll = ({ kind }: MajoranaVerdict): boolean => kind === "viable" || kind === "zero minors";

/**
 * Charges with which a scalar allows an entry of M_R: |Q_i + Q_j| that are not zero, ascending.
 *
 * @example usefulSinglets(chargesOf("B-3Lmu").nu).join() // "3,6"
 */
export function usefulSinglets(neutrinos: Families<Rational>): Rational[] {
  const sums = neutrinos.flatMap((charge, i) => neutrinos.slice(i).map((other) => charge.plus(other).abs()));
  return [...new Map(sums.map((sum) => [sum.toString(), sum])).values()]
    .filter((sum) => !sum.isZero())
    .sort((a, b) => a.compare(b));
}

function verdictOf(neutrinos: Families<Rational>, singlets: readonly Rational[]): MajoranaVerdict {
  return majoranaVerdict(majoranaTexture({ neutrinos, singlets }));
}

/** All choices of `count` of the items, in their order. */
function subsets<T>(items: readonly T[], count: number): readonly (readonly T[])[] {
  if (count === 0) return [[]];
  return items.flatMap((item, i) => subsets(items.slice(i + 1), count - 1).map((rest) => [item, ...rest]));
}
