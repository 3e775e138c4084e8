/**
 * Unit constants of the natural system GeV = ħ = c = 1. Multiply a number by its unit on the way in, divide by the
 * unit on the way out: `const mass = 15 * MeV; console.log(mass / keV)`.
 *
 * All factors follow from the exact SI values of h, c and e (SI brochure, 9th edition, 2019).
 */
const planckSI = 6.62607015e-34; // J s
const lightSpeedSI = 299792458; // m/s
const chargeSI = 1.602176634e-19; // C
const hbarGeVSeconds = planckSI / (2 * Math.PI) / (chargeSI * 1e9);

// Energy, mass, momentum
export const GeV = 1;
export const TeV = 1e3;
export const MeV = 1e-3;
export const keV = 1e-6;
export const eV = 1e-9;
export const kg = (lightSpeedSI * lightSpeedSI) / (chargeSI * 1e9);

// Time and frequency; a frequency f turns into an angular frequency by 2π f
export const second = 1 / hbarGeVSeconds;
export const microsecond = 1e-6 * second;
export const nanosecond = 1e-9 * second;
export const Hz = 1 / second;
export const MHz = 1e6 * Hz;

// Length
export const metre = second / lightSpeedSI;
export const cm = 1e-2 * metre;

// Cross section
export const barn = 1e-28 * metre * metre;
export const femtobarn = 1e-15 * barn;

/**
 * Magnetic field in units of GeV² with the elementary charge absorbed: a field of `B * tesla` is eB, so that the
 * cyclotron frequency is `B * tesla / mass`. It is exact in SI, where 1 T in Heaviside-Lorentz units (195.353 eV²)
 * would depend on the measured fine-structure constant.
 */
export const tesla = (chargeSI * kg) / second;

/** Electric field in GeV² with the elementary charge absorbed, as for {@link tesla}. */
export const voltPerMetre = eV / metre;
