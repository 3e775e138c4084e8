import { requireBetween, requireFinite, requirePositive } from "../arguments.js";
import { random } from "../numerics/random.js";
import { binAverages } from "./dampedCosine.js";
import { requireBins, type TimeBins } from "./timeBins.js";

/** The five-parameter rate of decay positrons, N(t) = N₀ e^(-t/γτ) [1 + A cos(ω_a t + φ)]. */
export interface Wiggle {
  /** N₀: counts per bin at t = 0 without the oscillation, > 0. */
  readonly amplitude: number;
  /** γτ: lifetime of the muons in the laboratory in 1/GeV, > 0. */
  readonly lifetime: number;
  /** A, from 0 to 1. */
  readonly asymmetry: number;
  /** ω_a in GeV, > 0: `2 * Math.PI * 0.229081 * MHz`. */
  readonly angularFrequency: number;
  /** φ in radian. */
  readonly phase: number;
}

/** The coherent betatron oscillation: multiplies the rate by 1 + amplitude · e^(-t/lifetime) cos(ω t + phase). */
export interface BetatronModulation {
  /** From 0 to 1. */
  readonly amplitude: number;
  /** Decay time of the coherence in 1/GeV, > 0. */
  readonly lifetime: number;
  /** ω in GeV, > 0. */
  readonly angularFrequency: number;
  /** In radian. */
  readonly phase: number;
}

/**
 * The expected counts of each bin: the integral of the rate over the bin, in closed form, also with the betatron
 * modulation (the product of two cosines is a sum of two).
 *
 * @throws ArgumentError for a parameter outside its range
 * @example
 * const { bins, ...shape } = e989Run1Wiggle;
 * Math.max(...expectedCounts({ ...shape, amplitude: 1000 }, bins)); // 819.6
 */
export function expectedCounts(wiggle: Wiggle, bins: TimeBins, betatron?: BetatronModulation): Float64Array {
  requireBins(bins);
  requirePositive("amplitude", wiggle.amplitude);
  requirePositive("lifetime", wiggle.lifetime, "1/GeV");
  requireBetween("asymmetry", wiggle.asymmetry, 0, 1);
  requirePositive("angularFrequency", wiggle.angularFrequency, "GeV");
  requireFinite("phase", wiggle.phase, "radian");
  if (betatron) requireBetatron(betatron);

  const { amplitude, lifetime, asymmetry, angularFrequency, phase } = wiggle;
  const decayRate = 1 / lifetime;
  const terms = [
    { amplitude, decayRate, angularFrequency: 0, phase: 0 },
    { amplitude: amplitude * asymmetry, decayRate, angularFrequency, phase },
  ];
  const modulated = terms.flatMap((term) => (betatron ? sidebands(term, betatron) : []));
  return binAverages([...terms, ...modulated], bins);
}

/** The sum and the difference frequency of a term and the betatron oscillation. */
function sidebands(term: Parameters<typeof binAverages>[0][number], betatron: BetatronModulation) {
  return [1, -1].map((sign) => ({
    amplitude: (term.amplitude * betatron.amplitude) / 2,
    decayRate: term.decayRate + 1 / betatron.lifetime,
    angularFrequency: betatron.angularFrequency + sign * term.angularFrequency,
    phase: betatron.phase + sign * term.phase,
  }));
}

export interface WiggleSimulationInput extends Omit<Wiggle, "amplitude"> {
  /** Expected number of positrons in all bins together, > 0. */
  readonly positrons: number;
  readonly bins: TimeBins;
  /** Seed of the random counts: a whole number >= 0. */
  readonly seed: number;
  readonly betatron?: BetatronModulation;
}

export interface WiggleSimulation {
  readonly bins: TimeBins;
  /** The rate that the counts were drawn from; its amplitude follows from the number of positrons. */
  readonly truth: Wiggle;
  /** Expected counts per bin; their sum is the number of positrons asked for. */
  readonly expected: Float64Array;
  /** Poisson-distributed counts per bin. */
  readonly counts: Float64Array;
}

/**
 * A simulated time spectrum of decay positrons, the "wiggle plot": Poisson counts about {@link expectedCounts}, the
 * same for the same seed.
 *
 * @throws ArgumentError for a parameter outside its range
 * @example
 * const { counts } = simulateWiggle({ ...e989Run1Wiggle, positrons: 1e7, seed: 2021 });
 * counts[0]; // 21836
 */
export function simulateWiggle(input: WiggleSimulationInput): WiggleSimulation {
  const { positrons, bins, seed, betatron, lifetime, asymmetry, angularFrequency, phase } = input;
  requirePositive("positrons", positrons);
  const generator = random(seed);
  const shape = { lifetime, asymmetry, angularFrequency, phase };
  const perAmplitude = expectedCounts({ ...shape, amplitude: 1 }, bins, betatron);
  const amplitude = positrons / perAmplitude.reduce((sum, n) => sum + n, 0);
  const expected = perAmplitude.map((n) => n * amplitude);
  const counts = expected.map((mean) => generator.poisson(mean));
  return { bins, truth: { ...shape, amplitude }, expected, counts };
}

function requireBetatron({ amplitude, lifetime, angularFrequency, phase }: BetatronModulation): void {
  requireBetween("betatron.amplitude", amplitude, 0, 1);
  requirePositive("betatron.lifetime", lifetime, "1/GeV");
  requirePositive("betatron.angularFrequency", angularFrequency, "GeV");
  requireFinite("betatron.phase", phase, "radian");
}
