import { charges, type Model } from "./model.js";

/** Baryon number minus three times muon number. */
export const bMinus3LMu: Model = {
  id: "bMinus3LMu",
  name: "B-3Lμ",
  charges: charges({ up: 1 / 3, down: 1 / 3, muon: -3, neutrinos: [0, -3, 0] }),
  coupling: "gauge",
  darkDecay: false,
};
