export {
  atlasJobs,
  mostCharge,
  type Atlas,
  type AtlasJob,
  type FieldContent,
  type FilteredAtlas,
} from "./atlas.js";
export { classesIn, classOf, recordLength, type ClassCharges } from "./classes.js";
export {
  countClasses,
  countingJobs,
  countJob,
  countJobClasses,
  countSolutions,
  type CountingJob,
  type SolutionCount,
} from "./count.js";
export {
  classProperties,
  passes,
  type AtlasFilter,
  type ClassProperty,
  type LeptonCouplings,
} from "./filters.js";
export { atlasClasses, listJob } from "./list.js";
export type { Triple } from "./triples.js";
