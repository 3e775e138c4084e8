import { charges, type Model } from "./model.js";

/** Baryon minus lepton number. */
export const bMinusL: Model = {
  id: "bMinusL",
  name: "B-L",
  charges: charges({ up: 1 / 3, down: 1 / 3, electron: -1, muon: -1, tau: -1, neutrinos: [-1, -1, -1] }),
  coupling: "gauge",
  darkDecay: false,
};
