export * from "./combination.js";
export * from "./couplingBand.js";
export * from "./verdict.js";
