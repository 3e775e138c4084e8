export * from "./beamDumps/index.js";
export * from "./e989Run1.js";
export * from "./storageRing.js";
export { binCentres, type TimeBins } from "./timeBins.js";
export * from "./wiggle.js";
