import { measured, one } from "./measured.js";

/** Electrons on target in the searches of NA64 for missing energy, by year of publication. */
export const na64Electrons = {
  2019: measured(2.84e11, 0, one, "na64Invisible2019"),
  2023: measured(9.37e11, 0, one, "na64Invisible2023"),
} as const;
