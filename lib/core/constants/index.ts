export * from "./atlasCounts.js";
export type { AsymmetricMeasured } from "./asymmetric.js";
export * from "./ckm.js";
export * from "./codata.js";
export * from "./cosmology.js";
export * from "./electronG2.js";
export * from "./exposures.js";
export * from "./hadronicRatio.js";
export * from "./hadrons.js";
export {
  expressedIn,
  measured,
  one,
  type Measured,
  type Provenance,
  type Unit,
  type ValueWithError,
} from "./measured.js";
export * from "./muonG2.js";
export * from "./muonG2Run1.js";
export * from "./neutrinoLifetimes.js";
export * from "./neutrinoMasses.js";
export * from "./neutrinoScattering.js";
export * from "./nuclei.js";
export * from "./nufit.js";
export * from "./pdg.js";
export { references, type Reference, type ReferenceId } from "./references.js";
export * from "./tauG2.js";
export { units } from "./units.js";
export * from "./weakMixingAngle.js";
