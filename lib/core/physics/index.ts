export * from "./betatron.js";
export * from "./muonDecay.js";
export * from "./precession.js";
export * from "./spinMotion.js";
export * from "./electronAnomaly.js";
export * from "./flavourViolatingLoop.js";
export * from "./leptonAnomaly.js";
export { axialVectorLoop, pseudoscalarLoop, scalarLoop, vectorLoop } from "./loopFunctions.js";
export * from "./anomalies/index.js";
