import { charges, type Model } from "./model.js";

/** Muon minus tau number; its electron coupling, e times a loop-induced ε = -g/70, is left out here. */
export const lMuMinusLTau: Model = {
  id: "lMuMinusLTau",
  name: "Lμ-Lτ",
  charges: charges({ muon: 1, tau: -1, neutrinos: [0, 1, -1] }),
  coupling: "gauge",
  darkDecay: false,
};
