import { measured, one } from "./measured.js";
import { units } from "./units.js";

/** Particle Data Group values of the talk's time. */
export const pdg2020 = {
  tauMass: measured(1776.86, 0.12, units.MeV, "pdg2020", "from memory"),
  muonLifetime: measured(2.1969811, 0.0000022, units.microsecond, "pdg2020"),
  fermiConstant: measured(1.1663788e-5, 6e-12, units.perGeV2, "pdg2020"),
  zMass: measured(91.1876, 0.0021, units.GeV, "pdg2020"),
  /** B(Z → μ⁺μ⁻). */
  zToMuons: measured(0.033662, 0.000066, one, "pdg2020", "from memory"),
} as const;

export const pdg2024 = {
  tauMass: measured(1776.93, 0.09, units.MeV, "pdg2024", "from memory"),
} as const;
