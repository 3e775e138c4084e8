export * from "./annihilation.js";
export { bremsstrahlungAngularCrossSection, bremsstrahlungCrossSection } from "./electronBremsstrahlung.js";
export * from "./mesonDecay.js";
export * from "./missingEnergy.js";
export * from "./photonFlux.js";
export * from "./protonBremsstrahlung.js";
export * from "./thickTarget.js";
export { integratedTrackLength, trackLength } from "./trackLength.js";
export * from "./zDecay.js";
