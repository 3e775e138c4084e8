import type { OscillationDataSet } from "../../constants/index.js";
import type { Families, Rational } from "../../models/index.js";
import { eV } from "../../units.js";
import {
  majoranaTexture,
  majoranaVerdict,
  massSplittings,
  mixingParameters,
  oneZeroMinorWindows,
  twoZeroMinor,
  type MajoranaVerdict,
  type Texture,
} from "../../physics/index.js";
import { usefulSinglets } from "../../physics/flavour/fewestSinglets.js";

/** The seesaw with certain singlet scalars. */
export interface MajoranaChoice {
  /** Charges of the scalars, without sign; none for Majorana masses that respect the symmetry. */
  readonly singlets: readonly Rational[];
  /** Allowed entries of M_R, in the order e, μ, τ. */
  readonly texture: Texture;
  readonly verdict: MajoranaVerdict;
  /**
   * Whether neutrino masses and mixings that are measured fit: always where all entries are allowed, never where families
   * do not mix. One or two zeros of M_ν⁻¹ are compared with the fit; undefined for more of them.
   */
  readonly fits: boolean | undefined;
}

/** Lightest masses at which a zero of M_ν⁻¹ is looked for; above, cosmology and beta decay leave no room. */
const lightestMasses = [1e-5 * eV, 1 * eV] as const;

/**
 * The seesaw without scalars, with each one, and with each two that make a difference.
 *
 * @param neutrinos charges of the right-handed neutrinos, each family with that of its doublet
 */
export function majoranaChoices(
  neutrinos: Families<Rational>,
  oscillations: OscillationDataSet,
): MajoranaChoice[] {
  const useful = usefulSinglets(neutrinos);
  const pairs = useful.flatMap((first, i) => useful.slice(i + 1).map((second) => [first, second]));
  return [[], ...useful.map((singlet) => [singlet]), ...pairs].map((singlets) => {
    const texture = majoranaTexture({ neutrinos, singlets });
    const verdict = majoranaVerdict(texture);
    return { singlets, texture, verdict, fits: fits(verdict, oscillations) };
  });
}

function fits({ kind, zeros }: MajoranaVerdict, oscillations: OscillationDataSet): boolean | undefined {
  if (kind === "viable") return true;
  if (kind !== "zero minors") return false;
  const measured = { mixing: mixingParameters(oscillations), splittings: massSplittings(oscillations) };
  const [first, second, third] = zeros;
  if (first === undefined || third !== undefined) return undefined;
  if (second === undefined)
    return oneZeroMinorWindows({ ...measured, zero: first, range: lightestMasses }).length > 0;
  return twoZeroMinor({ ...measured, zeros: [first, second] }).length > 0;
}
