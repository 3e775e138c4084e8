import { GeV, MeV } from "../../units.js";
import { beamDump } from "./beamDump.js";
import { materials } from "./materials.js";

/** SLAC E141, 1987: 1126 events seen, 3419 excluded. The lower edge is not met below 1.6 MeV. */
export const e141 = beamDump({
  id: "e141",
  label: "E141",
  ref: "riordan1987",
  beamEnergy: 9,
  electrons: 2e15,
  target: materials.tungsten,
  shield: 0.12,
  decayVolume: 35,
  excludedEvents: 3419,
  fitted: {
    acceptance: 0.06,
    leastEnergy: 0.5 * GeV,
    to: "andreas2012",
    agreement: { masses: [1.6 * MeV, 17 * MeV], lower: [0.08, 0.77], upper: [-0.08, 0.05] },
  },
});
