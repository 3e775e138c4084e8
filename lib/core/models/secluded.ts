import { charges, type Model } from "./model.js";

const electric = charges({ up: 2 / 3, down: -1 / 3, electron: -1, muon: -1, tau: -1 });

/** U(1) that nothing is charged under: A' couples to electric charge by kinetic mixing and decays to what it couples to. */
export const secluded: Model = {
  id: "secluded",
  name: "secluded U(1), visible decays",
  charges: electric,
  coupling: "mixing",
  darkDecay: false,
};

/** The same with dark matter light enough to decay to. */
export const secludedInvisible: Model = {
  ...secluded,
  id: "secludedInvisible",
  name: "secluded U(1), invisible decays",
  darkDecay: true,
};
