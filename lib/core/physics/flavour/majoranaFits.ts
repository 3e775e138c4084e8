import type { OscillationDataSet } from "../../constants/index.js";
import { modulus, plus, polar, times } from "../../numerics/complex.js";
import { eV } from "../../units.js";
import { perFamily } from "./family.js";
import type { MajoranaVerdict, SymmetricEntry } from "./majorana.js";
import { massSplittings } from "./neutrinoMasses.js";
import { oneZeroMinorWindows } from "./oneZeroMinor.js";
import { pmnsParameters, pmnsMatrix } from "./pmns.js";
import { twoZeroMinor, type TwoZeroMinorSolution } from "./twoZeroMinor.js";

/** Lightest masses at which a zero of M_ν⁻¹ is looked for; above, cosmology and beta decay leave no room. */
const lightestMasses = [1e-5 * eV, 1 * eV] as const;

/**
 * A third entry of M_ν⁻¹ counts as zero if its terms cancel to this part of them: central values never make it exactly 0.
 * Where three zeros let all families mix, 0.1 and more is left of the largest at the angles of NuFIT 5.0 and 6.0.
 */
const cancellation = 0.01;

/**
 * Whether a texture of M_R can give the measured angles and splittings, with Majorana phases and the lightest mass free:
 * always where every entry is allowed, never where families do not mix. One zero of M_ν⁻¹ needs a window of
 * {@link oneZeroMinorWindows} between 0.01 meV and 1 eV, at δ as measured. Two need a solution of {@link twoZeroMinor}, which
 * predicts δ and is not compared with the measured one; a third has to vanish at such a solution, too, where nothing is
 * left to choose.
 *
 * @param fit angles and splittings at their central values, and δ for one zero: for NuFIT 5.0 and 6.0 the answer is the same at
 *   any other, but that eμ and eτ, in inverted ordering μτ, have no window where δ is close to 0° or 180°
 * @example
 * const oneScalar = majoranaVerdict(majoranaTexture({ neutrinos: [-3, 0, 0], singlets: [3] }));
 * majoranaFits(oneScalar, nufit60.normal); // false
 * majoranaFits(oneScalar, nufit60.inverted); // true
 */
export function majoranaFits({ kind, zeros }: MajoranaVerdict, fit: OscillationDataSet): boolean {
  const measured = { pmns: pmnsParameters(fit), splittings: massSplittings(fit) };
  const [first, second, ...others] = zeros;
  if (kind === "viable") return true;
  if (kind !== "zero minors" || first === undefined) return false;
  if (second === undefined)
    return oneZeroMinorWindows({ ...measured, zero: first, range: lightestMasses }).length > 0;
  return twoZeroMinor({ ...measured, zeros: [first, second] }).some((solution) =>
    others.every((entry) => remainder(entry, solution, fit) < cancellation),
  );
}

/** |Σ U_αi U_βi / M_i| over the sum of the moduli, 0 to 1. */
function remainder([a, b]: SymmetricEntry, solution: TwoZeroMinorSolution, fit: OscillationDataSet): number {
  const { deltaCP, masses, majoranaPhases } = solution;
  const u = pmnsMatrix({ ...pmnsParameters(fit), deltaCP });
  const terms = perFamily((i) => times(times(u[a][i], u[b][i]), polar(1 / masses[i], -majoranaPhases[i])));
  return modulus(plus(...terms)) / terms.reduce((sum, term) => sum + modulus(term), 0);
}
