export * from "./betatron.js";
export * from "./decays/index.js";
export type { NeutrinoNature } from "./decays/index.js"; // flavour has a type of this name, too
export * from "./mixing/index.js";
export * from "./cosmology/index.js";
export * from "./neutrinoScattering/index.js";
export * from "./rateRatio.js";
export * from "./stars/index.js";
export * from "./trident/index.js";
export * from "./muonDecay.js";
export * from "./precession.js";
export * from "./production/index.js";
export * from "./spinMotion.js";
export * from "./electronAnomaly.js";
export * from "./flavour/index.js";
export * from "./flavourViolatingLoop.js";
export * from "./leptonAnomaly.js";
export { axialVectorLoop, pseudoscalarLoop, scalarLoop, vectorLoop } from "./loopFunctions.js";
export * from "./anomalies/index.js";
