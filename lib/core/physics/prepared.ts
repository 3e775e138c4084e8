// Decays and couplings prepared at many masses for many models: for recasts, of which a plane needs thousands. What all others
// need is in index.ts.
export { decayKinematics, type DecayKinematics } from "./decays/kinematics.js";
export { neutrinoStates, requireMass, widthsAt } from "./decays/partialWidths.js";
export { chargesAlong, treeEffectiveCharges, type ChargesAlong } from "./mixing/effectiveCharges.js";
export { mixingIsCalculable } from "./mixing/loopMixing.js";
