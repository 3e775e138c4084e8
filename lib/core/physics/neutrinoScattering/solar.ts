import { requireBetween, requirePositive } from "../../arguments.js";
import { convergedValue, integrate } from "../../numerics/index.js";
import type { RateResponse } from "../rateRatio.js";
import { chargeProducts, type ScatteringCharges } from "./charges.js";
import { largestRecoil, neutrinoFlavours, recoilSpectrum, type NeutrinoFlavour } from "./spectrum.js";

/** A line of the solar spectrum as a detector sees it. */
export interface SolarLine {
  /** Of the neutrinos in GeV. */
  readonly energy: number;
  /** Recoil energies that count, in GeV. */
  readonly recoils: readonly [low: number, high: number];
  /** Families on arrival; they add up to 1. */
  readonly fractions: Readonly<Record<NeutrinoFlavour, number>>;
  readonly sin2ThetaW: number;
}

/**
 * How the rate of a solar line answers a vector of mass M and the given charges: R = 1 + linear·g² + quadratic·g⁴, by
 * {@link recoilSpectrum} over the recoils that count. Families whose charges have opposite signs interfere with opposite signs.
 *
 * @param line energies in GeV, > 0; fractions and sin²θ_W from 0 to 1 @param charges any finite numbers
 * @param mass M in GeV, > 0
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const charges = { electron: -1, neutrinos: [-1, -1, -1] } as const;
 * const response = solarResponse({ line: borexinoBeryllium.line, charges, mass: 10 * MeV });
 * rateRatio(response, 1e-5 ** 2) // 1.0529: B-L
 */
export function solarResponse({
  line: { energy, recoils, fractions, sin2ThetaW },
  charges,
  mass,
}: {
  readonly line: SolarLine;
  readonly charges: ScatteringCharges;
  readonly mass: number;
}): RateResponse {
  requirePositive("mass", mass, "GeV");
  const products = chargeProducts(charges);
  const high = Math.min(recoils[1], largestRecoil(energy));
  const low = requireBetween("recoils", recoils[0], 0, high, "GeV");
  const rate = { standard: 0, linear: 0, quadratic: 0 };
  neutrinoFlavours.forEach((flavour, i) => {
    const fraction = requireBetween(`fractions.${flavour}`, fractions[flavour], 0, 1);
    const scattering = { energy, flavour, sin2ThetaW };
    const term = (name: keyof typeof rate) => {
      const integral = integrate((recoil) => recoilSpectrum(scattering, { recoil, mass })[name], low, high);
      return fraction * convergedValue(`${name} rate of the ${flavour} neutrinos`, integral);
    };
    rate.standard += term("standard");
    const product = products[i] as number;
    if (product === 0) return;
    rate.linear += product * term("linear");
    rate.quadratic += product * product * term("quadratic");
  });
  return { linear: rate.linear / rate.standard, quadratic: rate.quadratic / rate.standard };
}
