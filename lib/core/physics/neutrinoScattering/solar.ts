import { ArgumentError, requireBetween, requirePositive } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";
import { gaussLegendre } from "../../numerics/index.js";
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
  const steps = recoilSteps(low, high, mass);
  neutrinoFlavours.forEach((flavour, i) => {
    const neutrino = { energy, flavour, antineutrino: false, sin2ThetaW };
    const fraction = requireBetween(`fractions.${flavour}`, fractions[flavour], 0, 1);
    const product = products[i] as number;
    for (const { recoil, width } of steps) {
      const spectrum = recoilSpectrum(neutrino, { recoil, mass });
      rate.standard += fraction * width * spectrum.standard;
      rate.linear += fraction * width * product * spectrum.linear;
      rate.quadratic += fraction * width * product * product * spectrum.quadratic;
    }
  });
  if (rate.standard === 0) throw new ArgumentError("fractions", "none", "fractions that add up to 1");
  return { linear: rate.linear / rate.standard, quadratic: rate.quadratic / rate.standard };
}

const rule = gaussLegendre(24);

/** Recoils to integrate over, even in the logarithm of 2m_eT + M², the inverse of the propagator. */
function recoilSteps(low: number, high: number, mass: number): { recoil: number; width: number }[] {
  const twice = 2 * codata2018.electronMass.natural;
  const first = twice * low + mass * mass;
  const span = Math.log1p((twice * (high - low)) / first);
  return rule.nodes.map((node, i) => {
    const recoil = Math.min(high, low + (first / twice) * Math.expm1(span * node));
    return { recoil, width: ((rule.weights[i] as number) * span * (twice * recoil + mass * mass)) / twice };
  });
}
