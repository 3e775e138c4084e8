import { branchingRatios, effectiveCharges, emissionSpectrum, partialWidths } from "../../physics/index.js";
import type { NeutrinoNature } from "../../physics/index.js";
import { codata2018 } from "../../constants/index.js";
import { requirePositive } from "../../arguments.js";
import type { Model } from "../../models/index.js";
import { requireSetup, type DumpSetup } from "./beamDump.js";
import { thickTarget } from "./materials.js";

/** One mass of one model in one dump. */
export interface DumpSearch {
  readonly setup: DumpSetup;
  readonly model: Model;
  /** Of the A' in GeV. */
  readonly mass: number;
  /** Nature of the neutrinos that the A' may decay to. */
  readonly neutrinos: NeutrinoNature;
}

/** Expected events against u = ln g², in logarithms: e^(-L/ℓ) would underflow far above the island. */
export interface DumpSignal {
  /** ln N(u). */
  readonly logEvents: (u: number) => number;
  /** d ln N/du: 2 for small couplings, falling to -∞ for large ones. */
  readonly slope: (u: number) => number;
  /** A u near the maximum of N: where one shield is one decay length at the beam's energy. */
  readonly start: number;
}

const e = codata2018.elementaryCharge.natural;

/**
 * The signal g²|Q_e/e|² N_e A BR(e⁺e⁻) Σ n_i e^(-L_sh/ℓ_i) (1 - e^(-L_dec/ℓ_i)) over the spectrum of emission n_i, with
 * 1/ℓ_i = g² (Γ/g²) M/p_i; undefined where nothing is made, or nothing decays to e⁺e⁻.
 */
export function dumpSignal({ setup, model, mass, neutrinos }: DumpSearch): DumpSignal | undefined {
  requireSetup(setup);
  requirePositive("mass", mass, "GeV");
  if (mass >= setup.beamEnergy) return undefined;
  const { beamEnergy, leastEnergy, target, shield, decayVolume } = setup;
  const visible = branchingRatios({ model, mass, neutrinos }).electron;
  const { re, im } = effectiveCharges({ model, qSquared: mass * mass }).electron;
  const perCoupling = ((re * re + im * im) / (e * e)) * setup.electrons * setup.acceptance * visible;
  if (perCoupling === 0) return undefined;
  const emission = emissionSpectrum({ mass, beamEnergy, leastEnergy, target: thickTarget(target) });
  if (emission.counts.length === 0) return undefined;

  // 1/ℓ per g², times the lengths; the smallest one, of the fastest A', is taken out of the exponentials.
  const rate = partialWidths({ model, mass, neutrinos }).total * mass;
  const slowest = rate / Math.max(...emission.momenta);
  const bins = Array.from(emission.momenta, (p, i) => ({ count: emission.counts[i] ?? 0, rate: rate / p }));

  const sums = (u: number) => {
    const g2 = Math.exp(u);
    let [sum, change] = [0, 0];
    for (const bin of bins) {
      const x = g2 * bin.rate;
      const behind = bin.count * Math.exp((g2 * slowest - x) * shield);
      const decayed = -Math.expm1(-x * decayVolume);
      sum += behind * decayed;
      change += behind * x * ((1 - decayed) * decayVolume - decayed * shield);
    }
    return { sum, change, shielded: g2 * slowest * shield };
  };
  return {
    start: -Math.log(slowest * shield),
    logEvents: (u) => {
      const { sum, shielded } = sums(u);
      return Math.log(perCoupling * sum) + u - shielded;
    },
    slope: (u) => {
      const { sum, change } = sums(u);
      return 1 + change / sum;
    },
  };
}
