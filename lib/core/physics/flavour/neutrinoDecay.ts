import {
  ArgumentError,
  requireFinite,
  requireKey,
  requireNonNegative,
  requirePositive,
} from "../../arguments.js";
import type { LifetimeBenchmark } from "../../constants/index.js";
import type { Families, Family } from "../../models/charges/index.js";
import { second } from "../../units.js";
import { plus, squaredModulus, times, type Complex } from "../../numerics/complex.js";
import type { NeutrinoNature } from "../decays/index.js";
import { families, requireFamily, type Matrix3 } from "./family.js";

/** A Majorana neutrino decays both as a neutrino and as an antineutrino, into different final states. */
const ways: Readonly<Record<NeutrinoNature, number>> = { dirac: 1, majorana: 2 };

/**
 * What flavour contributes to the decay ν_i → ν_a ν_c ν̄_b, summed over all open channels; pure number. The two terms are
 * the two ways to attach the neutrinos, equal up to a Fierz transformation; ½ counts each pair a, c once, and is the
 * factor of identical particles for a = c:
 *
 *     F_i = ½ Σ_abc |Q_ai Q_cb + Q_ci Q_ab|²
 *
 * It is 0 for universal charges, exactly up to rounding, and does not know the Majorana phases.
 *
 * @param couplings Q_ij of {@link flavourCouplings} @param parent i, counted from 0
 * @param masses of the three states in GeV, >= 0; open are channels with m_a + m_b + m_c < m_i
 * @throws ArgumentError for a parent or a mass that is not allowed
 * @example
 * const masses = neutrinoMasses({ lightest: 0, splittings: massSplittings(nufit50.normal) });
 * const couplings = flavourCouplings(pmnsMatrix(pmnsParameters(nufit50.normal)), [0, 1, -1]);
 * threeNeutrinoFactor({ couplings, parent: 2, masses }); // 0.10
 */
export function threeNeutrinoFactor(decay: {
  readonly couplings: Matrix3<Complex>;
  readonly parent: Family;
  readonly masses: Families<number>;
}): number {
  const { couplings: q, masses } = decay;
  const i = requireFamily("parent", decay.parent);
  for (const mass of masses) requireNonNegative("masses", mass, "GeV");
  let total = 0;
  for (const a of families)
    for (const b of families)
      for (const c of families) {
        if (masses[a] + masses[b] + masses[c] >= masses[i]) continue;
        total += squaredModulus(plus(times(q[a][i], q[c][b]), times(q[c][i], q[a][b]))) / 2;
      }
  return total;
}

/**
 * The width of ν_i → ν ν ν̄ by the exchange of a heavy vector boson, in GeV. Two vertices in the amplitude make it g⁴,
 * as G_F² in the muon's decay, where g²/M² stands for 2√2 G_F; massless daughters, left-handed couplings:
 *
 *     Γ = η g⁴ m⁵ F / (1536 π³ M⁴), η = 1 (Dirac) or 2 (Majorana)
 *
 * @param g gauge coupling, any finite number @param bosonMass M in GeV, at least ten parent masses
 * @param parentMass m in GeV, > 0 @param flavourFactor F of {@link threeNeutrinoFactor}, >= 0
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const width = threeNeutrinoWidth({
 *   g: 5e-4,
 *   bosonMass: 15 * MeV,
 *   parentMass: 0.05 * eV,
 *   flavourFactor: 1,
 *   neutrinos: "majorana",
 * });
 * lifetime(width) / second // 4.1e37: the Universe is 4e17 s old
 */
export function threeNeutrinoWidth(decay: {
  readonly g: number;
  readonly bosonMass: number;
  readonly parentMass: number;
  readonly flavourFactor: number;
  readonly neutrinos: NeutrinoNature;
}): number {
  const g = requireFinite("g", decay.g);
  const m = requirePositive("parentMass", decay.parentMass, "GeV");
  const mass = requirePositive("bosonMass", decay.bosonMass, "GeV");
  if (mass < 10 * m)
    throw new ArgumentError("bosonMass", `${mass} GeV`, `at least ten parent masses, ${10 * m} GeV`);
  const factor = requireNonNegative("flavourFactor", decay.flavourFactor);
  const eta = requireKey("neutrinos", ways, decay.neutrinos);
  return (eta * (g * (m / mass)) ** 4 * m * factor) / (1536 * Math.PI ** 3);
}

/**
 * The width of ν_i → ν_j X with a light vector boson, in GeV; 0 where X is too heavy. It grows as 1/M²: the longitudinal
 * mode, which is the scalar that gives X its mass. Massless daughter, left-handed coupling, x = M²/m²:
 *
 *     Γ = η g² |Q_ij|² m³ (1 - x)² (1 + 2x) / (32π M²), η = 1 (Dirac) or 2 (Majorana)
 *
 * @param g gauge coupling, any finite number @param flavourCoupling |Q_ij|, >= 0
 * @param bosonMass M in GeV, > 0 @param parentMass m in GeV, > 0
 * @throws ArgumentError naming the argument outside its range
 * @example
 * const width = bosonEmissionWidth({
 *   g: 1e-13,
 *   flavourCoupling: 0.8,
 *   bosonMass: 1e-3 * eV,
 *   parentMass: 0.05 * eV,
 *   neutrinos: "majorana",
 * });
 * lifetime(width) / second // 4.1e10
 */
export function bosonEmissionWidth(decay: {
  readonly g: number;
  readonly flavourCoupling: number;
  readonly bosonMass: number;
  readonly parentMass: number;
  readonly neutrinos: NeutrinoNature;
}): number {
  const g = requireFinite("g", decay.g);
  const q = requireNonNegative("flavourCoupling", decay.flavourCoupling);
  const mass = requirePositive("bosonMass", decay.bosonMass, "GeV");
  const m = requirePositive("parentMass", decay.parentMass, "GeV");
  const eta = requireKey("neutrinos", ways, decay.neutrinos);
  if (mass >= m) return 0;
  const x = (mass / m) ** 2;
  return (eta * (g * q * (m / mass)) ** 2 * m * (1 - x) ** 2 * (1 + 2 * x)) / (32 * Math.PI);
}

/**
 * The lifetimes in GeV⁻¹ that a search for the decay of a neutrino of a given mass reaches, from its weakest to its
 * strongest form.
 *
 * @param mass in GeV, > 0
 * @throws ArgumentError for any other mass
 * @example benchmarkLifetime(neutrinoLifetimeBenchmarks.solar, 0.05 * eV).low / second // 5e-6
 */
export function benchmarkLifetime(
  benchmark: LifetimeBenchmark,
  mass: number,
): { readonly low: number; readonly high: number } {
  const { low, high, referenceMass, massPower } = benchmark;
  const scale = (requirePositive("mass", mass, "GeV") / referenceMass) ** massPower * second;
  return { low: low * scale, high: high * scale };
}
