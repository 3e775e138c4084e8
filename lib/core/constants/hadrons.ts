import { measured, one } from "./measured.js";
import { units } from "./units.js";

/** Masses, widths, and branching ratios to what their names say, of mesons. */
export const mesons = {
  chargedPion: { mass: measured(139.57039, 0.00018, units.MeV, "pdg2020") },
  neutralPion: {
    mass: measured(134.9768, 0.0005, units.MeV, "pdg2020"),
    /** Γ(π0 → γγ). */
    photonWidth: measured(7.8, 0.12, units.eV, "pdg2020", "from memory"),
    toTwoPhotons: measured(0.98823, 0.00034, one, "pdg2020", "from memory"),
  },
  eta: {
    mass: measured(547.862, 0.017, units.MeV, "pdg2020"),
    toTwoPhotons: measured(0.3941, 0.002, one, "pdg2020", "from memory"),
  },
  chargedKaon: { mass: measured(493.677, 0.016, units.MeV, "pdg2020") },
  neutralKaon: { mass: measured(497.611, 0.013, units.MeV, "pdg2020") },
  rho: {
    mass: measured(775.26, 0.25, units.MeV, "pdg2020"),
    width: measured(149.1, 0.8, units.MeV, "pdg2020"),
  },
  omega: {
    mass: measured(782.66, 0.13, units.MeV, "pdg2020"),
    width: measured(8.68, 0.13, units.MeV, "pdg2020"),
    toElectrons: measured(7.38e-5, 0.22e-5, one, "pdg2020"),
    toThreePions: measured(0.893, 0.006, one, "pdg2020"),
    toPionPhoton: measured(0.084, 0.0022, one, "pdg2020"),
  },
  phi: {
    mass: measured(1019.461, 0.016, units.MeV, "pdg2020"),
    width: measured(4.249, 0.013, units.MeV, "pdg2020"),
    toElectrons: measured(2.979e-4, 0.033e-4, one, "pdg2020"),
    toChargedKaons: measured(0.491, 0.005, one, "pdg2020"),
    toNeutralKaons: measured(0.339, 0.004, one, "pdg2020"),
    toThreePions: measured(0.154, 0.004, one, "pdg2020"),
    toEtaPhoton: measured(0.013, 0.00025, one, "pdg2020"),
  },
  /** Pairs of these open charm and bottom. */
  charmed: { mass: measured(1864.83, 0.05, units.MeV, "pdg2020", "from memory") },
  beauty: { mass: measured(5279.34, 0.12, units.MeV, "pdg2020", "from memory") },
} as const;

const narrow = (name: string, mass: number, sigma: number, width: number) => ({
  name,
  mass: measured(mass, sigma, units.MeV, "pdg2020", "from memory"),
  width: measured(width, 0, units.MeV, "pdg2020", "from memory"),
});

/** Mesons of heavy quarks too light to fall apart, by mass. */
export const narrowMesons = [
  narrow("J/ψ", 3096.9, 0.006, 0.0929),
  narrow("ψ(2S)", 3686.1, 0.06, 0.294),
  narrow("Υ(1S)", 9460.3, 0.26, 0.05402),
  narrow("Υ(2S)", 10023.26, 0.31, 0.03198),
  narrow("Υ(3S)", 10355.2, 0.5, 0.02032),
] as const;

const broad = (mass: number, width: number, size: number, phase: number) => ({
  mass: measured(mass, 0, units.GeV, "babarPions2012", "from memory"),
  width: measured(width, 0, units.GeV, "babarPions2012", "from memory"),
  /** Modulus and phase (rad) of its amplitude beside the ρ. */
  size,
  phase,
});

/** Fit of the pion form factor: Gounaris-Sakurai ρ, ρ' and ρ'', and ω mixing with the ρ. */
export const pionFormFactorFit = {
  rho: broad(0.77502, 0.14959, 1, 0),
  rhoPrime: broad(1.493, 0.427, 0.158, 3.76),
  rhoDoublePrime: broad(1.861, 0.316, 0.068, 1.39),
  omega: broad(0.78248, 0.00855, 0.001644, 0.011),
} as const;

/** Of the quarks heavier than 2 GeV: bottom in the MS-bar scheme at its own mass, top as measured. */
export const quarkMasses = {
  bottom: measured(4.18, 0.03, units.GeV, "pdg2020", "from memory"),
  top: measured(172.76, 0.3, units.GeV, "pdg2020", "from memory"),
} as const;

/** α_s in the MS-bar scheme by energy. */
export const strongCoupling = [
  { energy: 5, value: measured(0.214, 0, one, "pdg2020", "from memory") },
  { energy: 10, value: measured(0.179, 0, one, "pdg2020", "from memory") },
  { energy: 20, value: measured(0.153, 0, one, "pdg2020", "from memory") },
  { energy: 91.1876, value: measured(0.1179, 0.001, one, "pdg2020", "from memory") },
] as const;
