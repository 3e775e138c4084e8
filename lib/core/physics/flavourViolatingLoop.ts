import { ArgumentError, requireFinite, requirePositive } from "../arguments.js";
import { convergedValue, integrate } from "../numerics/index.js";

/**
 * Shift Δa of a lepton's anomaly by a vector boson that turns it into another lepton f in the loop; pure number.
 * L = ℓ̄ γ(g_V + g_A γ₅) f X + h.c.; with ε = m_f/m, λ = m/M (Nucl. Phys. B 137, 63, in the form of 1610.06587):
 *
 *     Δa = λ²/8π² ∫₀¹ dx [g_V² P₊ + g_A² P₋] / [(1-x)(1-λ²x) + ε²λ²x]
 *     P± = 2x(1-x)(x - 2 ± 2ε) + λ²x²(1 ∓ ε)²(1 - x ± ε)
 *
 * @param vector g_V, any finite number @param axialVector g_A, any finite number
 * @param mass of the boson in GeV, > 0 @param leptonMass m in GeV, > 0 @param loopLeptonMass m_f in GeV, > 0
 * @throws ArgumentError outside these ranges, and where M + m_f <= m: the lepton would decay to f X
 * @example
 * const m = codata2018.muonMass.natural;
 * const couplings = { vector: 5e-4, axialVector: 0 };
 * // with the muon itself in the loop, as deltaAMu
 * flavourViolatingDeltaA({ ...couplings, mass: 15 * MeV, leptonMass: m, loopLeptonMass: m }); // 2.2e-9
 */
export function flavourViolatingDeltaA(loop: {
  readonly vector: number;
  readonly axialVector: number;
  readonly mass: number;
  readonly leptonMass: number;
  readonly loopLeptonMass: number;
}): number {
  requireFinite("vector", loop.vector);
  requireFinite("axialVector", loop.axialVector);
  const m = requirePositive("leptonMass", loop.leptonMass, "GeV");
  const mass = requirePositive("mass", loop.mass, "GeV");
  const mf = requirePositive("loopLeptonMass", loop.loopLeptonMass, "GeV");
  if (mass + mf <= m) {
    throw new ArgumentError("mass", `${mass} GeV`, `more than leptonMass - loopLeptonMass = ${m - mf} GeV`);
  }
  const epsilon = mf / m;
  const lambda2 = (m / mass) ** 2;
  const numerator = (x: number, sign: 1 | -1) =>
    2 * x * (1 - x) * (x - 2 + sign * 2 * epsilon) +
    lambda2 * x * x * (1 - sign * epsilon) ** 2 * (1 - x + sign * epsilon);
  const integrand = (x: number) =>
    (loop.vector ** 2 * numerator(x, 1) + loop.axialVector ** 2 * numerator(x, -1)) /
    ((1 - x) * (1 - lambda2 * x) + epsilon ** 2 * lambda2 * x);
  // At heavy bosons the denominator falls to ε²λ² within ε²λ² of x = 1.
  const edge = Math.max(0.5, 1 - (epsilon ** 2 * lambda2 + lambda2));
  const integral = integrate(integrand, 0, 1, { breakPoints: edge < 1 ? [edge] : [] });
  return (lambda2 / (8 * Math.PI ** 2)) * convergedValue("flavour-violating loop", integral);
}
