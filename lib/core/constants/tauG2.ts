import { measured, one } from "./measured.js";
import { units } from "./units.js";

/** The tau's anomaly a_τ: prediction, and what colliders know of it. */
export const tauG2 = {
  standardModel: measured(117717.1, 3.9, units.e8, "pdg2024", "from memory"),
  /** Symmetrised from 0.0009 +0.0032 -0.0031. */
  cms2024: measured(0.0009, 0.00315, one, "cms2024", "from memory"),
} as const;
