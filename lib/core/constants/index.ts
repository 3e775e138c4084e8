export { measured, one, type Measured, type Provenance, type Unit } from "./measured.js";
export { references, type Reference, type ReferenceId } from "./references.js";
