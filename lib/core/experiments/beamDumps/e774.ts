import { MeV } from "../../units.js";
import { beamDump } from "./beamDump.js";
import { materials } from "./materials.js";

/**
 * Fermilab E774, 1991. With a cut at 27.5 GeV the lower edge would be 2.6 times higher at 2 MeV and 1.3 times at 5 MeV, the
 * upper one the same: the slow A' below the cut, which the real detector hardly saw, make the agreement.
 */
export const e774 = beamDump({
  id: "e774",
  label: "E774",
  ref: "bross1991",
  beamEnergy: 275,
  electrons: 5.2e9,
  target: materials.tungsten,
  shield: 0.3,
  decayVolume: 2,
  excludedEvents: 18,
  fitted: {
    acceptance: 1,
    leastEnergy: 0,
    to: "andreas2012",
    agreement: { masses: [1 * MeV, 9.5 * MeV], lower: [-0.04, 0.02], upper: [-0.03, 0.03] },
  },
});
