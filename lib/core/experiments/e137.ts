import { beamDump } from "./beamDump.js";
import { materials } from "./beamDumpMaterials.js";

/** SLAC E137, 1988: 30 C into an aluminium target, behind it a hill. */
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
    agreement: "-6 to +11 % above 7 MeV; lower edge up to +37 % at 1.5 MeV",
  },
});
