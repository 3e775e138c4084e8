import { measured, one } from "./measured.js";
import { units } from "./units.js";

/** The electron's anomaly a_e as measured, in 10⁻¹². */
export const electronG2 = {
  harvard2008: measured(1159652180.73, 0.28, units.e12, "hanneke2008"),
  northwestern2023: measured(1159652180.59, 0.13, units.e12, "fan2023"),
} as const;

/** 1/α from atom recoil; the two differ by 5.5 standard deviations. */
export const alphaInverse = {
  caesium2018: measured(137.035999046, 0.000000027, one, "parker2018"),
  rubidium2020: measured(137.035999206, 0.000000011, one, "morel2020"),
} as const;

/** Coefficients C_n of (α/π)ⁿ in a_e from photons and electrons alone. C_1 to C_4 are known far beyond need. */
export const electronG2Series = {
  c1: 0.5,
  c2: -0.328478965579,
  c3: 1.181241456587,
  c4: -1.912245764926,
  c5: {
    aoyama2019: measured(6.737, 0.159, one, "aoyama2019"),
    aoyama2025: measured(5.87, 0.128, one, "aoyama2025", "from memory"),
  },
  /** Muon and tau loops. */
  heavyLeptons: measured(2.7476, 0, units.e12, "aoyama2019"),
  hadronic: measured(1.693, 0.012, units.e12, "aoyama2019"),
  weak: measured(0.0305, 0, units.e12, "aoyama2019"),
} as const;
