import { measured, one } from "./measured.js";

/** The weak mixing angle sin²θ_W by scheme. */
export const sin2ThetaW = {
  /** MS-bar at the Z mass. */
  mZ: measured(0.23121, 0.00004, one, "pdg2020", "from memory"),
  /** MS-bar at zero momentum. */
  lowEnergy: measured(0.2387, 0.0002, one, "erler2005", "from memory"),
  /** On shell, 1 - M_W²/M_Z², rounded. */
  onShell: measured(0.223, 0, one, "pdg2020", "from memory"),
} as const;
