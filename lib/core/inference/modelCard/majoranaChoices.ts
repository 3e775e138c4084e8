import type { MassOrdering, OscillationDataSet } from "../../constants/index.js";
import type { Families, Rational } from "../../models/index.js";
import {
  fewestSinglets,
  majoranaFits,
  majoranaTexture,
  majoranaVerdict,
  usefulSinglets,
  type MajoranaVerdict,
  type Texture,
} from "../../physics/index.js";

/** The seesaw with certain singlet scalars. */
export interface MajoranaChoice {
  /** Charges of the scalars, without sign; none for Majorana masses that respect the symmetry. */
  readonly singlets: readonly Rational[];
  /** Allowed entries of M_R, in the order e, μ, τ. */
  readonly texture: Texture;
  readonly verdict: MajoranaVerdict;
  /** Orderings in which it gives the measured angles and splittings, of those that are compared; see `majoranaFits`. */
  readonly fits: readonly MassOrdering[];
}

/**
 * The seesaw without scalars, with each one, and with each two that make a difference; where none of these fits an
 * ordering, the fewest scalars that do, as `fewestSinglets` chooses them.
 *
 * @param neutrinos charges of the right-handed neutrinos, each family with that of its doublet
 */
export function majoranaChoices(
  neutrinos: Families<Rational>,
  oscillations: readonly OscillationDataSet[],
): MajoranaChoice[] {
  const judged = (singlets: readonly Rational[]): MajoranaChoice => {
    const texture = majoranaTexture({ neutrinos, singlets });
    const verdict = majoranaVerdict(texture);
    const fitting = oscillations.filter((data) => majoranaFits(verdict, data));
    return { singlets, texture, verdict, fits: fitting.map(({ ordering }) => ordering) };
  };
  const useful = usefulSinglets(neutrinos);
  const pairs = useful.flatMap((first, i) => useful.slice(i + 1).map((second) => [first, second]));
  const few = [[], ...useful.map((singlet) => [singlet]), ...pairs].map(judged);
  const more = oscillations
    .filter(({ ordering }) => !few.some(({ fits }) => fits.includes(ordering)))
    .map((data) => fewestSinglets(neutrinos, (verdict) => majoranaFits(verdict, data)).singlets);
  return [...few, ...new Map(more.map((singlets) => [singlets.join(), judged(singlets)])).values()];
}
