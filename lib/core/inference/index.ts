export * from "./combination.js";
export * from "./couplingBand.js";
export * from "./verdict.js";
export * from "./anomalyFromFrequency.js";
export * from "./blinding.js";
export * from "./frequencyError.js";
export * from "./poissonFit.js";
export {
  poissonDeviance,
  poissonGoodness,
  standardisedResiduals,
  type PoissonGoodness,
} from "./poissonGoodness.js";
export * from "./wiggleFit.js";
export { wiggleModel, wiggleParameters } from "./wiggleModel.js";
export { wiggleStart } from "./wiggleStart.js";
export * from "./frequencyPulls.js";
export * from "./muonG2Gap.js";
export * from "./modelCard/index.js";
