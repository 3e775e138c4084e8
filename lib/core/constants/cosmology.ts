import { metre, second } from "../units.js";
import { measured, one, type Unit } from "./measured.js";

const megaparsec = 3.085677581491367e22 * metre;
const kmPerSecondMpc: Unit = { symbol: "km/s/Mpc", size: (1e3 * metre) / second / megaparsec };

/** Effective number of neutrinos of the Standard Model. */
export const standardNeff = measured(3.044, 0.0002, one, "bennett2021", "from memory");

/** Effective number of neutrinos N_eff as measured. */
export const neff = {
  /** Planck TT,TE,EE + lowE + lensing, and baryon acoustic oscillations. */
  planck2018: measured(2.99, 0.17, one, "planck2018"),
  act2025: measured(2.86, 0.13, one, "act2025", "from memory"),
} as const;

/** The Hubble constant H₀: from the cosmic microwave background, and from supernovae and Cepheids. */
export const hubbleConstant = {
  planck2018: measured(67.4, 0.5, kmPerSecondMpc, "planck2018"),
  shoes2019: measured(74.03, 1.42, kmPerSecondMpc, "riess2019"),
  shoes2022: measured(73.04, 1.04, kmPerSecondMpc, "riess2022"),
} as const;

/** Shift of H₀ that goes with one more neutrino in fits to the microwave background: from 6 to 7. */
export const hubblePerNeff = measured(6.2, 0.5, kmPerSecondMpc, "planck2018", "from memory");

/** What Fermi statistics leaves of the rates at which electrons heat neutrinos, computed with Boltzmann's. */
export const fermiSuppression = {
  annihilation: measured(0.884, 0, one, "escudero2018", "from memory"),
  scattering: measured(0.829, 0, one, "escudero2018", "from memory"),
} as const;

/** N_eff of the microwave background and H₀ of supernovae that are held against each other in a year. */
export const expansionByYear = {
  2021: { neff: neff.planck2018, hubble: hubbleConstant.shoes2019 },
  2025: { neff: neff.act2025, hubble: hubbleConstant.shoes2022 },
} as const;
