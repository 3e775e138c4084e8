import { beamDump } from "./beamDump.js";
import { materials } from "./beamDumpMaterials.js";

/** KEK, 1986: 27 mC. */
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
    agreement: "lower edge -20 to +4 % up to 20 MeV; the tip lies at twice the published mass",
  },
});
