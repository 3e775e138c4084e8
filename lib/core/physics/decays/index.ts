export { branchingRatios, decayTable, type BranchingRatios, type DecayTable } from "./branchingRatios.js";
export * from "./decayLength.js";
export { hadronicRatio } from "./quarkCurrents.js";
export { partialWidths, type NeutrinoNature, type PartialWidths } from "./partialWidths.js";
