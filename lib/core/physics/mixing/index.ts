export {
  chargesWithMixing,
  effectiveCharges,
  treeCharges,
  type EffectiveCharges,
} from "./effectiveCharges.js";
export { hyperchargeMixing, photonMixing } from "./epsilon.js";
export { fermionCouplings, type ChiralCoupling, type FermionCouplings } from "./fermionCouplings.js";
export { inducedMixing, loopMixing } from "./loopMixing.js";
export { neutralBosons, type NeutralBoson, type NeutralBosons } from "./neutralBosons.js";
export { mixingDivergence, mixingRunning } from "./running.js";
export { totalMixing } from "./totalMixing.js";
export { vacuumPolarisation } from "./vacuumPolarisation.js";
