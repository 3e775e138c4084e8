import { requireFinite, requirePositive } from "../../arguments.js";
import { complex, squaredModulus, type Complex } from "../../numerics/complex.js";
import { hadronicCurrents, type HadronicCurrents } from "./hadronicCurrents.js";

/**
 * R of a boson that couples to quarks with given charges; pure number, so that its hadronic width is g² M R/12π. For
 * electric charges it is σ(e+e- → hadrons)/σ(e+e- → μ+μ-). Vector meson dominance (1801.04847):
 *
 *     R = (x_u - x_d)² R_ρ + 9 (x_u + x_d)² R_ω + 9 x_s² R_φ - 9 (x_u + x_d) x_s R_ωφ + (9/4) x_c² R_c + 9 x_b² R_b
 *
 * with x_s = x_b = x_d and x_c = x_u. Good to 10 %, from 1 to 2 GeV to 25 %; J/ψ, ψ(2S) and Υ are left out.
 *
 * @param mass √s in GeV, > 0; 0 below the threshold for π0γ @param up, down charges of the quarks, any finite number
 * @throws ArgumentError for an argument outside its range
 * @example
 * hadronicRatio({ mass: 0.6 * GeV, up: 2 / 3, down: -1 / 3 }) // 1.33
 * hadronicRatio({ mass: 0.6 * GeV, up: 1 / 3, down: 1 / 3 }) // 0.004: no ρ
 */
export function hadronicRatio(given: {
  readonly mass: number;
  readonly up: number;
  readonly down: number;
}): number {
  requirePositive("mass", given.mass, "GeV");
  requireFinite("up", given.up);
  requireFinite("down", given.down);
  return hadronicSum(hadronicCurrents(given.mass), complex(given.up), complex(given.down));
}

/** Σ weight × part, for charges that mixing may have made complex. */
export function hadronicSum(parts: HadronicCurrents, up: Complex, down: Complex): number {
  const difference = (up.re - down.re) ** 2 + (up.im - down.im) ** 2;
  const sum = (up.re + down.re) ** 2 + (up.im + down.im) ** 2;
  const lower = 9 * squaredModulus(down);
  const crossed = (up.re + down.re) * down.re + (up.im + down.im) * down.im;
  return (
    difference * parts.rho +
    9 * sum * parts.omega +
    lower * (parts.phi + parts.bottom) -
    9 * crossed * parts.omegaPhi +
    (9 / 4) * squaredModulus(up) * parts.charm
  );
}
