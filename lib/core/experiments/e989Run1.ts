import { measured, one, units } from "../constants/index.js";
import { coherentBetatronFrequency } from "../physics/index.js";
import { storageRings } from "./storageRing.js";
import type { TimeBins } from "./timeBins.js";
import type { BetatronModulation, Wiggle } from "./wiggle.js";

/** The wiggle plot of E989's first run, in numbers. A sigma of 0 marks a nominal value. */
export const e989Run1 = {
  /** Decay positrons in the fits of all four data sets. */
  positrons: measured(8.2e9, 0, one, "fermilab2021"),
  asymmetry: measured(0.38, 0, one, "fermilab2021"),
  /** ω_a / 2π. */
  frequency: measured(0.229081, 0, units.MHz, "fermilab2021"),
  fitStart: measured(30.2876, 0, units.microsecond, "fermilab2021", "from memory"),
  /** Up to 650.06 µs. */
  fitBins: 4154,
  /** Relative modulation of the counts by the coherent betatron oscillation, and its decay time. */
  betatronAmplitude: measured(0.004, 0.001, one, "fermilab2021", "from memory"),
  betatronLifetime: measured(200, 0, units.microsecond, "fermilab2021", "from memory"),
} as const;

const ring = storageRings.e989;

/** The inputs of a simulation like the first run, all but the number of positrons and the seed; the phase is ours. */
export const e989Run1Wiggle: Omit<Wiggle, "amplitude"> & { readonly bins: TimeBins } = {
  bins: { start: e989Run1.fitStart.natural, width: ring.binWidth.natural, count: e989Run1.fitBins },
  lifetime: ring.dilatedLifetime.natural,
  asymmetry: e989Run1.asymmetry.natural,
  angularFrequency: 2 * Math.PI * e989Run1.frequency.natural,
  phase: 2,
};

/** The beam's oscillation at the smaller field index, 0.37 MHz; the phase is ours. */
export const e989Run1Betatron: BetatronModulation = {
  amplitude: e989Run1.betatronAmplitude.natural,
  lifetime: e989Run1.betatronLifetime.natural,
  angularFrequency: coherentBetatronFrequency(
    (2 * Math.PI) / ring.binWidth.natural,
    ring.fieldIndices[0].natural,
  ),
  phase: 1,
};
