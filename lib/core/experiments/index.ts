export * from "./e989Run1.js";
export * from "./storageRing.js";
export { binCentres, type TimeBins } from "./timeBins.js";
export * from "./wiggle.js";
export { dumpSetup, requireSetup, type BeamDump, type DumpSetup } from "./beamDump.js";
export * from "./beamDumpIsland.js";
export { materials, radiationDistance, thickTarget, type Material } from "./beamDumpMaterials.js";
export { beamDumps } from "./beamDumps.js";
export type { DumpSearch } from "./beamDumpSignal.js";
