export { branchingRatios, decayTable, type BranchingRatios, type DecayTable } from "./branchingRatios.js";
export * from "./decayLength.js";
export { doubtfulMasses, type DoubtfulMasses } from "./doubtfulMasses.js";
export { hadronicCurrents, type HadronicCurrents } from "./hadronicCurrents.js";
export { hadronicRatio } from "./hadronicRatio.js";
export {
  partialWidths,
  requireNeutrinoNature,
  type NeutrinoNature,
  type PartialWidths,
} from "./partialWidths.js";
