import { modelOf } from "./model.js";

/** Baryon number minus three times muon number. */
export const bMinus3LMu = modelOf("B-3Lmu", "bMinus3LMu");
