import { requireCount, requireFinite, requirePositive } from "../arguments.js";

/** Bins of equal width on a time axis. */
export interface TimeBins {
  /** Lower edge of the first bin, in 1/GeV: `30.2876 * microsecond`. */
  readonly start: number;
  /** In 1/GeV, > 0. */
  readonly width: number;
  /** Number of bins. */
  readonly count: number;
}

/**
 * The centres of the bins, in 1/GeV.
 *
 * @throws ArgumentError for bins that are none
 * @example binCentres({ start: 0, width: 2 * microsecond, count: 3 }).map((t) => t / microsecond) // [1, 3, 5]
 */
export function binCentres(bins: TimeBins): Float64Array {
  requireBins(bins);
  return Float64Array.from({ length: bins.count }, (_, i) => bins.start + (i + 0.5) * bins.width);
}

/** Requires bins with a finite start, a width > 0 and at least one bin. */
export function requireBins(bins: TimeBins): void {
  requireFinite("bins.start", bins.start, "1/GeV");
  requirePositive("bins.width", bins.width, "1/GeV");
  requireCount("bins.count", bins.count);
}
