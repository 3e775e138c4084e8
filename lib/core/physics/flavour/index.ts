export { breakingScale, largestMajoranaMass } from "./breakingScale.js";
export { diracVerdict, type DiracVerdict } from "./diracVerdict.js";
export type { Matrix3 } from "./family.js";
export { fewestSinglets, usefulSinglets, type SingletChoice } from "./fewestSinglets.js";
export { flavourCouplings } from "./flavourCouplings.js";
export { majoranaFits } from "./majoranaFits.js";
export { majoranaTexture, majoranaVerdict, type MajoranaVerdict, type SymmetricEntry } from "./majorana.js";
export {
  benchmarkLifetime,
  bosonEmissionWidth,
  threeNeutrinoFactor,
  threeNeutrinoWidth,
} from "./neutrinoDecay.js";
export {
  betaDecayMass,
  effectiveMajoranaMass,
  massSplittings,
  neutrinoMasses,
  type MassSplittings,
} from "./neutrinoMasses.js";
export { oneZeroMinorWindows, type NeutrinoMassWindow } from "./oneZeroMinor.js";
export { maximalJarlskog, pmnsParameters, pmnsMatrix, type PmnsParameters } from "./pmns.js";
export {
  allowsEveryEntry,
  diracTexture,
  familyClass,
  mixingTexture,
  structuralRank,
  type FamilyClass,
  type Texture,
} from "./texture.js";
export { twoZeroMinor, type TwoZeroMinorSolution } from "./twoZeroMinor.js";
