import { ArgumentError, requireBetween, requirePositive } from "../../arguments.js";
import { pdg2020 } from "../../constants/index.js";
import { chargeProducts, type ScatteringCharges } from "../neutrinoScattering/charges.js";
import type { RateResponse } from "../rateRatio.js";

/**
 * How the neutrino luminosity of a hot white dwarf, plasmon → νν̄, answers a vector of mass M and the given charges:
 * Σ(C_α + c_α)²/ΣC_α² = 1 + linear·g² + quadratic·g⁴ with C_e = 1/2 + 2s², C_μ,τ = -1/2 + 2s² and
 * c_α = Q_e Q_α g²/(√2 G_F M²) (Dreiner et al., Phys. Rev. D 88, 043517). Valid for masses well above the plasma frequency of
 * about 20 keV, from about 1 MeV on; below, plasmons make real vectors.
 *
 * @param charges any finite numbers @param mass M in GeV, >= 1 MeV @param sin2ThetaW s², 0 to 1
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const charges = { electron: -1, neutrinos: [-1, -1, -1] } as const;
 * const response = whiteDwarfResponse({ charges, mass: 1 * GeV, sin2ThetaW: 0.23122 });
 * largestProduct(response, 2) // 5.5e-6: g²/M² of B-L in GeV⁻² where the luminosity doubles
 */
export function whiteDwarfResponse({
  charges,
  mass,
  sin2ThetaW,
}: {
  readonly charges: ScatteringCharges;
  readonly mass: number;
  readonly sin2ThetaW: number;
}): RateResponse {
  if (!(requirePositive("mass", mass, "GeV") >= lightest))
    throw new ArgumentError(
      "mass",
      `${mass} GeV`,
      `at least ${lightest} GeV, far above the plasma frequency`,
    );
  const muonLike = -1 / 2 + 2 * requireBetween("sin2ThetaW", sin2ThetaW, 0, 1);
  const couplings = [muonLike + 1, muonLike, muonLike];
  const exchange = 1 / (Math.SQRT2 * pdg2020.fermiConstant.natural * mass * mass);
  const shifts = chargeProducts(charges).map((product) => product * exchange);
  const sum = (term: (coupling: number, shift: number) => number) =>
    couplings.reduce((total, coupling, i) => total + term(coupling, shifts[i] as number), 0);
  const standard = sum((coupling) => coupling * coupling);
  return {
    linear: sum((coupling, shift) => 2 * coupling * shift) / standard,
    quadratic: sum((_, shift) => shift * shift) / standard,
  };
}

/** Smallest mass in GeV at which a vector acts as a contact interaction in a white dwarf. */
const lightest = 1e-3;
