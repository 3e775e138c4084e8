import { modelOf } from "./model.js";

/** Muon minus tau number; its electron coupling, e times a loop-induced ε = -g/70, is left out here. */
export const lMuMinusLTau = modelOf("Lmu-Ltau", "lMuMinusLTau");
