export { dumpSetup, requireSetup, type BeamDump, type DumpSetup } from "./beamDump.js";
export { beamDumps } from "./beamDumps.js";
export * from "./island.js";
export { materials, radiationDistance, thickTarget, type Material } from "./materials.js";
export type { DumpSearch } from "./signal.js";
