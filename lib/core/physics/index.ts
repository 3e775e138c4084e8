export * from "./muonDecay.js";
export * from "./precession.js";
export * from "./spinMotion.js";
