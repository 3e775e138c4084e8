import { modelOf } from "./model.js";

/** Electron minus tau number; its muon coupling is loop-induced only, and left out here. */
export const lEMinusLTau = modelOf("Le-Ltau", "lEMinusLTau");
