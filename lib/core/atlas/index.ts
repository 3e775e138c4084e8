export {
  atlasJobs,
  mostCharge,
  type Atlas,
  type AtlasJob,
  type FieldContent,
  type FilteredAtlas,
} from "./atlas.js";
export { classesIn, recordLength, type ClassCharges } from "./classes.js";
export {
  classesFrom,
  countClasses,
  countJob,
  countSolutions,
  divisorAtlases,
  type DivisorAtlas,
  type SolutionCount,
} from "./count.js";
export {
  classHiggsCharge,
  classProperties,
  passes,
  type AtlasFilter,
  type ClassProperty,
  type LeptonCouplings,
} from "./filters.js";
export { atlasClasses, listJob } from "./list.js";
export type { Triple } from "./triples.js";
export { yukawaClasses } from "./yukawa.js";
export { classOf, primitiveCharges, type PrimitiveCharges } from "./primitiveCharges.js";
