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

/** Coefficients C_n of (α/π)ⁿ in a_e from photons and electrons alone; the errors of C_1 to C_4 are negligible. */
export const electronG2Series = {
  c1: measured(0.5, 0, one, "aoyama2019"),
  c2: measured(-0.328478965579, 0, one, "aoyama2019"),
  c3: measured(1.181241456587, 0, one, "aoyama2019"),
  c4: measured(-1.912245764926, 0, one, "aoyama2019"),
  c5: {
    aoyama2019: measured(6.737, 0.159, one, "aoyama2019"),
    aoyama2025: measured(5.87, 0.128, one, "aoyama2025", "from memory"),
  },
  /** Muon and tau loops. */
  heavyLeptons: measured(2.7476, 0, units.e12, "aoyama2019"),
  hadronic: measured(1.693, 0.012, units.e12, "aoyama2019"),
  weak: measured(0.0305, 0, units.e12, "aoyama2019"),
} as const;
