import { requirePositive } from "../../arguments.js";
import { pdg2020 } from "../../constants/index.js";
import { integrate } from "../../numerics/index.js";

/**
 * B(Z → μ⁺μ⁻A')/g², A' radiated by one of the muons, for a vector coupling g to muons; pure number. With the matrix element of a
 * massive gluon (Nucl. Phys. B 469, 93), whatever the Z's own couplings are, and ε = (M/M_Z)²:
 *
 *     B(Z → μμ) (1/8π²) ∫ da db {[(1 - a + ε)² + (1 - b + ε)²]/ab - ε/a² - ε/b²},   ab > ε, a + b < 1 + ε
 *
 * with a, b = (p_μ + p_A')²/M_Z². The muon's mass is neglected: for M ≫ 2m_μ. 0 from M = M_Z on.
 *
 * @param mass M in GeV, > 0
 * @throws ArgumentError for any other
 * @example zToMuonsBranching(5 * GeV) // 7.76e-3
 */
export function zToMuonsBranching(mass: number): number {
  const ratio = (requirePositive("mass", mass, "GeV") / pdg2020.zMass.natural) ** 2;
  if (ratio >= 1) return 0;
  const low = Math.log(ratio);
  // ε and 1 are the ends of a; the integrand is smooth in its logarithm.
  const { value } = integrate((x) => overOther(Math.exp(x), ratio), low, 0, { relativeTolerance: 1e-8 });
  return (pdg2020.zToMuons.value * value) / (8 * Math.PI ** 2);
}

/** The integral over b, times a. */
function overOther(a: number, epsilon: number): number {
  const sum = 1 + epsilon;
  const [low, high] = [epsilon / a, sum - a];
  const length = high - low;
  const squares = (sum ** 2 + (sum - a) ** 2) * Math.log(high / low);
  const rest = -2 * sum * length + ((high + low) * length) / 2;
  return squares + rest - epsilon * length * (1 / a + a / (low * high));
}
