import { requirePositive } from "../arguments.js";
import { largestCoupling, requireNeutrinoNature } from "../physics/index.js";
import type { Limit } from "./limit.js";

/** The same limit, silent outside its domain and above the largest coupling; bad input is refused. Every computed limit is built with it. */
export function withinDomain(limit: Limit): Limit {
  const [low, high] = limit.domain;
  return {
    ...limit,
    excluded(at) {
      const { model, mass, neutrinos } = at;
      const largest = largestCoupling(model);
      requirePositive("mass", mass, "GeV");
      requireNeutrinoNature(neutrinos);
      if (mass < low || mass > high) return undefined;
      const interval = limit.excluded(at);
      return interval && interval.from < largest ? interval : undefined;
    },
  };
}
