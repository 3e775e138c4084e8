import { requireBetween, requireNonNegative, requirePositive } from "../../arguments.js";
import { codata2018, protonFormFactorFit } from "../../constants/index.js";

const alpha = codata2018.alpha.natural;

/**
 * |F₁(M²)|² of the proton for a time-like photon of mass M, pure number: F₁(q²) = Σ f_V m_V²/(m_V² - q² - i m_V Γ_V)
 * with six poles (Phys. Rev. C 82, 038201).
 * 1 for M → 0 within 4 %, since the widths are constant and the residues rounded; the ρ and ω make a peak at 770 MeV.
 *
 * @param mass M in GeV, >= 0
 * @throws ArgumentError unless mass is finite and >= 0
 * @example protonFormFactorSquared(0.3 * GeV) // 1.57
 */
export function protonFormFactorSquared(mass: number): number {
  const q2 = requireNonNegative("mass", mass, "GeV") ** 2;
  let [real, imaginary] = [0, 0];
  for (const { residue, mass: pole, width } of protonFormFactorFit) {
    const [above, absorptive] = [pole.natural ** 2 - q2, pole.natural * width.natural];
    const scale = (residue * pole.natural ** 2) / (above ** 2 + absorptive ** 2);
    real += scale * above;
    imaginary += scale * absorptive;
  }
  return real ** 2 + imaginary ** 2;
}

/**
 * How many A' a proton radiates per fraction z of its momentum and per p_T², in GeV⁻², times |F₁(M²)|²: the splitting
 * function w(z, p_T²) of Phys. Lett. B 731, 320. Valid while the A' is collinear and relativistic, E_A' ≫ M, p_T.
 *
 * @param momentumFraction z, between 0 and 1 @param transverseMomentum p_T in GeV, >= 0
 * @param mass M in GeV, > 0 @param epsilon ε; for a gauged charge g(2Q_u + Q_d)/e
 * @throws ArgumentError outside
 * @example
 * const radiated = { momentumFraction: 0.5, transverseMomentum: 0.1 * GeV, mass: 0.1 * GeV, epsilon: 1 };
 * protonSplitting(radiated) // 0.0123
 */
export function protonSplitting({
  momentumFraction,
  transverseMomentum,
  mass,
  epsilon,
}: {
  readonly momentumFraction: number;
  readonly transverseMomentum: number;
  readonly mass: number;
  readonly epsilon: number;
}): number {
  const z = requirePositive("momentumFraction", requireBetween("momentumFraction", momentumFraction, 0, 1));
  const pt2 = requireNonNegative("transverseMomentum", transverseMomentum, "GeV") ** 2;
  const m2 = requirePositive("mass", mass, "GeV") ** 2;
  requireNonNegative("epsilon", epsilon);
  const p2 = codata2018.protonMass.natural ** 2;
  const h = pt2 + (1 - z) * m2 + z * z * p2;
  const bracket =
    (1 + (1 - z) ** 2) / z -
    2 * z * (1 - z) * ((2 * p2 + m2) / h - (2 * z * z * p2 * p2) / h ** 2) +
    (2 * z * (1 - z) * (1 + (1 - z) ** 2) * p2 * m2) / h ** 2 +
    (2 * z * (1 - z) ** 2 * m2 * m2) / h ** 2;
  return ((epsilon ** 2 * alpha) / (2 * Math.PI * h)) * bracket * protonFormFactorSquared(mass);
}
