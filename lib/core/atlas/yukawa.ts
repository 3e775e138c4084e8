import { requireBetween, requireCount } from "../arguments.js";
import { mostCharge } from "./atlas.js";
import type { ClassCharges } from "./classes.js";
import { commonDivisor } from "./integers.js";
import { chargeTriples, type Triple } from "./triples.js";

/**
 * The classes with a neutral Higgs and a CKM matrix, directly: quarks (a, a, a) and L = e leave Σ L = Σ ν = -9a and
 * Σ L³ = Σ ν³. The atlas with the filters "neutralHiggs" and "ckm" finds the same.
 *
 * @param maxCharge from 1 to 20
 * @throws ArgumentError for bad input
 * @example yukawaClasses(4).filter(({ L, nu }) => L.join() === nu.join()).length // 7
 */
export function yukawaClasses(maxCharge: number): ClassCharges[] {
  requireCount("maxCharge", maxCharge);
  requireBetween("maxCharge", maxCharge, 1, mostCharge);
  const { charges, cubes, conjugates, bySum } = chargeTriples(maxCharge);
  const zero: Triple = [0, 0, 0];
  const classes: ClassCharges[] = [];
  // The canonical one of a class and its negative has a <= 0.
  for (let a = -Math.floor(maxCharge / 3); a <= 0; a++) {
    const leptons = bySum[3 * maxCharge - 9 * a] ?? new Uint16Array();
    const quark: Triple = [a, a, a];
    for (const l of leptons)
      for (const n of leptons) {
        const [L, nu] = [charges[l] ?? zero, charges[n] ?? zero];
        const behind = l - (conjugates[l] ?? 0) || n - (conjugates[n] ?? 0);
        if (cubes[l] !== cubes[n] || (a === 0 && behind > 0) || commonDivisor([a, ...L, ...nu]) !== 1)
          continue;
        classes.push({ Q: quark, u: quark, d: quark, L, e: L, nu });
      }
  }
  return classes;
}
