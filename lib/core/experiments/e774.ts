import { beamDump } from "./beamDump.js";
import { materials } from "./beamDumpMaterials.js";

/** Fermilab E774, 1991. */
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
    agreement: "within 4 %; a cut of 27.5 GeV would raise the lower edge by 1.4 to 3.5",
  },
});
