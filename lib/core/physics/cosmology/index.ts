export { deltaNeff, lightestVector } from "./deltaNeff.js";
export { neffFromEntropy } from "./entropyEstimate.js";
export { hubbleFromNeff } from "./hubble.js";
export { idealGas, type Gas, type GasState } from "./idealGas.js";
export { effectiveNeutrinoNumber } from "./neutrinoTemperature.js";
export { thermalCoupling } from "./thermalCoupling.js";
