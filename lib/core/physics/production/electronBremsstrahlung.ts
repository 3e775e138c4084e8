import { requireBetween, requireNonNegative, requirePositive } from "../../arguments.js";
import { codata2018 } from "../../constants/index.js";

/** A' radiated by an electron in the field of a nucleus, in the Weizsäcker-Williams approximation. */
export interface Radiation {
  /** Mass M of the A' in GeV. */
  readonly mass: number;
  /** Energy E of the electron in GeV. */
  readonly energy: number;
  /** x = E_A'/E. */
  readonly energyFraction: number;
  /** ξ, as from `effectivePhotonFlux`. */
  readonly flux: number;
}

const alpha = codata2018.alpha.natural;
const electronMass = codata2018.electronMass.natural;

/**
 * dσ/dx at ε = 1 in GeV⁻²: 4α³ξβ (1 - x + x²/3)/(M²(1-x)/x + m_e²x) with β² = 1 - M²/(xE)² (Phys. Rev. D 80, 075018,
 * eq. A14, with 4 where other prints have 8). 0 where the electron's energy does not suffice, xE <= M. Times ε², or
 * (g|Q_e|/e)² for a gauged charge.
 *
 * @throws ArgumentError for mass, energy or energyFraction that are not > 0, energyFraction > 1, a flux below 0
 * @example
 * const radiation = { mass: 10 * MeV, energy: 20 * GeV, flux: 2316 };
 * bremsstrahlungCrossSection({ ...radiation, energyFraction: 0.8 }) // 59.0: GeV⁻²
 */
export function bremsstrahlungCrossSection(radiation: Radiation): number {
  const { beta, x, m2 } = checked(radiation);
  return 4 * alpha ** 3 * radiation.flux * beta * radiationShape(x, m2);
}

/** (1 - x + x²/3)/(M²(1-x)/x + m_e²x) in GeV⁻²: what depends on x. Not checked: it is inside of the dump's integrals. */
export function radiationShape(x: number, m2: number): number {
  return (1 - x + (x * x) / 3) / ((m2 * (1 - x)) / x + electronMass * electronMass * x);
}

/**
 * d²σ/(dx dcosθ) at ε = 1 in GeV⁻², θ being the angle between electron and A': with U = E²xθ² + M²(1-x)/x + m_e²x
 * 8α³ξβE²x [(1 - x + x²/2)/U² + (1-x)²M⁴/U⁴ - (1-x)xM²/U³] (Phys. Rev. D 80, 075018, eq. A11). For θ ≪ 1; its
 * integral over θ² is {@link bremsstrahlungCrossSection} where M ≫ m_e.
 *
 * @param angle θ >= 0
 * @throws ArgumentError as there
 * @example
 * const radiation = { mass: 10 * MeV, energy: 20 * GeV, flux: 2316, energyFraction: 0.8 };
 * bremsstrahlungAngularCrossSection({ ...radiation, angle: 0 }) // 1.87e9: most of it within a milliradian
 */
export function bremsstrahlungAngularCrossSection(radiation: Radiation & { readonly angle: number }): number {
  const { beta, x, m2 } = checked(radiation);
  const { energy, flux, angle } = radiation;
  requireNonNegative("angle", angle);
  const u = energy ** 2 * x * angle ** 2 + (m2 * (1 - x)) / x + electronMass ** 2 * x;
  const bracket = (1 - x + (x * x) / 2) / u ** 2 + ((1 - x) * m2) ** 2 / u ** 4 - ((1 - x) * x * m2) / u ** 3;
  return 8 * alpha ** 3 * flux * beta * energy ** 2 * x * bracket;
}

function checked({ mass, energy, energyFraction, flux }: Radiation): { beta: number; x: number; m2: number } {
  const m2 = requirePositive("mass", mass, "GeV") ** 2;
  requirePositive("energy", energy, "GeV");
  const x = requirePositive("energyFraction", requireBetween("energyFraction", energyFraction, 0, 1));
  requireNonNegative("flux", flux);
  return { beta: Math.sqrt(Math.max(0, 1 - m2 / (x * energy) ** 2)), x, m2 };
}
