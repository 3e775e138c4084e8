import { GeV, keV, kg, second } from "../units.js";
import { measured, one, type Unit } from "./measured.js";
import { sin2ThetaW } from "./weakMixingAngle.js";

const perDayAnd100Tonnes: Unit = { symbol: "counts/day/100 t", size: 1 / (86400 * second * 1e5 * kg) };

/**
 * ⁷Be neutrinos of 862 keV in Borexino, phase II: the rate of recoils, and what the solar models of high and low metallicity
 * predict. Of the electron neutrinos 53.6 % arrive as such, the others as muon and tau neutrinos.
 */
export const borexinoBeryllium = {
  line: {
    energy: 862 * keV,
    recoils: [190 * keV, 665 * keV],
    fractions: { electron: 0.536, muon: 0.464 * 0.47, tau: 0.464 * 0.53 },
    sin2ThetaW: sin2ThetaW.lowEnergy.value,
  },
  /** Statistical 1.1 and the upper systematic error 0.4 in quadrature; the lower one is 0.7. */
  rate: measured(48.3, Math.hypot(1.1, 0.4), perDayAnd100Tonnes, "borexino2019"),
  predictions: {
    highMetallicity: measured(47.9, 2.8, perDayAnd100Tonnes, "borexino2019"),
    lowMetallicity: measured(43.7, 2.5, perDayAnd100Tonnes, "borexino2019"),
  },
} as const;

/** New potentials of neutrinos in matter. */
export const matterEffect = {
  /** Largest |ε_ττ - ε_μμ| of down quarks alone, at 90 %, from atmospheric neutrinos. */
  muonTau: measured(0.049, 0, one, "superKamiokande2011", "from memory"),
  /** Of the Earth as a whole. */
  neutronsPerElectron: measured(1.051, 0, one, "esteban2018", "from memory"),
} as const;

/** σ(ν_μN → ν_μNμ⁺μ⁻) over the Standard Model, with the mean energy of the neutrinos and the target where known. */
export const tridentMeasurements = {
  charm2: {
    ratio: measured(1.58, 0.57, one, "geiregat1990"),
    beam: { energy: 20 * GeV, protons: 11, nucleons: 20 },
  },
  ccfr: {
    ratio: measured(0.82, 0.28, one, "ccfr1991"),
    beam: { energy: 160 * GeV, protons: 26, nucleons: 56 },
  },
  /** Error upwards; 0.72 downwards. */
  nutev: { ratio: measured(0.72, 1.73, one, "nutev2000") },
} as const;
