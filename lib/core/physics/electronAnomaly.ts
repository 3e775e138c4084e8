import { requireBetween, requirePositive } from "../arguments.js";
import { electronG2Series, type Measured, type ValueWithError } from "../constants/index.js";
import { requireValueWithError } from "../constants/measured.js";
import { findRoot } from "../numerics/index.js";

/**
 * The electron's anomaly a_e in the Standard Model from 1/α; pure number, with the error from α, C_5 and hadrons.
 * a_e = Σ C_n (α/π)ⁿ + muon and tau loops + hadronic + weak (Atoms 7, 28).
 *
 * @param alphaInverse 1/α with its error, > 0 @param c5 coefficient of (α/π)⁵: the one that has been recalculated
 * @example
 * const inputs = { alphaInverse: alphaInverse.caesium2018, c5: electronG2Series.c5.aoyama2019 };
 * expressedIn(units.e12, electronAnomaly(inputs)); // 1159652181.61(23) × 10⁻¹²
 */
export function electronAnomaly(inputs: {
  readonly alphaInverse: ValueWithError;
  readonly c5: Measured;
}): ValueWithError {
  const { value: inverse, sigma } = requireValueWithError("alphaInverse", inputs.alphaInverse);
  const c5 = requireValueWithError("c5", inputs.c5);
  const x = 1 / (Math.PI * requirePositive("alphaInverse", inverse));
  const { c1, c2, c3, c4, heavyLeptons, hadronic, weak } = electronG2Series;
  const series = x * (c1.value + x * (c2.value + x * (c3.value + x * (c4.value + x * c5.value))));
  const fromAlpha = (c1.value * x * sigma) / inverse;
  const fromC5 = x ** 5 * c5.sigma;
  return {
    value: series + heavyLeptons.natural + hadronic.natural + weak.natural,
    sigma: Math.hypot(fromAlpha, fromC5, hadronic.sigma * hadronic.unit.size),
  };
}

/**
 * The 1/α at which the Standard Model gives the anomaly `a`; solved by bracketing.
 *
 * @param a from 0.0011 to 0.0012
 * @throws ArgumentError outside
 * @example
 * const c5 = electronG2Series.c5.aoyama2019;
 * alphaInverseFromElectronAnomaly({ a: electronG2.northwestern2023.natural, c5 }); // 137.035999166
 */
export function alphaInverseFromElectronAnomaly({
  a,
  c5,
}: {
  readonly a: number;
  readonly c5: Measured;
}): number {
  requireBetween("a", a, 0.0011, 0.0012);
  const excess = (inverse: number) =>
    electronAnomaly({ alphaInverse: { value: inverse, sigma: 0 }, c5 }).value - a;
  return findRoot(excess, { low: 130, high: 150 }).root;
}
