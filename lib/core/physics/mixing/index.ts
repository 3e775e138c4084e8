export { effectiveCharges, type EffectiveCharges } from "./effectiveCharges.js";
export { inducedMixing, loopMixing } from "./loopMixing.js";
export { vacuumPolarisation } from "./vacuumPolarisation.js";
