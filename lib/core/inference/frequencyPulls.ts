import { requireCount } from "../arguments.js";
import { simulateWiggle, type WiggleSimulationInput } from "../experiments/index.js";
import { fitWiggle } from "./wiggleFit.js";

/** How the fitted precession frequency scatters over simulated experiments. */
export interface FrequencyPulls {
  readonly positrons: number;
  /** How many of the fits converged; the others do not count. */
  readonly converged: number;
  /** (fitted - true) / error of each experiment. */
  readonly pulls: readonly number[];
  /** Their mean, 0 for a fit without bias, and their standard deviation, 1 for a fit that knows its error. */
  readonly mean: number;
  readonly width: number;
  /** Mean error of the frequency, relative to it, in ppm. */
  readonly errorPpm: number;
}

/**
 * Simulates and fits the same experiment many times with seeds seed, seed + 1, ...
 *
 * @param experiments how many, a whole number >= 2 @param onExperiment called after each, for a progress bar
 * @throws ArgumentError for bad input; Error if fewer than two fits converge
 * @example frequencyPulls({ ...e989Run1Wiggle, positrons: 1e6, seed: 2021, experiments: 2 }).pulls // [0.43, -1.20]
 */
export function frequencyPulls(
  study: WiggleSimulationInput & { readonly experiments: number; readonly onExperiment?: () => void },
): FrequencyPulls {
  const { experiments, onExperiment, seed, angularFrequency } = study;
  requireCount("experiments", experiments, 2);
  const fits = Array.from({ length: experiments }, (_, i) => {
    const { wiggle, sigma, converged } = fitWiggle(simulateWiggle({ ...study, seed: seed + i }));
    onExperiment?.();
    return {
      converged,
      error: sigma.angularFrequency,
      pull: (wiggle.angularFrequency - angularFrequency) / sigma.angularFrequency,
    };
  }).filter(({ converged }) => converged);
  if (fits.length < 2) throw new Error(`${fits.length} of ${experiments} fits converged: too few to compare`);
  const pulls = fits.map(({ pull }) => pull);
  const mean = average(pulls);
  const variance = pulls.reduce((sum, pull) => sum + (pull - mean) ** 2, 0) / (fits.length - 1);
  const errorPpm = (1e6 * average(fits.map(({ error }) => error))) / angularFrequency;
  return {
    positrons: study.positrons,
    converged: fits.length,
    pulls,
    mean,
    width: Math.sqrt(variance),
    errorPpm,
  };
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
