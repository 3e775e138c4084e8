import { MeV } from "../../units.js";
import { beamDump } from "./beamDump.js";
import { materials } from "./materials.js";

/** SLAC E137, 1988: 30 C into an aluminium target, and a hill behind it. */
export const e137 = beamDump({
  id: "e137",
  label: "E137",
  ref: "bjorken1988",
  beamEnergy: 20,
  electrons: 1.87e20,
  target: materials.aluminium,
  shield: 179,
  decayVolume: 204,
  excludedEvents: 3,
  fitted: {
    acceptance: 0.17,
    leastEnergy: 0,
    to: "andreas2012",
    agreement: { masses: [4 * MeV, 200 * MeV], lower: [-0.07, 0.06], upper: [-0.09, 0] },
  },
});
