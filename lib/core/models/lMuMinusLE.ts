import { modelOf } from "./model.js";

/** Muon minus electron number. */
export const lMuMinusLE = modelOf("Lmu-Le", "lMuMinusLE");
