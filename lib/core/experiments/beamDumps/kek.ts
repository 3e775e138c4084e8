import { MeV } from "../../units.js";
import { beamDump } from "./beamDump.js";
import { materials } from "./materials.js";

/** KEK, 1986: 27 mC. The computed tip lies at twice the published mass. */
export const kek = beamDump({
  id: "kek",
  label: "KEK",
  ref: "konaka1986",
  beamEnergy: 2.5,
  electrons: 1.69e17,
  target: materials.tungsten,
  shield: 2.4,
  decayVolume: 2.2,
  excludedEvents: 3,
  fitted: {
    acceptance: 0.2,
    leastEnergy: 0,
    to: "andreas2012",
    agreement: { masses: [2 * MeV, 20 * MeV], lower: [-0.21, 0.02], upper: [-0.05, 0] },
  },
});
