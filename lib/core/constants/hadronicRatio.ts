// R = σ(e+e- → hadrons)/σ(e+e- → μ+μ-) between the narrow resonances, and its parts by the current that makes the
// hadrons. Energies in GeV. The total is read off the compilation of data pdg2020 (errors 1 to 5 %), the parts off the
// description darkcast2018 (10 to 25 % among descriptions).

/** R of the ω current outside of its peak. */
export const omegaCurrentTable = {
  ref: "darkcast2018",
  provenance: "digitised",
  below: [
    [0.6, 0.001],
    [0.65, 0.0033],
    [0.7, 0.0143],
    [0.74, 0.08],
    [0.76, 0.337],
    [0.77, 1.12],
  ],
  above: [
    [0.8, 0.88],
    [0.82, 0.268],
    [0.85, 0.123],
    [0.9, 0.074],
    [0.95, 0.074],
    [1.0, 0.086],
  ],
} as const;

/** R of the ρ current at 1 GeV, where 4π opens. */
export const rhoCurrentAt1GeV = { ref: "darkcast2018", provenance: "digitised", value: 0.76 } as const;

/** Total R, and the parts of ρ, ω and φ currents to divide it by. */
export const currentsTable = {
  refs: ["pdg2020", "darkcast2018"],
  provenance: "digitised",
  rows: [
    { energy: 1.05, total: 1.35, rho: 0.64, omega: 0.1, phi: 0.75 },
    { energy: 1.1, total: 0.92, rho: 0.61, omega: 0.11, phi: 0.37 },
    { energy: 1.15, total: 0.89, rho: 0.64, omega: 0.11, phi: 0.25 },
    { energy: 1.2, total: 0.92, rho: 0.7, omega: 0.12, phi: 0.25 },
    { energy: 1.25, total: 1.04, rho: 0.8, omega: 0.12, phi: 0.23 },
    { energy: 1.3, total: 1.17, rho: 0.95, omega: 0.13, phi: 0.23 },
    { energy: 1.35, total: 1.37, rho: 1.13, omega: 0.12, phi: 0.21 },
    { energy: 1.4, total: 1.58, rho: 1.33, omega: 0.11, phi: 0.21 },
    { energy: 1.45, total: 1.86, rho: 1.52, omega: 0.1, phi: 0.24 },
    { energy: 1.5, total: 2.1, rho: 1.9, omega: 0.12, phi: 0.23 },
    { energy: 1.55, total: 2.21, rho: 1.77, omega: 0.16, phi: 0.3 },
    { energy: 1.6, total: 2.39, rho: 1.8, omega: 0.19, phi: 0.4 },
    { energy: 1.65, total: 2.55, rho: 2.08, omega: 0.17, phi: 0.41 },
    { energy: 1.7, total: 2.45, rho: 2.06, omega: 0.17, phi: 0.35 },
    { energy: 1.75, total: 2.3, rho: 2.09, omega: 0.17, phi: 0.33 },
    { energy: 1.8, total: 2.2, rho: 1.92, omega: 0.17, phi: 0.33 },
    { energy: 1.85, total: 2.06, rho: 1.58, omega: 0.17, phi: 0.33 },
    { energy: 1.9, total: 2.03, rho: 1.37, omega: 0.17, phi: 0.33 },
    { energy: 1.95, total: 2.12, rho: 1.58, omega: 0.17, phi: 0.33 },
    { energy: 2.0, total: 2.18, rho: 1.68, omega: 0.17, phi: 0.33 },
  ],
} as const;

/** R of the photon from the interference of ω and φ in three pions: destructive above the φ. */
export const interferenceTable = {
  ref: "darkcast2018",
  provenance: "digitised",
  range: [0.79, 1.478],
  rows: [
    [0.79, 0],
    [0.8, 0.0195],
    [0.82, 0.0134],
    [0.85, 0.0124],
    [0.9, 0.0171],
    [0.95, 0.0369],
    [0.97, 0.0573],
    [0.985, 0.0888],
    [0.995, 0.1317],
    [1.0, 0.1697],
    [1.005, 0.234],
    [1.01, 0.364],
    [1.015, 0.722],
    [1.0175, 1.033],
    [1.019, 0.521],
    [1.02, -0.278],
    [1.0215, -0.715],
    [1.025, -0.516],
    [1.03, -0.316],
    [1.04, -0.177],
    [1.05, -0.1271],
    [1.07, -0.082],
    [1.1, -0.0553],
    [1.15, -0.0374],
    [1.2, -0.0291],
    [1.25, -0.0242],
    [1.41, -0.0144],
    [1.4765, -0.0126],
    [1.478, 0],
  ],
} as const;

/** R of up, down and strange quarks between 2 GeV and charm. */
export const lightQuarkRatio = { ref: "pdg2020", provenance: "digitised", value: 2.2 } as const;

/** Total R with open charm. */
export const openCharmTable = {
  ref: "pdg2020",
  provenance: "digitised",
  rows: [
    [3.75, 3.07],
    [3.77, 3.18],
    [3.8, 3.08],
    [3.9, 2.73],
    [4.0, 3.68],
    [4.04, 4.4],
    [4.1, 4.09],
    [4.16, 4.12],
    [4.2, 3.77],
    [4.3, 3.12],
    [4.42, 3.96],
    [4.6, 3.38],
    [5.0, 3.42],
  ],
} as const;
