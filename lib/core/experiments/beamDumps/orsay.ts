import { MeV } from "../../units.js";
import { beamDump } from "./beamDump.js";
import { materials } from "./materials.js";

/** Orsay, 1989: 3.2 mC. */
export const orsay = beamDump({
  id: "orsay",
  label: "Orsay",
  ref: "davier1989",
  beamEnergy: 1.6,
  electrons: 2e16,
  target: materials.tungsten,
  shield: 1,
  decayVolume: 2,
  excludedEvents: 3,
  fitted: {
    acceptance: 0.2,
    leastEnergy: 0,
    to: "andreas2012",
    agreement: { masses: [1 * MeV, 67 * MeV], lower: [0, 0.12], upper: [-0.09, 0.07] },
  },
});
