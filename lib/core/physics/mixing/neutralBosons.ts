import { requireNonNegative, requirePositive } from "../../arguments.js";
import { requireMixing, requireSin2 } from "./epsilon.js";

/** A massive mass eigenstate V: L = -V·[electric e J_em + neutral g_Z J_Z + own g_x J_X], g_Z = e/(sin θ_W cos θ_W). */
export interface NeutralBoson {
  /** In GeV. */
  readonly mass: number;
  readonly electric: number;
  readonly neutral: number;
  readonly own: number;
}

/** The mass eigenstates beside the photon, which keeps its coupling e J_em and nothing else. */
export interface NeutralBosons {
  /** The one that is mostly X. */
  readonly hiddenPhoton: NeutralBoson;
  /** The one that is mostly the Z of the Standard Model. */
  readonly z: NeutralBoson;
}

/**
 * The hidden photon and the Z of L = -(ε_B/2) B·X + M_X² X²/2 - g_x J_X·X beside the Standard Model, at tree level but to
 * all orders in ε_B and for any mass (Phys. Rev. D 57, 6788). With t = ε_B/√(1-ε_B²), η = sin θ_W t and
 * δ = M_X²/[M_Z²(1-ε_B²)] the masses squared are the eigenvalues of M_Z² ((1, η), (η, η² + δ)), and the mixing angle obeys
 * tan 2α = 2η/(1 - η² - δ).
 *
 * J_Z = Σ f̄γ(T₃P_L - Q sin²θ_W)f. Far below M_Z the hidden photon has electric = -ε_B cos θ_W and
 * neutral = -ε_B sin θ_W M_X²/M_Z². At M_X = M_Z the two mix maximally, however small ε_B is, and change their names.
 *
 * @param hyperchargeMixing ε_B, -1 < ε_B < 1 @param hiddenMass M_X of the Lagrangian in GeV, >= 0
 * @param zMass of the Standard Model, in GeV, > 0 @param sin2ThetaW > 0 and < 1
 * @throws ArgumentError for an argument outside its range
 * @example
 * const standardModel = { zMass: 91.1876 * GeV, sin2ThetaW: 0.23122 };
 * neutralBosons({ hyperchargeMixing: 1e-3, hiddenMass: 100 * MeV, ...standardModel }).hiddenPhoton.neutral; // -5.783e-10
 * neutralBosons({ hyperchargeMixing: 0.1, hiddenMass: 50 * GeV, ...standardModel }).z.mass / GeV; // 91.3402
 */
export function neutralBosons(lagrangian: {
  readonly hyperchargeMixing: number;
  readonly hiddenMass: number;
  readonly zMass: number;
  readonly sin2ThetaW: number;
}): NeutralBosons {
  const epsilon = requireMixing("hyperchargeMixing", lagrangian.hyperchargeMixing);
  const hiddenMass = requireNonNegative("hiddenMass", lagrangian.hiddenMass, "GeV");
  const zMass = requirePositive("zMass", lagrangian.zMass, "GeV");
  const sin2 = requireSin2("sin2ThetaW", lagrangian.sin2ThetaW);
  const norm = Math.sqrt((1 - epsilon) * (1 + epsilon));
  const t = epsilon / norm;
  const eta = Math.sqrt(sin2) * t;
  const rootDelta = hiddenMass / (zMass * norm);
  const delta = rootDelta ** 2;

  const { tangent, residue } = mixingAngle(eta, delta);
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = tangent * cosine;
  const electric = -Math.sqrt(1 - sin2) * t;

  const { heavy, light } = masses(eta, rootDelta);
  const hiddenIsLighter = 1 - eta ** 2 - delta >= 0;
  return {
    hiddenPhoton: {
      mass: zMass * (hiddenIsLighter ? light : heavy),
      electric: electric * cosine,
      neutral: cosine * residue,
      own: cosine / norm,
    },
    z: {
      mass: zMass * (hiddenIsLighter ? heavy : light),
      electric: electric * sine,
      neutral: cosine + eta * sine,
      own: sine / norm,
    },
  };
}

/**
 * tan α, between -1 and 1, and the residue η - tan α that the weak coupling of the hidden photon goes with. Each is a
 * root of a quadratic equation, η tan²α + (1-η²-δ) tan α = η and η w² - (1+η²-δ) w = δη, so that the difference of two
 * terms of order ε that cancel at small δ need not be taken.
 */
function mixingAngle(eta: number, delta: number): { tangent: number; residue: number } {
  const difference = 1 - eta ** 2 - delta;
  const root = Math.hypot(difference, 2 * eta);
  if (difference >= 0) {
    if (root === 0) return { tangent: 0, residue: 0 };
    const sum = 1 + eta ** 2 - delta + root;
    return { tangent: (2 * eta) / (difference + root), residue: (-2 * delta * eta) / sum };
  }
  return {
    tangent: (2 * eta) / (difference - root),
    residue: eta * (1 + 2 / (root - difference)),
  };
}

/** Square roots of the eigenvalues of ((1, η), (η, η² + δ)), whose determinant is δ. */
function masses(eta: number, rootDelta: number): { heavy: number; light: number } {
  // √λ₊ ± √λ₋ = √(trace ± 2√determinant)
  const sum = Math.hypot(1 + rootDelta, eta);
  const difference = Math.hypot(1 - rootDelta, eta);
  const heavy = (sum + difference) / 2;
  return { heavy, light: rootDelta / heavy };
}
