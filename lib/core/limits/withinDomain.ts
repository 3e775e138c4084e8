import { requirePositive } from "../arguments.js";
import type { Limit } from "./limit.js";

/** The same limit, silent outside its domain; bad masses are refused. Every computed limit is built with it. */
export function withinDomain(limit: Limit): Limit {
  const [low, high] = limit.domain;
  return {
    ...limit,
    excluded(at) {
      const mass = requirePositive("mass", at.mass, "GeV");
      return mass < low || mass > high ? undefined : limit.excluded(at);
    },
  };
}
